#pragma once

#include "core/language/document.h"

namespace frise {

/// Chooses one reading for each token: the cheapest path through the readings of a sentence (Viterbi over
/// coarse parts of speech, costs set by hand in tagger.cpp, agreement of gender and number as a small bonus).
void tagTokens(Document &document);

} // namespace frise
