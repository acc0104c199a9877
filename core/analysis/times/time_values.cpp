#include "core/analysis/times/time_values.h"

#include "core/analysis/times/reckoner.h"

#include <QDate>
#include <cmath>

namespace frise {

namespace reckoning {

QString padded(int value, int width)
{
    return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
}

QString isoWeek(Day day)
{
    int weekYear = 0;
    const int week = dateOf(day).weekNumber(&weekYear);
    return padded(weekYear, 4) + QStringLiteral("-W") + padded(week);
}

QString partCode(DayPart part)
{
    switch (part) {
    case DayPart::Morning:
        return QStringLiteral("TMO");
    case DayPart::Midday:
        return QStringLiteral("T12:00");
    case DayPart::Afternoon:
        return QStringLiteral("TAF");
    case DayPart::Evening:
        return QStringLiteral("TEV");
    case DayPart::Night:
        return QStringLiteral("TNI");
    case DayPart::Midnight:
        return QStringLiteral("T24:00");
    case DayPart::None:
        break;
    }
    return {};
}

QString seasonCode(int season)
{
    static const char *codes[] = {"SP", "SU", "FA", "WI"};
    return QString::fromLatin1(codes[season - 21]);
}

Day weekStart(Day day)
{
    return day - (dateOf(day).dayOfWeek() - 1);
}

Day addMonths(Day day, int months)
{
    return dayOf(dateOf(day).addMonths(months));
}

TimeDirection pointing(const RecognisedTime &time)
{
    if (time.words != TimeDirection::Unknown)
        return time.words;
    return time.scheduled && time.context == TimeDirection::Present ? TimeDirection::Future : time.context;
}

DateInterval days(Day first, Day last)
{
    return DateInterval::ofDays(first, last);
}

DateInterval third(Day first, Day last, UnitPart part, const EdtfDate &whole)
{
    if (part == UnitPart::Whole)
        return DateInterval::at(whole);
    const int length = last - first + 1;
    if (length >= 28 && length <= 31) {
        // Months by tens: 1–10, 11–20, 21–end.
        if (part == UnitPart::Begin)
            return days(first, first + 9);
        if (part == UnitPart::Middle)
            return days(first + 10, first + 19);
        return days(first + 20, last);
    }
    const int step = length / 3;
    if (part == UnitPart::Begin)
        return days(first, first + step - 1);
    if (part == UnitPart::Middle)
        return days(first + step, last - step);
    return days(last - step + 1, last);
}

} // namespace reckoning

using namespace reckoning;

TimeValue Reckoner::run()
{
    switch (m_time.shape) {
    case TimeShape::CalendarDay:
        calendarDay();
        break;
    case TimeShape::CalendarMonth:
        calendarMonth();
        break;
    case TimeShape::CalendarYear:
        calendarYear();
        break;
    case TimeShape::CalendarDecade:
        m_value.value = padded(m_time.year / 10, 3);
        m_value.days = DateInterval::at(EdtfDate::decade(m_time.year));
        m_value.rule = QStringLiteral("decade");
        break;
    case TimeShape::CalendarCentury:
        m_value.value = padded(m_time.year / 100);
        m_value.days = DateInterval::at(EdtfDate::century(m_time.year));
        m_value.rule = QStringLiteral("century");
        break;
    case TimeShape::CalendarSeason:
        calendarSeason();
        break;
    case TimeShape::CalendarQuarter:
        calendarQuarter();
        break;
    case TimeShape::Weekday:
        weekday();
        break;
    case TimeShape::DayOffset:
        dayOffset();
        break;
    case TimeShape::UnitOffset:
        unitOffset(m_article, false);
        break;
    case TimeShape::Ago:
        ago();
        break;
    case TimeShape::Ahead:
        ahead();
        break;
    case TimeShape::Anaphor:
        anaphor();
        break;
    case TimeShape::PartOfDay:
        partOfDay();
        break;
    case TimeShape::Clock:
        clock();
        break;
    case TimeShape::Holiday:
        holiday();
        break;
    case TimeShape::Duration:
        m_value.type = TimexType::Duration;
        m_value.value = durationCode();
        m_value.rule = QStringLiteral("duration");
        break;
    case TimeShape::Recurring:
        m_value.type = TimexType::Set;
        m_value.value = durationCode();
        m_value.rule = QStringLiteral("set");
        break;
    case TimeShape::Vague:
        vague();
        break;
    }
    return m_value;
}

void Reckoner::onDay(Day day)
{
    m_value.days = DateInterval::ofDay(day);
    QString text = dateOf(day).toString(Qt::ISODate);
    if (m_time.hour >= 0) {
        m_value.type = TimexType::Time;
        text += QLatin1Char('T') + padded(m_time.hour) + QLatin1Char(':') + padded(m_time.minute);
    } else if (m_time.dayPart != DayPart::None) {
        m_value.type = TimexType::Time;
        text += partCode(m_time.dayPart);
    }
    m_value.value = text;
}

int Reckoner::relativeYear() const
{
    if (m_time.yearOffset && m_article != noDay)
        return dateOf(m_article).year() + *m_time.yearOffset;
    const Day from = m_story != noDay ? m_story : m_article;
    return m_time.sameYear && from != noDay ? dateOf(from).year() : 0;
}

QString Reckoner::timeSuffix() const
{
    if (m_time.hour >= 0)
        return QLatin1Char('T') + padded(m_time.hour) + QLatin1Char(':') + padded(m_time.minute);
    return partCode(m_time.dayPart);
}

TimeValue timeValue(const RecognisedTime &time, Day articleDay, Day storyDay)
{
    return Reckoner(time, articleDay, storyDay).run();
}

} // namespace frise
