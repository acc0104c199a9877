#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/fact_rows.h"

#include <QByteArray>
#include <QHash>
#include <memory>

namespace frise {

/// Writes into a corpus. One at a time (the workspace sees to it), on one thread, for the length of one job:
/// it holds prepared statements. Every function belongs inside a Transaction of the caller; after a rollback
/// the writer must be thrown away (it remembers the numbers of actors).
class CorpusWriter
{
public:
    explicit CorpusWriter(Corpus &corpus);
    ~CorpusWriter();

    QSqlDatabase connection() const;

    /// A new article with its raw analysis (analysisToBytes); `shown` is the one with corrections.
    Result<ArticleId> insertArticle(const Article &article, const QByteArray &rawAnalysis,
                                    const Analysis &shown);
    Result<void> replaceAnalysis(ArticleId id, const QByteArray &rawAnalysis);
    /// The columns of the article list that come from the analysis.
    Result<void> updateShown(ArticleId id, const Article &article, const Analysis &shown,
                             const ArticleFacts &facts);

    Result<void> insertFacts(ArticleId id, const ArticleFacts &facts);
    /// Takes out what insertFacts put in (`facts`: the same ones).
    Result<void> removeFacts(ArticleId id, const ArticleFacts &facts);
    Result<void> insertEntries(const QList<ChronicleEntry> &entries);
    /// See Corpus::chronologyState.
    Result<void> setChronologyState(const QString &state);
    /// Puts an entry in the place of those that now hold its mentions; leaves alone what stands there as it
    /// is.
    Result<void> replaceEntry(const ChronicleEntry &entry);
    /// Takes out every entry that holds a mention of this article.
    Result<void> removeEntriesOf(ArticleId id);
    Result<void> removeArticle(ArticleId id);

    /// Puts text and facts into the search index and marks the article as indexed.
    Result<void> index(ArticleId id, const QString &text, const ArticleFacts &facts);
    /// Takes the same out again (a contentless index must be told what it held).
    Result<void> unindex(ArticleId id, const QString &text, const ArticleFacts &facts);
    Result<void> unindexFacts(ArticleId id, const ArticleFacts &facts);
    Result<void> indexFacts(ArticleId id, const ArticleFacts &facts);

    Result<qint64> insertCorrection(const Correction &correction);
    Result<void> removeCorrection(qint64 id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace frise
