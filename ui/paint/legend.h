#pragma once

#include "ui/paint/timeline_layout.h"

#include <QSet>

namespace frise {

/// One sign a legend explains.
enum class LegendSign : quint8 {
    Day,
    Interval,
    Month,
    About,
    Uncertain,
    OpenBegin,
    OpenEnd,
    Announced,
    AnnouncedThenHeld,
    Moved,
    Ongoing,
    Conditional,
    Demanded,
    Negated,
    Disagreement,
    VagueSource,
    BeginsBefore,
    Counted
};

struct LegendEntry
{
    LegendSign sign = LegendSign::Day;
    QString text;
    double x = 0; ///< of the sign's box (28 wide)
    double y = 0; ///< middle line
    double width = 0;
};

constexpr double legendSignWidth = 34;

/// Exactly the signs a layout uses, in a fixed order.
QList<LegendSign> usedSigns(const TimelineLayout &layout);
QSet<EventKind> usedKinds(const TimelineLayout &layout);
QString legendText(LegendSign sign);
/// Draws a sign in the middle of a box of legendSignWidth; in black, for it stands for every kind.
void drawLegendSign(QPainter &painter, const Theme &theme, LegendSign sign, double left, double y);

} // namespace frise
