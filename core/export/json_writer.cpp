#include "core/export/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace frise {

void JsonWriter::separate()
{
    if (!m_first && !m_afterKey)
        m_bytes.push_back(',');
    m_first = false;
    m_afterKey = false;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_bytes.push_back(bracket);
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_bytes.push_back(bracket);
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_bytes.push_back('"');
    m_bytes.append(name).append("\":", 2);
    m_afterKey = true;
    return *this;
}

void JsonWriter::escaped(char c)
{
    switch (c) {
    case '"':
        m_bytes.append("\\\"");
        break;
    case '\\':
        m_bytes.append("\\\\");
        break;
    case '\n':
        m_bytes.append("\\n");
        break;
    case '\r':
        m_bytes.append("\\r");
        break;
    case '\t':
        m_bytes.append("\\t");
        break;
    default: {
        static constexpr char digits[] = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(c);
        m_bytes.append("\\u00").append(1, digits[code >> 4]).append(1, digits[code & 15]);
    }
    }
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    m_bytes.push_back('"');
    std::array<char, 256> buffer; // goes over in one piece
    std::size_t used = 0;
    const auto put = [&](int byte) { buffer[used++] = static_cast<char>(byte); };
    const auto flush = [&] {
        m_bytes.append(buffer.data(), used);
        used = 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (used + 4 > buffer.size())
            flush();
        const char16_t u = text.at(i).unicode();
        if (u < 0x20 || u == u'"' || u == u'\\') {
            flush();
            escaped(static_cast<char>(u));
        } else if (u < 0x80) {
            put(u);
        } else if (u < 0x800) {
            put(0xC0 | u >> 6);
            put(0x80 | (u & 0x3F));
        } else if (!QChar::isSurrogate(u)) {
            put(0xE0 | u >> 12);
            put(0x80 | (u >> 6 & 0x3F));
            put(0x80 | (u & 0x3F));
        } else if (QChar::isHighSurrogate(u) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(u, text.at(++i).unicode());
            put(static_cast<int>(0xF0 | point >> 18));
            put(static_cast<int>(0x80 | (point >> 12 & 0x3F)));
            put(static_cast<int>(0x80 | (point >> 6 & 0x3F)));
            put(static_cast<int>(0x80 | (point & 0x3F)));
        } else {
            put('?'); // half a pair, as QString::toUtf8 has it
        }
    }
    flush();
    m_bytes.push_back('"');
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    separate();
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_bytes.append(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    separate();
    if (!std::isfinite(value)) {
        m_bytes.append("null"); // JSON knows no infinity
        return *this;
    }
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    m_bytes.append(text == "-0" ? "0" : text.constData());
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_bytes.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_bytes.append("null");
    return *this;
}

} // namespace frise
