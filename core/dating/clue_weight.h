#pragma once

#include "core/model/dating_clue.h"

#include <QList>

namespace frise {

/// Natural logarithm of how well a clue goes with publication on `day`: 0 for well, about -5 for hardly. The
/// figures are judgements about press French, set by hand; each case quotes its kind of sentence.
double clueLogWeight(const DatingClue &clue, Day day);

/// The same with the civil date at hand: what a loop over days calls.
struct CivilDay
{
    Day day = noDay;
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    int weekday = 0; ///< 1 Monday … 7
    static CivilDay of(Day day);
    CivilDay next() const;
};
double clueLogWeight(const DatingClue &clue, const CivilDay &day);

/// How near its event an article of this day stands: an article need be near one of the events it tells only,
/// the newest as a rule. Never above 0.
double eventFreshness(const DatingClue &clue, Day day);

/// For clues that say the same over long stretches: days at which the weight changes (ascending), so that
/// whole spans can be weighed at once. Empty for clues that differ from day to day.
QList<Day> clueBreakpoints(const DatingClue &clue);
bool isDayGrain(const DatingClue &clue);

} // namespace frise
