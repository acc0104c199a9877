#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/participant_words.h"

#include <algorithm>

namespace frise {

/// Roles that only the article as a whole tells: who else attacks there.
void EventReader::completeRoles()
{
    // "l'invasion de février": between the two of whom the other attacks tell.
    for (EventDraft &draft : m_drafts) {
        if (!draft.event.actors.isEmpty() || draft.noun < 0 || timexIn(draft.tokens) < 0 ||
            (draft.event.type != EventType::Assault && draft.event.type != EventType::Coerce))
            continue;
        for (const EventDraft &other : m_drafts) {
            if (!isHostile(other.event.type) || other.event.actors.size() < 2)
                continue;
            const bool both =
                std::any_of(other.event.actors.begin(), other.event.actors.end(),
                            [](const EventActor &actor) { return actor.role == ActorRole::Agent; }) &&
                std::any_of(other.event.actors.begin(), other.event.actors.end(),
                            [](const EventActor &actor) { return actor.role == ActorRole::Target; });
            if (!both)
                continue;
            for (const EventActor &actor : other.event.actors)
                addActor(draft, actor.actor, actor.role, Span());
            draft.weight = 0.5;
            break;
        }
    }
    for (EventDraft &draft : m_drafts) {
        if (draft.event.type != EventType::Assault && draft.event.type != EventType::Coerce)
            continue;
        bool agent = false;
        QString target;
        for (const EventActor &actor : draft.event.actors) {
            agent = agent || actor.role == ActorRole::Agent;
            if (actor.role == ActorRole::Target)
                target = m_participants.countryOf(actor.actor);
        }
        for (const EventDraft &other : m_drafts) {
            if (&other == &draft || other.event.type != draft.event.type)
                continue;
            int otherAgent = -1;
            int otherTarget = -1;
            for (const EventActor &actor : other.event.actors) {
                if (actor.role == ActorRole::Agent && otherAgent < 0)
                    otherAgent = actor.actor;
                if (actor.role == ActorRole::Target && otherTarget < 0)
                    otherTarget = actor.actor;
            }
            if (!agent && !target.isEmpty() && otherAgent >= 0 && otherTarget >= 0 &&
                m_participants.countryOf(otherTarget) == target &&
                m_participants.countryOf(otherAgent) != target) {
                addActor(draft, otherAgent, ActorRole::Agent, Span());
                draft.event.confidence = std::min(draft.event.confidence, 0.6);
                break;
            }
            if (agent && target.isEmpty() && otherTarget >= 0 && otherAgent >= 0) {
                bool same = false;
                for (const EventActor &actor : draft.event.actors)
                    same =
                        same || m_participants.countryOf(actor.actor) == m_participants.countryOf(otherAgent);
                if (same) {
                    addActor(draft, otherTarget, ActorRole::Target, Span());
                    break;
                }
            }
        }
    }
}

/// "a été tué par un tireur": somebody did it, whoever he is.
bool EventReader::isBySomebody(const EventDraft &draft) const
{
    const QList<Argument> arguments = m_participants.argumentsOfVerb(draft.verb);
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const Argument &argument) { return argument.slot == Slot::Par; });
}

/// "on convint d'une trêve"
bool EventReader::isUnsaid(const EventDraft &draft) const
{
    static const InternedId on = intern(u"on"), hyphened = intern(u"-t-on"), short_ = intern(u"-on");
    const int clitic = m_clauses.subject(draft.carrier >= 0 ? draft.carrier : draft.verb).clitic;
    return clitic >= 0 && (lower(clitic) == on || lower(clitic) == hyphened || lower(clitic) == short_);
}

/// "exige le départ des troupes": asked of those who would have to go, though they are not named.
bool EventReader::asksToYield(const EventDraft &draft)
{
    static const InternedId exiger = intern(u"exiger"), sommer = intern(u"sommer");
    if (draft.verb < 0)
        return draft.trigger->lemma == exiger;
    if (hasContent(draft))
        return false;
    for (int t = m_clauses.at(draft.verb).last; t < draft.tokens.last; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        const Trigger *trigger = m_chunks.nouns.at(n).head == t ? matchNoun(n) : nullptr;
        if (trigger && trigger->subType == QLatin1String("ceasefire"))
            return false;
        if (trigger && (trigger->type == EventType::Retreat || trigger->type == EventType::Concede))
            return true;
    }
    return draft.trigger->lemma == exiger || draft.trigger->lemma == sommer;
}

/// What is asked or refused is told by a verb of its own: "refuse de négocier", "exige que …".
bool EventReader::hasContent(const EventDraft &draft) const
{
    for (int v = draft.verb + 1; v < m_chunks.verbs.size(); ++v) {
        if (m_chunks.verbs.at(v).sentence != m_chunks.verbs.at(draft.verb).sentence)
            break;
        if (m_clauses.at(v).governor == draft.verb &&
            (m_clauses.at(v).link == ClauseLink::Content || m_clauses.at(v).link == ClauseLink::Infinitive))
            return true;
    }
    return false;
}

