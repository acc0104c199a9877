#include "ui/state/corpus_view.h"

#include "ui/models/release.h"
#include "ui/state/view_state.h"

namespace frise {

namespace {

template <typename Key, typename Rows, typename KeyOf>
QHash<Key, qsizetype> indexed(const Rows &rows, KeyOf keyOf)
{
    QHash<Key, qsizetype> index;
    index.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        index.insert(keyOf(rows.at(i)), i);
    return index;
}

struct CorpusAnswer
{
    QHash<ArticleId, qsizetype> index;
    QList<ArticleRow> articles;
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
    connect(&state, &ViewState::filterChanged, &m_filterTimer, qOverload<>(&QTimer::start));
}

CorpusView::~CorpusView() = default;

void CorpusView::setWorkspace(std::shared_ptr<Workspace> workspace)
{
    for (LatestJob *job : {&m_corpusJob, &m_entriesJob, &m_quotationsJob, &m_facetsJob})
        job->abandon();
    m_workspace = std::move(workspace);
    m_articles.clear();
    m_entries.clear();
    m_quotations.clear();
    m_facets = {};
    m_allFacets = {};
    m_info = {};
    m_articleIndex.clear();
    m_entryIndex.clear();
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
    const auto it = m_articleIndex.constFind(id);
    return it == m_articleIndex.constEnd() ? nullptr : &m_articles.at(*it);
}

const ChronicleEntry *CorpusView::entry(EntryId id) const
{
    const auto it = m_entryIndex.constFind(id);
    return it == m_entryIndex.constEnd() ? nullptr : &m_entries.at(*it);
}

const QuoteRow *CorpusView::quotation(ArticleId article, int quotation) const
{
    for (const QuoteRow &row : m_quotations) {
        if (row.article == article && (row.quotation == quotation || row.parts.contains(quotation)))
            return &row;
    }
    return nullptr;
}

QString CorpusView::titleOf(EntryId id) const
{
    const ChronicleEntry *found = entry(id);
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
            answer.articles = workspace->articles();
            answer.index = indexed<ArticleId>(answer.articles, [](const ArticleRow &row) { return row.id; });
            answer.info = workspace->info();
            CorpusFilter everything;
            everything.showNegated = true;
            auto facets = workspace->facets(everything, context);
            if (facets)
                answer.facets = std::move(facets.value());
            else
                answer.error = facets.error().message;
            return answer;
        },
        [this](CorpusAnswer answer) {
            releaseElsewhere(std::exchange(m_articles, std::move(answer.articles)));
            m_articleIndex = std::move(answer.index);
            m_info = answer.info;
            if (answer.error.isEmpty())
                m_allFacets = std::move(answer.facets);
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
    struct IndexedEntries
    {
        QList<ChronicleEntry> list;
        QHash<EntryId, qsizetype> index;
    };
    using Entries = Result<IndexedEntries>;
    m_entriesJob.start<Entries>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter](JobContext &context) -> Entries {
            auto entries = workspace->chronicle(filter, context);
            if (!entries)
                return entries.error();
            IndexedEntries answer{std::move(entries.value()), {}};
            answer.index =
                indexed<EntryId>(answer.list, [](const ChronicleEntry &entry) { return entry.id; });
            return answer;
        },
        [this](Entries answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            releaseElsewhere(std::exchange(m_entries, std::move(answer.value().list)));
            m_entryIndex = std::move(answer.value().index);
            Q_EMIT entriesChanged();
        });
    using Quotes = Result<QList<QuoteRow>>;
    m_quotationsJob.start<Quotes>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter](JobContext &context) {
            return workspace->quotations(filter, context);
        },
        [this](Quotes answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            releaseElsewhere(std::exchange(m_quotations, std::move(answer.value())));
            Q_EMIT quotationsChanged();
        });
    using Counts = Result<Facets>;
    m_facetsJob.start<Counts>(
        JobPools::questions(), this,
        [workspace = m_workspace, filter](JobContext &context) { return workspace->facets(filter, context); },
        [this](Counts answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            m_facets = std::move(answer.value());
            Q_EMIT facetsChanged();
        });
}

} // namespace frise
