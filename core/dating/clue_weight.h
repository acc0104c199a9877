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
    CivilDay next() const
    {
        if (dayOfMonth < 28)
            return {day + 1, year, month, dayOfMonth + 1, weekday % 7 + 1};
        return of(day + 1);
    }
};
double clueLogWeight(const DatingClue &clue, const CivilDay &day);

/// The same in an article that tells an old story, of an anniversary or in an essay: its people and events
/// are of the past, which leaves all later days alike. Not for periodic clues.
double clueLookedBackWeight(const DatingClue &clue, Day day);

/// For clues that say the same (or nearly so) over stretches of days: the days at which the weight steps,
/// ascending and distinct, between `first` and `last`; the weight at each holds until the next. Not for
/// periodic clues.
QList<Day> clueSteps(const DatingClue &clue, Day first, Day last);
/// Comes back with the week or the year: weekdays, months, seasons, feasts.
bool isPeriodic(const DatingClue &clue);
/// Says which day it is, not only which month or year.
bool isDayGrain(const DatingClue &clue);

} // namespace frise
