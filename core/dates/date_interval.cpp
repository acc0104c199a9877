#include "core/dates/date_interval.h"

#include "core/dates/civil_date.h"

#include <algorithm>

namespace frise {

namespace {

/// Up to `maxDigits` digits as a number; -1 where there is anything else.
int number(QStringView text)
{
    if (text.isEmpty())
        return -1;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Appends a number with leading zeros. Written for every day an analysis prints; QString::arg costs ten
/// times as much.
void appendPadded(QString &text, int value, int width)
{
    const qsizetype end = text.size() + width;
    text.resize(end, u'0');
    for (qsizetype at = end - 1; at >= end - width && value > 0; --at, value /= 10)
        text[at] = QChar(u'0' + value % 10);
}

} // namespace

EdtfDate EdtfDate::month(int year, int month)
{
    const QDate first(year, month, 1);
    return {dayOf(first), dayOf(QDate(year, month, first.daysInMonth())), Granularity::Month};
}

EdtfDate EdtfDate::season(int year, int season)
{
    if (season == 24)
        return {dayOf(year, 12, 1), dayOf(QDate(year + 1, 3, 1).addDays(-1)), Granularity::Season};
    const int firstMonth = season == 21 ? 3 : season == 22 ? 6 : 9;
    return {dayOf(year, firstMonth, 1), month(year, firstMonth + 2).last, Granularity::Season};
}

EdtfDate EdtfDate::year(int year)
{
    return {dayOf(year, 1, 1), dayOf(year, 12, 31), Granularity::Year};
}

EdtfDate EdtfDate::decade(int firstYear)
{
    return {dayOf(firstYear, 1, 1), dayOf(firstYear + 9, 12, 31), Granularity::Decade};
}

EdtfDate EdtfDate::century(int firstYear)
{
    return {dayOf(std::max(firstYear, 1), 1, 1), dayOf(firstYear + 99, 12, 31), Granularity::Century};
}

std::optional<EdtfDate> EdtfDate::parse(QStringView text)
{
    if (text.isEmpty() || text == u"..")
        return EdtfDate{};
    if (text.size() == 4 && text.endsWith(u"XX")) {
        const int value = number(text.first(2));
        return value < 0 ? std::nullopt : std::optional(century(value * 100));
    }
    if (text.size() == 4 && text.endsWith(u'X')) {
        const int value = number(text.first(3));
        return value < 0 ? std::nullopt : std::optional(decade(value * 10));
    }
    const int y = number(text.first(std::min<qsizetype>(4, text.size())));
    if (text.size() < 4 || y < 1)
        return std::nullopt;
    if (text.size() == 4)
        return year(y);
    if (text.size() < 7 || text.at(4) != u'-')
        return std::nullopt;
    const QStringView monthText = text.mid(5, 2);
    if (text.size() == 7) {
        if (monthText == u"XX")
            return year(y);
        const int m = number(monthText);
        if (m >= 21 && m <= 24)
            return season(y, m);
        return m >= 1 && m <= 12 ? std::optional(month(y, m)) : std::nullopt;
    }
    if (text.size() != 10 || text.at(7) != u'-')
        return std::nullopt;
    const int m = number(monthText);
    if (text.endsWith(u"XX"))
        return m >= 1 && m <= 12 ? std::optional(month(y, m)) : std::nullopt;
    const QDate date(y, m, number(text.last(2)));
    return date.isValid() ? std::optional(day(dayOf(date))) : std::nullopt;
}

QString EdtfDate::toString() const
{
    if (isOpen())
        return QStringLiteral("..");
    const CivilDate date = civilDate(first);
    QString text;
    text.reserve(12); // and a qualifier
    const auto part = [&text](int value) {
        text += u'-';
        appendPadded(text, value, 2);
    };
    switch (granularity) {
    case Granularity::Century:
        appendPadded(text, date.year / 100, 2);
        return text + QStringLiteral("XX");
    case Granularity::Decade:
        appendPadded(text, date.year / 10, 3);
        return text + u'X';
    default:
        break;
    }
    appendPadded(text, date.year, 4);
    switch (granularity) {
    case Granularity::Year:
        break;
    case Granularity::Season:
        part(21 + (date.month / 3 - 1));
        break;
    case Granularity::Month:
        part(date.month);
        break;
    default:
        part(date.month);
        part(date.day);
    }
    return text;
}

DateInterval DateInterval::at(const EdtfDate &date)
{
    DateInterval interval;
    interval.m_begin = date;
    interval.m_end = date;
    // A span of days that EDTF has no single word for (a week, a third of a month) is written as a range.
    const bool coarseWithoutWord =
        date.granularity == Granularity::Week || date.granularity == Granularity::PartOfWeek ||
        date.granularity == Granularity::PartOfMonth || date.granularity == Granularity::Quarter;
    interval.m_range = coarseWithoutWord && date.first != date.last;
    return interval;
}

DateInterval DateInterval::range(const EdtfDate &begin, const EdtfDate &end)
{
    DateInterval interval;
    interval.m_begin = begin;
    interval.m_end = end;
    interval.m_range = true;
    return interval;
}

DateInterval DateInterval::ofDays(Day first, Day last)
{
    const EdtfDate begin = first == noDay ? EdtfDate{} : EdtfDate::day(first);
    const EdtfDate end = last == noDay ? EdtfDate{} : EdtfDate::day(last);
    return first == last && first != noDay ? at(begin) : range(begin, end);
}

std::optional<DateInterval> DateInterval::fromEdtf(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool approximate = false;
    bool uncertain = false;
    const auto strip = [&](QStringView part) {
        while (!part.isEmpty()) {
            const QChar last = part.back();
            if (last != u'~' && last != u'?' && last != u'%')
                break;
            approximate = approximate || last != u'?';
            uncertain = uncertain || last != u'~';
            part.chop(1);
        }
        return part;
    };
    if ((text.startsWith(u'[') && text.endsWith(u']')) || (text.startsWith(u'{') && text.endsWith(u'}'))) {
        const bool oneOf = text.startsWith(u'[');
        DateInterval whole;
        const QStringView inner = text.mid(1, text.size() - 2);
        for (const QStringView item : inner.split(u',')) {
            const qsizetype dots = item.indexOf(u"..");
            const auto from = EdtfDate::parse(strip(dots < 0 ? item : item.first(dots)).trimmed());
            const auto to = dots < 0 ? from : EdtfDate::parse(strip(item.mid(dots + 2)).trimmed());
            if (!from || !to || from->isOpen() || to->isOpen() || to->last < from->first)
                return std::nullopt;
            if (whole.m_begin.isOpen() || from->first < whole.m_begin.first)
                whole.m_begin = *from;
            if (whole.m_end.isOpen() || to->last > whole.m_end.last)
                whole.m_end = *to;
        }
        whole.m_range = whole.m_begin != whole.m_end;
        whole.m_oneOf = oneOf;
        whole.m_approximate = approximate;
        whole.m_uncertain = uncertain;
        return whole;
    }
    const qsizetype slash = text.indexOf(u'/');
    DateInterval interval;
    if (slash < 0) {
        const auto date = EdtfDate::parse(strip(text));
        if (!date || date->isOpen())
            return std::nullopt;
        interval = at(*date);
    } else {
        const auto begin = EdtfDate::parse(strip(text.first(slash)));
        const auto end = EdtfDate::parse(strip(text.mid(slash + 1)));
        if (!begin || !end)
            return std::nullopt;
        if (!begin->isOpen() && !end->isOpen() && begin->first > end->last)
            return std::nullopt;
        interval = range(*begin, *end);
    }
    interval.m_approximate = approximate;
    interval.m_uncertain = uncertain;
    return interval;
}

QString DateInterval::toEdtf() const
{
    const QString qualifier = m_approximate && m_uncertain ? QStringLiteral("%")
                              : m_approximate              ? QStringLiteral("~")
                              : m_uncertain                ? QStringLiteral("?")
                                                           : QString();
    if (!m_range)
        return m_begin.isOpen() ? QStringLiteral("../..") : m_begin.toString() + qualifier;
    // A qualifier belongs to the end it follows; ours qualifies the whole, so both carry it.
    const QString b = m_begin.isOpen() ? m_begin.toString() : m_begin.toString() + qualifier;
    EdtfDate endDate = m_end;
    if (!m_begin.isOpen() && m_begin == m_end)
        endDate = EdtfDate::day(m_end.last);
    const QString e = endDate.isOpen() ? endDate.toString() : endDate.toString() + qualifier;
    return m_oneOf ? QLatin1Char('[') + b + QStringLiteral("..") + e + QLatin1Char(']')
                   : b + QLatin1Char('/') + e;
}

std::optional<int> DateInterval::dayCount() const
{
    if (isOpenBegin() || isOpenEnd())
        return std::nullopt;
    return lastDay() - firstDay() + 1;
}

Granularity DateInterval::granularity() const
{
    if (isOpenBegin() || isOpenEnd())
        return Granularity::Open;
    return std::max(m_begin.granularity, m_end.granularity);
}

DateInterval DateInterval::withApproximate(bool on) const
{
    DateInterval copy = *this;
    copy.m_approximate = on;
    return copy;
}

DateInterval DateInterval::withUncertain(bool on) const
{
    DateInterval copy = *this;
    copy.m_uncertain = on;
    return copy;
}

DateInterval DateInterval::withOneOf(bool on) const
{
    DateInterval copy = *this;
    copy.m_oneOf = on;
    return copy;
}

std::optional<DateInterval> DateInterval::intersected(const DateInterval &other) const
{
    if (!overlaps(other))
        return std::nullopt;
    // The finer end of the two is kept whole, so that a month met by a month stays a month.
    const EdtfDate begin = isOpenBegin()                                      ? other.m_begin
                           : other.isOpenBegin()                              ? m_begin
                           : m_begin.first > other.m_begin.first              ? m_begin
                           : m_begin.first < other.m_begin.first              ? other.m_begin
                           : m_begin.granularity <= other.m_begin.granularity ? m_begin
                                                                              : other.m_begin;
    const EdtfDate end = isOpenEnd()                                    ? other.m_end
                         : other.isOpenEnd()                            ? m_end
                         : m_end.last < other.m_end.last                ? m_end
                         : m_end.last > other.m_end.last                ? other.m_end
                         : m_end.granularity <= other.m_end.granularity ? m_end
                                                                        : other.m_end;
    DateInterval result = begin == end && !begin.isOpen() ? at(begin) : range(begin, end);
    result.m_approximate = m_approximate && other.m_approximate;
    result.m_uncertain = m_uncertain && other.m_uncertain;
    return result;
}

bool DateInterval::overlaps(const DateInterval &other) const
{
    const bool startsInTime = isOpenBegin() || other.isOpenEnd() || firstDay() <= other.lastDay();
    const bool endsInTime = isOpenEnd() || other.isOpenBegin() || lastDay() >= other.firstDay();
    return startsInTime && endsInTime;
}

Truth DateInterval::isBefore(const DateInterval &other) const
{
    if (!isOpenEnd() && !other.isOpenBegin() && lastDay() < other.firstDay())
        return Truth::Yes;
    if (!isOpenBegin() && !other.isOpenEnd() && firstDay() >= other.lastDay())
        return Truth::No;
    return Truth::Perhaps;
}

DateInterval DateInterval::shifted(int days) const
{
    DateInterval copy = *this;
    const auto move = [days](EdtfDate &date) {
        if (date.isOpen())
            return;
        date.first += days;
        date.last += days;
        if (date.granularity > Granularity::Week && days != 0)
            date.granularity = date.first == date.last ? Granularity::Day : Granularity::PartOfMonth;
    };
    move(copy.m_begin);
    move(copy.m_end);
    if (!copy.m_range && !copy.m_begin.isOpen() && copy.m_begin.first != copy.m_begin.last &&
        copy.m_begin.granularity == Granularity::PartOfMonth)
        copy.m_range = true;
    return copy;
}

} // namespace frise
