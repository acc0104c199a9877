#pragma once

#include "core/model/article_date.h"
#include "core/model/dating_clue.h"

#include <QList>

namespace frise {

/// The belief about one article's day: log weights of [first, first + size). Days outside hold none.
struct DayBelief
{
    Day first = noDay;
    QList<float> logWeight;
    bool isEmpty() const { return logWeight.isEmpty(); }
    Day last() const { return first + static_cast<Day>(logWeight.size()) - 1; }
    float at(Day day) const { return day < first || day > last() ? impossible : logWeight.at(day - first); }
    static constexpr float impossible = -1e6F;
};

/// Every clue weighs every day up to the horizon, none removes one for good. Empty where no clue tells the
/// year. Days that are far less likely than the best are left out.
DayBelief believe(const QList<DatingClue> &clues, Day horizon);

/// Clues that count, with what each counts: the same words said twice are one clue, further ones of a kind
/// count for less.
QList<std::pair<DatingClue, double>> weightedClues(const QList<DatingClue> &clues);

/// Sums a belief up: best value, 90 % interval, confidence, shares. `dayGrain`: whether a day may be named.
void summarise(const DayBelief &belief, bool dayGrain, ArticleDate &date);

} // namespace frise
