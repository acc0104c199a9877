#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "events": the acts an article tells, with who, where, when and how sure .
/// Needs references, quotations and dated times; writes Analysis::events and Analysis::figures.
void readEvents(StageContext &context);

} // namespace frise
