#include "core/base/model_coder.h"

#include <bit>

namespace frise {

ModelCoder::ModelCoder(States states) : m_states(std::move(states))
{
    m_states.resize(slotCount, 0x80000000U);
}

ModelCoder::ModelCoder(States states, QByteArrayView bytes)
    : m_states(std::move(states)), m_bytes(bytes), m_reads(true)
{
    m_states.resize(slotCount, 0x80000000U);
    for (int i = 0; i < 4; ++i)
        m_value = m_value << 8 | nextByte();
}

quint32 ModelCoder::nextByte()
{
    const qsizetype at = m_position++;
    if (at < m_bytes.size())
        return static_cast<quint8>(m_bytes.at(at));
    if (at >= m_bytes.size() + tail)
        m_failed = true;
    return 0;
}

void ModelCoder::shift()
{
    if (m_reads)
        m_value = m_value << 8 | nextByte();
    else
        m_out.append(static_cast<char>(m_high >> 24));
    m_low <<= 8;
    m_high = m_high << 8 | 255;
}

quint64 ModelCoder::number(Context context, quint64 value)
{
    // How many bits, one question each, then the bits below the highest.
    const int bits = std::bit_width(value);
    int length = 0;
    while (length < 62 && flag(context.question(static_cast<quint32>(length)), bits > length) && !m_failed)
        ++length;
    if (length <= 1)
        return static_cast<quint64>(length);
    quint64 read = 1;
    for (int bit = length - 2; bit >= 0; --bit) {
        const bool set = ((value >> bit) & 1) != 0;
        // The first three say most; what is below them is as good as chance.
        const bool got =
            length - 2 - bit < 3
                ? flag(context.question(static_cast<quint32>(length * 64 + static_cast<int>(read))), set)
                : code(32768, set);
        read = read << 1 | static_cast<quint64>(got ? 1 : 0);
    }
    return read;
}

qint64 ModelCoder::signedNumber(Context context, qint64 value)
{
    const auto size = static_cast<qint64>(number(context, static_cast<quint64>(value < 0 ? -value : value)));
    if (size == 0)
        return 0;
    return flag(context.question(9000), value < 0) ? -size : size;
}

quint32 ModelCoder::symbol(Context context, quint32 value, int bits)
{
    quint32 node = 1;
    for (int bit = bits - 1; bit >= 0; --bit)
        node = node << 1 | (flag(context.question(node), ((value >> bit) & 1) != 0) ? 1U : 0U);
    return node - (1U << bits);
}

quint32 ModelCoder::raw(quint32 value, int bits)
{
    quint32 read = 0;
    for (int bit = bits - 1; bit >= 0; --bit)
        read = read << 1 | (code(32768, ((value >> bit) & 1) != 0) ? 1U : 0U);
    return read;
}

QByteArray ModelCoder::finish()
{
    // One byte tells a value between the two ends: they differ in their highest one.
    m_out.append(static_cast<char>((m_low >> 24) + (m_low == 0 ? 0 : 1)));
    return std::move(m_out);
}

} // namespace frise
