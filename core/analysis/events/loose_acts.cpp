#include "core/analysis/events/event_reader.h"

#include "core/analysis/quotations/cue_table.h"

#include <algorithm>

namespace frise {

/// "L'ONU doit déployer 350 observateurs": a verb of acts whose surroundings the table does not know. Its one
/// type is taken, less surely; verbs of saying, reflexive ones and those that say little by
/// themselves are left alone.
const Trigger *EventReader::looseTrigger(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Clause &clause = m_clauses.at(verb);
    if (!group.isFinite() || group.reflexive || !hasSpecificSubject(verb) || isReport(verb) ||
        CueTable::instance().mayBeVerb(clause.lemma))
        return nullptr;
    const Trigger *only = nullptr;
    for (const Trigger &trigger : m_table.rows(clause.lemma)) {
        if (trigger.pos != TriggerPos::Verb || trigger.reflexive || !trigger.following.empty())
            continue;
        // What asks for nothing, or for nothing of a kind, is no act where it does not stand alone.
        const bool alone = std::any_of(trigger.needs.begin(), trigger.needs.end(), [](const auto &needs) {
            return std::any_of(needs.begin(), needs.end(), [](const TriggerNeed &need) {
                return need.negated || need.kind == TriggerNeed::Kind::Idle;
            });
        });
        if (trigger.bound || alone || (only && trigger.type != only->type))
            return nullptr;
        if (!only)
            only = &trigger;
    }
    if (!only)
        return nullptr;
    const Span span = m_document.spanOf(group.tokens);
    for (const Quotation &quotation : m_context.analysis.quotations) {
        if (quotation.cue.isValid() && quotation.cue.overlaps(span))
            return nullptr;
        if (quotation.mode == QuoteMode::Direct && quotation.span.contains(span))
            return nullptr;
    }
    return only;
}

/// A third person that is somebody or something in particular: not "on", "personne", "quelqu'un".
bool EventReader::hasSpecificSubject(int verb) const
{
    static const InternedId vague[] = {intern(u"on"),   intern(u"personne"), intern(u"quelqu'un"),
                                       intern(u"rien"), intern(u"tout"),     intern(u"chacun"),
                                       intern(u"nul"),  intern(u"aucun"),    intern(u"certains")};
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (group.person == 1 || group.person == 2)
        return false;
    const Subject subject = m_clauses.subject(verb);
    const int head = subject.clitic >= 0 ? subject.clitic
                     : subject.noun >= 0 ? m_chunks.nouns.at(subject.noun).head
                                         : -1;
    return head >= 0 && std::none_of(std::begin(vague), std::end(vague), [&](InternedId word) {
               return lower(head) == word || lemma(head) == word;
           });
}

} // namespace frise
