#include "ui/state/corrections.h"

#include "core/workspace/workspace.h"
#include "ui/state/corpus_view.h"
#include "ui/state/jobs.h"

#include <QJsonObject>
#include <QPointer>
#include <QUndoCommand>

namespace frise {

namespace {

/// One decision on the stack. Redo and undo only queue the work; the id that the corpus gave travels in
/// `stored`, which only the (single) write thread touches.
class CorrectionCommand : public QUndoCommand
{
public:
    CorrectionCommand(Corrections &owner, CorpusView &view, const Correction &correction, const QString &text)
        : QUndoCommand(text), m_owner(&owner), m_view(&view), m_workspace(view.workspace()),
          m_correction(correction)
    {
    }

    void redo() override
    {
        queue([correction = m_correction](Workspace &workspace, qint64 &stored) -> Result<void> {
            auto answer = workspace.correct(correction);
            if (!answer)
                return answer.error();
            stored = answer.value().id;
            return {};
        });
    }

    void undo() override
    {
        queue([](Workspace &workspace, qint64 &stored) -> Result<void> {
            // A step that never got stored has nothing to take back.
            return stored == 0 ? Result<void>() : workspace.revert(std::exchange(stored, 0));
        });
    }

private:
    void queue(std::function<Result<void>(Workspace &, qint64 &)> step)
    {
        Job::start<Result<void>>(
            JobPools::writes(), m_owner,
            [workspace = m_workspace, stored = m_stored, step = std::move(step)](JobContext &) {
                return step(*workspace, *stored);
            },
            [owner = m_owner, view = m_view](Result<void> answer) {
                if (!owner)
                    return;
                if (!answer)
                    Q_EMIT owner->failed(answer.error().message);
                if (view)
                    view->refresh();
                Q_EMIT owner->changed();
            });
    }

    QPointer<Corrections> m_owner;
    QPointer<CorpusView> m_view;
    std::shared_ptr<Workspace> m_workspace;
    Correction m_correction;
    std::shared_ptr<qint64> m_stored = std::make_shared<qint64>(0);
};

constexpr qsizetype contextLength = 40;

QString contextBefore(const QString &text, const Span &span)
{
    const qsizetype from = std::max<qsizetype>(0, span.start - contextLength);
    return text.mid(from, span.start - from);
}

} // namespace

Corrections::Corrections(CorpusView &view, QObject *parent) : QObject(parent), m_view(view)
{
    // Steps belong to one corpus.
    connect(&view, &CorpusView::workspaceChanged, &m_stack, &QUndoStack::clear);
}

void Corrections::apply(const Correction &correction, const QString &text)
{
    if (!m_view.workspace())
        return;
    if (m_view.workspace()->isReadOnly()) {
        Q_EMIT failed(tr("This corpus is open for reading only; nothing was changed."));
        return;
    }
    m_stack.push(new CorrectionCommand(*this, m_view, correction, text));
}

void Corrections::applyAt(ArticleId article, const Span &span, CorrectionKind kind,
                          const QJsonObject &payload, const QString &text)
{
    if (!m_view.workspace())
        return;
    const auto stored = m_view.workspace()->article(article);
    if (!stored) {
        Q_EMIT failed(stored.error().message);
        return;
    }
    Correction correction = forPassage(kind, stored.value(), span);
    correction.payload = payload;
    apply(correction, text);
}

void Corrections::applyToEntry(EntryId entry, CorrectionKind kind, const QJsonObject &payload,
                               const QString &text)
{
    if (!m_view.workspace())
        return;
    const auto found = m_view.workspace()->entry(entry);
    if (!found) {
        Q_EMIT failed(found.error().message);
        return;
    }
    if (!found.value().mentions.isEmpty())
        applyAt(found.value().mentions.first().key.article, found.value().mentions.first().span, kind,
                payload, text);
}

Correction Corrections::forPassage(CorrectionKind kind, const StoredArticle &article, const Span &span)
{
    Correction correction;
    correction.kind = kind;
    correction.articleHash = article.hash;
    correction.span = span;
    if (span.isValid()) {
        correction.quoted = article.article.text.mid(span.start, span.length());
        correction.before = contextBefore(article.article.text, span);
    }
    return correction;
}

QJsonObject Corrections::passageKey(const StoredArticle &article, const Span &span)
{
    return {{QStringLiteral("hash"), article.hash},
            {QStringLiteral("quoted"), article.article.text.mid(span.start, span.length())},
            {QStringLiteral("before"), contextBefore(article.article.text, span)}};
}

} // namespace frise
