#pragma once

#include "core/analysis/stage.h"
#include "core/model/dating_clue.h"

namespace frise {

/// Who is called by an office, or known by name, is or was in it. Needs the context's knowledge.
QList<DatingClue> findOfficeClues(StageContext &context);

} // namespace frise
