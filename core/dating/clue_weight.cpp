#include "core/dating/clue_weight.h"

#include "core/dates/civil_date.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

constexpr double hardlyPossible = -5;
constexpr int never = 1 << 20;

/// Base-2 logarithms of 1 … 20,000 days: the loops over days ask for them all the time.
double log2Of(int days)
{
    static const std::array<float, 20001> table = [] {
        std::array<float, 20001> values{};
        for (std::size_t i = 1; i < values.size(); ++i)
            values[i] = static_cast<float>(std::log2(static_cast<double>(i)));
        return values;
    }();
    return table[static_cast<std::size_t>(std::clamp(days, 1, 20000))];
}

/// Weight of a distance in days after (or before) something that is told as news: nothing within `within`
/// days, then `perDoubling` for each doubling.
double freshness(int days, int within, double perDoubling)
{
    if (days <= within)
        return 0;
    return -perDoubling * (log2Of(days) - log2Of(within));
}

double printedWeight(const DatingClue &clue, const CivilDay &date)
{
    const bool same = date.dayOfMonth == clue.day && date.month == clue.month &&
                      (clue.year == 0 || date.year == clue.year) &&
                      (clue.weekday == 0 || date.weekday == clue.weekday);
    return same ? 0 : -9;
}

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
        if (clue.direction == ClueDirection::Past)
            return -6;
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

/// "le 18 avril", with the weekday where it is told: the nearest such day in the told direction.
double dayMonthWeight(const DatingClue &clue, const CivilDay &date)
{
    double best = clue.demonstrative ? 2 * hardlyPossible : hardlyPossible;
    // Who names the weekday too speaks of days near by.
    const double perDoubling = clue.weekday > 0 ? 0.9 : 0.45;
    for (int year = date.year - 1; year <= date.year + 1; ++year) {
        // A year away in the wrong half is never the nearest.
        if ((year < date.year && clue.month < date.month - 6) ||
            (year > date.year && clue.month > date.month + 6))
            continue;
        if (!QDate::isValid(year, clue.month, clue.day))
            continue;
        const Day candidate = dayOf(year, clue.month, clue.day);
        if (clue.weekday > 0 && candidate % 7 + 1 != clue.weekday)
            continue;
        const int distance = candidate - date.day;
        double weight = 0;
        if (clue.demonstrative) {
            // "ce mardi 23 novembre" is said on that day or right after.
            weight = distance > 0 ? -1.5 - 0.8 * distance : 0.5 * distance;
        } else if (distance > 0) {
            weight = freshness(distance, 30, perDoubling);
            if (clue.direction == ClueDirection::Past)
                weight += -4;
            if (distance > 330)
                weight -= 1;
        } else {
            weight = freshness(-distance, 30, perDoubling);
            if (clue.direction == ClueDirection::Future)
                weight += distance == 0 ? -1 : -4;
        }
        best = std::max(best, weight);
    }
    return best * clue.weight;
}

double monthWeight(const DatingClue &clue, const CivilDay &date)
{
    const int distance = (clue.month - date.month + 12) % 12; // months ahead, 0 … 11
    const int behind = (12 - distance) % 12;
    const auto decay = [](int months) {
        return months == 0 ? -0.4 : months <= 6 ? -0.15 * (months - 1) : -0.75 - 0.4 * (months - 6);
    };
    double weight = 0;
    switch (clue.direction) {
    case ClueDirection::Past:
        weight = decay(behind);
        // "fin septembre" is past only at the end of September.
        if (behind == 0)
            weight -= clue.part == 3 && date.dayOfMonth < 24   ? 2.5
                      : clue.part == 2 && date.dayOfMonth < 14 ? 2.0
                      : date.dayOfMonth < 10                   ? 0.8
                                                               : 0;
        break;
    case ClueDirection::Future:
        // "en février" said of what is to come is mostly next month.
        weight = distance == 0 ? -0.5 : -0.45 * (distance - 1) - (distance > 6 ? 1 : 0);
        if (distance == 0)
            weight -= clue.part == 1 && date.dayOfMonth > 4    ? 2.5
                      : clue.part == 2 && date.dayOfMonth > 15 ? 2.0
                                                               : 0;
        break;
    default:
        weight = std::max(decay(behind), decay(distance)) * 0.6;
        break;
    }
    if (clue.adjacent && distance == 0)
        weight -= 1.5;
    return std::max(weight, hardlyPossible) * clue.weight;
}

double seasonWeight(const DatingClue &clue, const CivilDay &date)
{
    // Quarter of the year, winter = 0 (December to February).
    const int now = date.month % 12 / 3;
    const int meant = (clue.season - 21 + 1) % 4;
    const int ahead = (meant - now + 4) % 4;
    if (clue.demonstrative && !clue.adjacent) {
        if (clue.direction == ClueDirection::Future)
            return ahead <= 1 ? 0 : -1.5;
        return ahead == 0 ? 0 : ahead == 1 || ahead == 3 ? -0.7 : -2.5;
    }
    if (clue.direction == ClueDirection::Future) {
        static constexpr std::array<double, 4> weights = {-0.6, 0, -0.9, -2.5};
        return weights[static_cast<std::size_t>(ahead)];
    }
    if (clue.direction == ClueDirection::Past) {
        static constexpr std::array<double, 4> weights = {-0.6, -1.6, -0.8, 0};
        return weights[static_cast<std::size_t>(ahead)];
    }
    return ahead == 0 ? 0 : -0.4;
}

