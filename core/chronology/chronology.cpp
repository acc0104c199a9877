#include "core/chronology/chronology.h"

#include "core/corpus/fact_rows.h"

#include <algorithm>
#include <numeric>

namespace frise {

namespace {

constexpr int blockDays = 8;
constexpr int longestBlocked = 62;
constexpr int pastWindow = 31;
constexpr int comingWindow = 60;
constexpr int movedWindow = 45;
constexpr int nearDays = 3;
constexpr int courseWindow = 45;
constexpr qint32 yearBlocks = 1 << 20;

struct Window
{
    Day first = noDay;
    Day last = noDay;
    bool isValid() const { return first != noDay; }
};

/// Days in which a mention is looked for; invalid for years and decades, and where there is no date at all.
Window windowOf(const MentionRecord &record)
{
    const DateInterval &when = record.when;
    if (when.isUnknown())
        return {};
    // What is called off was to come.
    if (when.isOpenBegin() && record.fate != Fate::None)
        return {when.lastDay() - 3, when.lastDay() + comingWindow};
    if (when.isOpenBegin())
        return {when.lastDay() - pastWindow, when.lastDay()};
    if (when.isOpenEnd())
        return {when.firstDay(), when.firstDay() + comingWindow};
    if (record.course)
        return {std::max(when.firstDay(), when.lastDay() - courseWindow), when.lastDay()};
    if (when.lastDay() - when.firstDay() > longestBlocked)
        return {when.firstDay(), when.firstDay() + longestBlocked};
    return {when.firstDay(), when.lastDay()};
}

quint64 bucketKey(int group, InternedId subject, bool place, qint32 block)
{
    quint64 key = static_cast<quint64>(subject) << 32 | static_cast<quint32>(block);
    key ^= static_cast<quint64>(group) * 0x9E3779B97F4A7C15ULL;
    return place ? key ^ 0x5851F42D4C957F2DULL : key;
}

bool isLong(const MentionRecord &record)
{
    const auto days = record.when.dayCount();
    return days && *days > longestBlocked;
}

/// Calls `visit` with every bucket of a record, in a window widened by `margin` days.
template <typename Visit>
void forBuckets(const MentionRecord &record, int margin, Visit &&visit)
{
    const int group = typeGroup(record.type);
    const auto each = [&](qint32 block) {
        QVarLengthArray<InternedId, 6> done;
        for (const Party &party : record.parties) {
            if (done.contains(party.key))
                continue;
            done.append(party.key);
            visit(bucketKey(group, party.key, false, block));
        }
        if (record.looksAround()) {
            for (const InternedId key : record.around)
                visit(bucketKey(group, key, false, block));
        }
        for (const InternedId name : record.siteWords)
            visit(bucketKey(group, name, true, block));
    };
    const Window window = windowOf(record);
    if (window.isValid()) {
        const qint32 first = (window.first - margin) / blockDays;
        const qint32 last = (window.last + margin) / blockDays;
        for (qint32 block = first; block <= last; ++block)
            each(block);
    }
    // "créée en février", "depuis février"
    if (record.course && !record.when.isOpenBegin()) {
        const qint32 last = (record.when.firstDay() + margin) / blockDays;
        for (qint32 block = (record.when.firstDay() - margin) / blockDays; block <= last; ++block)
            each(block);
    }
    // Background is told by its year: "en 2014", "le 18 mars 2014".
    if ((isLong(record) || record.importance == Importance::Context) && record.when.firstDay() != noDay)
        each(yearBlocks + dateOf(record.when.firstDay()).year());
}

/// As the corpus counts them: the first day that it may have been.
Day dayOfPublication(const DateInterval &published)
{
    return published.isUnknown() || published.isOpenBegin() ? noDay : published.firstDay();
}

} // namespace

Chronology::Chronology() = default;
Chronology::~Chronology() = default;

int Chronology::newNode(MentionRecord &&record, bool decided)
{
    int node = -1;
    if (m_freeNodes.empty()) {
        node = static_cast<int>(m_nodes.size());
        m_nodes.emplace_back();
    } else {
        node = m_freeNodes.back();
        m_freeNodes.pop_back();
        m_nodes[static_cast<std::size_t>(node)] = Node();
    }
    Node &made = m_nodes[static_cast<std::size_t>(node)];
    made.record = std::move(record);
    made.decided = decided;
    if (!decided)
        m_nodeByRecord.insert(qHash(made.record), node);
    if (made.record.isPlanned() && made.record.when.lastDay() != noDay)
        m_plannedUntil.insert(made.record.when.lastDay(), node);
    index(node, true);
    return node;
}

int Chronology::nodeFor(MentionRecord &&record, bool decided)
{
    if (!decided) {
        const auto [first, last] = m_nodeByRecord.equal_range(qHash(record));
        for (auto it = first; it != last; ++it) {
            if (m_nodes[static_cast<std::size_t>(it.value())].record == record)
                return it.value();
        }
    }
    return newNode(std::move(record), decided);
}

void Chronology::index(int node, bool add)
{
    const MentionRecord &record = m_nodes[static_cast<std::size_t>(node)].record;
    forBuckets(record, 0, [&](quint64 key) {
        if (add) {
            std::vector<int> &bucket = m_buckets[key];
            if (bucket.empty() || bucket.back() != node)
                bucket.push_back(node);
            return;
        }
        const auto it = m_buckets.find(key);
        if (it == m_buckets.end())
            return;
        std::erase(it.value(), node);
        if (it.value().empty())
            m_buckets.erase(it);
    });
}

void Chronology::touch(int node)
{
    m_dirty.insert(node);
}

void Chronology::leaveNode(int mention)
{
    const int index = m_mentions[static_cast<std::size_t>(mention)].node;
    fetchFor(index);
    Node &node = m_nodes[static_cast<std::size_t>(index)];
    if (node.entry != 0) {
        m_removed.insert(node.entry);
        // Whoever stood in the same entry is looked at again.
        for (const int other : neighbours(index))
            touch(other);
    }
    std::erase(node.mentions, mention);
    if (!node.mentions.empty()) {
        touch(index);
        return;
    }
    this->index(index, false);
    if (!node.decided)
        m_nodeByRecord.remove(qHash(node.record), index);
    if (node.record.isPlanned() && node.record.when.lastDay() != noDay)
        m_plannedUntil.remove(node.record.when.lastDay(), index);
    m_dirty.remove(index);
    node = Node();
    m_freeNodes.push_back(index);
}

/// Puts one event of an article into its node, and says where it lies.
int Chronology::newMention(const ArticleEvents &article, int event)
{
    int index = -1;
    if (m_freeMentions.empty()) {
        index = static_cast<int>(m_mentions.size());
        m_mentions.emplace_back();
    } else {
        index = m_freeMentions.back();
        m_freeMentions.pop_back();
    }
    const Event &told = article.analysis->events.at(event);
    Mention &mention = m_mentions[static_cast<std::size_t>(index)];
    mention = Mention();
    mention.key = {article.id, event};
    mention.span = told.span;
    mention.trigger = told.trigger;
    mention.reviewed = told.evidence.byPerson;
    mention.node = nodeFor(recordOf(article, event), m_decided.contains(mention.key));
    m_nodes[static_cast<std::size_t>(mention.node)].mentions.push_back(index);
    m_mentionByKey.insert(mention.key, index);
    return index;
}

void Chronology::addArticle(const ArticleEvents &article)
{
    removeArticle(article.id);
    ArticleInfo info;
    info.hash = article.hash;
    info.source = article.article->fileName;
    info.published = article.analysis->published.best;
    info.day = dayOfPublication(info.published);
    if (info.day != noDay) {
        ++m_publishedDays[info.day];
        m_lastDay = m_publishedDays.rbegin()->first;
    }
    for (int i = 0; i < article.analysis->events.size() && i < rowsAnArticle; ++i) {
        const int index = newMention(article, i);
        const int node = m_mentions[static_cast<std::size_t>(index)].node;
        if (const EntryId entry = m_nodes[static_cast<std::size_t>(node)].entry; entry != 0)
            m_removed.insert(entry);
        info.mentions.push_back(index);
        touch(node);
    }
    m_articles.insert(article.id, info);
}

void Chronology::knowArticle(const ArticleEvents &article, const QList<EntryId> &entries)
{
    if (knows(article.id))
        return;
    ArticleInfo info;
    info.hash = article.hash;
    info.source = article.article->fileName;
    info.published = article.analysis->published.best;
    info.day = dayOfPublication(info.published);
    for (int i = 0; i < article.analysis->events.size() && i < rowsAnArticle; ++i) {
        const int index = newMention(article, i);
        info.mentions.push_back(index);
        Node &node = m_nodes[static_cast<std::size_t>(m_mentions[static_cast<std::size_t>(index)].node)];
        if (node.entry == 0)
            node.entry = entries.value(i);
    }
    m_articles.insert(article.id, info);
}

void Chronology::touchAll()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].mentions.empty())
            touch(static_cast<int>(i));
    }
}

