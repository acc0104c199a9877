#pragma once

#include "core/analysis/stage.h"
#include "core/analysis/times/recognised_times.h"

namespace frise {

/// Decides whether a time lies before or after the time of writing, from the verb or noun it belongs to:
/// tense, mood and the frame ("devrait se rendre", "prévue jeudi", "promet de livrer en mai"). Writes
/// `context`, `remote` and `reason`. Unknown where the text does not say: habit decides nothing here.
void readDirection(const StageContext &context, RecognisedTime &time);

} // namespace frise
