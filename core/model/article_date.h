#pragma once

#include "core/dates/date_interval.h"
#include "core/model/evidence.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace frise {

/// given by the person > printed > metadata > inferred; "unknown" is a legal answer.
enum class PublishedBasis : quint8 { Unknown, Inferred, Metadata, Dateline, Given };
QString publishedBasisName(PublishedBasis basis); ///< "unknown", "inferred" …, as the JSON formats write it

/// When an article was published: a belief over days, summed up.
struct ArticleDate
{
    DateInterval best;     ///< best single day, or the coarser best value; unknown where undetermined
    DateInterval interval; ///< holds 90 % of the belief
    PublishedBasis basis = PublishedBasis::Unknown;
    double confidence = 0;
    QList<Evidence> evidence;
    QList<Evidence> contradictions;
    /// The belief itself, as runs of days with their share, best first (for the dating dialog); at most 40.
    struct Share
    {
        DateInterval days;
        double weight = 0;
        friend bool operator==(const Share &, const Share &) = default;
    };
    QList<Share> belief;

    /// The day that deictic expressions count from: the best day, or the middle of a coarse best value; noDay
    /// where unknown.
    Day anchorDay() const;
    bool isKnown() const { return !best.isUnknown(); }
    friend bool operator==(const ArticleDate &, const ArticleDate &) = default;
};

} // namespace frise
