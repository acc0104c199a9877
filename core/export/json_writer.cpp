#include "core/export/json_writer.h"

#include <cmath>

namespace frise {

void JsonWriter::separate()
{
    if (!m_first && !m_afterKey)
        m_bytes.append(',');
    m_first = false;
    m_afterKey = false;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_bytes.append(bracket);
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_bytes.append('"').append(name).append("\":");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    m_bytes.append('"');
    for (const char c : text.toUtf8()) {
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
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                m_bytes.append("\\u00").append(
                    QByteArray::number(static_cast<unsigned char>(c) + 0x100, 16).right(2));
            else
                m_bytes.append(c);
        }
    }
    m_bytes.append('"');
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    separate();
    m_bytes.append(QByteArray::number(value));
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
    m_bytes.append(text == "-0" ? QByteArray("0") : text);
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
