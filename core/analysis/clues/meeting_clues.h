#pragma once

#include "core/analysis/stage.h"
#include "core/model/dating_clue.h"

namespace frise {

/// Yearly meetings by their name, and resolutions of the Security Council by their number.
QList<DatingClue> findMeetingClues(StageContext &context);

} // namespace frise
