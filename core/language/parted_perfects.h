#pragma once

#include "core/language/document.h"

namespace frise {

/// "a, pour sa part, dit souhaiter", "ont de leur côté assuré que": a participle that a phrase parts from its
/// auxiliary, where the form may be a present, a noun or an adjective elsewhere. Chooses among the readings
/// of the tokens in `range` (one sentence); changes nothing else.
void findPartedPerfects(Document &document, const TokenRange &range);

} // namespace frise
