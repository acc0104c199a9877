#pragma once

#include "core/analysis/stage.h"
#include "core/analysis/times/recognised_times.h"
#include "core/model/dating_clue.h"

namespace frise {

/// Datelines ("BELFAST, 10 avril (AFP) -"), "Publié le …", lines that are hardly more than a date. Marks the
/// times it takes (RecognisedTime::printedDate).
QList<DatingClue> findPrintedDates(StageContext &context);

/// A weekday in a line of its own at the head: "Londres, mercredi matin."
bool standsAtHead(StageContext &context, const RecognisedTime &time);

} // namespace frise
