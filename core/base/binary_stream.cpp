#include "core/base/binary_stream.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace frise {

namespace {

constexpr double thousand = 1000;

} // namespace

double inThousandths(double value)
{
    return std::round(value * thousand) / thousand;
}

void BinaryWriter::unsignedInt(quint64 value)
{
    while (value >= 0x80) {
        m_bytes.append(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7;
    }
    m_bytes.append(static_cast<char>(value));
}

void BinaryWriter::signedInt(qint64 value)
{
    // Zigzag: small negative numbers stay short.
    unsignedInt((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

void BinaryWriter::real(double value)
{
    quint64 bits = 0;
    static_assert(sizeof(bits) == sizeof(value));
    std::memcpy(&bits, &value, sizeof(bits));
    // Round numbers have their low bits clear: the high bytes come first and the varint drops the rest.
    quint64 turned = 0;
    for (int i = 0; i < 8; ++i)
        turned |= ((bits >> (8 * i)) & 0xff) << (8 * (7 - i));
    unsignedInt(turned);
}

void BinaryWriter::share(double value)
{
    signedInt(std::llround(value * thousand));
}

void BinaryWriter::string(const QString &value)
{
    const auto known = m_strings.constFind(value);
    if (known != m_strings.constEnd()) {
        unsignedInt(known.value() + 1);
        return;
    }
    unsignedInt(0);
    const QByteArray utf8 = value.toUtf8();
    unsignedInt(static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8);
    m_strings.insert(value, static_cast<quint64>(m_strings.size()));
}

void BinaryWriter::span(const Span &value)
{
    signedInt(value.start - m_lastStart);
    signedInt(value.end - value.start);
    m_lastStart = value.start;
}

quint64 BinaryReader::unsignedInt()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !m_failed; shift += 7) {
        if (m_position >= m_bytes.size())
            break;
        const auto byte = static_cast<quint8>(m_bytes.at(m_position++));
        value |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    m_failed = true;
    return 0;
}

qint64 BinaryReader::signedInt()
{
    const quint64 value = unsignedInt();
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

double BinaryReader::real()
{
    const quint64 turned = unsignedInt();
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits |= ((turned >> (8 * i)) & 0xff) << (8 * (7 - i));
    double value = 0;
    std::memcpy(&value, &bits, sizeof(value));
    return value;
}

double BinaryReader::share()
{
    return static_cast<double>(signedInt()) / thousand;
}

QString BinaryReader::string()
{
    const quint64 number = unsignedInt();
    if (m_failed)
        return {};
    if (number > 0) {
        if (number > static_cast<quint64>(m_strings.size())) {
            m_failed = true;
            return {};
        }
        return m_strings.at(static_cast<qsizetype>(number - 1));
    }
    const qsizetype size = count();
    if (m_failed)
        return {};
    const QString value = QString::fromUtf8(m_bytes.constData() + m_position, size);
    m_position += size;
    m_strings.append(value);
    return value;
}

Span BinaryReader::span()
{
    constexpr qint64 limit = std::numeric_limits<qint32>::max();
    const qint64 offset = signedInt();
    const qint64 length = signedInt();
    if (m_failed || offset > limit || offset < -limit || length > limit || length < -limit) {
        m_failed = true;
        return {};
    }
    m_lastStart += offset;
    if (m_lastStart > limit || m_lastStart < -limit) {
        m_failed = true;
        return {};
    }
    return {static_cast<qsizetype>(m_lastStart), static_cast<qsizetype>(m_lastStart + length)};
}

qsizetype BinaryReader::count()
{
    const quint64 value = unsignedInt();
    if (value > static_cast<quint64>(m_bytes.size() - m_position)) {
        m_failed = true;
        return 0;
    }
    return static_cast<qsizetype>(value);
}

} // namespace frise
