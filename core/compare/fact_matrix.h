#pragma once

#include "core/compare/comparison.h"

namespace frise {

/// What one article says of a fact, or why it may not.
struct MatrixCell
{
    FactRef ref;                         ///< invalid span: it does not tell it
    Absence why = Absence::NotMentioned; ///< where it does not
    bool perhaps = false;                ///< that it tells this fact, not another like it
    bool isTold() const { return ref.span.isValid(); }
    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

struct MatrixRow
{
    FactKind kind = FactKind::Event;
    QString title;           ///< in the words of the article that tells most
    bool differs = false;    ///< the figures of two of them exclude each other
    QList<MatrixCell> cells; ///< one an article, in their order
};

/// Facts × articles: what two or more tell first, by place in the first that tells it; then what one alone
/// tells.
struct FactMatrix
{
    QList<MatrixRow> rows;
};

/// Compares three or four articles (two will do), each with each. A decision names the articles it concerns
/// by their place in the list. Fails as compareArticles does. Thread-safe.
Result<FactMatrix> compareMany(const QList<ComparedArticle> &articles, JobContext &job,
                               const QList<MatchDecision> &decisions = {});

} // namespace frise
