#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <string>

namespace frise {

/// Writes JSON on one line with its keys in the order they are given (QJsonDocument sorts them). The caller
/// nests begin and end rightly; commas are its own business. Text is UTF-8, numbers are the same in every
/// locale.
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

    QByteArray bytes() const { return QByteArray(m_bytes.data(), static_cast<qsizetype>(m_bytes.size())); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    void escaped(char c);

    std::string m_bytes;     ///< grows by single characters far more cheaply than a QByteArray
    bool m_first = true;     ///< nothing stands yet in the open object or array
    bool m_afterKey = false; ///< the value of a key comes next
};

} // namespace frise
