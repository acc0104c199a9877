#pragma once

#include "ui/paint/timeline_layout.h"

namespace frise {

/// Unit of the density columns: the finest calendar unit of which a column keeps 12 px.
TickUnit densityUnit(const TimeAxis &axis);
/// Fills a lane's columns and month counts from the index; costs the columns, not the events.
void placeDensity(PlacedLane &lane, int number, const TimelineLayout &layout, const LayoutRequest &request,
                  double height);

} // namespace frise
