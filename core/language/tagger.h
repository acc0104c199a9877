#pragma once

#include "core/language/document.h"

namespace frise {

/// Chooses one reading for each token: the cheapest path through the readings of a sentence (Viterbi over
/// coarse parts of speech, costs set by hand in tagger.cpp, agreement of gender and number as a small bonus).
void tagTokens(Document &document);

/// What each reading of a form costs, which does not depend on what stands beside it.
QVarLengthArray<TagCost, 4> tagCostsOf(const FormEntry &entry);

} // namespace frise
