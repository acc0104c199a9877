#pragma once

#include "core/chronology/mention_record.h"
#include "core/chronology/same_event.h"

#include <QHash>
#include <QList>
#include <QMultiMap>
#include <QSet>
#include <functional>
#include <map>
#include <vector>

namespace frise {

inline size_t qHash(const MentionKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.article, key.event);
}

/// A person's word on two mentions.
struct EntryDecision
{
    MentionKey a;
    MentionKey b;
    bool together = true; ///< false: they are not one event
    friend bool operator==(const EntryDecision &, const EntryDecision &) = default;
};

/// Merges the events of articles into the entries of a chronology. Feed it with articles, then `settle()`:
/// only what a new, changed or removed article touches is looked at again, found through days, types and
/// participants. The entries depend on the articles and decisions alone, not on the order in which they came.
///
/// Keeps a few hundred bytes an event; no SQL, no files. One thread at a time.
class Chronology
{
public:
    Chronology();
    ~Chronology();
    Chronology(const Chronology &) = delete;
    Chronology &operator=(const Chronology &) = delete;

    /// Adds an article; one already there is replaced.
    void addArticle(const ArticleEvents &article);
    /// Adds an article whose entries stand already: nothing is looked at again because of it.
    void knowArticle(const ArticleEvents &article, const QList<EntryId> &entries);
    /// Everything is to be looked at again.
    void touchAll();
    bool knows(ArticleId id) const { return m_articles.contains(id); }

    /// Called before the neighbours of a mention are looked for, once for the same days and participants; it
    /// may call `knowArticle` for all articles that it finds near. Without one all articles are known.
    using Fetch = std::function<void(const MentionRecord &)>;
    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }
    /// Fetches what is near the mentions of a known article: to be called before its entries are taken out
    /// of the corpus.
    void fetchAround(ArticleId id);
    /// How many articles were published on each day, the known ones and the others.
    void setPublishedDays(const std::map<Day, int> &days);
    Day lastDay() const { return m_lastDay; }
    Day settledDay() const { return m_settledDay; }
    void removeArticle(ArticleId id);
    /// The whole list of decisions as it stands now.
    void setDecisions(const QList<EntryDecision> &decisions);

    struct Change
    {
        QSet<EntryId> removed; ///< entries that no longer are as they were
        QList<ChronicleEntry> added;
    };
    /// Everything that changed since the last call. `mentions` of the entries have keys, sources, spans and
    /// dates, no text; `quotes` are left to the caller.
    Change settle();
    /// The same, each entry handed over as soon as it is made, so that all of them need not be held at once.
    /// What `take` does must not change what `setFetch` finds.
    void settle(const std::function<void(ChronicleEntry &&)> &take);
    /// The entry that one event alone makes.
    static ChronicleEntry loneEntry(const ArticleEvents &article, int event);
    qsizetype mentionCount() const { return m_mentionByKey.size(); }

private:
    struct ArticleInfo
    {
        QString hash;
        QString source;
        DateInterval published;
        Day day = noDay;
        std::vector<int> mentions;
    };
    struct Mention
    {
        MentionKey key;
        int node = -1;
        Span span;
        Span trigger;
        bool reviewed = false;
    };
    /// One or more mentions with equal records.
    struct Node
    {
        MentionRecord record;
        std::vector<int> mentions;
        EntryId entry = 0;    ///< the entry it stands in, as last settled
        bool decided = false; ///< a person spoke of its mention: it stays one mention
    };
    struct Edge
    {
        int a = -1;
        int b = -1;
        Likeness likeness;
    };

    void settleInto(const std::function<void(ChronicleEntry &&)> &take);
    int newNode(MentionRecord &&record, bool decided);
    int nodeFor(MentionRecord &&record, bool decided);
    void leaveNode(int mention);
    void index(int node, bool add);
    std::vector<int> neighbours(int node) const;
    /// The nodes that hang together with one, and what ties them.
    std::vector<int> component(int node, QSet<int> &seen, std::vector<Edge> &edges);
    void fetchFor(int node);
    int newMention(const ArticleEvents &article, int event);
    std::vector<std::vector<int>> cluster(const std::vector<int> &nodes, std::vector<Edge> edges,
                                          std::vector<Edge> &joined) const;
    QByteArray canonicalKey(int node) const;
    ChronicleEntry entryOf(const std::vector<int> &nodes, const std::vector<Edge> &joined) const;
    void touch(int node);

    QHash<ArticleId, ArticleInfo> m_articles;
    std::vector<Mention> m_mentions;
    std::vector<int> m_freeMentions;
    std::vector<Node> m_nodes;
    std::vector<int> m_freeNodes;
    QMultiHash<size_t, int> m_nodeByRecord; ///< by the hash of the record
    QHash<quint64, std::vector<int>> m_buckets;
    QHash<MentionKey, int> m_mentionByKey;
    QList<EntryDecision> m_decisions;
    QSet<MentionKey> m_decided; ///< mentions a person spoke of
    QSet<int> m_dirty;
    QSet<EntryId> m_removed;
    QMultiMap<Day, int> m_plannedUntil; ///< planned nodes by their last day
    std::map<Day, int> m_publishedDays;
    Day m_lastDay = noDay;    ///< last day any article was published
    Day m_settledDay = noDay; ///< the same when last settled
    Fetch m_fetch;
    QSet<quint64> m_fetched; ///< buckets whose articles are all known
};

} // namespace frise
