#include "ui/compare/compare_view.h"

#include "core/workspace/stored_comparison.h"
#include "ui/compare/compare_matrix.h"
#include "ui/compare/compare_minimap.h"
#include "ui/compare/compare_ribbon.h"
#include "ui/compare/compare_tables.h"
#include "ui/compare/compare_text.h"
#include "ui/compare/compare_timeline.h"
#include "ui/models/wording.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace frise {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CompareView::CompareView(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildActions();
    m_head = buildHead();
    layout->addWidget(m_head);

    m_pages = new QStackedWidget(this);
    m_note = plainLabel(m_pages);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_pages->addWidget(m_note);
    m_pages->addWidget(buildTexts());
    m_matrix = new CompareMatrix(m_pages);
    m_pages->addWidget(m_matrix);
    layout->addWidget(m_pages, 1);
    m_counts = plainLabel(this);
    m_counts->setContentsMargins(13, 3, 8, 3);
    layout->addWidget(m_counts);
    m_counts->hide();

    connect(m_matrix, &CompareMatrix::cellChosen, this, [this](int article, const Span &span) {
        if (article < m_many.size())
            m_state.selectPassage(m_many.at(article), span);
    });
    connect(m_matrix, &CompareMatrix::removeRequested, this, [this](int article) {
        QList<ArticleId> left = m_many;
        left.removeAt(article);
        setArticles(left);
    });
    connect(&m_view, &CorpusView::articlesChanged, this, [this] {
        // Two lists of all articles take their time in a large corpus: only where someone looks.
        m_combosStale = true;
        if (isVisible())
            fillCombos();
    });
    connect(&m_view, &CorpusView::workspaceChanged, this, [this] {
        m_ids[0] = m_ids[1] = 0;
        m_many.clear();
        showNothing({});
    });
    buildMenus();
    fillCombos();
    showNothing({});
}

QWidget *CompareView::buildTexts()
{
    auto *split = new QSplitter(Qt::Vertical, m_pages);
    auto *upper = new QWidget(split);
    auto *lines = new QVBoxLayout(upper);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *side = new QHBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    m_a = new CompareText(0, upper);
    m_b = new CompareText(1, upper);
    m_ribbon = new CompareRibbon(*m_a, *m_b, upper);
    m_minimaps[0] = new CompareMinimap(0, *m_a, upper);
    m_minimaps[1] = new CompareMinimap(1, *m_b, upper);
    // The bar of the left text stands at the outer side, so that the curves touch both texts.
    m_a->setLayoutDirection(Qt::RightToLeft);
    m_a->viewport()->setLayoutDirection(Qt::LeftToRight);
    side->addWidget(m_minimaps[0]);
    side->addWidget(m_a, 1);
    side->addWidget(m_ribbon);
    side->addWidget(m_b, 1);
    side->addWidget(m_minimaps[1]);
    lines->addLayout(side, 1);
    m_timeline = new CompareTimeline(upper);
    lines->addWidget(m_timeline);
    m_tables = new CompareTables(split);
    split->addWidget(upper);
    split->addWidget(m_tables);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);

    for (CompareText *text : {m_a, m_b}) {
        connect(text, &CompareText::linkHovered, this, &CompareView::hover);
        connect(text, &CompareText::linkClicked, this, [this](int link) { selectLink(link, true); });
        connect(text, &CompareText::selectionChanged, this, &CompareView::updateActions);
        text->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(text, &QWidget::customContextMenuRequested, this, [this, text](const QPoint &point) {
            if (const int link = text->linkAt(point); link >= 0 && text->selectedText().isEmpty())
                selectLink(link, false);
            showMenu(text->mapToGlobal(point));
        });
    }
    m_ribbon->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ribbon, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        if (const int link = m_ribbon->linkAt(point); link >= 0)
            selectLink(link, false);
        showMenu(m_ribbon->mapToGlobal(point));
    });
    connect(m_tables, &CompareTables::menuRequested, this, &CompareView::showMenu);
    connect(m_ribbon, &CompareRibbon::linkHovered, this, &CompareView::hover);
    connect(m_ribbon, &CompareRibbon::linkClicked, this, [this](int link) { selectLink(link, true); });
    connect(m_tables, &CompareTables::rowChosen, this, &CompareView::showRow);
    for (int which = 0; which < 2; ++which) {
        connect(text(which).verticalScrollBar(), &QScrollBar::valueChanged, this,
                [this, which] { follow(which); });
        connect(m_minimaps[which], &CompareMinimap::linkClicked, this,
                [this](int link) { selectLink(link, true); });
        connect(m_minimaps[which], &CompareMinimap::passageClicked, this,
                [this, which](const Span &span) { showPassage(which, span, -1); });
    }
    connect(m_timeline, &CompareTimeline::itemChosen, this, &CompareView::showPassage);
    return split;
}

