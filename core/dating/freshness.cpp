#include "core/dating/freshness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace frise {

namespace {

/// Base-2 logarithms of 1 … 20,000 days: the loops over days ask for them all the time.
double log2Of(int days)
{
    static const std::array<float, 20001> table = [] {
        std::array<float, 20001> values{};
        for (std::size_t i = 1; i < values.size(); ++i)
            values[i] = static_cast<float>(std::log2(static_cast<double>(i)));
        return values;
    }();
    return table[static_cast<std::size_t>(std::clamp(days, 1, 20000))];
}

} // namespace

double freshness(int days, int within, double perDoubling)
{
    if (days <= within)
        return 0;
    return -perDoubling * (log2Of(days) - log2Of(within));
}

} // namespace frise
