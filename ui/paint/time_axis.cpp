#include "ui/paint/time_axis.h"

#include "core/export/date_words.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr double labelGap = 8;

QDate dateAt(double day)
{
    return QDate::fromJulianDay(static_cast<qint64>(std::floor(day)));
}
double startOf(int year, int month)
{
    return static_cast<double>(QDate(year, month, 1).toJulianDay());
}
/// QDate has no year 0: the year after -1 is 1.
int validYear(int year)
{
    return year == 0 ? 1 : year;
}
int floorDivide(int value, int by)
{
    return (value >= 0 ? value : value - by + 1) / by * by;
}

/// Texts a lower cell may have, longest first.
QStringList lowerTexts(TickUnit unit, double day, const QLocale &locale)
{
    const QDate date = dateAt(day);
    switch (unit) {
    case TickUnit::Hour:
    case TickUnit::SixHours:
        return {QStringLiteral("%1 h").arg(static_cast<int>(std::lround((day - std::floor(day)) * 24)))};
    case TickUnit::Day:
    case TickUnit::Week:
        return {QString::number(date.day())};
    case TickUnit::Month:
        return {locale.standaloneMonthName(date.month()),
                locale.standaloneMonthName(date.month(), QLocale::ShortFormat)};
    case TickUnit::Quarter: {
        const QString first = locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
        return {first};
    }
    case TickUnit::Year:
    case TickUnit::FiveYears:
    case TickUnit::Decade:
    case TickUnit::Century:
        return {QString::number(date.year())};
    }
    return {};
}

TickUnit upperUnit(TickUnit unit)
{
    switch (unit) {
    case TickUnit::Hour:
    case TickUnit::SixHours:
        return TickUnit::Day;
    case TickUnit::Day:
    case TickUnit::Week:
        return TickUnit::Month;
    case TickUnit::Month:
    case TickUnit::Quarter:
        return TickUnit::Year;
    case TickUnit::Year:
        return TickUnit::Decade;
    case TickUnit::FiveYears:
    case TickUnit::Decade:
    case TickUnit::Century:
        return TickUnit::Century;
    }
    return TickUnit::Century;
}

QStringList upperTexts(TickUnit unit, double day, const QLocale &locale)
{
    const QDate date = dateAt(day);
    switch (unit) {
    case TickUnit::Day:
        return {dayWords(dayOf(date), locale), dayWords(dayOf(date), locale, DateStyle::Short),
                dayWords(dayOf(date), locale, DateStyle::WithoutYear)};
    case TickUnit::Month:
        return {monthWords(date.year(), date.month(), locale),
                monthWords(date.year(), date.month(), locale, DateStyle::Short),
                locale.standaloneMonthName(date.month(), QLocale::ShortFormat)};
    case TickUnit::Year:
        return {QString::number(date.year())};
    case TickUnit::Decade:
        return {QStringLiteral("%1–%2").arg(date.year()).arg(date.year() + 9)};
    default:
        return {};
    }
}

double typicalDays(TickUnit unit)
{
    switch (unit) {
    case TickUnit::Hour:
        return 1.0 / 24;
    case TickUnit::SixHours:
        return 0.25;
    case TickUnit::Day:
        return 1;
    case TickUnit::Week:
        return 7;
    case TickUnit::Month:
        return 28;
    case TickUnit::Quarter:
        return 90;
    case TickUnit::Year:
        return 365;
    case TickUnit::FiveYears:
        return 1826;
    case TickUnit::Decade:
        return 3652;
    case TickUnit::Century:
        return 36524;
    }
    return 1;
}