/// "Londres a refusé", "l'a rejetée", "a repoussé l'ultimatum": an answer to somebody who is not named here.
bool EventReader::refusesUnnamed(const EventDraft &draft)
{
    if (draft.verb < 0 || hasContent(draft) ||
        !ParticipantWords::french().has(ParticipantWords::Refusal, draft.trigger->lemma))
        return false;
    const quint64 asked =
        m_table.classMask(QStringLiteral("ultimatum")) | m_table.classMask(QStringLiteral("offer"));
    for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
        if (argument.slot == Slot::Object && argument.noun >= 0 &&
            (m_participants.classesOf(argument.noun) & asked) == 0)
            return false;
    }
    return true;
}

/// What is done between the two sides of the article, where the sentence leaves a side unsaid: "Le pacte fut
/// scellé à l'aube", "a expulsé le consul", "a réclamé leur retour".
void EventReader::completeSides()
{
    const Parties &parties = m_participants.parties();
    countOpponents();
    const auto add = [&](EventDraft &draft, int side, ActorRole role) {
        addActor(draft, side, role, Span());
        draft.event.confidence = std::min(draft.event.confidence, 0.6);
        draft.weight = std::min(draft.weight, 0.6);
    };
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        EventDraft &draft = m_drafts[i];
        Event &event = draft.event;
        int agent = -1;
        int target = -1;
        for (const EventActor &actor : event.actors) {
            int &known = actor.role == ActorRole::Agent ? agent : target;
            if (known < 0)
                known = actor.actor;
        }
        const bool between =
            (event.type == EventType::Consult && event.subType != QLatin1String("visit")) ||
            event.type == EventType::Agree || event.type == EventType::Concede ||
            (event.type == EventType::Retreat && event.subType == QLatin1String("ceasefire"));
        // "Des affrontements ont éclaté": of the two that the article is about.
        const bool fight = event.type == EventType::Assault && draft.noun >= 0 &&
                           ParticipantWords::french().has(ParticipantWords::Fight, draft.trigger->lemma);
        if (event.actors.isEmpty() && (between || fight)) {
            // "on convint d'une trêve", "libéré par la foule": somebody, left unsaid.
            if (draft.verb >= 0 && (isBySomebody(draft) || isUnsaid(draft)))
                continue;
            if (const auto pair = parties.principal(2)) {
                add(draft, pair->first, ActorRole::Agent);
                add(draft, pair->second, ActorRole::Agent);
            }
            continue;
        }
        const int side = agent >= 0 ? m_participants.sideOf(agent) : -1;
        // "avec son voisin"
        if (between && side >= 0 && target < 0 && event.actors.size() == 1 && draft.verb >= 0) {
            for (int t = draft.triggerTokens.first; t < draft.tokens.last; ++t) {
                const int n = m_chunks.nounOfToken.at(t);
                if (n < 0 || !m_chunks.nouns.at(n).possessive ||
                    (m_participants.classesOf(n) & m_table.classMask(QStringLiteral("neighbour"))) == 0)
                    continue;
                add(draft, parties.other(side, 2), ActorRole::Agent);
                break;
            }
        }
        const bool against = event.type == EventType::Accuse || event.type == EventType::Sanction ||
                             event.type == EventType::Reject || event.type == EventType::Request ||
                             event.type == EventType::Threaten;
        // "a été libéré", "un sergent a été blessé": by the other side of the article.
        const bool passive = event.type == EventType::Coerce || event.type == EventType::Assault ||
                             event.type == EventType::Concede;
        if (passive && agent < 0 && target >= 0 && draft.verb >= 0) {
            if (isBySomebody(draft))
                continue;
            const int other = parties.other(m_participants.sideOf(target), 3);
            if (other >= 0)
                add(draft, other, ActorRole::Agent);
            continue;
        }
        if (!against || event.certainty == Certainty::Negated)
            continue;
        const int camp = agent >= 0 ? campOf(agent) : -1;
        if (camp >= 0 && target < 0) {
            // "Londres a refusé": whoever asked.
            const int asker =
                event.type == EventType::Reject && refusesUnnamed(draft) ? askerBefore(i, camp) : -1;
            if (asker >= 0) {
                add(draft, asker, ActorRole::Target);
                continue;
            }
            if (event.type == EventType::Request && !asksToYield(draft))
                continue;
            // Whoever did it harm before.
            int harm = -1;
            const int sentence = m_document.tokens.at(draft.triggerTokens.first).sentence;
            for (std::size_t k = i; k-- > 0 && harm < 0;) {
                const Event &other = m_drafts[k].event;
                if (m_document.tokens.at(m_drafts[k].triggerTokens.first).sentence < sentence - 6)
                    break;
                if (!isHostile(other.type) && other.type != EventType::Sanction)
                    continue;
                bool suffered = false;
                int by = -1;
                for (const EventActor &actor : other.actors) {
                    const int known = campOf(actor.actor);
                    suffered = suffered || (actor.role == ActorRole::Target && known == camp);
                    if (actor.role == ActorRole::Agent && known >= 0 && known != camp)
                        by = known;
                }
                harm = suffered ? by : -1;
            }
            if (harm < 0 && draft.verb >= 0)
                harm = unnamedOpponent(draft, camp);
            if (harm >= 0)
                add(draft, harm, ActorRole::Target);
        } else if (agent < 0 && target >= 0 &&
                   (event.type == EventType::Accuse || event.type == EventType::Sanction)) {
            const int other = parties.other(m_participants.sideOf(target), 2);
            if (other >= 0)
                add(draft, other, ActorRole::Agent);
        }
    }
}

} // namespace frise
