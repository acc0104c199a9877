#pragma once

#include <QStringView>
#include <QtGlobal>
#include <vector>

namespace frise {

/// The places of a text where words, spaces and marks begin or end, counted: nearly every span begins and
/// ends at one, and "the second place after" says in three bits what an offset says in ten. What counts as a
/// letter here is fixed for ever, whatever Unicode says next: stored analyses are told by these places.
class TextPlaces
{
public:
    explicit TextPlaces(QStringView text);

    /// Number of the last place at or before an offset; offsets outside are taken to the nearest end.
    qsizetype before(qsizetype offset) const;
    bool isPlace(qsizetype offset) const;
    qsizetype count() const { return static_cast<qsizetype>(m_offsets.size()); }
    qsizetype offset(qsizetype place) const { return m_offsets[static_cast<std::size_t>(place)]; }

private:
    std::vector<qint32> m_offsets; ///< 0 and the end of the text among them
    std::vector<qint32> m_before;  ///< for every offset
};

} // namespace frise
