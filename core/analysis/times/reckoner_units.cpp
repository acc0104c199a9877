#include "core/analysis/times/reckoner.h"

#include <QDate>
#include <cmath>

namespace frise {

using namespace reckoning;

void Reckoner::unitOffset(Day from, bool story)
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
        // "ce week-end", said on Monday of what is past
        const bool justOver = m_time.part == UnitPart::End && m_time.demonstrative && m_time.offset == 0 &&
                              m_time.context == TimeDirection::Past && dateOf(from).dayOfWeek() <= 3;
        const Day monday = weekStart(from) + 7 * (m_time.offset - (justOver ? 1 : 0));
        m_value.value = isoWeek(monday);
        if (m_time.weekend)
            m_value.value += QStringLiteral("-WE");
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

void Reckoner::shifted(Day from, double amount)
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

void Reckoner::ago()
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

void Reckoner::ahead()
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

QString Reckoner::durationCode() const
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
        if (m_time.extraMonths > 0)
            return QLatin1Char('P') + count + QLatin1Char('Y') + QString::number(m_time.extraMonths) +
                   QLatin1Char('M');
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

void Reckoner::vague()
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

} // namespace frise
