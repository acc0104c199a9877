#pragma once

#include <algorithm>
#include <iterator>
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

    /// How far right of x (left of x) the row is free; `limit` where nothing stands in between.
    double freeUntil(double x, double limit) const
    {
        const auto next = std::lower_bound(m_taken.begin(), m_taken.end(), x,
                                           [](const auto &range, double at) { return range.first < at; });
        return next == m_taken.end() ? limit : std::min(limit, next->first);
    }
    double freeFrom(double x, double limit) const
    {
        const auto next = std::upper_bound(m_taken.begin(), m_taken.end(), x,
                                           [](double at, const auto &range) { return at < range.second; });
        return next == m_taken.begin() ? limit : std::max(limit, std::prev(next)->second);
    }

private:
    std::vector<std::pair<double, double>> m_taken;
};

} // namespace frise
