#include "ui/paint/detail_period.h"

#include <algorithm>
#include <cmath>

namespace frise {

/// The period the detail shows: the one asked for, else the densest stretch that holds nine tenths of the
/// events where the corpus reaches far beyond it, else everything.
DetailPeriod detailPeriod(const TimelineSource &source, const DateInterval &period)
{
    const TimelineIndex &index = source.index();
    if (index.isEmpty())
        return {};
    double from = index.firstDay();
    double to = index.lastDay() + 1;
    if (!period.isUnknown()) {
        if (period.firstDay() != noDay)
            from = period.firstDay();
        if (period.lastDay() != noDay)
            to = period.lastDay() + 1;
        return {from, std::max(to, from + 1), false};
    }
    std::vector<double> days;
    for (qsizetype i = 0; i < source.itemCount(); ++i) {
        if (source.daysOf(static_cast<quint32>(i)).first == noDay)
            continue;
        const TimelineItem &item = source.item(static_cast<quint32>(i));
        const Day first = item.when.firstDay() != noDay ? item.when.firstDay() : item.when.lastDay();
        const Day last = item.when.lastDay() != noDay ? item.when.lastDay() : first;
        // A long bar belongs where it ends: that is what the articles tell of.
        days.push_back(last - first > 20 ? last : first);
    }
    std::sort(days.begin(), days.end());
    const std::size_t wanted = std::max<std::size_t>(1, days.size() * 9 / 10);
    double best = to - from + 1;
    double bestFrom = from;
    for (std::size_t i = 0; i + wanted <= days.size(); ++i) {
        const double span = days[i + wanted - 1] + 1 - days[i];
        if (span < best) {
            best = span;
            bestFrom = days[i];
        }
    }
    // What follows closely belongs to it: the limit falls into a gap, not among events.
    double bestTo = bestFrom + best;
    for (bool grown = true; grown;) {
        grown = false;
        const double reach = std::max(2.0, (bestTo - bestFrom) * 0.35);
        const auto before = std::lower_bound(days.begin(), days.end(), bestFrom);
        if (before != days.begin() && bestFrom - *(before - 1) <= reach) {
            bestFrom = *(before - 1);
            grown = true;
        }
        const auto after = std::lower_bound(days.begin(), days.end(), bestTo);
        if (after != days.end() && *after - bestTo <= reach) {
            bestTo = *after + 1;
            grown = true;
        }
    }
    const double padding = std::max(1.0, std::round((bestTo - bestFrom) * 0.05));
    if (bestTo - bestFrom + 2 * padding < (to - from) / 2 && to - from > 21) {
        return {bestFrom - padding, bestTo + padding, true};
    }
    const double edge = std::max(0.5, (to - from) * 0.02);
    return {std::floor(from - edge), std::ceil(to + edge), false};
}

} // namespace frise