/// "jeudi", "ce vendredi", "jeudi prochain": how such words are spread over the days around them in the
/// press.
double weekdayWeight(const DatingClue &clue, const CivilDay &date)
{
    const int back = (date.weekday - clue.weekday + 7) % 7;
    const int forward = (7 - back) % 7;
    const auto at = [](const std::array<double, 7> &table, int i) {
        return table[static_cast<std::size_t>(i)];
    };
    if (clue.day > 0) {
        // "lundi 6": a day of the month near by
        for (int distance = -10; distance <= 10; ++distance) {
            const CivilDay candidate = CivilDay::of(date.day + distance);
            if (candidate.dayOfMonth == clue.day && candidate.weekday == clue.weekday)
                return -0.1 * std::abs(distance);
        }
        return hardlyPossible;
    }
    if (clue.adjacent && clue.direction == ClueDirection::Past)
        return at({-1.5, -1.0, 0, 0, 0, 0, 0}, back);
    if (clue.adjacent && clue.direction == ClueDirection::Future)
        return at({-1.0, -1.2, 0, 0, 0, 0, 0}, forward);
    if (clue.demonstrative) {
        if (clue.direction == ClueDirection::Future)
            return at({0, -0.5, -0.5, -1, -1.5, -2, -2.5}, forward);
        return at({0, -1.6, -2.6, -3.5, -4.2, -4.5, -4.5}, back);
    }
    switch (clue.direction) {
    case ClueDirection::Future:
        return at({-1.6, -0.3, 0, 0, -0.3, -0.6, -0.9}, forward);
    case ClueDirection::Past:
        return at({-0.1, 0, -0.7, -1.1, -1.6, -2.1, -2.4}, back);
    case ClueDirection::Present:
        return std::max(at({0, -0.4, -1.2, -1.8, -2.2, -2.5, -2.8}, back),
                        at({0, -0.9, -1.2, -1.5, -2, -2.5, -2.5}, forward));
    case ClueDirection::Unknown:
        return std::max(at({-0.1, 0, -0.7, -1.1, -1.6, -2.1, -2.4}, back),
                        at({-0.6, -0.9, -1, -1.2, -1.5, -2, -2.4}, forward) - 0.3);
    }
    return 0;
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

/// Days of eighty years: what the likelihoods below are counted against, so that a place of the text that
/// means none of its readings (and says nothing) weighs 1.
constexpr double allDays = 29000;

/// Density over days of an article that tells an event as past, with no word of when: news mostly, yet
/// essays come back to it for decades.
double toldAsPast(int since)
{
    return since < 0 ? 0 : allDays / (8.5 * (since + 4));
}

/// The same for "ont signé", "a bombardé": told as news.
double toldAsNews(int since)
{
    if (since < 0)
        return 0;
    static const std::array<double, 400> table = [] {
        std::array<double, 400> values{};
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = allDays * 1.16 * std::pow(static_cast<double>(i) + 3, -1.6);
        return values;
    }();
    const double news = since < 400 ? table[static_cast<std::size_t>(since)] : 0;
    return 0.75 * news + 0.25 * toldAsPast(since);
}

double toldAsToCome(int ahead)
{
    return ahead < 0 || ahead > 4000 ? 0 : allDays / (6.5 * (ahead + 6));
}

/// Of "l'an dernier" (told: -1) the year is exact; "il y a quarante ans" (told: -40) rounds. `off`: by how
/// many the event's month or year differs from the one told.
double countedShare(int off, int told)
{
    if (std::abs(told) < 2)
        return off == 0 ? 0.92 : 0;
    return off == 0 ? 0.66 : std::abs(off) == 1 ? 0.13 : 0;
}

/// How likely an article of `day` tells an event of these days so, against any other day.
double eventLikelihood(const DatingClue &clue, const DateInterval &event, Day day)
{
    const Day first = event.firstDay();
    const Day last = event.lastDay();
    const int length = last - first + 1;
    const int since = day < first ? day - first : std::max(0, day - last);
    // Told with its year it is seldom news: the same year's events need none.
    const double past = clue.year > 0 ? (since < 0                                       ? 0
                                         : QDate::fromJulianDay(day).year() == clue.year ? 0.3
                                                                                         : 1.2)
                        : clue.fresh  ? toldAsNews(since)
                                      : toldAsPast(since);
    const double ahead = day > last ? 0 : toldAsToCome(std::max(0, first - day));
    const bool toCome = clue.direction == ClueDirection::Future;
    const auto at = [](const auto &table, int i) {
        return i < 0 || i >= static_cast<int>(table.size()) ? 0.0 : table[static_cast<std::size_t>(i)];
    };
    double placed = 0;
    switch (clue.deixis) {
    case EventDeixis::None:
        return toCome ? 0.75 * ahead + 0.25 * past : 0.97 * past + 0.03 * ahead;
    case EventDeixis::Day: {
        const Day meant = day + clue.offset;
        const bool fits = meant >= first && meant <= last;
        const bool near = meant >= first - 1 && meant <= last + 1;
        placed = fits ? 0.9 / length : near ? 0.03 : 0;
        break;
    }
    case EventDeixis::Weekday: {
        static constexpr std::array<double, 7> bare = {0.42, 0.33, 0.1, 0.06, 0.04, 0.03, 0.02};
        static constexpr std::array<double, 7> pointed = {0.8, 0.09, 0.04, 0.03, 0.02, 0.01, 0.01};
        static constexpr std::array<double, 7> coming = {0.02, 0.25, 0.25, 0.2, 0.13, 0.1, 0.05};
        placed = toCome ? at(coming, first - day) : at(clue.demonstrative ? pointed : bare, day - first);
        break;
    }
    case EventDeixis::Week: {
        const auto week = [](Day d) { return d / 7; }; // Julian day 0 is a Monday
        const bool fits = week(day) >= week(first) - clue.offset && week(day) <= week(last) - clue.offset;
        const bool near =
            week(day) >= week(first) - clue.offset - 1 && week(day) <= week(last) - clue.offset + 1;
        if (clue.offset == 0 && (toCome ? day > last : day < first))
            placed = 0;
        else
            placed = fits ? 0.92 / 7 : near ? 0.03 / 14 : 0;
        break;
    }
    case EventDeixis::Month: {
        const QDate date = QDate::fromJulianDay(day);
        const QDate begin = QDate::fromJulianDay(first);
        const int months = (begin.year() - date.year()) * 12 + begin.month() - date.month();
        placed = countedShare(months - clue.offset, clue.offset) / 30;
        break;
    }
    case EventDeixis::Year:
        placed =
            countedShare(QDate::fromJulianDay(first).year() - QDate::fromJulianDay(day).year() - clue.offset,
                         clue.offset) /
            365;
        break;
    case EventDeixis::Near: {
        static constexpr std::array<double, 7> soon = {0.4, 0.25, 0.12, 0.08, 0.05, 0.03, 0.02};
        // "deux jours après": counted loosely, and over time zones
        placed = day - first == -1 ? 0.07 : at(soon, day - first);
        break;
    }
    }
    return placed * allDays + 0.04 * past;
}

double eventWeight(const DatingClue &clue, Day day)
{
    double meant = 0;
    double likelihood = 0;
    for (const EventReading &reading : clue.readings) {
        meant += reading.share;
        likelihood += reading.share * eventLikelihood(clue, reading.days, day);
    }
    const double dampened = clue.deixis == EventDeixis::None ? 0.75 : 0.9;
    // Plans are told in words that fit many meetings and signatures.
    const double planned = clue.direction == ClueDirection::Future ? 0.65 : 1;
    return std::log(1 - std::min(meant, 0.98) + likelihood) * clue.weight * dampened * planned;
}

double recurringWeight(const DatingClue &clue, const CivilDay &date)
{
    const DateInterval season = clue.terms.first();
    for (const int year : {1999, 2000, 2001}) {
        const Day day =
            dayOf(year, date.month, std::min(date.dayOfMonth, QDate(year, date.month, 1).daysInMonth()));
        const int early = season.firstDay() - day;
        const int late = day - season.lastDay();
        if (early <= 3 && late <= 3)
            return 0;
        if (early <= 30 && late <= 10)
            return -0.7 * clue.weight;
    }
    return -2.2 * clue.weight;
}

double feastWeight(const DatingClue &clue, Day day)
{
    auto next = std::lower_bound(clue.terms.cbegin(), clue.terms.cend(), day,
                                 [](const DateInterval &feast, Day d) { return feast.firstDay() < d; });
    const int ahead = next == clue.terms.cend() ? 400 : next->firstDay() - day;
    const int behind = next == clue.terms.cbegin()
                           ? 400
                           : (next != clue.terms.cend() && ahead == 0 ? 0 : day - (next - 1)->firstDay());
    if (clue.anchored) {
        const bool fits =
            (clue.offset <= 0 && behind == -clue.offset) || (clue.offset >= 0 && ahead == clue.offset);
        return fits ? 0 : -4;
    }
    const auto decay = [](int days) { return days <= 10 ? 0.0 : days <= 40 ? -0.8 : -1.8; };
    if (clue.direction == ClueDirection::Past)
        return decay(behind);
    if (clue.direction == ClueDirection::Future)
        return decay(ahead);
    return std::max(decay(behind), decay(ahead));
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
