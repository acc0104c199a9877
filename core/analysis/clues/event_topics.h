#pragma once

#include "core/analysis/clues/event_words.h"
#include "core/knowledge/reference_events.h"
#include "core/model/dating_clue.h"

namespace frise {

/// Dated events that no sentence tells in the words of the tables, added to what sentences tell (`clues`): by
/// a day of the year that is an event's ("depuis le 15 avril"), and by the words of the whole article.
void addEventsOfArticle(const StageContext &context, const EventWords &said, QList<DatingClue> &clues);

/// Words that make an article the story of an old event: "anniversaire", "commémorer".
bool speaksOfAnniversary(const StageContext &context, const EventWords &said);

/// Title and days of an event, as evidence names it.
QString factOf(const ReferenceEvent &event);

} // namespace frise