double widestLabel(TickUnit unit, const TextMetrics &metrics, const QLocale &locale)
{
    const auto width = [&](const QString &text) { return metrics.width(text, TextRole::SmallBold); };
    switch (unit) {
    case TickUnit::Hour:
    case TickUnit::SixHours:
        return width(QStringLiteral("22 h"));
    case TickUnit::Day:
    case TickUnit::Week:
        return width(QStringLiteral("28"));
    case TickUnit::Month:
    case TickUnit::Quarter: {
        double widest = 0;
        for (int month = 1; month <= 12; ++month)
            widest = std::max(widest, width(locale.standaloneMonthName(month, QLocale::ShortFormat)));
        return widest;
    }
    default:
        return width(QStringLiteral("2008"));
    }
}

/// The longest text that fits `room`; none where even the shortest does not.
void chooseText(AxisCell &cell, const QStringList &texts, TextRole role, double room,
                const TextMetrics &metrics)
{
    cell.shown = false;
    for (const QString &text : texts) {
        const double width = metrics.width(text, role);
        if (width <= room) {
            cell.text = text;
            cell.textWidth = width;
            cell.shown = true;
            return;
        }
    }
}

} // namespace

TimeAxis TimeAxis::showing(double from, double to, double left, double width)
{
    TimeAxis axis;
    axis.left = left;
    axis.width = width;
    axis.pixelsPerDay =
        std::clamp(width / std::max(to - from, 1e-6), minimumPixelsPerDay, maximumPixelsPerDay);
    // A period shorter than the closest zoom stays in the middle.
    axis.firstDay = (from + to) / 2 - width / axis.pixelsPerDay / 2;
    return axis;
}

TimeAxis TimeAxis::zoomed(double factor, double x) const
{
    TimeAxis axis = *this;
    axis.pixelsPerDay = std::clamp(pixelsPerDay * factor, minimumPixelsPerDay, maximumPixelsPerDay);
    axis.firstDay = dayAt(x) - (x - left) / axis.pixelsPerDay;
    return axis;
}

TimeAxis TimeAxis::panned(double dx) const
{
    TimeAxis axis = *this;
    axis.firstDay -= dx / pixelsPerDay;
    return axis;
}

double floorTo(TickUnit unit, double day)
{
    const double whole = std::floor(day);
    const QDate date = dateAt(day);
    switch (unit) {
    case TickUnit::Hour:
        return whole + std::floor((day - whole) * 24 + 1e-9) / 24;
    case TickUnit::SixHours:
        return whole + std::floor((day - whole) * 4 + 1e-9) / 4;
    case TickUnit::Day:
        return whole;
    case TickUnit::Week:
        return whole - (date.dayOfWeek() - 1);
    case TickUnit::Month:
        return startOf(date.year(), date.month());
    case TickUnit::Quarter:
        return startOf(date.year(), (date.month() - 1) / 3 * 3 + 1);
    case TickUnit::Year:
        return startOf(date.year(), 1);
    case TickUnit::FiveYears:
        return startOf(validYear(floorDivide(date.year(), 5)), 1);
    case TickUnit::Decade:
        return startOf(validYear(floorDivide(date.year(), 10)), 1);
    case TickUnit::Century:
        return startOf(validYear(floorDivide(date.year(), 100)), 1);
    }
    return whole;
}

double nextOf(TickUnit unit, double day)
{
    const QDate date = dateAt(day + 1e-6);
    switch (unit) {
    case TickUnit::Hour:
        return std::round((day + 1.0 / 24) * 24) / 24;
    case TickUnit::SixHours:
        return std::round((day + 0.25) * 4) / 4;
    case TickUnit::Day:
        return day + 1;
    case TickUnit::Week:
        return day + 7;
    case TickUnit::Month:
        return static_cast<double>(date.addMonths(1).toJulianDay());
    case TickUnit::Quarter:
        return static_cast<double>(date.addMonths(3).toJulianDay());
    case TickUnit::Year:
        return startOf(validYear(date.year() + 1), 1);
    case TickUnit::FiveYears:
        return startOf(validYear(floorDivide(date.year(), 5) + 5), 1);
    case TickUnit::Decade:
        return startOf(validYear(floorDivide(date.year(), 10) + 10), 1);
    case TickUnit::Century:
        return startOf(validYear(floorDivide(date.year(), 100) + 100), 1);
    }
    return day + 1;
}

