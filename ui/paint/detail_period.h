#pragma once

#include "ui/paint/timeline_source.h"

namespace frise {

struct DetailPeriod
{
    double from = 0; ///< time
    double to = 1;
    bool hasContext = false; ///< events lie far outside: they want a band of their own
};

/// The period a page shows in detail: the one asked for, else the densest stretch that holds nine tenths of
/// the events where the corpus reaches far beyond it, else everything.
DetailPeriod detailPeriod(const TimelineSource &source, const DateInterval &period);

} // namespace frise
