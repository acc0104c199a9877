#include "ui/state/corpus_view.h"

#include "core/base/process.h"
#include "ui/models/release.h"
#include "ui/state/view_state.h"

#include <QScopeGuard>

namespace frise {

namespace {

struct CorpusAnswer
{
    ArticleRows articles;
    Facets facets;
    CorpusInfo info;
    QString error;
};

} // namespace

CorpusView::CorpusView(ViewState &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_corpusTimer.setSingleShot(true);
    m_corpusTimer.setInterval(0);
    connect(&m_corpusTimer, &QTimer::timeout, this, &CorpusView::askCorpus);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(20);
    connect(&m_filterTimer, &QTimer::timeout, this, &CorpusView::askFiltered);
    m_tidyTimer.setSingleShot(true);
    m_tidyTimer.setInterval(400);
    connect(&m_tidyTimer, &QTimer::timeout, this, [this] {
        // What is being read now is let go of soon.
        if (JobPools::areBusy())
            m_tidyTimer.start();
        else
            QThreadPool::globalInstance()->start([] { giveBackMemory(); });
    });
    for (const auto signal :
         {&CorpusView::articlesChanged, &CorpusView::entriesChanged, &CorpusView::quotationsChanged})
        connect(this, signal, &m_tidyTimer, qOverload<>(&QTimer::start));
    connect(&state, &ViewState::filterChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    m_pageTimer.setSingleShot(true);
    m_pageTimer.setInterval(150);
    connect(&m_pageTimer, &QTimer::timeout, this, &CorpusView::askQuotations);
    connect(&state, &ViewState::periodChanged, this, &CorpusView::turnPage);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection &selection) {
        if (selection.article != 0 && selection.article != m_page.article)
            turnPage();
    });
}

CorpusView::~CorpusView() = default;

void CorpusView::setWorkspace(std::shared_ptr<Workspace> workspace)
{
    for (LatestJob *job : {&m_corpusJob, &m_entriesJob, &m_quotationsJob, &m_facetsJob})
        job->abandon();
    m_workspace = std::move(workspace);
    releaseElsewhere(std::exchange(m_articles, {}));
    releaseElsewhere(std::exchange(m_entries, {}));
    releaseElsewhere(std::exchange(m_marks, std::make_shared<const QuoteMarks>()));
    releaseElsewhere(std::exchange(m_page, {}).rows);
    releaseElsewhere(std::exchange(m_facets, {}));
    releaseElsewhere(std::exchange(m_allFacets, {}));
    m_info = {};
    m_looked.clear();
    Q_EMIT workspaceChanged();
    Q_EMIT articlesChanged();
    Q_EMIT entriesChanged();
    Q_EMIT quotationsChanged();
    Q_EMIT facetsChanged();
    Q_EMIT infoChanged();
    refresh();
}

void CorpusView::refresh()
{
    if (!m_workspace)
        return;
    m_corpusTimer.start();
    m_filterTimer.start();
}

const ArticleRow *CorpusView::article(ArticleId id) const
{
    const auto known = m_looked.find(id);
    if (known != m_looked.end())
        return &known->second;
    const qsizetype row = m_articles.rowOf(id);
    return row < 0 ? nullptr : &m_looked.emplace(id, m_articles.at(row)).first->second;
}

std::optional<ChronicleEntry> CorpusView::entry(EntryId id) const
{
    const qsizetype row = m_entries.rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_entries.at(row));
}

const QuoteRow *CorpusView::quotation(ArticleId article, int quotation) const
{
    for (const QuoteRow &row : m_page.rows) {
        if (row.article == article && (row.quotation == quotation || row.parts.contains(quotation)))
            return &row;
    }
    return nullptr;
}

QString CorpusView::titleOf(EntryId id) const
{
    const auto found = entry(id);
    return found ? found->title : QString();
}

void CorpusView::askCorpus()
{
    if (!m_workspace)
        return;
    m_corpusJob.start<CorpusAnswer>(
        JobPools::questions(), this,
        [workspace = m_workspace](JobContext &context) {
            CorpusAnswer answer;
            answer.articles = workspace->articleRows();
            answer.info = workspace->info();
            CorpusFilter everything;
            everything.showNegated = true;
            auto facets = workspace->facets(everything, context);
            if (facets)
                answer.facets = std::move(facets.value());
            else
                answer.error = facets.error().message;
            workspace->releasePages();
            return answer;
        },
        [this](CorpusAnswer answer) {
            releaseElsewhere(std::exchange(m_articles, std::move(answer.articles)));
            m_looked.clear();
            m_info = answer.info;
            if (answer.error.isEmpty())
                releaseElsewhere(std::exchange(m_allFacets, std::move(answer.facets)));
            else
                Q_EMIT failed(answer.error);
            Q_EMIT articlesChanged();
            Q_EMIT facetsChanged();
            Q_EMIT infoChanged();
        });
}