TickUnit tickUnit(const TimeAxis &axis, const TextMetrics &metrics, const QLocale &locale)
{
    for (const TickUnit unit :
         {TickUnit::Hour, TickUnit::SixHours, TickUnit::Day, TickUnit::Week, TickUnit::Month,
          TickUnit::Quarter, TickUnit::Year, TickUnit::FiveYears, TickUnit::Decade}) {
        if (typicalDays(unit) * axis.pixelsPerDay >= widestLabel(unit, metrics, locale) + labelGap)
            return unit;
    }
    return TickUnit::Century;
}

AxisTicks axisTicks(const TimeAxis &axis, const TextMetrics &metrics, const QLocale &locale, TickUnit atLeast)
{
    AxisTicks ticks;
    ticks.unit = std::max(tickUnit(axis, metrics, locale), atLeast);
    const TickUnit above = upperUnit(ticks.unit);
    const double end = axis.lastDay();

    for (double day = floorTo(ticks.unit, axis.firstDay); day < end; day = nextOf(ticks.unit, day)) {
        AxisCell cell;
        cell.from = day;
        cell.to = nextOf(ticks.unit, day);
        const double x0 = axis.xOf(cell.from);
        const double x1 = axis.xOf(cell.to);
        const QDate date = dateAt(day + 1e-6);
        cell.strong = ticks.unit == TickUnit::Day && date.dayOfWeek() == 1;
        chooseText(cell, lowerTexts(ticks.unit, day + 1e-6, locale),
                   cell.strong ? TextRole::SmallBold : TextRole::SmallMedium, x1 - x0 - labelGap / 2,
                   metrics);
        // The number of a day stands in the middle of its column; a longer unit is named where it begins.
        const bool centred = ticks.unit == TickUnit::Day;
        cell.textX = centred ? (x0 + x1 - cell.textWidth) / 2 : x0 + 4;
        if (cell.textX < axis.left || cell.textX + cell.textWidth > axis.right())
            cell.shown = false;
        ticks.lower.append(cell);
        const bool weak = ticks.unit == TickUnit::Day ? cell.strong : true;
        if (weak && day > axis.firstDay)
            ticks.weakLines.append(day);
    }
    if (ticks.unit < TickUnit::FiveYears) {
        for (double day = floorTo(above, axis.firstDay); day < end; day = nextOf(above, day)) {
            AxisCell cell;
            cell.from = day;
            cell.to = nextOf(above, day);
            cell.strong = true;
            // The name of the unit that begins before the edge sticks to the edge.
            cell.textX = std::max(axis.xOf(cell.from), axis.left) + 6;
            const double room = std::min(axis.xOf(cell.to), axis.right()) - cell.textX - labelGap;
            chooseText(cell, upperTexts(above, day + 1e-6, locale), TextRole::LabelBold, room, metrics);
            ticks.upper.append(cell);
            if (day > axis.firstDay)
                ticks.strongLines.append(day);
        }
    }
    // A number never stands on the line of a month.
    for (AxisCell &cell : ticks.lower) {
        for (const double day : std::as_const(ticks.strongLines)) {
            const double x = axis.xOf(day);
            cell.shown = cell.shown && (x < cell.textX - 1 || x > cell.textX + cell.textWidth + 2);
        }
    }
    // A line is drawn once: strong wins.
    ticks.weakLines.removeIf([&](double day) { return ticks.strongLines.contains(day); });
    if (axis.pixelsPerDay >= 6) {
        for (double saturday = floorTo(TickUnit::Week, axis.firstDay) + 5; saturday < end; saturday += 7)
            ticks.weekends.append(saturday);
    }
    return ticks;
}

} // namespace frise
