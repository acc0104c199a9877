#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <cstddef>
#include <memory>
#include <string_view>

namespace frise {

/// Writes JSON on one line with its keys in the order they are given (QJsonDocument sorts them). The caller
/// nests begin and end rightly; commas are its own business. Text is UTF-8, numbers are the same in every
/// locale.
///
/// Moved, not copied.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(const char *name);

    JsonWriter &string(QStringView text);
    JsonWriter &integer(qint64 value);
    /// Rounded to three decimals, without trailing zeros.
    JsonWriter &number(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    /// Null for an empty text.
    JsonWriter &stringOrNull(QStringView text) { return text.isEmpty() ? null() : string(text); }

    QByteArray bytes() const { return QByteArray(m_bytes.get(), static_cast<qsizetype>(m_used)); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void escaped(char c);
    /// Room for so many more bytes; where they go.
    char *room(std::size_t bytes)
    {
        if (m_used + bytes > m_capacity)
            grow(bytes);
        return m_bytes.get() + m_used;
    }
    void grow(std::size_t bytes);
    void put(char c)
    {
        *room(1) = c;
        ++m_used;
    }
    void put(std::string_view text);

    std::unique_ptr<char[]> m_bytes; ///< an article makes tens of thousands of short writes: no container
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
    bool m_first = true;     ///< nothing stands yet in the open object or array
    bool m_afterKey = false; ///< the value of a key comes next
};

} // namespace frise
