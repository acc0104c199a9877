#pragma once

#include "core/analysis/clues/event_placing.h"

namespace frise {

/// Whether the act at a trigger (token of Document) of a sentence is told as past, as news, as to come or as
/// supposed: by tense, mood, adjectives and what it hangs on. Sets these parts of `placing`.
void readEventDirection(const StageContext &context, int trigger, int sentence, EventPlacing &placing);

/// "40e", "dixième": the number, or 0.
int ordinalOf(const QString &word);

} // namespace frise
