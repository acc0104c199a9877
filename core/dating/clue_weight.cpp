#include "core/dating/clue_weight.h"

#include "core/dates/civil_date.h"
#include "core/dating/calendar_weight.h"
#include "core/dating/event_weight.h"
#include "core/dating/freshness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

constexpr int never = 1 << 20;

double fullDateWeight(const DatingClue &clue, Day day)
{
    const Day first = clue.days.firstDay();
    const Day last = clue.days.lastDay();
    if (clue.direction == ClueDirection::Future) {
        if (day > last)
            return -4;
        return day >= first ? -0.3 : freshness(first - day, 400, 0.35);
    }
    if (day < first) {
        // Tenses are misread now and then.
        if (clue.direction == ClueDirection::Past)
            return -4.5;
        // Without a tense the coming year is named nearly as often as the one past.
        return clue.direction == ClueDirection::Unknown && first - day <= 400 ? -2 : -3.5;
    }
    // A resolution is told by its number, whatever the year: mostly a new one.
    if (clue.fresh)
        return day <= last ? 0 : freshness(day - last, 200, 0.3);
    // Press articles come back to old years, yet most years they name are near their own.
    if (day <= last)
        return -1;
    // The same year's months and days need no year.
    const double sameYear = civilDate(day).year == civilDate(last).year ? -1.2 : 0;
    return freshness(day - last, 200, 0.12) + sameYear;
}
/// In office, before, after: "le président X" wants the term, "l'ancien président X" what follows it.
/// Epithets are wrong in the press now and then, so nothing here excludes.
double officeWeight(const DatingClue &clue, Day day)
{
    bool inside = false;
    int after = never;  // days since the nearest term ended
    int before = never; // days until the nearest term begins
    for (const DateInterval &term : clue.terms) {
        const bool begun = term.isOpenBegin() || day >= term.firstDay();
        const bool ended = !term.isOpenEnd() && day > term.lastDay();
        if (begun && !ended)
            inside = true;
        else if (!begun)
            before = std::min(before, term.firstDay() - day);
        else
            after = std::min(after, day - term.lastDay());
    }
    // A term without an end is known to last only until the tables end.
    const double unknownFuture =
        clue.knownUntil != noDay && day > clue.knownUntil ? -0.9 * (day - clue.knownUntil) / 365.0 : 0;
    if (clue.kind == DatingClue::Kind::Person) {
        // A bare name: likely somebody in office, possibly before, often long after.
        if (inside)
            return unknownFuture;
        if (after < never)
            return std::max(-2.2, -0.9 - 0.12 * after / 365.0) * clue.weight;
        return std::max(-2.8, -1.3 - 0.4 * before / 365.0) * clue.weight;
    }
    switch (clue.modifier) {
    case DatingClue::Modifier::None:
        if (inside)
            return unknownFuture;
        // Ministers stay "le ministre" for some days; a story may tell of an office long past.
        if (after < never)
            return (after <= 20 ? -1.2 : -4.4) * clue.weight;
        return (before <= 20 ? -1.5 : -5.0) * clue.weight;
    case DatingClue::Modifier::Former:
        if (inside)
            return -2.2 * clue.weight;
        return (after < never ? 0 : -3.5) * clue.weight;
    case DatingClue::Modifier::Future:
        return (inside || after < never ? -2.5 : before < 400 ? 0 : -1.5) * clue.weight;
    case DatingClue::Modifier::Then:
        return (inside ? -1.0 : after < never ? 0 : -4) * clue.weight;
    }
    return 0;
}

} // namespace

CivilDay CivilDay::of(Day day)
{
    const CivilDate date = civilDate(day);
    return {day, date.year, date.month, date.day, day % 7 + 1}; // Julian day 0 is a Monday
}

double clueLogWeight(const DatingClue &clue, Day day)
{
    return clueLogWeight(clue, CivilDay::of(day));
}

double clueLookedBackWeight(const DatingClue &clue, Day day)
{
    switch (clue.kind) {
    case DatingClue::Kind::FullDate:
        if (clue.direction == ClueDirection::Future || clue.fresh || day < clue.days.firstDay())
            return clueLogWeight(clue, day);
        return day <= clue.days.lastDay() ? -1 : 0;
    case DatingClue::Kind::Office:
    case DatingClue::Kind::Person: {
        const double weight = clueLogWeight(clue, day);
        const bool begun =
            std::any_of(clue.terms.cbegin(), clue.terms.cend(), [day](const DateInterval &term) {
                return term.isOpenBegin() || day >= term.firstDay();
            });
        if (!begun || clue.modifier != DatingClue::Modifier::None)
            return weight;
        // "le président Nyerere" is he of the story.
        return std::max(weight, clue.kind == DatingClue::Kind::Person ? -0.2 : -1.5);
    }
    case DatingClue::Kind::Event:
        return lookedBackWeight(clue, day);
    default:
        return clueLogWeight(clue, day);
    }
}

double clueLogWeight(const DatingClue &clue, const CivilDay &date)
{
    switch (clue.kind) {
    case DatingClue::Kind::Printed:
        return printedWeight(clue, date);
    case DatingClue::Kind::FullDate:
        return fullDateWeight(clue, date.day) * clue.weight;
    case DatingClue::Kind::DayMonth:
        return dayMonthWeight(clue, date);
    case DatingClue::Kind::Month:
        return monthWeight(clue, date);
    case DatingClue::Kind::Season:
        return seasonWeight(clue, date);
    case DatingClue::Kind::Weekday:
        return weekdayWeight(clue, date);
    case DatingClue::Kind::NamedDay:
        return (date.weekday - 1 + clue.offset + 7) % 7 + 1 == clue.weekday ? 0 : -5;
    case DatingClue::Kind::Office:
    case DatingClue::Kind::Person:
        return officeWeight(clue, date.day);
    case DatingClue::Kind::Event:
        return eventWeight(clue, date.day);
    case DatingClue::Kind::Recurring:
        return recurringWeight(clue, date);
    case DatingClue::Kind::Feast:
        return feastWeight(clue, date.day);
    case DatingClue::Kind::UpperBound:
        return date.day > clue.days.lastDay() ? -12 : 0;
    }
    return 0;
}

} // namespace frise
