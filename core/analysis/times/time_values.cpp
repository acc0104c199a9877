#include "core/analysis/times/time_values.h"

#include "core/analysis/times/time_words.h"

#include <QDate>
#include <cmath>

namespace frise {

namespace {

QString padded(int value, int width = 2)
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

/// Where the words or the context point; words win.
TimeDirection pointing(const RecognisedTime &time)
{
    return time.words != TimeDirection::Unknown ? time.words : time.context;
}

DateInterval days(Day first, Day last)
{
    return DateInterval::ofDays(first, last);
}

/// First, middle or last third of a unit.
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

class Reckoner
{
public:
    Reckoner(const RecognisedTime &time, Day article, Day story)
        : m_time(time), m_article(article), m_story(story)
    {
    }

    TimeValue run()
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

private:
    void onDay(Day day)
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

    QString timeSuffix() const
    {
        if (m_time.hour >= 0)
            return QLatin1Char('T') + padded(m_time.hour) + QLatin1Char(':') + padded(m_time.minute);
        return partCode(m_time.dayPart);
    }

    /// The year of a day and month without one: by tense from the article, in a story from its last date.
    void calendarDay()
    {
        m_value.rule = QStringLiteral("calendar");
        if (m_time.year > 0) {
            if (QDate::isValid(m_time.year, m_time.month, m_time.day))
                onDay(dayOf(m_time.year, m_time.month, m_time.day));
            return;
        }
        const bool story = m_story != noDay && m_article != noDay && std::abs(m_story - m_article) > 300 &&
                           m_time.words == TimeDirection::Unknown &&
                           (m_time.remote || m_time.context == TimeDirection::Past);
        const Day from = story ? m_story : m_article;
        m_value.fromStory = story;
        m_value.deictic = true;
        m_value.usesDirection = true;
        if (from == noDay) {
            m_value.value = QStringLiteral("XXXX-") + padded(m_time.month) + QLatin1Char('-') +
                            padded(m_time.day) + timeSuffix();
            return;
        }
        const TimeDirection direction = pointing(m_time);
        Day best = noDay;
        double bestCost = 1e9;
        for (int year = dateOf(from).year() - 6; year <= dateOf(from).year() + 6; ++year) {
            if (!QDate::isValid(year, m_time.month, m_time.day))
                continue;
            const Day candidate = dayOf(year, m_time.month, m_time.day);
            double cost = std::abs(candidate - from);
            // A little beyond the article's day is the same day misdated; a whole year is another.
            if (direction == TimeDirection::Past && candidate > from)
                cost += story ? 700 : candidate - from <= 1 ? 0 : 700;
            if (direction == TimeDirection::Future && candidate < from)
                cost += 700;
            if (m_time.words == TimeDirection::Past && candidate >= from)
                cost += 2000;
            if (m_time.words == TimeDirection::Future && candidate <= from)
                cost += 2000;
            if (m_time.weekday > 0 && dateOf(candidate).dayOfWeek() != m_time.weekday)
                cost += 1500;
            if (cost < bestCost) {
                bestCost = cost;
                best = candidate;
            }
        }
        if (best != noDay)
            onDay(best);
    }

    void calendarMonth()
    {
        m_value.rule = QStringLiteral("month");
        int year = m_time.year;
        if (year == 0) {
            const bool story = m_story != noDay && m_article != noDay &&
                               std::abs(m_story - m_article) > 400 && m_time.remote &&
                               m_time.words == TimeDirection::Unknown;
            const Day from = story ? m_story : m_article;
            m_value.deictic = true;
            m_value.fromStory = story;
            m_value.usesDirection = true;
            if (from == noDay) {
                m_value.value = QStringLiteral("XXXX-") + padded(m_time.month);
                return;
            }
            const QDate date = dateOf(from);
            const int current = date.year() * 12 + date.month() - 1;
            const TimeDirection direction = pointing(m_time);
            int best = 0;
            int bestCost = 1 << 20;
            for (int candidateYear = date.year() - 2; candidateYear <= date.year() + 2; ++candidateYear) {
                const int distance = candidateYear * 12 + m_time.month - 1 - current;
                int cost = std::abs(distance);
                if (direction == TimeDirection::Past && distance > 0)
                    cost += 40;
                if (direction == TimeDirection::Future && distance < 0)
                    cost += 40;
                if (m_time.words == TimeDirection::Past && distance >= 0)
                    cost += 100;
                if (m_time.words == TimeDirection::Future && distance <= 0)
                    cost += 100;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = candidateYear;
                }
            }
            year = best;
            m_value.certain = direction != TimeDirection::Unknown;
        }
        const EdtfDate month = EdtfDate::month(year, m_time.month);
        m_value.value = padded(year, 4) + QLatin1Char('-') + padded(m_time.month);
        m_value.days = third(month.first, month.last, m_time.part, month);
    }