void CorpusView::askFiltered()
{
    if (!m_workspace)
        return;
    const CorpusFilter filter = m_state.effectiveFilter();
    struct EntriesAndMarks
    {
        ChronicleRows entries;
        std::shared_ptr<const QuoteMarks> marks;
    };
    using Entries = Result<EntriesAndMarks>;
    m_entriesJob.start<Entries>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter, all = m_allLimit](JobContext &context) -> Entries {
            auto entries = workspace->chronicleRows(filter, context);
            if (!entries)
                return entries.error();
            auto marks = workspace->quoteMarks(filter, all, context);
            if (!marks)
                return marks.error();
            workspace->releasePages();
            return EntriesAndMarks{std::move(entries.value()),
                                   std::make_shared<const QuoteMarks>(std::move(marks.value()))};
        },
        [this](Entries answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            releaseElsewhere(std::exchange(m_entries, std::move(answer.value().entries)));
            releaseElsewhere(std::exchange(m_marks, std::move(answer.value().marks)));
            Q_EMIT entriesChanged();
        });
    askQuotations();
    using Counts = Result<Facets>;
    m_facetsJob.start<Counts>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter](JobContext &context) {
            auto facets = workspace->facets(filter, context);
            workspace->releasePages();
            return facets;
        },
        [this](Counts answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            releaseElsewhere(std::exchange(m_facets, std::move(answer.value())));
            Q_EMIT facetsChanged();
        });
}

void CorpusView::setQuotationLimits(int all, int page)
{
    m_allLimit = all;
    m_pageLimit = page;
    refresh();
}

void CorpusView::turnPage()
{
    if (!m_page.complete)
        m_pageTimer.start();
}

void CorpusView::askQuotations()
{
    if (!m_workspace)
        return;
    m_pageTimer.stop();
    m_quotationsJob.start<Page>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter = m_state.effectiveFilter(), period = m_state.period(),
         article = m_state.selection().article, all = m_allLimit,
         most = m_pageLimit](JobContext &context) -> Page {
            Page page;
            page.article = article;
            const auto newest = Workspace::PageOrder::Newest;
            // Adds rows and returns whether these are all there are.
            const auto take = [&page](Result<Workspace::QuotationPage> answer) {
                if (!answer) {
                    page.error = answer.error().message;
                    return false;
                }
                page.total = std::max(page.total, answer.value().total);
                const bool isAll = answer.value().isComplete();
                page.rows += std::move(answer.value().rows);
                return isAll;
            };
            const auto tidy = qScopeGuard([&workspace] { workspace->releasePages(); });
            page.complete = take(workspace->quotationPage(filter, newest, all, 0, context));
            if (page.complete || !page.error.isEmpty())
                return page;
            CorpusFilter narrowed = filter;
            if (!period.isEmpty()) {
                const auto visible = DateInterval::ofDays(period.firstDay(), period.lastDay());
                narrowed.period = filter.period.isUnknown()
                                      ? visible
                                      : filter.period.intersected(visible).value_or(filter.period);
            }
            page.cut = !take(workspace->quotationPage(narrowed, newest, most, most, context));
            if (article == 0 || !page.error.isEmpty())
                return page;
            // Whoever looks at an article has its quotations at hand, whatever the period.
            page.rows.removeIf([article](const QuoteRow &row) { return row.article == article; });
            CorpusFilter own = filter;
            own.articles = {article};
            if (filter.articles.isEmpty() || filter.articles.contains(article))
                take(workspace->quotationPage(own, newest, allQuotations, allQuotations, context));
            return page;
        },
        [this](Page page) {
            if (!page.error.isEmpty()) {
                Q_EMIT failed(page.error);
                return;
            }
            releaseElsewhere(std::exchange(m_page, std::move(page)).rows);
            Q_EMIT quotationsChanged();
        });
}

} // namespace frise
