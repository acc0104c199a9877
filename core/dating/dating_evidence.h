#pragma once

#include "core/dating/belief.h"

#include <QStringView>

namespace frise {

/// Fills evidence and contradictions of a date: what each clue says of the answer, with the arithmetic
/// written out ("“ce vendredi” → Friday 2025-08-29") and the fact used. `text` is the article's.
void addEvidence(QStringView text, const QList<DatingClue> &clues, ArticleDate &date);

} // namespace frise
