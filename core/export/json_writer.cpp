#include "core/export/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <system_error>
#include <utility>

namespace frise {

void JsonWriter::grow(std::size_t bytes)
{
    const std::size_t capacity = std::max<std::size_t>({m_capacity * 2, m_used + bytes, 4096});
    std::unique_ptr<char[]> larger(new char[capacity]); // unlike make_unique, not filled with zeros
    if (m_used > 0)
        std::memcpy(larger.get(), m_bytes.get(), m_used);
    m_bytes = std::move(larger);
    m_capacity = capacity;
}

void JsonWriter::put(std::string_view text)
{
    std::memcpy(room(text.size()), text.data(), text.size());
    m_used += text.size();
}

void JsonWriter::separate()
{
    if (!m_first && !m_afterKey)
        put(',');
    m_first = false;
    m_afterKey = false;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    put(bracket);
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    put(bracket);
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    const std::size_t length = std::strlen(name);
    char *to = room(length + 3);
    *to++ = '"';
    std::memcpy(to, name, length);
    to[length] = '"';
    to[length + 1] = ':';
    m_used += length + 3;
    m_afterKey = true;
    return *this;
}

void JsonWriter::escaped(char c)
{
    switch (c) {
    case '"':
        put("\\\"");
        break;
    case '\\':
        put("\\\\");
        break;
    case '\n':
        put("\\n");
        break;
    case '\r':
        put("\\r");
        break;
    case '\t':
        put("\\t");
        break;
    default: {
        static constexpr char digits[] = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(c);
        put("\\u00");
        put(digits[code >> 4]);
        put(digits[code & 15]);
    }
    }
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    put('"');
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    while (from < end) {
        // Three bytes at most for each unit; what must be escaped makes room for itself.
        char *to = room(static_cast<std::size_t>(end - from) * 3);
        char *const begin = to;
        bool special = false;
        while (from < end && !special) {
            const char16_t u = *from;
            if (u < 0x80) {
                special = u < 0x20 || u == u'"' || u == u'\\';
                if (!special) {
                    *to++ = static_cast<char>(u);
                    ++from;
                }
                continue;
            }
            ++from;
            if (u < 0x800) {
                *to++ = static_cast<char>(0xC0 | u >> 6);
                *to++ = static_cast<char>(0x80 | (u & 0x3F));
            } else if (!QChar::isSurrogate(u)) {
                *to++ = static_cast<char>(0xE0 | u >> 12);
                *to++ = static_cast<char>(0x80 | (u >> 6 & 0x3F));
                *to++ = static_cast<char>(0x80 | (u & 0x3F));
            } else if (QChar::isHighSurrogate(u) && from < end && QChar::isLowSurrogate(*from)) {
                const char32_t point = QChar::surrogateToUcs4(u, *from++);
                *to++ = static_cast<char>(0xF0 | point >> 18);
                *to++ = static_cast<char>(0x80 | (point >> 12 & 0x3F));
                *to++ = static_cast<char>(0x80 | (point >> 6 & 0x3F));
                *to++ = static_cast<char>(0x80 | (point & 0x3F));
            } else {
                *to++ = '?'; // half a pair, as QString::toUtf8 has it
            }
        }
        m_used += static_cast<std::size_t>(to - begin);
        if (special)
            escaped(static_cast<char>(*from++));
    }
    put('"');
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    separate();
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    put({digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    separate();
    if (!std::isfinite(value)) {
        put("null"); // JSON knows no infinity
        return *this;
    }
    std::array<char, 32> digits;
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3);
    if (written.ec != std::errc()) {
        put(QByteArray::number(value, 'f', 3).constData());
        return *this;
    }
    std::string_view text(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
    while (text.ends_with('0'))
        text.remove_suffix(1);
    if (text.ends_with('.'))
        text.remove_suffix(1);
    put(text == "-0" ? "0" : text);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    put(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    put("null");
    return *this;
}

} // namespace frise
