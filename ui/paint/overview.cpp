#include "ui/paint/overview.h"

#include "ui/paint/lane_density.h"
#include "ui/paint/signs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace frise {

namespace {

int total(const KindCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

void add(KindCounts &sum, const KindCounts &counts)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += counts[i];
}

/// Day and month counts of all lanes.
KindCounts allCounts(const TimelineIndex &index, Day from, Day to, bool days, bool months)
{
    KindCounts sum{};
    for (int lane = 0; lane < index.laneCount(); ++lane) {
        if (days)
            add(sum, index.dayCounts(lane, from, to));
        if (months)
            add(sum, index.monthCounts(lane, from, to));
    }
    return sum;
}

/// One row of names only: the first month shown of each year carries the year ("janvier 2025").
void nameYears(AxisTicks &ticks, const TextMetrics &metrics)
{
    if (ticks.unit != TickUnit::Month && ticks.unit != TickUnit::Quarter)
        return;
    int named = -10000;
    for (AxisCell &cell : ticks.lower) {
        const int year = QDate::fromJulianDay(static_cast<qint64>(cell.from)).year();
        if (!cell.shown || year == named)
            continue;
        cell.text += QStringLiteral(" %1").arg(year);
        cell.textWidth = metrics.width(cell.text, TextRole::SmallMedium);
        named = year;
        const double end = cell.textX + cell.textWidth + 8;
        for (AxisCell &other : ticks.lower) {
            if (other.from > cell.from && other.textX < end)
                other.shown = false;
        }
    }
}

EventKind mostFrequent(const KindCounts &counts)
{
    return static_cast<EventKind>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

} // namespace

std::pair<Day, Day> densePeriod(const TimelineIndex &index)
{
    if (index.isEmpty())
        return {noDay, noDay};
    // From the end backwards, year by year: a gap of more than three empty years with less than a fiftieth of
    // all events before it is where context begins.
    const Day last = index.lastDay();
    const Day first = index.firstDay();
    int before = 0;
    qint64 all = 0;
    std::vector<std::pair<int, int>> years; // year → count, ascending
    const int firstYear = dateOf(first).year();
    const int lastYear = dateOf(last).year();
    for (int year = std::max(firstYear, lastYear - 400); year <= lastYear; ++year) {
        const Day from = dayOf(year, 1, 1);
        const int count = total(allCounts(index, from, dayOf(year, 12, 31), true, true));
        years.emplace_back(year, count);
        all += count;
    }
    Day begin = first;
    int lastBusy = -1;
    for (const auto &[year, count] : years) {
        if (count == 0)
            continue;
        if (lastBusy >= 0 && year - lastBusy > 3 && before * 50 < all)
            begin = dayOf(year, 1, 1);
        lastBusy = year;
        before += count;
    }
    if (begin > first) {
        // Only the year was known for the limit; the strip itself begins close to its first event.
        Day exact = last;
        for (int lane = 0; lane < index.laneCount(); ++lane) {
            index.visit(lane, begin, std::min(last, begin + 400), [&](const TimelineRecord &record) {
                if (record.first >= begin)
                    exact = std::min(exact, record.first);
            });
        }
        begin = std::min(exact, last);
    }
    return {begin, last};
}

Overview layoutOverview(const TimelineIndex &index, const QRectF &rect, const TextMetrics &metrics,
                        const QLocale &locale)
{
    Overview overview;
    overview.rect = rect;
    if (index.isEmpty())
        return overview;
    const auto [first, last] = densePeriod(index);
    const double margin = std::max(2.0, (last - first + 1) * 0.04);
    overview.axis = TimeAxis::showing(first - margin, last + 1 + margin, rect.left(), rect.width());
    overview.ticks = axisTicks(overview.axis, metrics, locale, TickUnit::Month);
    nameYears(overview.ticks, metrics);

    const TickUnit unit = densityUnit(overview.axis);
    const bool countsMonths = unit >= TickUnit::Month;
    const auto days = [](double from, double to) {
        return std::pair(static_cast<Day>(std::lround(from)), static_cast<Day>(std::lround(to)) - 1);
    };
    for (double from = floorTo(unit, overview.axis.firstDay); from < overview.axis.lastDay();
         from = nextOf(unit, from)) {
        const double to = nextOf(unit, from);
        const auto [a, b] = days(from, to);
        const KindCounts counts = allCounts(index, a, b, true, countsMonths);
        if (total(counts) == 0)
            continue;
        const double width = std::clamp((to - from) * overview.axis.pixelsPerDay - 1, 3.0, 16.0);
        overview.bars.append({(overview.axis.xOf(from) + overview.axis.xOf(to) - width) / 2, width, counts});
        overview.highest = std::max(overview.highest, total(counts));
    }
    if (!countsMonths) {
        for (double from = floorTo(TickUnit::Month, overview.axis.firstDay); from < overview.axis.lastDay();
             from = nextOf(TickUnit::Month, from)) {
            const double to = nextOf(TickUnit::Month, from);
            const auto [a, b] = days(from, to);
            const KindCounts counts = allCounts(index, a, b, false, true);
            if (total(counts) > 0)
                overview.months.append(
                    {overview.axis.xOf(from), overview.axis.xOf(to), total(counts), mostFrequent(counts)});
        }
    }
    for (int lane = 0; lane < index.laneCount(); ++lane) {
        for (const TimelineIndex::LongSpan &span : index.longSpans(lane)) {
            if (overview.longs.size() < 24 && span.last >= first)
                overview.longs.append({std::max(rect.left(), overview.axis.xOf(span.first)),
                                       overview.axis.xOf(span.last + 1), span.kind});
        }
    }
    QStringList years;
    const int begin = dateOf(first).year();
    for (int year = begin - 1; year >= dateOf(index.firstDay()).year() && years.size() < 3; --year) {
        if (total(allCounts(index, dayOf(year, 1, 1), std::min<Day>(dayOf(year, 12, 31), first - 1), true,
                            true)) > 0)
            years.prepend(QString::number(year));
    }
    if (!years.isEmpty()) {
        overview.older = QStringLiteral("‹ ") + years.join(QStringLiteral(", "));
        overview.olderWidth = metrics.width(overview.older, TextRole::Small);
    }
    return overview;
}

QRectF brushRect(const Overview &overview, double fromDay, double toDay)
{
    const QRectF &rect = overview.rect;
    double x0 = std::clamp(overview.axis.xOf(fromDay), rect.left(), rect.right());
    double x1 = std::clamp(overview.axis.xOf(toDay), rect.left(), rect.right());
    if (x1 - x0 < 12) {
        const double middle = std::clamp((x0 + x1) / 2, rect.left() + 6, rect.right() - 6);
        x0 = middle - 6;
        x1 = middle + 6;
    }
    return QRectF(x0, rect.top() + 1, x1 - x0, rect.height() - 2);
}

void paintOverview(QPainter &painter, const Theme &theme, const Overview &overview, double fromDay,
                   double toDay, const QList<double> &selectedDays)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF &rect = overview.rect;
    painter.fillRect(rect, theme.alt);
    if (overview.axis.width > 0) {
        painter.setClipRect(rect);
        const QRectF brush = brushRect(overview, fromDay, toDay);
        painter.fillRect(brush, theme.accT);

        const QFontMetricsF small(theme.font(TextRole::Small), painter.device());
        const double textY = rect.top() + 2 + small.ascent();
        const double base = rect.bottom() - 4;
        const double barsTop = rect.top() + 4 + small.height();
        painter.setPen(QPen(theme.line, 1));
        for (const AxisCell &cell : overview.ticks.lower) {
            const double x = std::floor(overview.axis.xOf(cell.from)) + 0.5;
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        }
        painter.setFont(theme.font(TextRole::Small));
        painter.setPen(theme.ink2);
        for (const AxisCell &cell : overview.ticks.lower) {
            // The first cell of an upper unit carries its name: "janv. 2025".
            if (cell.shown)
                painter.drawText(QPointF(cell.textX, textY), cell.text);
        }
        painter.setPen(QPen(theme.rule, 1));
        painter.drawLine(QPointF(rect.left(), base + 0.5), QPointF(rect.right(), base + 0.5));

        for (const Overview::Long &span : overview.longs) {
            painter.setPen(QPen(theme.mark(span.kind), 2, Qt::SolidLine, Qt::FlatCap));
            const double y = base - 6 - 4 * static_cast<int>(span.kind);
            painter.drawLine(QPointF(span.x0, y), QPointF(std::min(span.x1, rect.right()), y));
        }
        for (const Overview::Month &month : overview.months) {
            // A row of its own above the bars: a month's count lies on no week of it.
            const double y = barsTop + 3;
            const QString words = QString::number(month.count);
            const double room = small.horizontalAdvance(words) / 2 + 3;
            const double middle = (month.x0 + month.x1) / 2;
            painter.setPen(QPen(theme.mark(month.kind), 1.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(month.x0 + 1.25, y - 4), QPointF(month.x0 + 1.25, y + 4));
            painter.drawLine(QPointF(month.x1 - 1.25, y - 4), QPointF(month.x1 - 1.25, y + 4));
            if (month.x1 - month.x0 < 2 * room + 8) {
                painter.drawLine(QPointF(month.x0 + 0.5, y), QPointF(month.x1 - 0.5, y));
                continue;
            }
            painter.drawLine(QPointF(month.x0 + 0.5, y), QPointF(middle - room, y));
            painter.drawLine(QPointF(middle + room, y), QPointF(month.x1 - 0.5, y));
            painter.setPen(theme.ink2);
            painter.drawText(QPointF(middle - room + 3, y + (small.ascent() - small.descent()) / 2), words);
        }
        const double unit =
            overview.highest > 0
                ? std::max(0.0, base - barsTop - (overview.months.isEmpty() ? 3 : 11)) / overview.highest
                : 0;
        for (const Overview::Bar &bar : overview.bars) {
            std::array<double, 4> counts{};
            std::copy(bar.counts.begin(), bar.counts.end(), counts.begin());
            drawStack(painter, theme, bar.x, bar.width, base, unit, counts);
        }
        if (!overview.older.isEmpty()) {
            painter.fillRect(
                QRectF(rect.left(), base - small.height() - 1, overview.olderWidth + 10, small.height()),
                theme.alt);
            painter.setPen(theme.ink2);
            painter.drawText(QPointF(rect.left() + 5, base - 3 - small.descent()), overview.older);
        }
        for (const double day : selectedDays) {
            painter.setPen(QPen(theme.acc, 2));
            const double x = overview.axis.xOf(day);
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.top() + 6));
        }
        painter.setPen(QPen(theme.acc, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(brush.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
        painter.setClipping(false);
        painter.setBrush(theme.base);
        for (const double x : {brush.left(), brush.right()})
            painter.drawRoundedRect(QRectF(x - 3, brush.center().y() - 9, 6, 18), 3, 3);
    }
    painter.restore();
}

} // namespace frise
