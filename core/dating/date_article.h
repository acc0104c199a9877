#pragma once

#include "core/dating/belief.h"
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

/// The belief behind an inferred answer, for joint dating and the dating dialog; empty where the date is
/// given, printed or nothing tells it.
DayBelief beliefOf(const Article &article, const QList<DatingClue> &clues, const DatingOptions &options = {});
/// The answer of a belief that joint dating has moved, with the evidence of its clues.
ArticleDate dateFromBelief(const Article &article, const QList<DatingClue> &clues, const DayBelief &belief,
                           const DatingOptions &options = {});

} // namespace frise
