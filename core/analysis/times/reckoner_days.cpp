#include "core/analysis/times/reckoner.h"

#include "core/analysis/times/time_words.h"

#include <QDate>
#include <cmath>

namespace frise {

using namespace reckoning;

void Reckoner::calendarDay()
{
    m_value.rule = QStringLiteral("calendar");
    if (m_time.year > 0) {
        if (QDate::isValid(m_time.year, m_time.month, m_time.day))
            onDay(dayOf(m_time.year, m_time.month, m_time.day));
        return;
    }
    const bool story = m_story != noDay && m_article != noDay &&
                       (m_time.ofStory || std::abs(m_story - m_article) > 300) &&
                       m_time.words == TimeDirection::Unknown &&
                       (m_time.ofStory || m_time.remote || m_time.context == TimeDirection::Past ||
                        (m_time.context == TimeDirection::Present && !m_time.scheduled));
    const Day from = story ? m_story : m_article;
    m_value.fromStory = story;
    m_value.deictic = true;
    m_value.usesDirection = true;
    if (from == noDay && m_time.unit == TimeUnit::Month) {
        m_value.value = QStringLiteral("XXXX-XX-") + padded(m_time.day);
        return;
    }
    if (from == noDay) {
        m_value.value = QStringLiteral("XXXX-") + padded(m_time.month) + QLatin1Char('-') +
                        padded(m_time.day) + timeSuffix();
        return;
    }
    if (m_time.unit == TimeUnit::Month) { // "le 2 de ce mois", "le 12" of the month told
        const Day base = m_time.sameYear && m_story != noDay ? m_story : from;
        m_value.fromStory = base != m_article;
        QDate month = QDate(dateOf(base).year(), dateOf(base).month(), 1).addMonths(m_time.offset);
        // "élu le 28 juin … pris le 9": a story goes forward.
        const bool earlier =
            m_time.sameYear && base == m_story && m_time.day < dateOf(base).day() && dateOf(base).day() > 1;
        const QDate next(month.addMonths(1).year(), month.addMonths(1).month(), m_time.day);
        if (earlier && !m_time.background && next.isValid() && dayOf(next) <= m_article &&
            dateOf(base).day() - m_time.day > 14)
            month = month.addMonths(1);
        if (m_time.day <= month.daysInMonth())
            onDay(dayOf(month) + m_time.day - 1);
        return;
    }
    if (const int year = relativeYear(); year > 0) {
        if (QDate::isValid(year, m_time.month, m_time.day))
            onDay(dayOf(year, m_time.month, m_time.day));
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
        if (story) {
            // A story goes forward, unless it looks back.
            if (m_time.background ? candidate > from : candidate < from)
                cost += m_time.background ? 700 : 100;
            if (m_time.weekday > 0 && dateOf(candidate).dayOfWeek() != m_time.weekday)
                cost += 1500;
            if (cost < bestCost) {
                bestCost = cost;
                best = candidate;
            }
            continue;
        }
        // A little beyond the article's day is the same day misdated; a whole year is another.
        if (direction == TimeDirection::Past && candidate > from)
            cost += candidate - from <= 1 ? 0 : 700;
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

void Reckoner::weekday()
{
    m_value.rule = QStringLiteral("weekday");
    m_value.deictic = true;
    m_value.usesDirection = true;
    if (m_article == noDay) {
        m_value.value = QStringLiteral("XXXX-WXX-") + QString::number(m_time.weekday) + timeSuffix();
        return;
    }
    const Day from = m_article;
    if (m_time.unit == TimeUnit::Week) { // "jeudi de la semaine dernière"
        onDay(weekStart(from) + 7 * m_time.offset + m_time.weekday - 1);
        return;
    }
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
        if (m_time.scheduled) { // "se réunit jeudi"
            onDay(from + forward);
            return;
        }
        onDay(m_time.demonstrative && forward <= 2 && back > 3 ? from + forward : from - back);
        return;
    default:
        m_value.certain = m_time.context == TimeDirection::Past;
        onDay(m_time.scheduled && forward < back ? from + forward : from - back);
        if (m_time.context == TimeDirection::Unknown && !m_time.demonstrative)
            m_value.days = m_value.days->withUncertain();
        return;
    }
}

void Reckoner::dayOffset()
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
        m_value.value =
            m_time.offset == 0 ? QStringLiteral("PRESENT_REF") : QStringLiteral("XXXX-XX-XX") + timeSuffix();
        return;
    }
    onDay(m_article + m_time.offset);
}

void Reckoner::anaphor()
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

void Reckoner::partOfDay()
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
    // "le feu a cessé à minuit", told today: as the day began
    if (m_time.dayPart == DayPart::Midnight && m_time.hour < 0 && !today && m_article != noDay &&
        from == m_article && m_time.context == TimeDirection::Past)
        m_value.value = dateOf(from).toString(Qt::ISODate) + QStringLiteral("T00:00");
}

void Reckoner::clock()
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

void Reckoner::holiday()
{
    m_value.rule = QStringLiteral("holiday");
    const Holiday *named = TimeWords::instance().holiday(m_time.holiday);
    if (named == nullptr)
        return;
    if (named->fixedDay != noDay) {
        onDay(named->fixedDay + m_time.offset);
        return;
    }
    const auto dayIn = [named](int year) {
        return named->easterOffset > -1000 ? easterSunday(year) + named->easterOffset
                                           : dayOf(year, named->month, named->day);
    };
    if (m_time.year > 0) {
        onDay(dayIn(m_time.year) + m_time.offset);
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
    onDay(best + m_time.offset);
}

} // namespace frise
