#include "core/base/deflate.h"
#include "core/model/analysis_io.h"

#include <cstddef>
#include <cstdint>

namespace {

void readAndWrite(const QByteArray &bytes, const QString &text)
{
    const auto again = frise::analysisFromBytes(bytes, text);
    // What is accepted can be written and read again.
    if (again && !frise::analysisFromBytes(frise::analysisToBytes(again.value(), text), text))
        __builtin_trap();
}

} // namespace

/// Bytes of a damaged corpus: as they stand, as what a sound stream holds, and behind a check sum that is
/// right.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QStringLiteral("Le ministre a déclaré lundi à Kiev que « la trêve » tiendrait.");
    readAndWrite(bytes, text);
    if (size > 1) {
        readAndWrite(
            QByteArray(1, char(2)) + frise::deflated(bytes.sliced(1), frise::analysisDictionary(), 1), text);
        const quint16 sum = qChecksum(bytes);
        QByteArray enveloped(1, char(3));
        enveloped.append(static_cast<char>(sum >> 8));
        enveloped.append(static_cast<char>(sum & 255));
        readAndWrite(enveloped + bytes, text);
    }
    return 0;
}
