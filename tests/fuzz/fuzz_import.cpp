#include "core/import/importer.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as a file: the first says under which name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const auto imported =
        frise::importBytes(bytes, data[0] % 2 == 0 ? QStringLiteral("a.html") : QStringLiteral("a.txt"));
    if (imported && imported.value().article.bodyStart > imported.value().article.text.size())
        __builtin_trap();
    return 0;
}