void Chronology::fetchFor(int node)
{
    if (!m_fetch)
        return;
    const MentionRecord record = m_nodes[static_cast<std::size_t>(node)].record;
    bool isNew = false;
    forBuckets(record, record.isPlanned() ? movedWindow : nearDays, [&](quint64 key) {
        isNew = isNew || !m_fetched.contains(key);
        m_fetched.insert(key);
    });
    if (isNew)
        m_fetch(record);
}

void Chronology::fetchAround(ArticleId id)
{
    const std::vector<int> mentions = m_articles.value(id).mentions;
    for (const int mention : mentions)
        fetchFor(m_mentions[static_cast<std::size_t>(mention)].node);
}

void Chronology::setPublishedDays(const std::map<Day, int> &days)
{
    m_publishedDays = days;
    m_lastDay = m_publishedDays.empty() ? noDay : m_publishedDays.rbegin()->first;
    m_settledDay = m_lastDay;
}

void Chronology::removeArticle(ArticleId id)
{
    const auto it = m_articles.constFind(id);
    if (it == m_articles.constEnd())
        return;
    const ArticleInfo info = it.value();
    if (const auto known = m_publishedDays.find(info.day); known != m_publishedDays.end()) {
        if (--known->second == 0)
            m_publishedDays.erase(known);
        m_lastDay = m_publishedDays.empty() ? noDay : m_publishedDays.rbegin()->first;
    }
    for (const int mention : info.mentions) {
        leaveNode(mention);
        m_mentionByKey.remove(m_mentions[static_cast<std::size_t>(mention)].key);
        m_freeMentions.push_back(mention);
    }
    m_articles.remove(id);
}

