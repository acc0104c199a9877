#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/corpus_writer.h"
#include "core/workspace/chronicle_keeper.h"
#include "core/workspace/pipeline_pool.h"
#include "core/workspace/workspace.h"

#include <QCache>
#include <QMutex>
#include <QThreadPool>
#include <atomic>
#include <memory>

namespace frise {

struct Workspace::Private
{
    std::unique_ptr<Corpus> corpus;
    ChronicleKeeper chronicle; ///< guarded by `writing`
    std::shared_ptr<PipelinePool> pipelines;
    /// Held for the whole of every write: one writer.
    QMutex writing;
    std::atomic<quint64> changes = 0;
    mutable QMutex completing;
    mutable std::shared_ptr<const QList<ActorRow>> completionActors;
    mutable quint64 completionChange = 0;
    mutable QMutex seeing;
    mutable QCache<ArticleId, StoredArticle> lastSeen{400000}; ///< by their characters: some ten megabytes
    mutable quint64 lastSeenChange = 0;
    /// Last member: destroyed first, waits for workers that still use the above.
    QThreadPool pool;

    void take(std::unique_ptr<Corpus> opened);
    /// The article with its corrections, ids and names of its actors as the person wants to see them.
    Result<StoredArticle> stored(ArticleId id) const;
    /// The same for whoever only looks: one that was asked for a moment ago is not read again. Not inside a
    /// transaction that changes it.
    Result<StoredArticle> seen(ArticleId id) const;
    StoredArticle storedFrom(RawArticle &&raw, const QList<Correction> &corrections) const;

    /// The chronology, made ready where it was not yet; call before anything is written. `incoming`: how many
    /// articles may be added or read again.
    Result<void> prepareChronicle(qsizetype incoming = 1);
    /// Entries of one article as they stand until the next `settle`.
    QList<ChronicleEntry> loneEntries(const ArticleEvents &article) const;

    /// Error where the corpus cannot be written.
    Result<void> writable() const;
    /// Puts the search index in order after an import that was broken off.
    Result<void> indexPending(JobContext &job);
    /// Replaces everything derived from one article: `raw` is what stands there now, `again` a new reading
    /// (or nothing: the same). Inside the caller's transaction.
    Result<void> rewrite(CorpusWriter &writer, const RawArticle &raw, const QList<Correction> &before,
                         const QList<Correction> &after, const Analysis *again);
    /// The same for a decision that was added or taken out, its reading included where the date changed.
    Result<void> applyDecision(CorpusWriter &writer, const Correction &decision, bool added);
};

/// The parts of Workspace that are long enough for files of their own.
/// `corrections`: what the exports of Frise among the paths decided, for the caller to apply.
ImportReport runImport(Workspace::Private &d, const QStringList &paths, QList<Correction> &corrections,
                       JobContext &job);
Result<void> runAnalysis(Workspace::Private &d, bool all, JobContext &job);

} // namespace frise
