#include "core/base/deflate.h"
#include "core/model/analysis_io.h"

#include <cstddef>
#include <cstdint>

/// Bytes of a damaged corpus: as they stand, and as what a sound stream holds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)frise::analysisFromBytes(bytes);
    if (size > 1) {
        const auto again = frise::analysisFromBytes(
            bytes.first(1) + frise::deflated(bytes.sliced(1), frise::analysisDictionary(), 1));
        // What is accepted can be written and read again.
        if (again && !frise::analysisFromBytes(frise::analysisToBytes(again.value())))
            __builtin_trap();
    }
    return 0;
}