CompareView::~CompareView() = default;

void CompareView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_combosStale)
        fillCombos();
}

QString CompareView::titleOf(ArticleId id) const
{
    const ArticleRow *row = m_view.article(id);
    if (!row)
        return {};
    return row->title.isEmpty() ? wording::shortSource(row->fileName) : row->title;
}

void CompareView::setArticles(ArticleId a, ArticleId b)
{
    m_ids[0] = a;
    m_ids[1] = b;
    m_many.clear();
    m_head->show();
    m_fillingCombos = true;
    for (int which = 0; which < 2; ++which)
        m_combos[which]->setCurrentIndex(
            std::max(0, m_combos[which]->findData(QVariant::fromValue<qint64>(m_ids[which]))));
    m_fillingCombos = false;
    if (a == 0 || b == 0 || a == b) {
        showNothing(a != 0 && a == b ? tr("A and B are the same article.") : QString());
        return;
    }
    compareNow();
}

void CompareView::setArticles(const QList<ArticleId> &ids)
{
    constexpr qsizetype most = 4;
    QList<ArticleId> distinct;
    for (const ArticleId id : ids) {
        if (id != 0 && !distinct.contains(id) && distinct.size() < most)
            distinct.append(id);
    }
    if (distinct.size() <= 2) {
        setArticles(distinct.value(0), distinct.value(1));
        return;
    }
    m_ids[0] = distinct.at(0);
    m_ids[1] = distinct.at(1);
    m_many = distinct;
    compareNow();
}

void CompareView::showNothing(const QString &why)
{
    m_job.abandon();
    m_document.reset();
    m_matrix->setDocument({});
    m_current = -1;
    m_row.reset();
    m_note->setText(
        !why.isEmpty()
            ? why
            : tr("Choose two articles above, or select two to four in the dock Articles and "
                 "choose Compare.\nArticles that are dropped here are imported and compared; one alone "
                 "becomes A on the left half, B on the right."));
    m_head->show();
    m_pages->setCurrentIndex(0);
    m_counts->hide();
    updateHead();
}

void CompareView::compareNow()
{
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    if (!workspace)
        return;
    const QList<ArticleId> ids = m_many.isEmpty() ? QList<ArticleId>{m_ids[0], m_ids[1]} : m_many;
    m_job.start<Answer>(
        JobPools::questions(), this,
        [workspace, ids](JobContext &job) {
            Answer answer;
            const auto fail = [&answer](const Error &error) {
                answer.cancelled = error.code == Error::Code::Cancelled;
                answer.failure = error.message;
                return answer;
            };
            const auto stored = StoredComparison::read(*workspace, ids);
            if (!stored)
                return fail(stored.error());
            const QList<StoredArticle> &articles = stored.value().articles();
            if (ids.size() > 2) {
                auto matrix = stored.value().compareAll(job);
                if (!matrix)
                    return fail(matrix.error());
                answer.matrix = std::make_shared<MatrixDocument>(MatrixDocument{articles, matrix.value()});
                return answer;
            }
            auto comparison = stored.value().compare(job);
            if (!comparison)
                return fail(comparison.error());
            answer.document =
                CompareDocument::make(articles.at(0), articles.at(1), std::move(comparison.value()));
            return answer;
        },
        [this](Answer answer) { take(answer); });
}

void CompareView::take(const Answer &answer)
{
    if (answer.cancelled)
        return;
    const std::optional<CompareRow> shown = m_row;
    const bool same = m_document && answer.document &&
                      m_document->side(0).hash == answer.document->side(0).hash &&
                      m_document->side(1).hash == answer.document->side(1).hash;
    m_document = answer.document;
    m_matrix->setDocument(answer.matrix);
    m_current = -1;
    m_row.reset();
    m_following = true;
    m_a->setDocument(m_document);
    m_b->setDocument(m_document);
    m_following = false;
    m_ribbon->setDocument(m_document);
    m_tables->setDocument(m_document);
    m_timeline->setDocument(m_document);
    for (CompareMinimap *minimap : m_minimaps)
        minimap->setDocument(m_document);
    if (!m_document && !answer.matrix)
        m_note->setText(answer.failure);
    m_pages->setCurrentIndex(m_document ? 1 : answer.matrix ? 2 : 0);
    m_head->setVisible(!answer.matrix);
    m_counts->setVisible(m_document != nullptr);
    // After a decision one looks at the same place; what was just pinned is the match that is shown.
    if (same && shown && shown->a.isValid() && shown->b.isValid()) {
        for (int i = 0; i < m_document->links().size(); ++i) {
            const CompareLink &link = m_document->links().at(i);
            if (link.fact == shown->fact && link.a == shown->a && link.b == shown->b) {
                selectLink(i, false);
                break;
            }
        }
    }
    updateHead();
    Q_EMIT compared();
}

