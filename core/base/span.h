#pragma once

#include <QtGlobal>
#include <algorithm>
#include <compare>

namespace frise {

/// Half-open range of UTF-16 units of `Article::text`. An empty span at -1 means "nowhere".
/// Converted to Unicode code points only where JSON is written (core/model/code_points.h).
struct Span
{
    qsizetype start = -1;
    qsizetype end = -1;

    bool isValid() const { return start >= 0 && end >= start; }
    bool isEmpty() const { return end <= start; }
    qsizetype length() const { return end - start; }
    bool contains(qsizetype position) const { return position >= start && position < end; }
    bool contains(const Span &other) const { return other.start >= start && other.end <= end; }
    bool overlaps(const Span &other) const { return std::min(end, other.end) > std::max(start, other.start); }
    Span united(const Span &other) const
    {
        if (!isValid())
            return other;
        if (!other.isValid())
            return *this;
        return {std::min(start, other.start), std::max(end, other.end)};
    }

    friend auto operator<=>(const Span &, const Span &) = default;
};

} // namespace frise
