// What one can do with a comparison: choose its articles, walk through it, pin and cut matches, write it.
#include "core/export/exporters.h"
#include "core/workspace/stored_comparison.h"
#include "ui/compare/compare_matrix.h"
#include "ui/compare/compare_tables.h"
#include "ui/compare/compare_text.h"
#include "ui/compare/compare_timeline.h"
#include "ui/compare/compare_view.h"
#include "ui/dialogs/ask_dialog.h"
#include "ui/models/wording.h"
#include "ui/paint/comparison_file.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>

namespace frise {

void CompareView::buildActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys,
                            auto handler) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        return action;
    };
    m_next = add(QStringLiteral("nextDifference"), tr("&Next difference"), QKeySequence(Qt::Key_F4),
                 [this] { m_tables->stepDifference(true); });
    m_previous = add(QStringLiteral("previousDifference"), tr("&Previous difference"),
                     QKeySequence(Qt::SHIFT | Qt::Key_F4), [this] { m_tables->stepDifference(false); });
    m_swap = add(QStringLiteral("swapSides"), tr("S&wap the sides"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { swapSides(); });
    m_similar = add(QStringLiteral("similarArticles"), tr("Most si&milar articles…"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { offerSimilar(); });
    m_similarMenu = new QMenu(this);
    m_similarMenu->setToolTipsVisible(true);
    m_add = add(QStringLiteral("addToComparison"), tr("&Add an article…"), QKeySequence(Qt::Key_Insert),
                [this] { askArticle(); });
    m_linked = add(QStringLiteral("linkedScrolling"), tr("&Scroll in step"),
                   QKeySequence(Qt::CTRL | Qt::Key_J), [] {});
    m_linked->setCheckable(true);
    m_linked->setChecked(true);
    m_unfold = add(QStringLiteral("unfoldAll"), tr("Show all pa&ragraphs"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), [this] {
                       m_a->unfoldAll();
                       m_b->unfoldAll();
                   });
    m_showTimeline = add(QStringLiteral("comparedTimeline"), tr("Common &timeline"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), [] {});
    m_showTimeline->setCheckable(true);
    m_showTimeline->setChecked(true);
    connect(m_showTimeline, &QAction::toggled, this, [this](bool on) { m_timeline->setVisible(on); });
    m_pin = add(QStringLiteral("pinMatch"), tr("&The two selected passages match"), QKeySequence(Qt::Key_P),
                [this] { pinSelected(); });
    m_pin->setToolTip(tr("Select a passage in A and one in B first (P)"));
    m_cut = add(QStringLiteral("cutMatch"), tr("&Cut this match"), QKeySequence::Delete,
                [this] { cutCurrent(); });
    m_export = add(QStringLiteral("exportComparison"), tr("&Export this comparison…"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { askExport(); });
    m_menuActions = {{m_similar, m_add, m_swap},
                     {m_next, m_previous, m_linked, m_unfold, m_showTimeline},
                     {m_pin, m_cut},
                     {m_export}};
}

/// Buttons of the tables and of the table of facts.
void CompareView::buildMenus()
{
    const auto button = [](QWidget &parent, QAction *action, const QString &text) {
        auto *made = new QToolButton(&parent);
        action->setIconText(text);
        made->setDefaultAction(action);
        made->setAccessibleName(action->text().remove(u'&'));
        made->setAutoRaise(true);
        parent.layout()->addWidget(made);
    };
    button(m_tables->bar(), m_pin, tr("Pin"));
    button(m_tables->bar(), m_cut, tr("Cut"));
    button(m_tables->bar(), m_export, tr("Export…"));
    button(m_matrix->bar(), m_add, tr("Add an article…"));
    button(m_matrix->bar(), m_export, tr("Export…"));
}

void CompareView::showMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("compareMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_pin);
    menu->addAction(m_cut);
    menu->addSeparator();
    menu->addAction(m_next);
    menu->addAction(m_previous);
    menu->popup(global);
}

void CompareView::updateActions()
{
    const bool pair = m_document != nullptr;
    const bool shown = pair || m_matrix->document() != nullptr;
    m_similar->setEnabled(m_ids[0] != 0 && m_many.isEmpty());
    m_add->setEnabled(shown && m_many.size() < 4);
    for (QAction *action : {m_swap, m_next, m_previous, m_linked, m_unfold, m_showTimeline})
        action->setEnabled(pair);
    m_pin->setEnabled(pair && m_a->selectedText().isValid() && m_b->selectedText().isValid());
    m_cut->setEnabled(pair && m_row && m_row->isMatch);
    m_export->setEnabled(shown);
}

void CompareView::offerSimilar()
{
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    const ArticleId a = m_ids[0];
    if (!workspace || a == 0)
        return;
    constexpr int most = 8;
    m_similarJob.start<Result<QList<SimilarArticle>>>(
        JobPools::questions(), this,
        [workspace, a](JobContext &job) { return workspace->similarArticles(a, most, job); },
        [this, a](const Result<QList<SimilarArticle>> &answer) {
            if (a != m_ids[0])
                return;
            m_similarMenu->clear();
            if (!answer || answer.value().isEmpty()) {
                m_similarMenu
                    ->addAction(answer ? tr("No similar article in this corpus") : answer.error().message)
                    ->setEnabled(false);
            } else {
                for (const SimilarArticle &similar : answer.value()) {
                    const QString title =
                        similar.title.isEmpty() ? wording::shortSource(similar.fileName) : similar.title;
                    QString label = title.left(80);
                    if (!similar.published.isUnknown())
                        label =
                            tr("%1 · %2", "article, date").arg(label, wording::shortDate(similar.published));
                    QAction *choice = m_similarMenu->addAction(label.replace(u'&', QLatin1String("&&")));
                    connect(choice, &QAction::triggered, this,
                            [this, id = similar.id] { setArticles(m_ids[0], id); });
                }
            }
            m_similarMenu->popup(m_similarButton->mapToGlobal(QPoint(0, m_similarButton->height())));
            Q_EMIT similarOffered();
        });
}

void CompareView::swapSides()
{
    if (m_document)
        setArticles(m_ids[1], m_ids[0]);
}

void CompareView::pinSelected()
{
    if (!m_document)
        return;
    // Blanks at the ends are nobody's words.
    const auto trimmed = [this](int which) {
        const QString &words = m_document->side(which).article.text;
        Span span = text(which).selectedText();
        while (!span.isEmpty() && words.at(span.start).isSpace())
            ++span.start;
        while (!span.isEmpty() && words.at(span.end - 1).isSpace())
            --span.end;
        return span;
    };
    const Span a = trimmed(0);
    const Span b = trimmed(1);
    if (a.isEmpty() || b.isEmpty())
        return;
    Correction correction = Corrections::forPassage(CorrectionKind::PinMatch, m_document->side(0), a);
    correction.payload = {{QStringLiteral("other"), Corrections::passageKey(m_document->side(1), b)}};
    m_a->selectSpan({});
    m_b->selectSpan({});
    m_corrections.apply(correction,
                        tr("Pin a match of “%1” and “%2”").arg(titleOf(m_ids[0]), titleOf(m_ids[1])));
}

void CompareView::cutCurrent()
{
    if (!m_document || !m_row || !m_row->isMatch)
        return;
    Correction correction = Corrections::forPassage(CorrectionKind::CutMatch, m_document->side(0), m_row->a);
    correction.payload = {{QStringLiteral("other"), Corrections::passageKey(m_document->side(1), m_row->b)},
                          {QStringLiteral("fact"), factName(m_row->fact)}};
    m_corrections.apply(correction,
                        tr("Cut a match of “%1” and “%2”").arg(titleOf(m_ids[0]), titleOf(m_ids[1])));
}

void CompareView::askArticle()
{
    const QList<ArticleId> shown = m_many.isEmpty() ? QList<ArticleId>{m_ids[0], m_ids[1]} : m_many;
    AskDialog::Question question;
    question.title = tr("Add an article");
    question.label = tr("Which article is compared with these?");
    question.button = tr("Add");
    QList<ArticleId> ids;
    for (const ArticleRow &row : m_view.articles()) {
        if (shown.contains(row.id))
            continue;
        question.choices << tr("%1 · %2", "article, date")
                                .arg(titleOf(row.id), row.published.isUnknown()
                                                          ? wording::shortSource(row.fileName)
                                                          : wording::shortDate(row.published));
        ids << row.id;
    }
    question.value = question.choices.value(0);
    question.check = [choices = question.choices](const QString &typed) {
        return AskDialog::Check{choices.contains(typed), {}};
    };
    AskDialog::ask(this, question, [this, shown, ids, choices = question.choices](const QString &typed) {
        if (const qsizetype index = choices.indexOf(typed); index >= 0)
            setArticles(shown + QList<ArticleId>{ids.at(index)});
    });
}

void CompareView::askExport()
{
    if (!m_document && !m_matrix->document())
        return;
    auto *dialog = new QFileDialog(this, tr("Export this comparison"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("PDF (*.pdf);;Web page (*.html);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("Comparison"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1, 1).remove(u')'));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &CompareView::exportTo);
    dialog->open();
}

void CompareView::exportTo(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const ComparisonFormat format = suffix == QLatin1String("json") ? ComparisonFormat::Json
                                    : suffix == QLatin1String("html") || suffix == QLatin1String("htm")
                                        ? ComparisonFormat::Html
                                        : ComparisonFormat::Pdf;
    // The values that are shown, so that the file is what one saw.
    Job::start<Result<void>>(
        JobPools::questions(), this,
        [document = m_document, matrix = m_matrix->document(), format, path,
         where = locale()](JobContext &job) {
            QList<ComparedArticle> articles;
            const auto add = [&articles](const StoredArticle &stored) {
                articles.append({&stored.article, &stored.analysis, {}});
            };
            Result<QByteArray> bytes = QByteArray();
            if (document) {
                add(document->side(0));
                add(document->side(1));
                bytes = comparisonFile(articles.at(0), articles.at(1), document->comparison(), format, where,
                                       job);
            } else if (matrix) {
                for (const StoredArticle &stored : matrix->articles)
                    add(stored);
                bytes = matrixFile(articles, matrix->matrix, format, where, job);
            }
            return bytes ? writeExport(path, bytes.value()) : Result<void>(bytes.error());
        },
        [this, path](Result<void> written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(written.error().message);
        });
}

} // namespace frise
