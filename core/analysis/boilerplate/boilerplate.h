#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "boilerplate": marks what a scraped page holds beside its article (advertising, navigation, captions
/// and the labels that precede them, credits, intertitles) and finds the headline. Phrases are
/// resources/language/fr/boilerplate.tsv; captions, labels and intertitles are found by their form.
void markBoilerplate(StageContext &context);

} // namespace frise
