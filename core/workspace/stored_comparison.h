#pragma once

#include "core/compare/fact_matrix.h"
#include "core/workspace/workspace.h"

#include <QList>

namespace frise {

/// Articles of a corpus as the comparison takes them, with the entries of their events and what a person
/// decided of their passages (PinMatch, CutMatch). Owns what it read; a plain value, any thread.
class StoredComparison
{
public:
    /// Two to four articles; fails where one cannot be read.
    static Result<StoredComparison> read(const Workspace &workspace, const QList<ArticleId> &ids);

    const QList<StoredArticle> &articles() const { return m_articles; }
    /// Refers to this object's articles.
    QList<ComparedArticle> compared() const;
    const QList<MatchDecision> &decisions() const { return m_decisions; }

    Result<Comparison> compare(JobContext &job) const; ///< of the first two
    Result<FactMatrix> compareAll(JobContext &job) const;

private:
    QList<StoredArticle> m_articles;
    QList<QList<EntryId>> m_entries;
    QList<MatchDecision> m_decisions;
};

/// The decisions that concern passages of two of these articles, in their order; what finds no place any more
/// is left out.
QList<MatchDecision> matchDecisions(const QList<StoredArticle> &articles,
                                    const QList<Correction> &corrections);

} // namespace frise
