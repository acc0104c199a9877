#pragma once

#include "ui/paint/theme.h"
#include "ui/paint/time_axis.h"
#include "ui/paint/timeline_index.h"

#include <QPainter>
#include <QRectF>

namespace frise {

/// The strip above the timeline: all of the corpus in stacked bars, with a brush over the visible period.
struct Overview
{
    struct Bar
    {
        double x = 0;
        double width = 0;
        KindCounts counts{};
    };
    struct Long
    {
        double x0 = 0;
        double x1 = 0;
        EventKind kind = EventKind::Other;
    };
    struct Month
    {
        double x0 = 0;
        double x1 = 0;
        int count = 0;
        EventKind kind = EventKind::Other;
    };
    QRectF rect;
    TimeAxis axis;
    AxisTicks ticks;
    QList<Bar> bars;
    QList<Long> longs;
    QList<Month> months;
    QString older; ///< "‹ 2014, 2015": years left of the strip that hold events
    double olderWidth = 0;
    int highest = 0;
};

constexpr double overviewHeight = 50;
/// The dense part of an index: older context that would squeeze it is left to the note at the edge.
std::pair<Day, Day> densePeriod(const TimelineIndex &index);
Overview layoutOverview(const TimelineIndex &index, const QRectF &rect, const TextMetrics &metrics,
                        const QLocale &locale);
/// Brush rectangle of a visible period (at least 12 px wide), clamped to the strip.
QRectF brushRect(const Overview &overview, double fromDay, double toDay);
/// `selectedDays`: times of ticks of the selected events.
void paintOverview(QPainter &painter, const Theme &theme, const Overview &overview, double fromDay,
                   double toDay, const QList<double> &selectedDays = {});

} // namespace frise
