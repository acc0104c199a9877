#include "core/export/json_writer.h"

#include <algorithm>
#include <array>
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

namespace {

/// Writes the UTF-8 of a text of the Basic Multilingual Plane; where it went on to.
char *writeUtf8(QStringView text, char *to)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            *to++ = static_cast<char>(u);
        } else if (u < 0x800) {
            *to++ = static_cast<char>(0xC0 | u >> 6);
            *to++ = static_cast<char>(0x80 | (u & 0x3F));
        } else {
            *to++ = static_cast<char>(0xE0 | u >> 12);
            *to++ = static_cast<char>(0x80 | (u >> 6 & 0x3F));
            *to++ = static_cast<char>(0x80 | (u & 0x3F));
        }
    }
    return to;
}

} // namespace

/// Text without anything to escape. Nearly all strings are short and without surrogates: those go straight
/// into the bytes.
void JsonWriter::plain(QStringView text)
{
    constexpr qsizetype most = 256;
    std::array<char, 3 * most> utf8;
    while (!text.isEmpty()) {
        const QStringView part = text.first(std::min(most, text.size()));
        if (std::any_of(part.begin(), part.end(), [](QChar c) { return c.isSurrogate(); })) {
            const QByteArray rest = text.toUtf8();
            m_bytes.append(rest.constData(), static_cast<std::size_t>(rest.size()));
            return;
        }
        m_bytes.append(utf8.data(), static_cast<std::size_t>(writeUtf8(part, utf8.data()) - utf8.data()));
        text = text.sliced(part.size());
    }
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    m_bytes.push_back('"');
    qsizetype run = 0; // what stands between two characters to escape goes over in one piece
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t u = text.at(at).unicode();
        if (u >= 0x20 && u != u'"' && u != u'\\')
            continue;
        plain(text.sliced(run, at - run));
        escaped(static_cast<char>(u));
        run = at + 1;
    }
    plain(text.sliced(run));
    m_bytes.push_back('"');
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    separate();
    m_bytes.append(std::to_string(value));
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
