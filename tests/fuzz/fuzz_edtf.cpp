#include "core/dates/date_interval.h"

#include <cstddef>
#include <cstdint>

/// What is read as EDTF is written as EDTF of the same days.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto interval = frise::DateInterval::fromEdtf(
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!interval)
        return 0;
    const auto again = frise::DateInterval::fromEdtf(interval->toEdtf());
    if (!again || again->firstDay() != interval->firstDay() || again->lastDay() != interval->lastDay())
        __builtin_trap();
    return 0;
}