    void calendarYear()
    {
        m_value.rule = QStringLiteral("year");
        m_value.value = padded(m_time.year, 4);
        const EdtfDate year = EdtfDate::year(m_time.year);
        m_value.days = third(year.first, year.last, m_time.part, year);
    }

    void calendarSeason()
    {
        m_value.rule = QStringLiteral("season");
        int year = m_time.year;
        if (year == 0) {
            m_value.deictic = true;
            m_value.usesDirection = true;
            if (m_article == noDay) {
                m_value.value = QStringLiteral("XXXX-") + seasonCode(m_time.season);
                return;
            }
            const TimeDirection direction = pointing(m_time);
            int bestCost = 1 << 20;
            for (int candidate = dateOf(m_article).year() - 2; candidate <= dateOf(m_article).year() + 2;
                 ++candidate) {
                const EdtfDate season = EdtfDate::season(candidate, m_time.season);
                int cost = m_article < season.first  ? season.first - m_article
                           : m_article > season.last ? m_article - season.last
                                                     : 0;
                if (m_time.words == TimeDirection::Past && season.last >= m_article)
                    cost += 2000;
                if (m_time.words == TimeDirection::Future && season.first <= m_article)
                    cost += 2000;
                // "passer l'hiver" looks ahead unless it is winter.
                if (direction == TimeDirection::Past && season.first > m_article)
                    cost += 600;
                if (direction == TimeDirection::Future && season.last < m_article)
                    cost += 600;
                if (cost < bestCost) {
                    bestCost = cost;
                    year = candidate;
                }
            }
        }
        const EdtfDate season = EdtfDate::season(year, m_time.season);
        m_value.value = padded(year, 4) + QLatin1Char('-') + seasonCode(m_time.season);
        m_value.days = third(season.first, season.last, m_time.part, season);
    }

    void calendarQuarter()
    {
        m_value.rule = QStringLiteral("quarter");
        int year = m_time.year;
        if (year == 0) {
            m_value.deictic = true;
            if (m_article == noDay) {
                m_value.value = QStringLiteral("XXXX-Q") + QString::number(m_time.offset);
                return;
            }
            year = dateOf(m_article).year();
        }
        const bool half = m_time.unit == TimeUnit::HalfYear;
        const int length = half ? 6 : 3;
        const int firstMonth = (m_time.offset - 1) * length + 1;
        if (firstMonth > 12)
            return;
        m_value.value = padded(year, 4) + (half ? QStringLiteral("-H") : QStringLiteral("-Q")) +
                        QString::number(m_time.offset);
        m_value.days = DateInterval::range(EdtfDate::month(year, firstMonth),
                                           EdtfDate::month(year, firstMonth + length - 1));
    }

