#include "core/workspace/search_parser.h"

#include <cstddef>
#include <cstdint>

/// Anything typed in the search box.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    (void)frise::parseSearch(
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
