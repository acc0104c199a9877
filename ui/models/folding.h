#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace frise {

/// Text in lower case, without marks, with plain apostrophes and blanks; `position(i)` is where its i-th unit
/// stands in the original.
class FoldedText
{
public:
    explicit FoldedText(const QString &text);
    const QString &text() const { return m_text; }
    qsizetype position(qsizetype i) const { return i < m_positions.size() ? m_positions.at(i) : m_length; }
    /// Where `needle` (folded by the same rules) stands in the original, at most `limit` times.
    QList<Span> occurrences(const QString &needle, qsizetype limit = 10000) const;

private:
    QString m_text;
    QList<qsizetype> m_positions;
    qsizetype m_length = 0;
};

} // namespace frise