    void weekday()
    {
        m_value.rule = QStringLiteral("weekday");
        m_value.deictic = true;
        m_value.usesDirection = true;
        if (m_article == noDay) {
            m_value.value = QStringLiteral("XXXX-WXX-") + QString::number(m_time.weekday) + timeSuffix();
            return;
        }
        const Day from = m_article;
        const int today = dateOf(from).dayOfWeek();
        const int back = (today - m_time.weekday + 7) % 7;    // 0 … 6 days before
        const int forward = (m_time.weekday - today + 7) % 7; // 0 … 6 days after
        if (m_time.day > 0) {
            // "lundi 6": the nearest such day of the month on such a weekday
            for (int distance = 0; distance < 400; ++distance) {
                for (const int sign : {-1, 1}) {
                    const QDate candidate = dateOf(from + sign * distance);
                    if (candidate.day() == m_time.day && candidate.dayOfWeek() == m_time.weekday) {
                        onDay(dayOf(candidate));
                        return;
                    }
                }
            }
            return;
        }
        if (m_time.words == TimeDirection::Past) {
            onDay(from - (back == 0 ? 7 : back));
            return;
        }
        if (m_time.words == TimeDirection::Future) {
            onDay(from + (forward == 0 ? 7 : forward) + m_time.offset);
            return;
        }
        switch (m_time.context) {
        case TimeDirection::Future:
            // On the day itself "jeudi" with a future is the next one; "ce jeudi", "jeudi après-midi" are
            // today.
            onDay(from +
                  (forward == 0 && !m_time.demonstrative && m_time.dayPart == DayPart::None && m_time.hour < 0
                       ? 7
                       : forward));
            return;
        case TimeDirection::Present:
            m_value.certain = false;
            onDay(m_time.demonstrative && forward <= 2 && back > 3 ? from + forward : from - back);
            return;
        default:
            m_value.certain = m_time.context == TimeDirection::Past;
            onDay(from - back);
            if (m_time.context == TimeDirection::Unknown && !m_time.demonstrative)
                m_value.days = m_value.days->withUncertain();
            return;
        }
    }

    void dayOffset()
    {
        m_value.rule = QStringLiteral("deictic");
        m_value.deictic = true;
        if (m_time.offset == 0 && m_time.words == TimeDirection::Present) {
            m_value.value = QStringLiteral("PRESENT_REF");
            if (m_article != noDay)
                m_value.days = DateInterval::ofDay(m_article);
            return;
        }
        if (m_article == noDay) {
            m_value.value = m_time.offset == 0 ? QStringLiteral("PRESENT_REF")
                                               : QStringLiteral("XXXX-XX-XX") + timeSuffix();
            return;
        }
        onDay(m_article + m_time.offset);
    }

    void unitOffset(Day from, bool story)
    {
        m_value.rule = QStringLiteral("unit");
        m_value.deictic = !story;
        m_value.fromStory = story;
        if (from == noDay) {
            m_value.value = m_time.offset < 0   ? QStringLiteral("PAST_REF")
                            : m_time.offset > 0 ? QStringLiteral("FUTURE_REF")
                                                : QStringLiteral("PRESENT_REF");
            return;
        }
        const QDate date = dateOf(from);
        switch (m_time.unit) {
        case TimeUnit::Week: {
            const Day monday = weekStart(from) + 7 * m_time.offset;
            m_value.value = isoWeek(monday);
            if (m_time.part == UnitPart::Begin)
                m_value.days = days(monday, monday + 1);
            else if (m_time.part == UnitPart::Middle)
                m_value.days = days(monday + 2, monday + 3);
            else if (m_time.part == UnitPart::End)
                m_value.days = days(monday + 4, monday + 6);
            else
                m_value.days = DateInterval::at({monday, monday + 6, Granularity::Week});
            return;
        }
        case TimeUnit::Month: {
            const QDate month = QDate(date.year(), date.month(), 1).addMonths(m_time.offset);
            const EdtfDate whole = EdtfDate::month(month.year(), month.month());
            m_value.value = padded(month.year(), 4) + QLatin1Char('-') + padded(month.month());
            m_value.days = third(whole.first, whole.last, m_time.part, whole);
            return;
        }
        case TimeUnit::Year: {
            const EdtfDate whole = EdtfDate::year(date.year() + m_time.offset);
            m_value.value = padded(date.year() + m_time.offset, 4);
            m_value.days = third(whole.first, whole.last, m_time.part, whole);
            return;
        }
        case TimeUnit::Quarter:
        case TimeUnit::HalfYear: {
            const int length = m_time.unit == TimeUnit::Quarter ? 3 : 6;
            const int index = (date.year() * 12 + date.month() - 1) / length + m_time.offset;
            const int year = index * length / 12;
            const int firstMonth = index * length % 12 + 1;
            m_value.value = padded(year, 4) + (length == 3 ? QStringLiteral("-Q") : QStringLiteral("-H")) +
                            QString::number((firstMonth - 1) / length + 1);
            m_value.days = DateInterval::range(EdtfDate::month(year, firstMonth),
                                               EdtfDate::month(year, firstMonth + length - 1));
            return;
        }
        case TimeUnit::Decade: {
            const int first = date.year() / 10 * 10 + 10 * m_time.offset;
            m_value.value = padded(first / 10, 3);
            m_value.days = DateInterval::at(EdtfDate::decade(first));
            return;
        }
        case TimeUnit::Century: {
            const int first = date.year() / 100 * 100 + 100 * m_time.offset;
            m_value.value = padded(first / 100);
            m_value.days = DateInterval::at(EdtfDate::century(first));
            return;
        }
        default:
            onDay(from + m_time.offset);
            return;
        }
    }

