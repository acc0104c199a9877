#include "core/model/text_places.h"

#include <algorithm>

namespace frise {

namespace {

enum class Kind : quint8 { Space, Letter, Mark };

Kind kindOf(char16_t c)
{
    if (c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F)
        return Kind::Space;
    const bool letter = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
                        (c >= 0xC0 && (c < 0x2000 || c > 0x206F) && (c < 0x3000 || c > 0x303F));
    return letter ? Kind::Letter : Kind::Mark;
}

} // namespace

TextPlaces::TextPlaces(QStringView text)
{
    m_before.reserve(static_cast<std::size_t>(text.size()) + 1);
    m_offsets.reserve(static_cast<std::size_t>(text.size()) / 2 + 2);
    Kind last = Kind::Space;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Kind kind = kindOf(text.at(i).unicode());
        // Marks stand alone: «, then the space after it, then a word.
        if (i == 0 || kind != last || kind == Kind::Mark)
            m_offsets.push_back(static_cast<qint32>(i));
        last = kind;
        m_before.push_back(static_cast<qint32>(m_offsets.size()) - 1);
    }
    m_offsets.push_back(static_cast<qint32>(text.size()));
    m_before.push_back(static_cast<qint32>(m_offsets.size()) - 1);
}

qsizetype TextPlaces::before(qsizetype offset) const
{
    const auto last = static_cast<qsizetype>(m_before.size()) - 1;
    return m_before[static_cast<std::size_t>(std::clamp<qsizetype>(offset, 0, last))];
}

bool TextPlaces::isPlace(qsizetype offset) const
{
    return offset >= 0 && offset < static_cast<qsizetype>(m_before.size()) &&
           m_offsets[static_cast<std::size_t>(before(offset))] == offset;
}

} // namespace frise
