#include "ui/paint/timeline_item.h"

namespace frise {

std::pair<Day, Day> drawnDays(const TimelineItem &item)
{
    Day first = item.when.firstDay();
    Day last = item.when.lastDay();
    if (first == noDay)
        first = last;
    if (last == noDay)
        last = first;
    if (first == noDay)
        return {noDay, noDay};
    const auto extend = [&](Day day) {
        if (day == noDay)
            return;
        first = std::min(first, day);
        last = std::max(last, day);
    };
    extend(item.announced);
    if (item.plannedBefore) {
        extend(item.plannedBefore->firstDay());
        extend(item.plannedBefore->lastDay());
    }
    for (const DateInterval &date : item.conflictDates) {
        extend(date.firstDay());
        extend(date.lastDay());
    }
    return {first, last};
}

} // namespace frise
