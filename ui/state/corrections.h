#pragma once

#include "core/model/correction.h"
#include "core/model/rows.h"

#include <QJsonObject>
#include <QObject>
#include <QUndoStack>
#include <memory>

namespace frise {

class CorpusView;
class Workspace;

/// The undo stack of what the person decided. `apply` stores a correction in a worker (all writes in order),
/// names the step, and asks the views to refresh; undo takes it out again. A correction the corpus refuses is
/// reported and its step disappears. GUI thread only.
class Corrections : public QObject
{
    Q_OBJECT

public:
    explicit Corrections(CorpusView &view, QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }
    /// `text` names the step ("Set date of “…”").
    void apply(const Correction &correction, const QString &text);

    /// A correction of a passage of an article that is fetched for it.
    void applyAt(ArticleId article, const Span &span, CorrectionKind kind, const QJsonObject &payload,
                 const QString &text);
    /// A correction of an entry, made at the first of its mentions.
    void applyToEntry(EntryId entry, CorrectionKind kind, const QJsonObject &payload, const QString &text);

    /// A correction of one passage: fills in hash, quoted words and the characters before them.
    static Correction forPassage(CorrectionKind kind, const StoredArticle &article, const Span &span);
    /// {"hash", "quoted", "before"}: how a payload names another passage.
    static QJsonObject passageKey(const StoredArticle &article, const Span &span);

Q_SIGNALS:
    /// Stored or taken out; the views are refreshing.
    void changed();
    void failed(const QString &message);

private:
    CorpusView &m_view;
    QUndoStack m_stack;
};

} // namespace frise
