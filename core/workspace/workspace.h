#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/chronology/announcements.h"
#include "core/corpus/article_rows.h"
#include "core/corpus/chronicle_rows.h"
#include "core/corpus/quote_marks.h"
#include "core/model/correction.h"
#include "core/model/rows.h"
#include "core/workspace/dated_together.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace frise {

struct SearchQuery;
struct FoundRow;

/// What a person can do with a corpus: open, import, analyse, ask, correct. The façade that joins import,
/// analysis, dating, chronology and corpus, which do not know each other; the window and frise-cli speak to
/// nothing else.
///
/// Owns the open corpus file (one `.frise`). All functions may be called from any thread (a database
/// connection a thread); writing functions exclude each other and are meant for worker threads, long ones
/// take a JobContext. No function shows anything or knows of a window; there are no signals: the caller
/// refreshes after a write, `changeCount()` tells whether anything was written since.
class Workspace
{
public:
    /// Creates a new corpus file; refuses to overwrite one that exists.
    static Result<std::unique_ptr<Workspace>> create(const QString &path);
    /// ReadOnly takes no lock, so that a question on the command line disturbs no open window.
    enum class Access { ReadWrite, ReadOnly };
    /// Opens a corpus; a newer, damaged or foreign file is refused untouched, a locked one is opened
    /// read-only.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Access access = Access::ReadWrite);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    QString path() const;
    bool isReadOnly() const;
    /// Lets go of what the calling thread's connection keeps of the file: after a question about all of it.
    void releasePages() const;
    /// Grows with every write through this workspace.
    quint64 changeCount() const;
    CorpusInfo info() const;

    /// Imports files and folders (recursively), analyses them and merges their events. One transaction per
    /// article: what the report calls imported is on disk. A JSON export of Frise brings back its articles
    /// and decisions.
    ImportReport importPaths(const QStringList &paths, JobContext &job);
    /// Analyses again what an older version read (or everything, with `all`).
    Result<void> analyseAgain(bool all, JobContext &job);
    /// The dates that the undated articles get when all are dated together (core/dating/joint_dating.h), in
    /// the corpus's order; writes nothing. A date given, printed or told by a file binds the others and
    /// stays.
    Result<QList<DatedTogether>> dateTogether(JobContext &job) const;
    Result<void> removeArticle(ArticleId id);

    QList<ArticleRow> articles() const;
    /// The same, packed and without hashes (core/corpus/article_rows.h).
    ArticleRows articleRows() const;
    Result<StoredArticle> article(ArticleId id) const;
    /// Entries that pass the filter, sorted by date then id; of their mentions only key and source
    /// are filled in, texts and quotes only by `entry`.
    Result<QList<ChronicleEntry>> chronicle(const CorpusFilter &filter, JobContext &job) const;
    /// The same, packed (core/corpus/chronicle_rows.h): for a window on a corpus of any size.
    Result<ChronicleRows> chronicleRows(const CorpusFilter &filter, JobContext &job) const;
    Result<ChronicleEntry> entry(EntryId id) const;
    /// Everything that was announced, by the day announced, with what the corpus tells of what became of it.
    /// The filter's certainties do not matter here.
    Result<QList<Announcement>> announcements(const CorpusFilter &filter, JobContext &job) const;
    /// The articles most like one, best first: events in common, rare participants in common, near in time.
    Result<QList<SimilarArticle>> similarArticles(ArticleId id, int limit, JobContext &job) const;
    /// The entry that holds a mention, or 0.
    EntryId entryOf(const MentionKey &mention) const;
    Result<QList<QuoteRow>> quotations(const CorpusFilter &filter, JobContext &job) const;
    /// Some of the quotations that pass a filter, and how many there are.
    struct QuotationPage
    {
        QList<QuoteRow> rows;
        qint64 total = 0;
        bool isComplete() const { return rows.size() >= total; }
    };
    enum class PageOrder { Newest, LeastSure };
    /// Every quotation where there are at most `all` of them; else the first `most` in that order. Statements
    /// are grouped among the rows of the page. LeastSure leaves out what a person reviewed.
    Result<QuotationPage> quotationPage(const CorpusFilter &filter, PageOrder order, int all, int most,
                                        JobContext &job) const;
    /// The marks of all dated quotations where there are more than `moreThan` quotations; else none.
    Result<QuoteMarks> quoteMarks(const CorpusFilter &filter, int moreThan, JobContext &job) const;
    /// Resolved speakers with their number of quotations, most first; the key is the actor's.
    Result<QList<FacetValue>> speakers(const CorpusFilter &filter, JobContext &job) const;
    /// Of sources at most so many, those with most entries first; and those of the filter.
    static constexpr int sourcesTold = 500;
    Result<Facets> facets(const CorpusFilter &filter, JobContext &job) const;
    Result<SearchResult> search(const QString &query, int limit, JobContext &job) const;
    /// Everything that a search finds, without its words: which entries, and which quotations.
    Result<SearchChoice> searchChoice(const QString &query, JobContext &job) const;
    /// The newest hits, at most `limit` of all kinds and without counts: what can be shown at once in a
    /// corpus of any size. `complete` (may be nullptr) says whether there are no others, but for the limit;
    /// where it is false and the page not full, `search` may find more.
    Result<QList<SearchHit>> newestHits(const QString &query, int limit, JobContext &job,
                                        bool *complete = nullptr) const;
    /// Completions for the last word of a query ("qui:Mac" → "qui:\"Emmanuel Macron\"").
    QStringList completions(const QString &query, int limit) const;
    QList<ActorRow> actors() const;
    QList<ActorMention> mentionsOf(const QString &actorId) const;

    /// Stores a decision, applies it to what is stored, and returns it with its id. Events are anchored by
    /// their trigger (Event::trigger; the clause will do where it holds one event), quotations by the span of
    /// a part; `quoted` and `before` are filled in from the text where they are empty. SetArticleDate reads
    /// the article again at that date, which takes a moment.
    Result<Correction> correct(const Correction &correction);
    /// Takes a decision out again (undo); `correct` with the same value puts it back (redo).
    Result<void> revert(qint64 correctionId);
    QList<Correction> corrections() const;

    /// Full check: quick_check, hashes of all articles, index against texts. The list is empty when all is
    /// well.
    QStringList check(JobContext &job) const;
    /// A copy made with VACUUM INTO.
    Result<void> backUpTo(const QString &path) const;

    struct Private; ///< of workspace_private.h, for the files of this room

private:
    Workspace();
    Result<QList<QuoteRow>> rowsOf(const QList<MentionKey> &cards, JobContext &job) const;
    Result<QList<FoundRow>> beginningsInNewest(const SearchQuery &query, int limit,
                                               const JobContext &job) const;
    /// Texts, spans and marks of rows that were found.
    Result<QList<SearchHit>> hitsOf(const SearchQuery &query, const QList<FoundRow> &rows,
                                    JobContext &job) const;
    std::unique_ptr<Private> d;
};

} // namespace frise
