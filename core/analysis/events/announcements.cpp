#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

/// "Il a annoncé que la flotte appareillerait": content with a subject of its own; "qu'il démissionnerait" is
/// an act of the speaker, which announcing it already is.
bool EventReader::tellsOfOthers(int content) const
{
    return m_clauses.at(content).link == ClauseLink::Content && m_chunks.verbs.at(content).isFinite() &&
           m_chunks.verbs.at(content).subjectClitic < 0;
}

/// Where what is announced is told as an event of its own, the announcement is no second one: "annonce que
/// les troupes se retirent", "Les troupes se retirent, a annoncé le ministre".
void EventReader::dropAnnouncements()
{
    const auto isTold = [this](const EventDraft &news) {
        const Span cue = m_document.spanOf(news.triggerTokens);
        const QList<Quotation> &quotations = m_context.analysis.quotations;
        for (const EventDraft &draft : m_drafts) {
            if (&draft == &news)
                continue;
            for (int v = draft.verb, steps = 0; v >= 0 && steps < 4; v = m_clauses.at(v).governor, ++steps) {
                if (m_clauses.at(v).governor == news.verb && tellsOfOthers(v))
                    return true;
            }
            const Span trigger = m_document.spanOf(draft.triggerTokens);
            if (trigger.start > cue.start)
                continue;
            if (std::any_of(quotations.begin(), quotations.end(), [&](const Quotation &quotation) {
                    return quotation.cue.overlaps(cue) && quotation.span.contains(trigger);
                }))
                return true;
        }
        return false;
    };
    std::vector<char> dropped(m_drafts.size(), 0);
    for (std::size_t i = 0; i < m_drafts.size(); ++i)
        dropped[i] = m_drafts[i].trigger->news && m_drafts[i].noun < 0 && isTold(m_drafts[i]);
    std::size_t i = 0;
    std::erase_if(m_drafts, [&](const EventDraft &) { return dropped[i++] != 0; });
}

} // namespace frise
