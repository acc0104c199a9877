#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/participant_words.h"

#include <algorithm>

namespace frise {

/// Who an act of speech is aimed at may stand in its content: "a promis de livrer des radars à Tunis",
/// "menace d'imposer des sanctions contre Lima", "demande que la milice désarme".
void EventReader::fillContentRoles(EventDraft &draft)
{
    for (const EventActor &actor : draft.event.actors) {
        if (actor.role == ActorRole::Target)
            return;
    }
    for (int v = draft.verb + 1; v < m_chunks.verbs.size(); ++v) {
        const Clause &content = m_clauses.at(v);
        if (m_chunks.verbs.at(v).sentence != m_chunks.verbs.at(draft.verb).sentence)
            break;
        if (content.governor != draft.verb ||
            (content.link != ClauseLink::Content && content.link != ClauseLink::Infinitive))
            continue;
        const Trigger *trigger = m_verbTrigger[static_cast<std::size_t>(v)];
        // "exige que le Mali cesse …" asks Mali; "que le Mali reçoive …" asks for it.
        const VerbGroup &asking = m_chunks.verbs.at(v);
        if (draft.event.type == EventType::Request && content.link == ClauseLink::Content &&
            (trigger || (!content.passive && asking.modal == 0 &&
                         !ParticipantWords::french().has(ParticipantWords::Receiving, content.lemma))) &&
            m_clauses.subject(v).isKnown() && !m_clauses.subject(v).elided) {
            Span span;
            const QList<int> asked = subjectActors(v, &span);
            for (const int actor : asked) {
                const bool own =
                    m_clauses.subject(v).noun < 0 && !m_participants.countryOf(actor).isEmpty() &&
                    std::any_of(
                        draft.event.actors.begin(), draft.event.actors.end(), [&](const EventActor &known) {
                            return m_participants.countryOf(known.actor) == m_participants.countryOf(actor);
                        });
                if (!m_context.analysis.actors.at(actor).anonymous && !own)
                    addActor(draft, actor, ActorRole::Target, span);
            }
        }
        for (const Argument &argument : m_participants.argumentsOfVerb(v)) {
            if (argument.noun < 0)
                continue;
            const bool aimed =
                argument.slot == Slot::Contre || argument.slot == Slot::Envers ||
                (argument.slot == Slot::Sur && draft.event.type != EventType::Agree) ||
                (trigger && argument.slot == Slot::A && (trigger->targets & slotBit(Slot::A)) != 0) ||
                (trigger && argument.slot == Slot::Object && draft.event.type == EventType::Threaten &&
                 (isHostile(trigger->type) || trigger->type == EventType::Sanction) &&
                 trigger->type != EventType::Mobilize && (trigger->targets & slotBit(Slot::Object)) != 0);
            if (aimed)
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Target,
                          m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens));
        }
        break;
    }
    // "menace de riposter si Lima avance": whose step it answers.
    if (draft.event.type == EventType::Threaten && draft.event.actors.size() == 1) {
        for (int v = draft.verb + 1; v < m_chunks.verbs.size(); ++v) {
            if (m_chunks.verbs.at(v).sentence != m_chunks.verbs.at(draft.verb).sentence)
                break;
            if (m_clauses.at(v).link != ClauseLink::Condition || m_clauses.subject(v).noun < 0)
                continue;
            Span span;
            for (const int actor : subjectActors(v, &span)) {
                const Actor &named = m_context.analysis.actors.at(actor);
                const QString own = m_participants.countryOf(draft.event.actors.first().actor);
                if (!named.anonymous && !m_participants.isPlaceOnly(actor) &&
                    (own.isEmpty() || m_participants.countryOf(actor) != own))
                    addActor(draft, actor, ActorRole::Target, span);
            }
            break;
        }
    }
    if (draft.event.type == EventType::Agree)
        return;
    for (int t = m_clauses.at(draft.verb).last; t < draft.tokens.last; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0 || m_chunks.nouns.at(n).preposition < 0)
            continue;
        static const InternedId contre = intern(u"contre"), envers = intern(u"envers");
        const InternedId preposition = lower(m_chunks.nouns.at(n).preposition);
        // "a averti que toute attaque contre le Mali …": whom others might attack is not warned.
        static const InternedId menacer = intern(u"menacer");
        const bool ofAct =
            n > 0 && m_chunks.nouns.at(n).preposition == m_chunks.nouns.at(n - 1).tokens.last &&
            draft.event.type == EventType::Threaten && draft.trigger->lemma != menacer && matchNoun(n - 1);
        if ((preposition == contre || preposition == envers) && !ofAct)
            addActors(draft, m_participants.actorsOf(n), ActorRole::Target,
                      m_document.spanOf(m_chunks.nouns.at(n).tokens));
        t = std::max(t, m_chunks.nouns.at(n).tokens.last - 1);
    }
}

/// "massés à la frontière avec le Kenya", "à la frontière kényane": whom it is held against.
void EventReader::fillFrontier(EventDraft &draft)
{
    static const InternedId frontiere = intern(u"frontière"), avec = intern(u"avec"), de = intern(u"de");
    for (int t = draft.triggerTokens.last; t < draft.tokens.last; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0 || lemma(m_chunks.nouns.at(n).head) != frontiere)
            continue;
        addActor(draft, m_participants.stateOfAdjectives(m_chunks.nouns.at(n).tokens), ActorRole::Target,
                 m_document.spanOf(m_chunks.nouns.at(n).tokens));
        if (n + 1 < m_chunks.nouns.size() && m_chunks.nouns.at(n + 1).preposition >= 0 &&
            (lower(m_chunks.nouns.at(n + 1).preposition) == avec ||
             lemma(m_chunks.nouns.at(n + 1).preposition) == de))
            addActors(draft, m_participants.actorsOf(n + 1), ActorRole::Target,
                      m_document.spanOf(m_chunks.nouns.at(n + 1).tokens));
        return;
    }
}

} // namespace frise
