#pragma once

#include "core/dating/clue_weight.h"

namespace frise {

// What weekdays, days of the month, months, seasons, yearly meetings and feasts say of publication on `date`:
// the parts of clueLogWeight() that come back with the week or the year, for clues of their kind.

double printedWeight(const DatingClue &clue, const CivilDay &date);
double dayMonthWeight(const DatingClue &clue, const CivilDay &date);
double monthWeight(const DatingClue &clue, const CivilDay &date);
double seasonWeight(const DatingClue &clue, const CivilDay &date);
double weekdayWeight(const DatingClue &clue, const CivilDay &date);
double recurringWeight(const DatingClue &clue, const CivilDay &date);
double feastWeight(const DatingClue &clue, Day day);

} // namespace frise
