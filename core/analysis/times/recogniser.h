#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "times.recognise" (before dating): finds the time expressions of an article by the grammar of
/// TIME_AND_EVENTS-like guidelines (what is inside a span, what is no time at all) and publishes them as
/// RecognisedTimes. Counts nothing from the article's date. One pass over the tokens.
void recogniseTimes(StageContext &context);

} // namespace frise