    /// `amount` units from a day, in the grain of the unit.
    void shifted(Day from, double amount)
    {
        switch (m_time.unit) {
        case TimeUnit::Minute:
        case TimeUnit::Hour:
            onDay(from + static_cast<int>(amount / (m_time.unit == TimeUnit::Hour ? 24 : 1440)));
            return;
        case TimeUnit::Week:
        case TimeUnit::Fortnight: {
            const int perUnit = m_time.unit == TimeUnit::Week ? 7 : 14;
            const Day day = from + static_cast<int>(std::lround(amount * perUnit));
            m_value.value = isoWeek(day);
            m_value.days = DateInterval::at({weekStart(day), weekStart(day) + 6, Granularity::Week});
            break;
        }
        case TimeUnit::Month:
        case TimeUnit::Quarter:
        case TimeUnit::HalfYear: {
            const int perUnit = m_time.unit == TimeUnit::Month ? 1 : m_time.unit == TimeUnit::Quarter ? 3 : 6;
            const QDate date = dateOf(addMonths(from, static_cast<int>(std::lround(amount * perUnit))));
            m_value.value = padded(date.year(), 4) + QLatin1Char('-') + padded(date.month());
            m_value.days = DateInterval::at(EdtfDate::month(date.year(), date.month()));
            break;
        }
        case TimeUnit::Year: {
            const int months = static_cast<int>(std::lround(amount * 12));
            const QDate date = dateOf(addMonths(from, months));
            m_value.value = padded(date.year(), 4);
            m_value.days = DateInterval::at(EdtfDate::year(date.year()));
            break;
        }
        case TimeUnit::Decade:
        case TimeUnit::Century: {
            const int years =
                static_cast<int>(std::lround(amount * (m_time.unit == TimeUnit::Decade ? 10 : 100)));
            const int year = dateOf(from).year() + years;
            m_value.value = padded(year, 4);
            m_value.days = DateInterval::at(EdtfDate::decade(year / 10 * 10));
            break;
        }
        default:
            onDay(from + static_cast<int>(std::lround(amount)));
            return;
        }
        if (m_time.approximate && m_value.days)
            m_value.days = m_value.days->withApproximate();
    }

    void ago()
    {
        m_value.rule = QStringLiteral("ago");
        m_value.deictic = true;
        if (m_time.amount < 0 || m_article == noDay) {
            m_value.value = QStringLiteral("PAST_REF");
            if (m_article != noDay)
                m_value.days = DateInterval::ofDays(noDay, m_article);
            return;
        }
        shifted(m_article, -m_time.amount);
    }

    void ahead()
    {
        m_value.rule = QStringLiteral("ahead");
        m_value.deictic = true;
        const bool looksBack = m_time.context == TimeDirection::Past;
        if (m_time.amount < 0 || m_article == noDay || looksBack) {
            m_value.type = TimexType::Duration;
            m_value.value = durationCode();
            return;
        }
        shifted(m_article, m_time.amount);
    }

