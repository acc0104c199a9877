#pragma once

#include "core/model/article.h"
#include "core/model/article_date.h"
#include "core/model/dating_clue.h"

#include <QList>
#include <QSet>
#include <QString>

namespace frise {

/// Evidence a person has cut: it does not count (CorrectionKind::CutDateEvidence).
struct DatingOptions
{
    /// Last day that can be meant; noDay: the end of what the tables of the world can know.
    Day horizon = noDay;
    /// Spans of clues that do not count.
    QSet<QPair<qsizetype, qsizetype>> cut;
};

/// The date of one article: given by a person > printed > metadata > inferred. Inference keeps a belief over
/// the days since 1900: every clue weighs every day, none removes one for good, and a clue that the best day
/// goes against is listed as a contradiction. A day is named only where a clue of day grain says so;
/// otherwise the answer is a month, a year or "unknown" with its interval. Pure: same clues, same answer.
ArticleDate dateArticle(const Article &article, const QList<DatingClue> &clues,
                        const DatingOptions &options = {});

/// The belief behind the answer, for joint dating and the dating dialog: log weights of [first, first +
/// size).
struct DayBelief
{
    Day first = noDay;
    QList<float> logWeight;
    bool isEmpty() const { return logWeight.isEmpty(); }
};
DayBelief beliefOf(const Article &article, const QList<DatingClue> &clues, const DatingOptions &options = {});
/// Sums a belief up: best value, 90 % interval, confidence, shares. `dayGrain`: whether a day may be named.
void summarise(const DayBelief &belief, bool dayGrain, ArticleDate &date);

} // namespace frise