void CompareView::hover(int link)
{
    m_a->setHoveredLink(link);
    m_b->setHoveredLink(link);
    m_ribbon->setHoveredLink(link);
}

void CompareView::mark(int link)
{
    m_current = link;
    m_a->setPassage({});
    m_b->setPassage({});
    m_a->setCurrentLink(link);
    m_b->setCurrentLink(link);
    m_ribbon->setCurrentLink(link);
    m_timeline->setCurrentLink(link);
    for (CompareMinimap *minimap : m_minimaps)
        minimap->setCurrentLink(link);
}

void CompareView::selectLink(int link, bool scroll)
{
    mark(link);
    m_tables->setCurrentLink(link);
    m_row.reset();
    if (link >= 0) {
        const CompareLink &item = m_document->links().at(link);
        CompareRow row;
        row.fact = item.fact;
        row.isMatch = true;
        row.link = link;
        row.a = item.a;
        row.b = item.b;
        m_row = row;
        if (scroll) {
            m_following = true;
            m_a->showPosition(item.a.start);
            m_b->showPosition(item.b.start);
            m_following = false;
            m_ribbon->update();
        }
    }
    updateActions();
}

void CompareView::showPassage(int side, const Span &span, int link)
{
    if (link >= 0) {
        selectLink(link, true);
        return;
    }
    CompareRow row;
    (side == 0 ? row.a : row.b) = span;
    showRow(row);
    m_tables->setCurrentPassage(side, span);
}

void CompareView::showRow(const CompareRow &row)
{
    mark(row.link);
    m_row = row;
    m_following = true;
    for (int which = 0; which < 2; ++which) {
        CompareText &pane = text(which);
        const Span span = which == 0 ? row.a : row.b;
        pane.setPassage(row.link >= 0 ? Span() : span);
        if (span.isValid())
            pane.showPosition(span.start);
    }
    m_following = false;
    // What one side lacks: the other is shown at the place that corresponds.
    if (!row.b.isValid() && row.a.isValid())
        follow(0);
    else if (!row.a.isValid() && row.b.isValid())
        follow(1);
    m_ribbon->update();
    updateActions();
    // The other docks may follow; the reader shows the side that has it.
    if (row.a.isValid() || row.b.isValid())
        m_state.selectPassage(m_ids[row.a.isValid() ? 0 : 1], row.a.isValid() ? row.a : row.b);
}

void CompareView::follow(int from)
{
    if (m_following || !m_document || !m_linked->isChecked() || m_document->links().isEmpty())
        return;
    CompareText &source = text(from);
    CompareText &target = text(1 - from);
    // Links in the order of the source; a link that would make the target run backwards does not lead.
    QList<std::pair<double, double>> anchors;
    for (const CompareLink &link : m_document->links())
        anchors.append({source.yOf(from == 0 ? link.a.start : link.b.start),
                        target.yOf(from == 0 ? link.b.start : link.a.start)});
    std::sort(anchors.begin(), anchors.end());
    const double eye = source.viewport()->height() / 3.0;
    const double y = source.verticalScrollBar()->value() + eye;
    std::pair<double, double> before{0, 0};
    std::pair<double, double> after{source.contentHeight(), target.contentHeight()};
    for (const auto &anchor : anchors) {
        if (anchor.first <= y && anchor.second >= before.second)
            before = anchor;
    }
    for (auto it = anchors.crbegin(); it != anchors.crend(); ++it) {
        if (it->first > y && it->second <= after.second && it->second >= before.second)
            after = *it;
    }
    const double share = after.first > before.first ? (y - before.first) / (after.first - before.first) : 0;
    const double wanted = before.second + share * (after.second - before.second);
    // At the very ends both stand at their ends.
    int value = static_cast<int>(wanted - eye);
    if (source.verticalScrollBar()->value() == 0)
        value = 0;
    m_following = true;
    target.verticalScrollBar()->setValue(value);
    m_following = false;
}

} // namespace frise
