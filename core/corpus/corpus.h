#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/corpus/actor_table.h"
#include "core/corpus/article_rows.h"
#include "core/corpus/chronicle_rows.h"
#include "core/corpus/database.h"
#include "core/corpus/quote_marks.h"
#include "core/corpus/search_query.h"
#include "core/model/correction.h"
#include "core/model/rows.h"

#include <QMutex>
#include <functional>
#include <map>
#include <memory>

namespace frise {

/// An article as the file keeps it: text and metadata, and the analysis as the machine made it (no
/// corrections).
struct RawArticle
{
    ArticleId id = 0;
    Article article;
    Analysis analysis;
    QString hash; ///< hex
    int analysisVersion = 0;
    bool indexed = false;
};

/// One `.frise` file: what is stored and the questions that can be put to it. Knows nothing of reading, of
/// replaying corrections or of merging events: it keeps what it is given. Reading functions may be called
/// from any thread, each on its own connection, and see whole articles only; writing goes through
/// CorpusWriter.
class Corpus
{
public:
    static Result<std::unique_ptr<Corpus>> create(const QString &path);
    static Result<std::unique_ptr<Corpus>> open(const QString &path, Database::Access access);
    ~Corpus();

    const Database &database() const { return *m_database; }
    Result<CorpusInfo> info() const;

    QList<ArticleRow> articles() const;
    /// The same, packed and without hashes: for a window on a corpus of any size.
    ArticleRows articleRows() const;
    /// Checks text and analysis against their hashes: a damaged article gives Error::Code::Damaged.
    Result<RawArticle> article(ArticleId id) const;
    /// The text alone (unchecked); empty where there is none.
    QString textOf(ArticleId id) const;
    QList<ArticleId> articleIds() const;
    QList<ArticleId> articlesReadBefore(int analysisVersion) const;
    QList<ArticleId> articlesToIndex(int limit) const;
    ArticleId articleWithHash(const QByteArray &hash) const; ///< 0 where none

    Result<QList<ChronicleEntry>> chronicle(const CorpusFilter &filter, const JobContext &job) const;
    /// The same, packed: for a window on a corpus of any size.
    Result<ChronicleRows> chronicleRows(const CorpusFilter &filter, const JobContext &job) const;
    /// Takes one by one the entries that were announced, whatever became of them, without mentions; in any
    /// order. The filter's certainties and hidden negations do not matter.
    Result<void> announced(const CorpusFilter &filter,
                           const std::function<void(const ChronicleEntry &)> &take,
                           const JobContext &job) const;
    /// Where to look for mentions that may tell of one act.
    struct Near
    {
        QList<EventType> types;
        Day first = noDay, last = noDay;         ///< days that an entry touches
        Day yearFirst = noDay, yearLast = noDay; ///< or where it begins; noDay: nowhere else
        QSet<QString> keys;                      ///< states (ISO3) or keys of actors, in lower case those
        QStringList siteStems;                   ///< beginnings of places' names, in lower case
        bool groups = false;                     ///< any organisation or group will do too
    };
    /// Articles with an entry there: all that may matter, and more (entries that name nobody, or many).
    QList<ArticleId> articlesNear(const Near &near) const;
    /// Articles with an announcement whose last day lies in [first, last] and that nothing confirms yet.
    QList<ArticleId> articlesAnnouncing(Day first, Day last) const;
    Result<QList<SimilarArticle>> similarArticles(ArticleId id, int limit, const JobContext &job) const;
    /// Entries of the mentions of an article, by their ordinals.
    QList<EntryId> entriesOf(ArticleId id) const;
    /// What the writer said of the chronology last: which rules made its entries; empty while it is not
    /// settled.
    QString chronologyState() const;
    /// Articles for each day of publication.
    std::map<Day, int> publishedDays() const;

    /// The entry without its mentions' texts and quotes, which are the workspace's to fill in.
    Result<ChronicleEntry> entry(EntryId id) const;
    EntryId entryOf(const MentionKey &mention) const;
    QList<MentionKey> mentionsOf(EntryId id) const;
    /// Cards (article, index of the first part), by article and place.
    Result<QList<MentionKey>> quotations(const CorpusFilter &filter, const JobContext &job) const;
    Result<qint64> countQuotations(const CorpusFilter &filter, const JobContext &job) const;
    enum class FirstQuotations {
        Newest,   ///< by the first day they may have been said on
        LeastSure ///< and not reviewed by a person
    };
    /// At most `limit` cards, by article and place as in `quotations`.
    Result<QList<MentionKey>> firstQuotations(const CorpusFilter &filter, FirstQuotations which, int limit,
                                              const JobContext &job) const;
    /// All dated ones.
    Result<QuoteMarks> quoteMarks(const CorpusFilter &filter, const JobContext &job) const;
    /// Resolved speakers with their number of cards, most first.
    Result<QList<FacetValue>> speakers(const CorpusFilter &filter, const JobContext &job) const;
    /// Of sources at most `sources`, those with most entries first; and those of the filter.
    Result<Facets> facets(const CorpusFilter &filter, int sources, const JobContext &job) const;
    /// Newest first, at most `limit` of each kind.
    Result<Found> search(const SearchQuery &query, int limit, const JobContext &job) const;
    /// The newest hits, at most `limit` of each kind and without counts: what can be shown at once, whatever
    /// the size of the corpus.
    Result<Newest> newest(const SearchQuery &query, int limit, const JobContext &job) const;
    /// The newest articles, those without a date last.
    QList<ArticleId> newestArticles(int limit) const;
    QStringList outlets() const;

    QList<ActorRow> actors() const;
    /// Articles in which an actor shown under that key is mentioned.
    QList<ArticleId> articlesOf(const QString &actorKey) const;
    std::shared_ptr<const ActorTable> actorTable() const;

    QList<Correction> corrections() const;
    QList<Correction> correctionsOf(const QString &articleHash) const;

    QStringList check(const JobContext &job) const;
    Result<void> backUpTo(const QString &path) const;

    /// Bumped by the writer where actors or decisions about them changed.
    void forgetActorTable() const;

private:
    explicit Corpus(std::unique_ptr<Database> database);
    Result<void> prepareSearch();

    std::unique_ptr<Database> m_database;
    mutable QMutex m_actorMutex;
    mutable std::shared_ptr<const ActorTable> m_actorTable;
};

} // namespace frise
