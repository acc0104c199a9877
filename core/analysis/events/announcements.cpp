#include "core/analysis/events/event_reader.h"

#include <QVarLengthArray>
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
    // Drafts stand in the order of their triggers: those in question are near by.
    const auto isTold = [this](std::size_t index) {
        const EventDraft &news = m_drafts[index];
        const Span cue = m_document.spanOf(news.triggerTokens);
        const TokenRange &sentence =
            m_document.sentences.at(m_document.tokens.at(news.triggerTokens.first).sentence).tokens;
        QVarLengthArray<Span, 4> said;
        qsizetype from = m_document.tokens.at(sentence.first).span.start;
        for (const Quotation &quotation : m_context.analysis.quotations) {
            if (!quotation.cue.overlaps(cue))
                continue;
            said.append(quotation.span);
            from = std::min(from, quotation.span.start);
        }
        const auto tells = [&](const EventDraft &draft) {
            for (int v = draft.verb, steps = 0; v >= 0 && steps < 4; v = m_clauses.at(v).governor, ++steps) {
                if (m_clauses.at(v).governor == news.verb && tellsOfOthers(v))
                    return true;
            }
            const Span trigger = m_document.spanOf(draft.triggerTokens);
            return trigger.start <= cue.start && std::any_of(said.begin(), said.end(), [&](const Span &span) {
                       return span.contains(trigger);
                   });
        };
        for (std::size_t i = index; i > 0; --i) {
            const EventDraft &draft = m_drafts[i - 1];
            if (m_document.tokens.at(draft.triggerTokens.first).span.start < from)
                break;
            if (tells(draft))
                return true;
        }
        for (std::size_t i = index + 1; i < m_drafts.size(); ++i) {
            if (m_drafts[i].triggerTokens.first >= sentence.last)
                break;
            if (tells(m_drafts[i]))
                return true;
        }
        return false;
    };
    std::vector<char> dropped(m_drafts.size(), 0);
    for (std::size_t i = 0; i < m_drafts.size(); ++i)
        dropped[i] = m_drafts[i].trigger->news && m_drafts[i].noun < 0 && isTold(i);
    std::size_t i = 0;
    std::erase_if(m_drafts, [&](const EventDraft &) { return dropped[i++] != 0; });
}

} // namespace frise
