#pragma once

#include "ui/paint/timeline_layout.h"

namespace frise {

/// The marks of one lane placed in rows; y is given later, when the heights of all lanes are known.
struct LaneMarks
{
    QList<PlacedMark> marks;
    QList<PlacedPill> pills; ///< rect.top() is relative to the row
    QList<int> pillRows;
    QList<double> rowHeights;
    int hidden = 0;
};

LaneMarks placeLaneMarks(int lane, int inView, const TimelineLayout &layout, const LayoutRequest &request);
/// Gives marks and pills their y from the lane's rows and appends them to the layout.
void appendPlaced(const LaneMarks &placed, const PlacedLane &lane, TimelineLayout &layout);

struct LaneCards
{
    QList<PlacedCard> cards;
    double height = 0;
};
constexpr double cardWidth = 220;
constexpr double cardHeight = 84;
/// Nothing where a card finds no place.
std::optional<LaneCards> placeLaneCards(int lane, const TimelineLayout &layout, const LayoutRequest &request);

} // namespace frise
