#include "core/corpus/text_blob.h"

#include <QtEndian>

namespace frise {

QByteArray textToBlob(const QString &text)
{
    return qCompress(text.toUtf8(), 3);
}

QString textFromBlob(const QByteArray &blob)
{
    // The length that stands first is believed by qUncompress; a damaged one must not ask for gigabytes.
    constexpr quint32 longest = 64U * 1024 * 1024;
    if (blob.size() < 6 || qFromBigEndian<quint32>(blob.constData()) > longest)
        return {};
    return QString::fromUtf8(qUncompress(blob));
}

} // namespace frise
