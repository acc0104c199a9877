#include "core/analysis/times/reckoner.h"

#include <QDate>
#include <cmath>

namespace frise {

using namespace reckoning;

void Reckoner::calendarMonth()
{
    m_value.rule = QStringLiteral("month");
    int year = m_time.year;
    if (year == 0) {
        const bool story = m_story != noDay && m_article != noDay &&
                           (m_time.ofStory || std::abs(m_story - m_article) > 400) &&
                           (m_time.ofStory || m_time.remote ||
                            (m_time.context == TimeDirection::Present && !m_time.scheduled)) &&
                           m_time.words == TimeDirection::Unknown;
        const Day from = story ? m_story : m_article;
        m_value.deictic = true;
        m_value.fromStory = story;
        m_value.usesDirection = true;
        if (from == noDay) {
            m_value.value = QStringLiteral("XXXX-") + padded(m_time.month);
            return;
        }
        if (const int told = relativeYear(); told > 0) {
            const EdtfDate month = EdtfDate::month(told, m_time.month);
            m_value.value = padded(told, 4) + QLatin1Char('-') + padded(m_time.month);
            m_value.days = third(month.first, month.last, m_time.part, month);
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
            if (m_time.ofStory) {
                // "Cela débute en avril", "en juin, le roi avait fui" look back; else a story goes on.
                const bool back = m_time.background || m_time.begins || m_time.perfect;
                if (back ? distance > 0 : distance < 0)
                    cost += back ? 40 : 4;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = candidateYear;
                }
                continue;
            }
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

void Reckoner::calendarYear()
{
    m_value.rule = QStringLiteral("year");
    m_value.value = padded(m_time.year, 4);
    const EdtfDate year = EdtfDate::year(m_time.year);
    m_value.days = third(year.first, year.last, m_time.part, year);
}

void Reckoner::calendarSeason()
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
        if (m_time.ofStory && m_story != noDay) {
            m_value.fromStory = true;
            m_value.deictic = false;
            year = dateOf(m_story).year();
            if (!m_time.background && EdtfDate::season(year, m_time.season).last < m_story)
                ++year;
            const EdtfDate told = EdtfDate::season(year, m_time.season);
            m_value.value = padded(year, 4) + QLatin1Char('-') + seasonCode(m_time.season);
            m_value.days = third(told.first, told.last, m_time.part, told);
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

void Reckoner::calendarQuarter()
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

} // namespace frise
