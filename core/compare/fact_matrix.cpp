#include "core/compare/fact_matrix.h"

#include <QPair>
#include <QSet>
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace frise {

namespace {

/// A fact as one article tells it.
struct Node
{
    FactKind kind = FactKind::Event;
    int article = 0;
    FactRef ref;
};

struct Tie
{
    std::size_t a = 0;
    std::size_t b = 0;
    double confidence = 0;
    bool differs = false;
};

class MatrixBuilder
{
public:
    explicit MatrixBuilder(const QList<ComparedArticle> &articles) : m_articles(articles) {}

    Result<FactMatrix> build(JobContext &job, const QList<MatchDecision> &decisions)
    {
        for (int x = 0; x < m_articles.size(); ++x) {
            for (int y = x + 1; y < m_articles.size(); ++y) {
                QList<MatchDecision> ofPair;
                for (MatchDecision decision : decisions) {
                    if (decision.first == y && decision.second == x)
                        std::swap(decision.a, decision.b);
                    else if (decision.first != x || decision.second != y)
                        continue;
                    ofPair.append(decision);
                }
                const auto comparison = compareArticles(m_articles.at(x), m_articles.at(y), job, ofPair);
                if (!comparison)
                    return comparison.error();
                take(x, y, comparison.value());
            }
        }
        join();
        return rows();
    }

private:
    std::size_t nodeOf(FactKind kind, int article, const FactRef &ref)
    {
        const auto key = std::tuple(kind, article, ref.span.start, ref.span.end);
        const auto [it, isNew] = m_nodeByPlace.try_emplace(key, m_nodes.size());
        if (isNew)
            m_nodes.push_back({kind, article, ref});
        return it->second;
    }

    void tie(FactKind kind, int x, const FactRef &a, int y, const FactRef &b, double confidence, bool differs)
    {
        m_ties.push_back({nodeOf(kind, x, a), nodeOf(kind, y, b), confidence, differs});
    }

    void take(int x, int y, const Comparison &comparison)
    {
        if (comparison.order == PublicationOrder::AFirst)
            m_before.insert({x, y});
        if (comparison.order == PublicationOrder::BFirst)
            m_before.insert({y, x});
        for (const EventPair &pair : comparison.events) {
            if (pair.relation != EventRelation::Related)
                tie(FactKind::Event, x, pair.a, y, pair.b, pair.confidence, false);
        }
        for (const QuotePair &pair : comparison.quotes) {
            if (pair.relation != QuoteRelation::Echo)
                tie(FactKind::Quotation, x, pair.a, y, pair.b, pair.confidence, false);
        }
        for (const FigurePair &pair : comparison.figures) {
            if (pair.relation != FigureRelation::OtherMeasure)
                tie(FactKind::Figure, x, pair.a, y, pair.b, pair.confidence,
                    pair.relation == FigureRelation::Differs);
        }
        // Of passages only those that a person matched are a fact of both.
        for (const PassagePair &pair : comparison.passages) {
            if (std::any_of(pair.reasons.begin(), pair.reasons.end(),
                            [](const Evidence &reason) { return reason.byPerson; }))
                tie(FactKind::Passage, x, {pair.a, -1}, y, {pair.b, -1}, pair.score, false);
        }
        // What the other lacks stands by itself until a third article has it.
        for (const OnlyItem &item : comparison.onlyA)
            alone(x, item);
        for (const OnlyItem &item : comparison.onlyB)
            alone(y, item);
    }

    void alone(int article, const OnlyItem &item)
    {
        if (item.kind == FactKind::Event || item.kind == FactKind::Quotation)
            nodeOf(item.kind, article, item.ref);
    }

    /// The surest ties first; an article tells a fact in one place only.
    void join()
    {
        m_groupOf.resize(m_nodes.size());
        m_members.resize(m_nodes.size());
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            m_groupOf[i] = i;
            m_members[i] = {i};
        }
        std::stable_sort(m_ties.begin(), m_ties.end(),
                         [](const Tie &a, const Tie &b) { return a.confidence > b.confidence; });
        for (const Tie &tie : m_ties) {
            const std::size_t a = m_groupOf[tie.a];
            const std::size_t b = m_groupOf[tie.b];
            if (a == b)
                continue;
            const bool clash = std::any_of(m_members[a].begin(), m_members[a].end(), [&](std::size_t x) {
                return std::any_of(m_members[b].begin(), m_members[b].end(),
                                   [&](std::size_t y) { return m_nodes[x].article == m_nodes[y].article; });
            });
            if (clash)
                continue;
            for (const std::size_t member : m_members[b]) {
                m_groupOf[member] = a;
                m_members[a].push_back(member);
            }
            m_members[b].clear();
        }
        // What an article tells belongs to the fact as surely as its surest tie to another's.
        m_surest.resize(m_nodes.size(), 0.0);
        for (const Tie &tie : m_ties) {
            if (m_groupOf[tie.a] != m_groupOf[tie.b])
                continue;
            m_surest[tie.a] = std::max(m_surest[tie.a], tie.confidence);
            m_surest[tie.b] = std::max(m_surest[tie.b], tie.confidence);
        }
        for (const Tie &tie : m_ties) {
            if (tie.differs && m_groupOf[tie.a] == m_groupOf[tie.b])
                m_differs.insert(m_groupOf[tie.a]);
        }
    }

    QString titleOf(const Node &node) const
    {
        const ComparedArticle &article = m_articles.at(node.article);
        const QList<Event> &events = article.analysis->events;
        if (node.kind == FactKind::Event && node.ref.index >= 0 &&
            !events.at(node.ref.index).summary.isEmpty())
            return events.at(node.ref.index).summary;
        constexpr qsizetype longest = 120;
        const QString text =
            article.article->text.mid(node.ref.span.start, node.ref.span.length()).simplified();
        return text.size() <= longest ? text : text.left(text.lastIndexOf(u' ', longest)) + QChar(0x2026);
    }

    FactMatrix rows() const
    {
        using Order = std::tuple<int, FactKind, int, qsizetype>;
        std::vector<std::pair<Order, MatrixRow>> sorted;
        for (std::size_t group = 0; group < m_members.size(); ++group) {
            const std::vector<std::size_t> &members = m_members[group];
            if (members.empty())
                continue;
            MatrixRow row;
            row.cells.resize(m_articles.size());
            row.differs = m_differs.contains(group);
            const Node *first = nullptr;
            for (const std::size_t member : members) {
                const Node &node = m_nodes[member];
                row.kind = node.kind;
                row.cells[node.article].ref = node.ref;
                row.cells[node.article].perhaps = members.size() >= 2 && isPerhaps(m_surest[member]);
                if (first == nullptr || node.article < first->article)
                    first = &node;
                if (const QString title = titleOf(node); title.size() > row.title.size())
                    row.title = title;
            }
            // The first to tell it stands for the fact.
            row.cells[first->article].perhaps = false;
            for (int x = 0; x < m_articles.size(); ++x) {
                if (row.cells.at(x).isTold())
                    continue;
                const bool before = std::all_of(members.begin(), members.end(), [&](std::size_t member) {
                    return m_before.contains({x, m_nodes[member].article});
                });
                row.cells[x].why = before ? Absence::NotYetKnown : Absence::NotMentioned;
            }
            sorted.push_back(
                {{members.size() >= 2 ? 0 : 1, row.kind, first->article, first->ref.span.start}, row});
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto &a, const auto &b) { return a.first < b.first; });
        FactMatrix matrix;
        for (auto &[order, row] : sorted)
            matrix.rows.append(std::move(row));
        return matrix;
    }

    const QList<ComparedArticle> &m_articles;
    std::vector<Node> m_nodes;
    std::map<std::tuple<FactKind, int, qsizetype, qsizetype>, std::size_t> m_nodeByPlace;
    std::vector<Tie> m_ties;
    std::vector<std::size_t> m_groupOf;
    std::vector<std::vector<std::size_t>> m_members; ///< of each group; one article has one at most
    QSet<std::size_t> m_differs;
    std::vector<double> m_surest;   ///< of each node: confidence of its surest tie in its group
    QSet<QPair<int, int>> m_before; ///< the first was published before the second
};

} // namespace

Result<FactMatrix> compareMany(const QList<ComparedArticle> &articles, JobContext &job,
                               const QList<MatchDecision> &decisions)
{
    return MatrixBuilder(articles).build(job, decisions);
}

} // namespace frise
