#include "core/export/json_writer.h"

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
    m_bytes.append(1, '"').append(name).append("\":");
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
    const QByteArray utf8 = text.toUtf8();
    const char *run = utf8.constData(); // what stands between two characters to escape goes over in one piece
    const char *const end = run + utf8.size();
    for (const char *at = run; at != end; ++at) {
        if (static_cast<unsigned char>(*at) >= 0x20 && *at != '"' && *at != '\\')
            continue;
        m_bytes.append(run, at);
        escaped(*at);
        run = at + 1;
    }
    m_bytes.append(run, end);
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
