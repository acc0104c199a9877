#pragma once

#include "core/analysis/stage.h"
#include "core/model/dating_clue.h"

namespace frise {

/// The dated events of the tables that the article tells, one clue a place of the text. A sentence means an
/// event when its words name it (each word says as much as it is rare in the table) and a verb or noun of the
/// event's own type stands among them; events that fit about as well are readings of one clue. Whether it is
/// past or still to come, and "hier", "la semaine dernière", "au lendemain de", are read at that verb or
/// noun.
QList<DatingClue> findEventClues(const StageContext &context);

} // namespace frise
