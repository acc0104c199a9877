#include "core/analysis/clues/event_placing.h"

#include <QDate>

namespace frise {

namespace {

int weekdayOf(Day day)
{
    return day % 7 + 1; // Julian day 0 is a Monday
}

} // namespace

double dateAgreement(const EventPlacing &placing, const DateInterval &days)
{
    const QDate first = dateOf(days.firstDay());
    const QDate last = dateOf(days.lastDay());
    double agreement = 0;
    if (placing.year > 0) {
        if (placing.year < first.year() || placing.year > last.year())
            return -100;
        agreement += 1.5;
    }
    if (placing.month > 0) {
        bool fits = first.daysTo(last) > 330;
        for (QDate month(first.year(), first.month(), 1); !fits && month <= last; month = month.addMonths(1))
            fits = month.month() == placing.month;
        if (!fits)
            return -100;
        agreement += 1.5;
        if (placing.day > 0 && first.daysTo(last) <= 5) {
            bool dayFits = false;
            for (QDate day = first; day <= last; day = day.addDays(1))
                dayFits = dayFits || (day.day() == placing.day && day.month() == placing.month);
            if (!dayFits)
                return -100;
            agreement += 2.5;
        }
    }
    if (placing.weekday > 0 && first.daysTo(last) <= 5) {
        bool fits = false;
        for (Day day = days.firstDay(); day <= days.lastDay(); ++day) {
            const int weekday = weekdayOf(day + placing.shift);
            fits =
                fits || weekday == placing.weekday || (placing.secondDay > 0 && weekday == placing.secondDay);
        }
        agreement += fits ? 1.7 : -3.5;
    }
    return agreement;
}

DateInterval placedDays(const EventPlacing &placing, const DateInterval &days)
{
    if (placing.deixis == EventDeixis::None)
        return days;
    if (placing.ownWeekday > 0 && days.lastDay() - days.firstDay() <= 60) {
        for (Day day = days.firstDay(); day <= days.lastDay(); ++day) {
            if (weekdayOf(day) == placing.ownWeekday)
                return DateInterval::ofDay(day + placing.shift);
        }
    }
    if (placing.weekday > 0 && days.lastDay() - days.firstDay() <= 30) {
        // What began or ended on that day is told of it, rather than a day between.
        if (weekdayOf(days.firstDay() + placing.shift) == placing.weekday)
            return DateInterval::ofDay(days.firstDay() + placing.shift);
        for (Day day = days.lastDay(); day >= days.firstDay(); --day) {
            if (weekdayOf(day + placing.shift) == placing.weekday)
                return DateInterval::ofDay(day + placing.shift);
        }
    }
    return days.shifted(placing.shift);
}

} // namespace frise
