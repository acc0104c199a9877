#pragma once

#include "core/dates/date_interval.h"

namespace frise {

/// Year, month and day of the month of a day.
struct CivilDate
{
    int year = 0;
    int month = 0;
    int day = 0;
};

/// All three at once, where QDate reckons anew for each that is asked of it. Gregorian, for days from the
/// year 1 on. The year is taken to begin in March, so that the leap day is its last.
constexpr CivilDate civilDate(Day day)
{
    constexpr int firstOfMarch = 1721120; // Julian day of 1 March of the year 0
    constexpr int fourCenturies = 146097; // days
    const int days = day - firstOfMarch;
    const int era = days / fourCenturies;
    const int inEra = days % fourCenturies;
    const int yearOfEra = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
    const int inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int month = (5 * inYear + 2) / 153; // 0 is March
    const bool nextYear = month >= 10;
    return {yearOfEra + era * 400 + (nextYear ? 1 : 0), nextYear ? month - 9 : month + 3,
            inYear - (153 * month + 2) / 5 + 1};
}

} // namespace frise
