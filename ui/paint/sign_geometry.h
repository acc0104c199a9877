#pragma once

#include "ui/paint/time_axis.h"
#include "ui/paint/timeline_item.h"

#include <QLocale>

namespace frise {

/// The sign that an item's date and state ask for on an axis (VISUAL §6). Pure; the item must be dated.
Sign signFor(const TimelineItem &item, const TimeAxis &axis, const TextMetrics &metrics,
             const QLocale &locale);
/// Time of the middle of what is known of a date (the known end where the other is open).
double middleOf(const DateInterval &date);

} // namespace frise