    void anaphor()
    {
        m_value.rule = QStringLiteral("anaphor");
        const bool story = m_story != noDay;
        const Day from = story ? m_story : m_article;
        m_value.fromStory = story;
        m_value.deictic = !story;
        if (from == noDay) {
            m_value.value = QStringLiteral("XXXX-XX-XX");
            return;
        }
        if (m_time.weekday > 0) {
            const int today = dateOf(from).dayOfWeek();
            const int back = (today - m_time.weekday + 7) % 7;
            const int forward = (m_time.weekday - today + 7) % 7;
            onDay(m_time.words == TimeDirection::Past ? from - (back == 0 ? 7 : back)
                                                      : from + (forward == 0 ? 7 : forward));
            return;
        }
        switch (m_time.unit) {
        case TimeUnit::None:
        case TimeUnit::Day:
            // "au lendemain d'une attaque" said of a meeting is the meeting's day, which the story has named.
            if (m_time.demonstrative) {
                if (m_time.context == TimeDirection::Future) {
                    // "le jour même du retour" is as open as the return.
                    m_value.value = QStringLiteral("FUTURE_REF");
                    m_value.deictic = true;
                    m_value.fromStory = false;
                    if (m_article != noDay)
                        m_value.days = DateInterval::ofDays(m_article, noDay);
                    return;
                }
                onDay(from);
                m_value.certain = story;
                return;
            }
            onDay(from + m_time.offset);
            return;
        default:
            if (m_time.amount >= 0)
                shifted(from, m_time.offset < 0 ? -m_time.amount : m_time.amount);
            else
                unitOffset(from, story);
            return;
        }
    }

    void partOfDay()
    {
        m_value.rule = QStringLiteral("part-of-day");
        m_value.type = TimexType::Time;
        const bool today = m_time.demonstrative;
        const bool story = !today && m_story != noDay;
        const Day from = story ? m_story : m_article;
        m_value.fromStory = story;
        m_value.deictic = !story;
        if (from == noDay) {
            m_value.value = QStringLiteral("XXXX-XX-XX") + timeSuffix();
            return;
        }
        onDay(from);
    }

    void clock()
    {
        m_value.rule = QStringLiteral("clock");
        m_value.type = TimexType::Time;
        const bool habitual = m_time.words == TimeDirection::Present;
        const bool story = m_story != noDay;
        const Day from = story ? m_story : m_article;
        m_value.fromStory = story && !habitual;
        m_value.deictic = !story && !habitual;
        if (habitual || from == noDay) {
            m_value.value = timeSuffix();
            return;
        }
        onDay(from);
    }

    void holiday()
    {
        m_value.rule = QStringLiteral("holiday");
        const Holiday *named = TimeWords::instance().holiday(m_time.holiday);
        if (named == nullptr)
            return;
        if (named->fixedDay != noDay) {
            onDay(named->fixedDay);
            return;
        }
        const auto dayIn = [named](int year) {
            return named->easterOffset > -1000 ? easterSunday(year) + named->easterOffset
                                               : dayOf(year, named->month, named->day);
        };
        if (m_time.year > 0) {
            onDay(dayIn(m_time.year));
            return;
        }
        m_value.deictic = true;
        m_value.usesDirection = true;
        if (m_article == noDay) {
            m_value.value = named->easterOffset > -1000 ? QStringLiteral("XXXX-XX-XX")
                                                        : QStringLiteral("XXXX-") + padded(named->month) +
                                                              QLatin1Char('-') + padded(named->day);
            return;
        }
        Day best = noDay;
        int bestCost = 1 << 20;
        for (int year = dateOf(m_article).year() - 1; year <= dateOf(m_article).year() + 1; ++year) {
            const Day candidate = dayIn(year);
            int cost = std::abs(candidate - m_article);
            if (pointing(m_time) == TimeDirection::Past && candidate > m_article)
                cost += 400;
            if (pointing(m_time) == TimeDirection::Future && candidate < m_article)
                cost += 400;
            if (cost < bestCost) {
                bestCost = cost;
                best = candidate;
            }
        }
        onDay(best);
    }

