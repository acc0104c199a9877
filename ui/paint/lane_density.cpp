#include "ui/paint/lane_density.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace frise {

namespace {

constexpr double minimumColumn = 12;

int sum(const KindCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

EventKind mostFrequent(const KindCounts &counts)
{
    return static_cast<EventKind>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

} // namespace

TickUnit densityUnit(const TimeAxis &axis)
{
    const std::pair<TickUnit, double> units[] = {
        {TickUnit::Day, 1},    {TickUnit::Week, 7},         {TickUnit::Month, 28},   {TickUnit::Quarter, 90},
        {TickUnit::Year, 365}, {TickUnit::FiveYears, 1826}, {TickUnit::Decade, 3652}};
    for (const auto &[unit, days] : units) {
        if (days * axis.pixelsPerDay >= minimumColumn)
            return unit;
    }
    return TickUnit::Century;
}

void placeDensity(PlacedLane &lane, int number, const TimelineLayout &layout, const LayoutRequest &request,
                  double height)
{
    const TimeAxis &axis = layout.axis;
    const TickUnit unit = densityUnit(axis);
    const bool countsMonths = unit >= TickUnit::Month; // a month belongs to no single day or week
    lane.densityHeight = height;
    for (double from = floorTo(unit, axis.firstDay); from < axis.lastDay(); from = nextOf(unit, from)) {
        const double to = nextOf(unit, from);
        const Day first = static_cast<Day>(std::lround(from));
        const Day last = static_cast<Day>(std::lround(to)) - 1;
        DensityColumn column;
        column.from = from;
        column.to = to;
        column.counts = request.index->dayCounts(number, first, last);
        if (countsMonths) {
            const KindCounts months = request.index->monthCounts(number, first, last);
            for (std::size_t kind = 0; kind < months.size(); ++kind)
                column.counts[kind] += months[kind];
        }
        column.total = sum(column.counts);
        if (column.total == 0)
            continue;
        column.width = 11;
        column.x = (axis.xOf(from) + axis.xOf(to) - column.width) / 2;
        lane.highest = std::max(lane.highest, column.total);
        lane.columns.append(column);
    }
    if (countsMonths)
        return;
    for (double from = floorTo(TickUnit::Month, axis.firstDay); from < axis.lastDay();
         from = nextOf(TickUnit::Month, from)) {
        const double to = nextOf(TickUnit::Month, from);
        const KindCounts counts = request.index->monthCounts(number, static_cast<Day>(std::lround(from)),
                                                             static_cast<Day>(std::lround(to)) - 1);
        if (sum(counts) > 0)
            lane.months.append({axis.xOf(from), axis.xOf(to), sum(counts), mostFrequent(counts)});
    }
}

} // namespace frise
