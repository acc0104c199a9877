#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace frise {

/// What is taken of one row: disjoint ranges of x, ascending.
class RowSpace
{
public:
    bool isFree(double x0, double x1) const
    {
        const auto next = std::lower_bound(m_taken.begin(), m_taken.end(), x0,
                                           [](const auto &range, double x) { return range.second <= x; });
        return next == m_taken.end() || next->first >= x1;
    }
    void take(double x0, double x1)
    {
        const auto next = std::lower_bound(m_taken.begin(), m_taken.end(), x0,
                                           [](const auto &range, double x) { return range.first < x; });
        m_taken.insert(next, {x0, x1});
    }

private:
    std::vector<std::pair<double, double>> m_taken;
};

} // namespace frise
