#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "times.resolve" (after dating and quotations): turns the recognised expressions into Timex values
/// and days, counted from the article's date, from the story (narrative anchors: "le lendemain", "la soirée")
/// or, inside quotation marks, from the day of the utterance. Each carries its arithmetic as evidence. Where
/// the article has no date, what depends on it keeps its shape and no days.
void resolveTimes(StageContext &context);

} // namespace frise
