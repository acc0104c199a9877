#pragma once

#include "core/dates/date_interval.h"
#include "ui/paint/text_role.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace frise {

/// Time ↔ pixel. Time is a double of days: Julian day number at 00:00 of the day, noon at + 0.5; never a time
/// zone. A plain value; every change returns a new one.
struct TimeAxis
{
    double firstDay = 0;      ///< time at `left`
    double pixelsPerDay = 30; ///< > 0
    double left = 0;          ///< pixel of the canvas' left edge
    double width = 0;

    static constexpr double minimumPixelsPerDay = 0.0005; ///< about 10,000 years on a screen
    static constexpr double maximumPixelsPerDay = 24 * 200;

    double xOf(double day) const { return left + (day - firstDay) * pixelsPerDay; }
    double dayAt(double x) const { return firstDay + (x - left) / pixelsPerDay; }
    double lastDay() const { return firstDay + width / pixelsPerDay; }
    double right() const { return left + width; }
    double xOfNoon(Day day) const { return xOf(day + 0.5); }

    /// Shows [from, to) over the whole width.
    static TimeAxis showing(double from, double to, double left, double width);
    /// Larger `factor` = closer; the time under `x` stays there.
    TimeAxis zoomed(double factor, double x) const;
    /// Content moves by `dx` pixels to the right.
    TimeAxis panned(double dx) const;

    friend bool operator==(const TimeAxis &, const TimeAxis &) = default;
};

enum class TickUnit : quint8 { Hour, SixHours, Day, Week, Month, Quarter, Year, FiveYears, Decade, Century };

/// A cell of a row of the axis: [from, to) with the text that stands in it.
struct AxisCell
{
    double from = 0; ///< time
    double to = 0;
    QString text;
    double textX =
        0; ///< left edge of the text in pixels (already stuck to the canvas edge for the upper row)
    double textWidth = 0;
    bool strong = false; ///< Monday's number, the first month of a year
    bool shown = true;   ///< false where the text finds no place
};

struct AxisTicks
{
    TickUnit unit = TickUnit::Day;
    QList<AxisCell> upper;
    QList<AxisCell> lower;
    QList<double> strongLines; ///< times of month (year …) lines
    QList<double> weakLines;   ///< Mondays (months, quarters …)
    QList<double> weekends;    ///< times of the Saturdays, each two days long; only where a day is ≥ 6 px
};

/// Finest unit whose labels keep ≥ 8 px between them, with all cells that touch the axis.
/// `atLeast` keeps a strip of little height from showing days.
AxisTicks axisTicks(const TimeAxis &axis, const TextMetrics &metrics, const QLocale &locale,
                    TickUnit atLeast = TickUnit::Hour);
TickUnit tickUnit(const TimeAxis &axis, const TextMetrics &metrics, const QLocale &locale);
/// First beginning of a `unit` at or before `day`.
double floorTo(TickUnit unit, double day);
/// Beginning of the next `unit`; `day` must be a beginning.
double nextOf(TickUnit unit, double day);

} // namespace frise
