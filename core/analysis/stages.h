#pragma once

#include "core/analysis/stage.h"

#include <span>

namespace frise {

/// The registry: stages in the order they run. A new stage is one new file and one line in stages.cpp.
std::span<const Stage> stagesBeforeDating(); ///< boilerplate, names, recognition of times
std::span<const Stage> stagesAfterDating();  ///< references, resolution of times, quotations, events

} // namespace frise
