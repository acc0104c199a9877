#include "core/corpus/text_blob.h"

#include "core/base/deflate.h"

namespace frise {

QByteArray textToBlob(const QString &text)
{
    return deflated(text.toUtf8(), textDictionary(), 6);
}

QString textFromBlob(const QByteArray &blob)
{
    constexpr quint32 longest = 64U * 1024 * 1024;
    const auto text = inflated(blob, textDictionary(), longest);
    return text ? QString::fromUtf8(*text) : QString();
}

} // namespace frise
