#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "clues" (before dating): collects what speaks of the day of publication, from the recognised times,
/// the names and roles, and the tables of events and meetings. Publishes DatingClues.
void collectDatingClues(StageContext &context);

} // namespace frise
