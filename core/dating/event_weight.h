#pragma once

#include "core/model/dating_clue.h"

namespace frise {

/// Natural logarithm of how likely an article of `day` tells one of the clue's events so, against any other
/// day. Robust: the share that its readings leave open, and the deictics that turn out to be another act's,
/// keep every day possible. For clues of kind Event.
double eventWeight(const DatingClue &clue, Day day);

/// The same of an article that looks back on an old story: what it tells as past is past, no more.
double lookedBackWeight(const DatingClue &clue, Day day);

/// Days by which a count of `days` days or weeks may be off: "il y a quinze jours" is said of two weeks.
int looseness(int days);

} // namespace frise
