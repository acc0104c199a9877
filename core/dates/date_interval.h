#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <QtGlobal>
#include <optional>

namespace frise {

/// A civil day as its Julian day number (QDate::toJulianDay); never a time stamp, never a time zone.
using Day = qint32;
constexpr Day noDay = -1; ///< open or unknown

inline Day dayOf(int year, int month, int day)
{
    return static_cast<Day>(QDate(year, month, day).toJulianDay());
}
inline Day dayOf(const QDate &date)
{
    return date.isValid() ? static_cast<Day>(date.toJulianDay()) : noDay;
}
inline QDate dateOf(Day day)
{
    return day == noDay ? QDate() : QDate::fromJulianDay(day);
}

/// How fine a date is known, from fine to coarse.
enum class Granularity : quint8 {
    Minute,
    PartOfDay,
    Day,
    PartOfWeek,
    Week,
    PartOfMonth,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
    Open
};

/// Answer to a question about order when the dates are intervals.
enum class Truth : quint8 { No, Perhaps, Yes };

/// One end of an interval as EDTF (ISO 8601-2) writes it: a day, a month, a season …, both bounds inclusive.
/// `first == noDay && last == noDay` is "..": open.
struct EdtfDate
{
    Day first = noDay;
    Day last = noDay;
    Granularity granularity = Granularity::Open;

    bool isOpen() const { return first == noDay; }
    static EdtfDate day(Day day) { return {day, day, Granularity::Day}; }
    static EdtfDate month(int year, int month);
    /// 21 spring … 24 winter (December to February of the next year).
    static EdtfDate season(int year, int season);
    static EdtfDate year(int year);
    static EdtfDate decade(int firstYear);
    static EdtfDate century(int firstYear);
    static std::optional<EdtfDate> parse(QStringView text);
    QString toString() const;
    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;
};

/// When something is, as far as known: it begins somewhere in `begin` and ends somewhere in `end` (equal
/// where one EDTF date was written). A point is never made from an interval. Default-constructed: unknown.
class DateInterval
{
public:
    DateInterval() = default;
    static DateInterval at(const EdtfDate &date);
    static DateInterval ofDay(Day day) { return at(EdtfDate::day(day)); }
    static DateInterval range(const EdtfDate &begin, const EdtfDate &end);
    static DateInterval ofDays(Day first, Day last);
    /// Nothing for text that is not EDTF of level 0, 1 or a `[a,b]`, `[a..b]`, `{a,b}` set.
    static std::optional<DateInterval> fromEdtf(QStringView text);
    QString toEdtf() const;

    /// Neither bound known (also for "../..").
    bool isUnknown() const { return m_begin.isOpen() && m_end.isOpen(); }
    bool isOpenBegin() const { return m_begin.isOpen(); }
    bool isOpenEnd() const { return m_end.isOpen(); }
    bool isRange() const { return m_range; }
    bool isSingleDay() const { return !isUnknown() && firstDay() == lastDay() && firstDay() != noDay; }
    const EdtfDate &begin() const { return m_begin; }
    const EdtfDate &end() const { return m_end; }

    Day earliestBegin() const { return m_begin.first; }
    Day latestBegin() const { return m_begin.last; }
    Day earliestEnd() const { return m_end.first; }
    Day latestEnd() const { return m_end.last; }
    /// First and last day it may touch; noDay where that side is open.
    Day firstDay() const { return m_begin.first; }
    Day lastDay() const { return m_end.last; }
    /// Number of days from first to last, or nothing where a side is open.
    std::optional<int> dayCount() const;
    Granularity granularity() const;

    bool isApproximate() const { return m_approximate; }
    bool isUncertain() const { return m_uncertain; }
    bool isOneOf() const { return m_oneOf; }
    DateInterval withApproximate(bool on = true) const;
    DateInterval withUncertain(bool on = true) const;
    DateInterval withOneOf(bool on = true) const;

    /// Days both may touch; nothing where they exclude each other.
    std::optional<DateInterval> intersected(const DateInterval &other) const;
    bool overlaps(const DateInterval &other) const;
    Truth isBefore(const DateInterval &other) const;
    DateInterval shifted(int days) const;

    friend bool operator==(const DateInterval &, const DateInterval &) = default;

private:
    EdtfDate m_begin;
    EdtfDate m_end;
    bool m_range = false;
    bool m_approximate = false;
    bool m_uncertain = false;
    bool m_oneOf = false;
};

} // namespace frise