void Chronology::setDecisions(const QList<EntryDecision> &decisions)
{
    if (decisions == m_decisions)
        return;
    QSet<MentionKey> concerned = m_decided;
    m_decided.clear();
    for (const EntryDecision &decision : decisions) {
        m_decided << decision.a << decision.b;
        concerned << decision.a << decision.b;
    }
    m_decisions = decisions;
    for (const MentionKey &key : std::as_const(concerned)) {
        const int index = m_mentionByKey.value(key, -1);
        if (index < 0)
            continue;
        MentionRecord record =
            m_nodes[static_cast<std::size_t>(m_mentions[static_cast<std::size_t>(index)].node)].record;
        leaveNode(index);
        Mention &mention = m_mentions[static_cast<std::size_t>(index)];
        mention.node = nodeFor(std::move(record), m_decided.contains(key));
        Node &node = m_nodes[static_cast<std::size_t>(mention.node)];
        node.mentions.push_back(index);
        if (node.entry != 0)
            m_removed.insert(node.entry);
        touch(mention.node);
    }
}

std::vector<int> Chronology::neighbours(int node) const
{
    const MentionRecord &record = m_nodes[static_cast<std::size_t>(node)].record;
    std::vector<int> found;
    forBuckets(record, record.isPlanned() ? movedWindow : nearDays, [&](quint64 key) {
        const auto it = m_buckets.constFind(key);
        if (it != m_buckets.constEnd())
            found.insert(found.end(), it.value().begin(), it.value().end());
    });
    if (m_nodes[static_cast<std::size_t>(node)].decided) {
        const int own = m_nodes[static_cast<std::size_t>(node)].mentions.empty()
                            ? -1
                            : m_nodes[static_cast<std::size_t>(node)].mentions.front();
        for (const EntryDecision &decision : m_decisions) {
            const int a = m_mentionByKey.value(decision.a, -1);
            const int b = m_mentionByKey.value(decision.b, -1);
            if (a >= 0 && b >= 0 && (a == own || b == own))
                found.push_back(m_mentions[static_cast<std::size_t>(a == own ? b : a)].node);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase(found, node);
    return found;
}

std::vector<int> Chronology::component(int start, QSet<int> &seen, std::vector<Edge> &edges)
{
    std::vector<int> nodes{start};
    QSet<int> passed;
    seen.insert(start);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const int node = nodes[i];
        passed.insert(node);
        fetchFor(node);
        const Node &own = m_nodes[static_cast<std::size_t>(node)];
        for (const int other : neighbours(node)) {
            const Node &fellow = m_nodes[static_cast<std::size_t>(other)];
            Likeness likeness = frise::likeness(own.record, fellow.record);
            if (own.decided && fellow.decided) {
                for (const EntryDecision &decision : m_decisions) {
                    const int a = m_mentionByKey.value(decision.a, -1);
                    const int b = m_mentionByKey.value(decision.b, -1);
                    if (a < 0 || b < 0)
                        continue;
                    const int x = m_mentions[static_cast<std::size_t>(a)].node;
                    const int y = m_mentions[static_cast<std::size_t>(b)].node;
                    if ((x == node && y == other) || (x == other && y == node))
                        likeness.score = decision.together ? 1000 : -1000;
                }
            }
            if (likeness.score == 0)
                continue;
            if (!passed.contains(other))
                edges.push_back({std::min(node, other), std::max(node, other), likeness});
            if (likeness.score > 0 && !seen.contains(other)) {
                seen.insert(other);
                nodes.push_back(other);
            }
        }
    }
    return nodes;
}

QByteArray Chronology::canonicalKey(int node) const
{
    QByteArray least;
    for (const int index : m_nodes[static_cast<std::size_t>(node)].mentions) {
        const Mention &mention = m_mentions[static_cast<std::size_t>(index)];
        const QByteArray key = m_articles.value(mention.key.article).hash.toLatin1() +
                               QByteArray::number(mention.trigger.start).rightJustified(9, '0') +
                               QByteArray::number(mention.key.event).rightJustified(6, '0');
        if (least.isEmpty() || key < least)
            least = key;
    }
    return least;
}

/// Joins the strongest ties first, never against a person's word, days that exclude each other or two places.
/// Depends on what hangs together alone.
std::vector<std::vector<int>> Chronology::cluster(const std::vector<int> &nodes, std::vector<Edge> edges,
                                                  std::vector<Edge> &joined) const
{
    QHash<int, QByteArray> keys;
    for (const int node : nodes)
        keys.insert(node, canonicalKey(node));
    for (Edge &edge : edges) {
        if (keys.value(edge.b) < keys.value(edge.a))
            std::swap(edge.a, edge.b);
    }
    std::sort(edges.begin(), edges.end(), [&](const Edge &x, const Edge &y) {
        if (x.likeness.score != y.likeness.score)
            return x.likeness.score > y.likeness.score;
        const QByteArray &a = *keys.constFind(x.a);
        const QByteArray &b = *keys.constFind(y.a);
        return a != b ? a < b : *keys.constFind(x.b) < *keys.constFind(y.b);
    });
    struct Group
    {
        std::vector<int> members;
        std::optional<DateInterval> days; ///< what all precise dates share
        InternedId place = 0;
    };
    QHash<int, int> groupOf;
    std::vector<Group> groups;
    for (const int node : nodes) {
        const MentionRecord &record = m_nodes[static_cast<std::size_t>(node)].record;
        Group group;
        group.members = {node};
        const auto count = record.when.dayCount();
        if (count && *count <= longestBlocked)
            group.days = record.when;
        group.place = record.place;
        groupOf.insert(node, static_cast<int>(groups.size()));
        groups.push_back(std::move(group));
    }
    std::vector<std::pair<int, int>> apart;
    for (const Edge &edge : edges) {
        if (edge.likeness.score < 0)
            apart.emplace_back(edge.a, edge.b);
    }
    for (const Edge &edge : edges) {
        if (edge.likeness.score <= 0)
            continue;
        const int x = groupOf.value(edge.a);
        const int y = groupOf.value(edge.b);
        if (x == y)
            continue;
        const bool forced = edge.likeness.score >= 1000;
        Group &a = groups[static_cast<std::size_t>(x)];
        Group &b = groups[static_cast<std::size_t>(y)];
        const bool forbidden = std::any_of(apart.begin(), apart.end(), [&](const auto &pair) {
            const int p = groupOf.value(pair.first, -1);
            const int q = groupOf.value(pair.second, -1);
            return (p == x && q == y) || (p == y && q == x);
        });
        if (forbidden)
            continue;
        std::optional<DateInterval> days = a.days ? a.days : b.days;
        if (a.days && b.days)
            days = a.days->intersected(*b.days);
        if (!forced && a.days && b.days && !days) {
            if (!edge.likeness.conflict && !edge.likeness.moved && !edge.likeness.course)
                continue;
            days = a.days;
        }
        if (!forced && a.place != 0 && b.place != 0 && a.place != b.place &&
            typeGroup(m_nodes[static_cast<std::size_t>(edge.a)].record.type) != 2)
            continue;
        a.days = days;
        a.place = a.place != 0 ? a.place : b.place;
        for (const int member : b.members)
            groupOf[member] = x;
        a.members.insert(a.members.end(), b.members.begin(), b.members.end());
        b.members.clear();
        joined.push_back(edge);
    }
    std::vector<std::vector<int>> clusters;
    for (Group &group : groups) {
        if (group.members.empty())
            continue;
        std::sort(group.members.begin(), group.members.end(),
                  [&](int p, int q) { return *keys.constFind(p) < *keys.constFind(q); });
        clusters.push_back(std::move(group.members));
    }
    return clusters;
}

ChronicleEntry Chronology::loneEntry(const ArticleEvents &article, int event)
{
    Chronology alone;
    ArticleInfo info;
    info.hash = article.hash;
    info.source = article.article->fileName;
    info.published = article.analysis->published.best;
    alone.m_articles.insert(article.id, info);
    const Event &told = article.analysis->events.at(event);
    Mention mention;
    mention.key = {article.id, event};
    mention.span = told.span;
    mention.trigger = told.trigger;
    mention.reviewed = told.evidence.byPerson;
    mention.node = 0;
    alone.m_mentions.push_back(mention);
    Node node;
    node.record = recordOf(article, event);
    node.mentions = {0};
    alone.m_nodes.push_back(std::move(node));
    return alone.entryOf({0}, {});
}

Chronology::Change Chronology::settle()
{
    Change change;
    settleInto([&change](ChronicleEntry &&entry) { change.added.append(std::move(entry)); });
    change.removed = std::move(m_removed);
    m_removed.clear();
    return change;
}

void Chronology::settle(const std::function<void(ChronicleEntry &&)> &take)
{
    settleInto(take);
    m_removed.clear();
}

void Chronology::settleInto(const std::function<void(ChronicleEntry &&)> &take)
{
    // Announcements whose day has passed since the last time.
    if (m_lastDay != m_settledDay) {
        const Day from = m_settledDay == noDay ? 0 : std::min(m_settledDay, m_lastDay);
        const Day to = std::max(m_settledDay, m_lastDay);
        for (auto it = m_plannedUntil.lowerBound(from); it != m_plannedUntil.end() && it.key() <= to; ++it)
            touch(it.value());
        m_settledDay = m_lastDay;
    }
    QSet<int> seen;
    QList<int> dirty(m_dirty.begin(), m_dirty.end());
    std::sort(dirty.begin(), dirty.end());
    m_dirty.clear();
    for (qsizetype i = 0; i < dirty.size(); ++i) {
        if (seen.contains(dirty.at(i)) || m_nodes[static_cast<std::size_t>(dirty.at(i))].mentions.empty())
            continue;
        std::vector<Edge> edges;
        const std::vector<int> nodes = component(dirty.at(i), seen, edges);
        if (!edges.empty()) {
            // A pair that a person parted may reach out of what hangs together.
            const QSet<int> inside(nodes.begin(), nodes.end());
            std::erase_if(edges, [&](const Edge &edge) {
                return !inside.contains(edge.a) || !inside.contains(edge.b);
            });
        }
        std::vector<Edge> joined;
        const std::vector<std::vector<int>> clusters = cluster(nodes, std::move(edges), joined);
        QHash<int, int> clusterOf;
        for (std::size_t c = 0; c < clusters.size(); ++c) {
            for (const int node : clusters[c])
                clusterOf.insert(node, static_cast<int>(c));
        }
        std::vector<std::vector<Edge>> ties(clusters.size());
        for (const Edge &edge : joined)
            ties[static_cast<std::size_t>(clusterOf.value(edge.a))].push_back(edge);
        for (std::size_t c = 0; c < clusters.size(); ++c) {
            const std::vector<int> &members = clusters[c];
            ChronicleEntry entry = entryOf(members, ties[c]);
            for (const int node : members) {
                Node &member = m_nodes[static_cast<std::size_t>(node)];
                if (member.entry != 0)
                    m_removed.insert(member.entry);
                member.entry = entry.id;
            }
            take(std::move(entry));
        }
    }
}

} // namespace frise
