#pragma once

#include "core/compare/compared_text.h"

namespace frise {

/// How sure it is that two articles report one story, as a logit: about 0 where it is open, above 4 for two
/// reports of one day's event, below -4 for articles on two crises. From what both name (people, rare names,
/// days, numbers), how much of their matter they share and the days between them. Weights: logistic
/// regression over annotated pairs of articles and pairs of articles on different matters. Internal to this
/// room.
double storyOf(const TextPair &texts, int gapDays);

} // namespace frise