    /// TIMEX3 duration: "P5Y", "PT48H", "P2Y6M", "PXW".
    QString durationCode() const
    {
        const auto number = [](double amount) { return QString::number(static_cast<qint64>(amount)); };
        const bool whole = m_time.amount < 0 || std::floor(m_time.amount) == m_time.amount;
        const QString count = m_time.amount < 0 ? QStringLiteral("X") : number(m_time.amount);
        switch (m_time.unit) {
        case TimeUnit::Minute:
            return QStringLiteral("PT") + count + QLatin1Char('M');
        case TimeUnit::Hour:
            return whole ? QStringLiteral("PT") + count + QLatin1Char('H')
                         : QStringLiteral("PT") + count + QStringLiteral("H30M");
        case TimeUnit::Day:
        case TimeUnit::None:
            return whole ? QLatin1Char('P') + count + QLatin1Char('D')
                         : QLatin1Char('P') + count + QStringLiteral("DT12H");
        case TimeUnit::Week:
            return QLatin1Char('P') + count + QLatin1Char('W');
        case TimeUnit::Fortnight:
            return m_time.amount < 0 ? QStringLiteral("PXW")
                                     : QLatin1Char('P') + number(m_time.amount * 15) + QLatin1Char('D');
        case TimeUnit::Month:
            return whole ? QLatin1Char('P') + count + QLatin1Char('M')
                         : QLatin1Char('P') + count + QStringLiteral("M15D");
        case TimeUnit::Quarter:
            return QLatin1Char('P') + (m_time.amount < 0 ? QStringLiteral("X") : number(m_time.amount * 3)) +
                   QLatin1Char('M');
        case TimeUnit::HalfYear:
            return QLatin1Char('P') + (m_time.amount < 0 ? QStringLiteral("X") : number(m_time.amount * 6)) +
                   QLatin1Char('M');
        case TimeUnit::Season:
        case TimeUnit::Year:
            return whole ? QLatin1Char('P') + count + QLatin1Char('Y')
                         : QLatin1Char('P') + count + QStringLiteral("Y6M");
        case TimeUnit::Decade:
            return m_time.amount < 0 ? QStringLiteral("PXDE")
                                     : QLatin1Char('P') + number(m_time.amount * 10) + QLatin1Char('Y');
        case TimeUnit::Century:
            return m_time.amount < 0 ? QStringLiteral("PXCE")
                                     : QLatin1Char('P') + number(m_time.amount * 100) + QLatin1Char('Y');
        }
        return {};
    }

    void vague()
    {
        m_value.rule = QStringLiteral("vague");
        m_value.deictic = true;
        int reach = 10;
        if (m_time.unit == TimeUnit::Week || m_time.unit == TimeUnit::Fortnight)
            reach = 56;
        else if (m_time.unit == TimeUnit::Month || m_time.unit == TimeUnit::None)
            reach = 180;
        else if (m_time.unit == TimeUnit::Year || m_time.unit == TimeUnit::Decade)
            reach = 3650;
        else if (m_time.unit == TimeUnit::Hour || m_time.unit == TimeUnit::Minute)
            reach = 1;
        if (m_time.words == TimeDirection::Future) {
            m_value.value = QStringLiteral("FUTURE_REF");
            if (m_article != noDay)
                m_value.days = days(m_article + (reach > 1 ? 1 : 0), m_article + reach).withApproximate();
        } else if (m_time.words == TimeDirection::Past) {
            m_value.value = QStringLiteral("PAST_REF");
            if (m_article != noDay)
                m_value.days = days(m_article - reach, m_article - (reach > 1 ? 1 : 0)).withApproximate();
        } else {
            m_value.value = QStringLiteral("PRESENT_REF");
            if (m_article != noDay)
                m_value.days = DateInterval::ofDay(m_article);
        }
    }

    const RecognisedTime &m_time;
    Day m_article;
    Day m_story;
    TimeValue m_value;
};

} // namespace

TimeValue timeValue(const RecognisedTime &time, Day articleDay, Day storyDay)
{
    return Reckoner(time, articleDay, storyDay).run();
}

} // namespace frise
