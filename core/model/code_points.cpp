#include "core/model/code_points.h"

#include <algorithm>

namespace frise {

CodePoints::CodePoints(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && text.at(i + 1).isLowSurrogate())
            m_pairs.append(i++);
    }
}

qsizetype CodePoints::toCodePoint(qsizetype utf16) const
{
    const auto before = std::lower_bound(m_pairs.cbegin(), m_pairs.cend(), utf16);
    return utf16 - (before - m_pairs.cbegin());
}

Span CodePoints::toCodePoints(const Span &span) const
{
    return {toCodePoint(span.start), toCodePoint(span.end)};
}

} // namespace frise
