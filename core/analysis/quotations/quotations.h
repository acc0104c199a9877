#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "quotes": everything the article presents as said, written or held by someone else, with its cue,
/// holder, addressee and moment. Writes Analysis::quotations, sorted by span. Linear in the text; odd or
/// damaged marks give fewer or shorter quotations, never a failure.
void readQuotations(StageContext &context);

} // namespace frise
