#include "core/analysis/events/event_reader.h"

#include "core/model/dating_clue.h"

#include <QCoreApplication>

namespace frise {

/// "la chute de Saïgon", "l'assassinat de Sadate": an act of the tables of dated events, told without a day.
/// Nothing where the article has no date, the act lies ahead or another event fits about as well.
bool EventReader::knownDate(EventDraft &draft)
{
    constexpr double surely = 0.6;
    // Summits and talks are many.
    const bool meeting = draft.event.type == EventType::Consult;
    const double least = meeting ? 0.85 : surely;
    if (m_dct == noDay || draft.event.certainty != Certainty::Happened)
        return false;
    const Span trigger = m_document.spanOf(draft.triggerTokens);
    for (const DatingClue &clue : m_context.scratch.get<DatingClues>().list) {
        if (clue.kind != DatingClue::Kind::Event || clue.topic || clue.readings.isEmpty() ||
            clue.direction == ClueDirection::Future || !clue.span.overlaps(trigger))
            continue;
        const EventReading &reading = clue.readings.constFirst();
        const DateInterval &days = reading.days;
        const auto count = days.dayCount();
        if (reading.share < least || !count || *count > 31 || days.lastDay() > m_dct)
            continue;
        setDate(draft, days, DateBasis::Inherited, "events.known",
                QT_TRANSLATE_NOOP("Evidence", "tells of a known event: %1"), {trigger});
        draft.event.dateEvidence.args = {reading.fact};
        return true;
    }
    return false;
}

} // namespace frise
