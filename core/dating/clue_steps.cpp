#include "core/dating/clue_weight.h"
#include "core/dating/event_weight.h"

#include <QDate>
#include <algorithm>
#include <cmath>

namespace frise {

bool isPeriodic(const DatingClue &clue)
{
    switch (clue.kind) {
    case DatingClue::Kind::DayMonth:
    case DatingClue::Kind::Month:
    case DatingClue::Kind::Season:
    case DatingClue::Kind::Weekday:
    case DatingClue::Kind::NamedDay:
    case DatingClue::Kind::Recurring:
    case DatingClue::Kind::Feast:
    case DatingClue::Kind::Printed:
        return true;
    default:
        return false;
    }
}

QList<Day> clueSteps(const DatingClue &clue, Day first, Day last)
{
    QList<Day> steps{first};
    // A quantity that falls with the logarithm of the days: finer steps near the beginning.
    const auto decay = [&steps, last](Day from, double sign) {
        for (double distance = 1; distance < 30000; distance *= distance < 12 ? 1.5 : 1.3) {
            const Day day = from + static_cast<Day>(sign * std::floor(distance));
            if (day > last || day < steps.constFirst())
                return;
            steps.append(day);
        }
    };
    const auto daily = [&steps](Day from, Day to) {
        for (Day day = from; day <= to; ++day)
            steps.append(day);
    };
    switch (clue.kind) {
    case DatingClue::Kind::Office:
    case DatingClue::Kind::Person:
        for (const DateInterval &term : clue.terms) {
            if (!term.isOpenBegin()) {
                steps.append(term.firstDay() - 20);
                steps.append(term.firstDay());
                if (clue.kind == DatingClue::Kind::Person) {
                    for (int years = 1; years <= 4; ++years)
                        steps.append(term.firstDay() - 365 * years);
                } else if (clue.modifier == DatingClue::Modifier::Future) {
                    steps.append(term.firstDay() - 399);
                }
            }
            if (!term.isOpenEnd()) {
                steps.append(term.lastDay() + 1);
                steps.append(term.lastDay() + 21);
                if (clue.kind == DatingClue::Kind::Person) {
                    for (int years = 2; years <= 12; years += 2)
                        steps.append(term.lastDay() + 365 * years);
                }
            }
        }
        if (clue.knownUntil != noDay) {
            for (Day day = clue.knownUntil + 1; day <= last; day += 60)
                steps.append(day);
        }
        break;
    case DatingClue::Kind::FullDate:
        if (clue.direction == ClueDirection::Future)
            decay(clue.days.firstDay(), -1);
        steps.append(clue.days.firstDay());
        steps.append(clue.days.lastDay() + 1);
        if (clue.direction != ClueDirection::Future) {
            steps.append(dayOf(dateOf(clue.days.lastDay()).year() + 1, 1, 1));
            for (Day day = clue.days.lastDay() + 200; day <= last; day += 1 + (day - clue.days.lastDay()) / 3)
                steps.append(day);
        }
        break;
    case DatingClue::Kind::Event:
        for (const EventReading &reading : clue.readings) {
            const Day begin = reading.days.firstDay();
            const Day end = reading.days.lastDay();
            if (clue.direction == ClueDirection::Future)
                decay(begin, -1);
            steps.append(begin);
            steps.append(end + 1);
            decay(end, 1);
            if (clue.year > 0)
                steps.append(dayOf(clue.year + 1, 1, 1));
            switch (clue.deixis) {
            case EventDeixis::None:
                break;
            case EventDeixis::Day:
                daily(begin - clue.offset - 2 - looseness(clue.offset),
                      end - clue.offset + 3 + looseness(clue.offset));
                break;
            case EventDeixis::Weekday:
            case EventDeixis::Near:
                daily(begin - 8, end + 13);
                break;
            case EventDeixis::Week:
                for (int week = begin / 7 - 2; week <= end / 7 + 3; ++week)
                    steps.append((week - clue.offset) * 7);
                break;
            case EventDeixis::Month:
            case EventDeixis::Year: {
                const QDate month(dateOf(begin).year(), dateOf(begin).month(), 1);
                const bool monthly = clue.deixis == EventDeixis::Month;
                const QDate meant =
                    monthly ? month.addMonths(-clue.offset) : QDate(month.year() - clue.offset, 1, 1);
                for (int off = -1; off <= 2; ++off) // a rounded count reaches one to either side
                    steps.append(dayOf(monthly ? meant.addMonths(off) : meant.addYears(off)));
                if (clue.anniversary) {
                    const Day kept = dayOf(dateOf(begin).addYears(-clue.offset));
                    for (const int off : {-15, 0, 1, 16})
                        steps.append(kept + off);
                }
                break;
            }
            }
        }
        break;
    case DatingClue::Kind::UpperBound:
        steps.append(clue.days.lastDay() + 1);
        break;
    default:
        break;
    }
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    steps.erase(std::remove_if(steps.begin(), steps.end(),
                               [first, last](Day day) { return day < first || day > last; }),
                steps.end());
    return steps;
}

bool isDayGrain(const DatingClue &clue)
{
    switch (clue.kind) {
    case DatingClue::Kind::Printed:
    case DatingClue::Kind::DayMonth:
    case DatingClue::Kind::Weekday:
    case DatingClue::Kind::NamedDay:
    case DatingClue::Kind::Feast:
        return true;
    case DatingClue::Kind::Event:
        return clue.anniversary || (clue.deixis != EventDeixis::None && clue.deixis != EventDeixis::Month &&
                                    clue.deixis != EventDeixis::Year);
    default:
        return false;
    }
}

} // namespace frise
