#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace frise {

/// Converts UTF-16 offsets of one text to Unicode code points (only where JSON is written).
/// Keeps the positions of surrogate pairs only, so it costs nothing for ordinary text.
class CodePoints
{
public:
    explicit CodePoints(const QString &text);
    qsizetype toCodePoint(qsizetype utf16) const;
    Span toCodePoints(const Span &span) const;

private:
    QList<qsizetype> m_pairs; ///< UTF-16 offsets of high surrogates, ascending
};

} // namespace frise
