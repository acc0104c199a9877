#include "core/dating/event_weight.h"

#include "core/dates/civil_date.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

/// Days of eighty years: what the likelihoods below are counted against, so that a place of the text that
/// means none of its readings (and says nothing) weighs 1.
constexpr double allDays = 29000;

/// Density over days of an article that tells an event as past, with no word of when: news mostly, yet
/// essays come back to it for decades. `length`: days of the event itself, over which a long one spreads.
double toldAsPast(int since, int length)
{
    return since < 0 ? 0 : allDays / (8.5 * (since + 4) + length);
}

/// The same where the article goes back to it from something newer: "avait signé", "réuni en mars".
double toldAsBackground(int since)
{
    return since < 0 ? 0 : allDays / (6.2 * (since + 60));
}

/// The same where it is told by the day of its month ("depuis le 15 avril"): within a week the weekday does.
double toldByDate(int since)
{
    return since < 0 ? 0 : allDays * (since < 5 ? 0.3 : 1) / (7.0 * (since + 20));
}

/// The same for "ont signé", "a bombardé": told as news.
double toldAsNews(int since, int length)
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
    // Of a long event every day is news.
    return 0.75 * news * std::min(1.0, 30.0 / length) + 0.25 * toldAsPast(since, length);
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

/// How many of the articles that speak of an event all over and name its weekday mean another week's.
constexpr double topicElsewhere = 0.3;

/// How likely an article of `day` tells an event of these days so, against any other day.
double eventLikelihood(const DatingClue &clue, const DateInterval &event, Day day)
{
    const Day first = event.firstDay();
    const Day last = event.lastDay();
    const int length = last - first + 1;
    const int since = day < first ? day - first : std::max(0, day - last);
    // Told with its year it is seldom news: the same year's events need none.
    const double past = clue.year > 0     ? (since < 0                          ? 0
                                             : civilDate(day).year == clue.year ? 0.3
                                                                                : 1.2)
                        : clue.topic      ? toldAsPast(since < 0 ? since : std::max(since, 3), length)
                        : clue.background ? toldAsBackground(since)
                        : clue.day > 0    ? toldByDate(since)
                        : clue.fresh      ? toldAsNews(since, length)
                                          : toldAsPast(since, length);
    const double ahead = day > last ? 0 : toldAsToCome(std::max(0, first - day));
    const bool toCome = clue.direction == ClueDirection::Future;
    const auto at = [](const auto &table, int i) {
        return i < 0 || i >= static_cast<int>(table.size()) ? 0.0 : table[static_cast<std::size_t>(i)];
    };
    double placed = 0;
    switch (clue.deixis) {
    case EventDeixis::None:
        // Of what an article speaks of all over, more is still to come.
        return toCome       ? 0.75 * ahead + 0.25 * past
               : clue.topic ? 0.92 * past + 0.08 * ahead
                            : 0.97 * past + 0.03 * ahead;
    case EventDeixis::Day: {
        const Day meant = day + clue.offset;
        if (const int loose = looseness(clue.offset); loose > 0) {
            const int off = meant < first ? first - meant : std::max(0, meant - last);
            const double weights = (loose + 1) * (loose + 1) + length - 1;
            placed = off <= loose ? 0.9 * (loose + 1 - off) / weights : 0;
            break;
        }
        const bool fits = meant >= first && meant <= last;
        const bool near = meant >= first - 1 && meant <= last + 1;
        placed = fits ? 0.9 / length : near ? 0.03 : 0;
        break;
    }
    case EventDeixis::Weekday: {
        // A weekly tells the week past from its beginning.
        static constexpr std::array<double, 12> bare = {0.41, 0.32,  0.1,   0.06,  0.04,  0.025,
                                                        0.02, 0.009, 0.006, 0.005, 0.003, 0.002};
        static constexpr std::array<double, 7> pointed = {0.8, 0.09, 0.04, 0.03, 0.02, 0.01, 0.01};
        static constexpr std::array<double, 7> coming = {0.02, 0.25, 0.25, 0.2, 0.13, 0.1, 0.05};
        static constexpr std::array<double, 14> nearBy = {0.3,   0.26, 0.13, 0.08, 0.06, 0.045, 0.035,
                                                          0.025, 0.02, 0.01, 0.01, 0.01, 0.01,  0.005};
        static constexpr std::array<double, 9> named = {0.05, 0.18, 0.33, 0.26, 0.1, 0.03, 0.02, 0.01, 0.01};
        placed = clue.anchored && !toCome ? at(named, clue.topic ? since : day - first)
                 : clue.topic             ? at(nearBy, since)
                 : toCome                 ? at(coming, first - day)
                 : clue.demonstrative     ? at(pointed, day - first)
                                          : at(bare, day - first);
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
        if (clue.anniversary) {
            // Feasts are kept on the day, and told of in the weeks before.
            const QDate kept = QDate::fromJulianDay(first).addYears(-clue.offset);
            const int off = std::abs(static_cast<int>(kept.toJulianDay() - day));
            placed = (off == 0    ? 0.3
                      : off <= 15 ? 0.4 / 30
                                  : 0) +
                     (civilDate(day).year == kept.year() ? 0.25 / 365 : 0);
            break;
        }
        placed = countedShare(civilDate(first).year - civilDate(day).year - clue.offset, clue.offset) / 365;
        break;
    case EventDeixis::Near: {
        static constexpr std::array<double, 7> soon = {0.4, 0.25, 0.12, 0.08, 0.05, 0.03, 0.02};
        // "deux jours après": counted loosely, and over time zones
        placed = day - first == -1 ? 0.07 : at(soon, day - first);
        break;
    }
    }
    // The article names its weekday, not in one sentence with it.
    if (clue.topic && clue.deixis == EventDeixis::Weekday)
        return (1 - topicElsewhere) * placed * allDays + topicElsewhere * past;
    // The deictic may be another act's; a count of years says at least that it is long past.
    const bool longPast =
        (clue.deixis == EventDeixis::Month || clue.deixis == EventDeixis::Year) && clue.offset < -1;
    return placed * allDays + 0.04 * (longPast ? (since >= 0 ? 1 : 0) : past);
}

} // namespace

int looseness(int days)
{
    const int count = std::abs(days);
    return count < 6 ? 0 : std::max(1, (count + 3) / 7);
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
    // A match that is hardly likely must not give a day by itself, however well its day would go.
    const double most = 3.5 + 9 * meant;
    return std::min(std::log(1 - std::min(meant, 0.98) + likelihood), most) * clue.weight * dampened *
           planned;
}

double lookedBackWeight(const DatingClue &clue, Day day)
{
    if ((clue.deixis != EventDeixis::None && !clue.topic) || clue.direction == ClueDirection::Future)
        return eventWeight(clue, day);
    double meant = 0;
    double likelihood = 0;
    for (const EventReading &reading : clue.readings) {
        meant += reading.share;
        likelihood += day >= reading.days.firstDay() ? reading.share : 0;
    }
    return std::log(1 - std::min(meant, 0.98) + likelihood) * clue.weight;
}

} // namespace frise
