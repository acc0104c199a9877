#pragma once

#include "core/base/span.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace frise {

/// The nearest multiple of a thousandth; what share() keeps exactly.
double inThousandths(double value);

/// Writes small values compactly: integers as varints, a repeated string once (later only its number), spans
/// relative to the span before. What it writes depends on the values alone, not on the machine.
class BinaryWriter
{
public:
    void unsignedInt(quint64 value);
    void signedInt(qint64 value);
    void boolean(bool value) { unsignedInt(value ? 1 : 0); }
    /// Kept exactly.
    void real(double value);
    /// A share or confidence, kept in thousandths (inThousandths): the low bits of a double would cost eight
    /// bytes that say nothing.
    void share(double value);
    void string(const QString &value);
    void span(const Span &value);

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QHash<QString, quint64> m_strings;
    qint64 m_lastStart = 0;
};

/// Reads what BinaryWriter wrote. Bytes that are not such (a damaged file) set `failed()`; from then on every
/// value is zero or empty, so that a reader may look once at the end. Never reads beyond the bytes.
class BinaryReader
{
public:
    explicit BinaryReader(const QByteArray &bytes) : m_bytes(bytes) {}

    quint64 unsignedInt();
    qint64 signedInt();
    bool boolean() { return unsignedInt() != 0; }
    double real();
    double share();
    QString string();
    Span span();
    /// Number of elements that follow, each at least one byte long: an absurd number fails instead of
    /// allocating.
    qsizetype count();
    /// An enumeration whose last value is `last`; anything beyond fails.
    template <typename Enum>
    Enum enumeration(Enum last)
    {
        const quint64 value = unsignedInt();
        if (value > static_cast<quint64>(last)) {
            m_failed = true;
            return Enum{};
        }
        return static_cast<Enum>(value);
    }

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    bool atEnd() const { return m_position >= m_bytes.size(); }

private:
    const QByteArray m_bytes;
    qsizetype m_position = 0;
    QList<QString> m_strings;
    qint64 m_lastStart = 0;
    bool m_failed = false;
};

} // namespace frise
