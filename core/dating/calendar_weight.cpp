#include "core/dating/calendar_weight.h"

#include "core/dating/freshness.h"

#include <QDate>
#include <algorithm>
#include <array>

namespace frise {

namespace {

constexpr double hardlyPossible = -5;

} // namespace

double printedWeight(const DatingClue &clue, const CivilDay &date)
{
    const bool same = date.dayOfMonth == clue.day && date.month == clue.month &&
                      (clue.year == 0 || date.year == clue.year) &&
                      (clue.weekday == 0 || date.weekday == clue.weekday);
    return same ? 0 : -9;
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
            // Within a week the weekday does.
            if (distance > -5 && clue.direction == ClueDirection::Past)
                weight -= 0.6;
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
    if (clue.anchored && clue.direction != ClueDirection::Future) {
        // The day before has another name, and its own day mostly too.
        const double past = at({-1.7, -0.6, 0, -0.15, -1.1, -2.0, -2.1}, back);
        return clue.direction == ClueDirection::Past
                   ? past
                   : std::max(past, at({-2, -0.9, -0.8, -1, -1.4, -1.9, -2.4}, forward) - 0.3);
    }
    switch (clue.direction) {
    case ClueDirection::Future:
        return at({-1.6, -0.3, 0, 0, -0.3, -0.6, -0.9}, forward);
    case ClueDirection::Past:
        return at({0, -0.3, -1, -1.4, -1.7, -2.1, -2.3}, back);
    case ClueDirection::Present:
        return std::max(at({0, -0.4, -1.2, -1.8, -2.2, -2.5, -2.8}, back),
                        at({0, -0.9, -1.2, -1.5, -2, -2.5, -2.5}, forward));
    case ClueDirection::Unknown:
        return std::max(at({-0.1, 0, -0.7, -1.1, -1.6, -2.1, -2.4}, back),
                        at({-0.6, -0.9, -1, -1.2, -1.5, -2, -2.4}, forward) - 0.3);
    }
    return 0;
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

} // namespace frise
