#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/participant_words.h"
#include "core/analysis/holders.h"

#include <algorithm>

namespace frise {

int EventReader::verbInTrigger(const EventDraft &draft) const
{
    if (draft.trigger->following.empty() || draft.verb < 0)
        return -1;
    const int word = m_chunks.verbOfToken.at(draft.triggerTokens.last - 1);
    return word != draft.verb ? word : -1;
}

void EventReader::fillVerbRoles(EventDraft &draft)
{
    const Trigger &trigger = *draft.trigger;
    const Clause &clause = m_clauses.at(draft.verb);
    const VerbGroup &group = m_chunks.verbs.at(draft.verb);
    QList<Argument> arguments = m_participants.argumentsOfVerb(draft.verb);
    // "ont été pris pour cible par la milice": a word of the trigger that may be read as a verb of its own.
    if (const int word = verbInTrigger(draft); word >= 0)
        arguments += m_participants.argumentsOfVerb(word);
    const bool participle = clause.link == ClauseLink::Participle && !clause.compound && group.isParticiple();
    const bool passive = clause.passive || (participle && !clause.goesItself);
    Span span;
    QList<int> subjects;
    if (participle) {
        if (clause.governorNoun < 0 && clause.governor > draft.verb) {
            subjects = subjectActors(clause.governor, &span);
        } else if (clause.governorNoun >= 0) {
            // "Lima et Quito, réunis à Genève": all of them.
            const bool plural = m_document.tokens.at(group.head).chosen().plurality == Plurality::Plural;
            const QList<int> members =
                plural ? coordinatedPhrases(m_chunks, clause.governorNoun) : QList<int>{clause.governorNoun};
            for (const int member : members) {
                for (const int actor : m_participants.actorsOf(member)) {
                    if (!subjects.contains(actor))
                        subjects.append(actor);
                }
            }
            span = m_document.spanOf(m_chunks.nouns.at(clause.governorNoun).tokens);
        }
    } else {
        subjects = subjectActors(draft.carrier >= 0 ? draft.carrier : draft.verb, &span);
    }
    const bool objectIsAgent = (trigger.agents & slotBit(Slot::Object)) != 0;
    const bool suffers =
        (trigger.targets & slotBit(Slot::Subject)) != 0 && (trigger.agents & slotBit(Slot::Subject)) == 0;
    if (passive) {
        // What is done to soldiers by nobody in particular, their own side does: "des soldats ont été
        // déployés".
        const bool ownSide = trigger.type == EventType::Mobilize || trigger.type == EventType::Retreat;
        bool named = false;
        for (const Argument &argument : arguments)
            named = named || (argument.slot == Slot::Par && argument.noun >= 0 &&
                              m_participants.isActor(argument.noun));
        const bool agentive = objectIsAgent || (ownSide && !named);
        for (const Argument &argument : arguments) {
            if (argument.slot == Slot::Par)
                addActors(
                    draft, m_participants.actorsOf(argument), suffers ? ActorRole::Target : ActorRole::Agent,
                    argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens) : Span());
        }
        if ((trigger.targets & slotBit(Slot::Object)) != 0 || agentive)
            addActors(draft, subjects, agentive ? ActorRole::Agent : ActorRole::Target, span);
    } else {
        // "Riga a perdu le port": who loses it does nothing.
        addActors(draft, subjects, suffers ? ActorRole::Target : ActorRole::Agent, span);
    }
    for (const Argument &argument : arguments) {
        if (argument.slot == Slot::Par || (passive && argument.slot == Slot::Object))
            continue;
        const SlotSet bit = slotBit(argument.slot);
        const bool agent = (trigger.agents & bit) != 0;
        const bool target = (trigger.targets & bit) != 0;
        if (!agent && !target)
            continue;
        const Span where = argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens)
                                              : m_document.tokens.at(argument.clitic).span;
        if (!draft.event.actors.isEmpty() && argument.slot == Slot::De && trigger.type == EventType::Agree)
            continue;
        QList<int> actors = actorsOfArgument(draft, argument);
        // "s'est rendu à Cuba", "a regagné Washington": where he goes; whom he meets there is another
        // question.
        if (target && !agent && trigger.type == EventType::Consult && argument.noun >= 0 && !trigger.own)
            actors.removeIf([&](int actor) { return isDestination(actor, argument); });
        // "a accusé Moscou": whom words or penalties are aimed at is no town but its state.
        if (target && !agent && (argument.slot == Slot::Object || argument.slot == Slot::De) &&
            (isSpeech(draft) || trigger.type == EventType::Sanction))
            actors = capitalsAsStates(actors);
        // Nobody asks himself: "a pressé les deux camps".
        if (target && actors.size() == 2 && argument.noun >= 0 && isSpeech(draft))
            actors = othersOf(draft, argument.noun, actors);
        if (actors.isEmpty() && argument.noun >= 0 && target && !agent)
            actors = whoseAct(draft, argument.noun);
        // "a attaqué les postes-frontières de la Slovénie": whose they are.
        if (actors.isEmpty() && argument.noun >= 0 && target && !agent && argument.slot == Slot::Object &&
            trigger.type == EventType::Assault) {
            for (const Argument &owner : m_participants.argumentsOfNoun(argument.noun)) {
                if (owner.slot == Slot::De && actors.isEmpty())
                    actors = m_participants.actorsOf(owner);
            }
            actors.removeIf([&](int actor) {
                return m_context.analysis.actors.at(actor).kind == ActorKind::Person ||
                       m_participants.isPlaceOnly(actor);
            });
        }
        // "a débarqué des troupes à Chypre": its own.
        const bool means =
            argument.noun >= 0 && !m_chunks.nouns.at(argument.noun).definite &&
            m_chunks.nouns.at(argument.noun).number < 0 &&
            (m_participants.classesOf(argument.noun) & m_table.classMask(QStringLiteral("troops"))) != 0 &&
            std::any_of(arguments.begin(), arguments.end(), [](const Argument &other) {
                return other.slot == Slot::A || other.slot == Slot::En || other.slot == Slot::Dans ||
                       other.slot == Slot::Sur;
            });
        if (means)
            actors.removeIf([&](int actor) { return m_context.analysis.actors.at(actor).anonymous; });
        if (actors.isEmpty() && !means && argument.noun >= 0 && target && argument.slot == Slot::Object &&
            (isHostile(trigger.type) || trigger.type == EventType::Concede))
            actors = m_participants.unnamedPeople(argument.noun);
        addActors(draft, actors, agent ? ActorRole::Agent : ActorRole::Target, where);
        if (argument.noun >= 0)
            draft.classes |= m_participants.classesOf(argument.noun);
    }
    // "Le sultan a dit que des avions livreraient …": his, where nobody else's.
    if (draft.event.actors.isEmpty() && clause.link == ClauseLink::Content && clause.governor >= 0) {
        const Subject subject = m_clauses.subject(draft.verb);
        const quint64 means =
            m_table.classMask(QStringLiteral("troops")) | m_table.classMask(QStringLiteral("aircraft")) |
            m_table.classMask(QStringLiteral("ship")) | m_table.classMask(QStringLiteral("weapon"));
        if (subject.noun >= 0 && !passive &&
            ((m_participants.classesOf(subject.noun) & means) != 0 ||
             m_participants.isMachine(m_chunks.nouns.at(subject.noun).head))) {
            for (const int speaker : subjectActors(clause.governor, nullptr))
                addActor(draft, m_participants.sideOf(speaker), ActorRole::Agent, span);
        }
    }
    // "Neuf passants ont été tués", "des étudiants ont manifesté": unnamed, but they are who it is about.
    const bool unnamedCount = trigger.type == EventType::Protest || trigger.type == EventType::Assault ||
                              trigger.type == EventType::Coerce || trigger.type == EventType::Retreat ||
                              trigger.type == EventType::Concede;
    if (unnamedCount && subjects.isEmpty()) {
        const int noun = participle ? clause.governorNoun
                                    : m_clauses.subject(draft.carrier >= 0 ? draft.carrier : draft.verb).noun;
        if (noun >= 0)
            addActors(draft, m_participants.unnamedPeople(noun),
                      passive || suffers ? ActorRole::Target : ActorRole::Agent,
                      m_document.spanOf(m_chunks.nouns.at(noun).tokens));
    }
    // "La Syrie compte dix mille soldats massés à la frontière": whose they are.
    const bool mobilized = trigger.type == EventType::Mobilize || trigger.type == EventType::Retreat;
    if (mobilized && participle && draft.event.actors.isEmpty() && clause.governor >= 0) {
        Span whose;
        const QList<int> owners = subjectActors(clause.governor, &whose);
        addActors(draft, owners, ActorRole::Agent, whose);
    }
    if (mobilized)
        fillFrontier(draft);
    if (trigger.own)
        fillContentRoles(draft);
    fillBeneficiary(draft);
    fillPost(draft);
    // "entre la Suède et la Norvège"
    const int end = draft.tokens.last;
    for (int t = clause.last; t < end; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        static const InternedId entre = intern(u"entre"), et = intern(u"et");
        if (m_chunks.nouns.at(n).preposition >= 0 && lower(m_chunks.nouns.at(n).preposition) == entre &&
            (isMutual(trigger.type) || trigger.type == EventType::Agree) &&
            (!trigger.own || draft.event.actors.isEmpty())) {
            addActors(draft, m_participants.actorsOf(n), ActorRole::Agent,
                      m_document.spanOf(m_chunks.nouns.at(n).tokens));
            const int after = m_chunks.nouns.at(n).tokens.last;
            if (after + 1 < end && lower(after) == et && m_chunks.nounOfToken.at(after + 1) >= 0)
                addActors(draft, m_participants.actorsOf(m_chunks.nounOfToken.at(after + 1)),
                          ActorRole::Agent,
                          m_document.spanOf(m_chunks.nouns.at(m_chunks.nounOfToken.at(after + 1)).tokens));
        }
        t = std::max(t, m_chunks.nouns.at(n).tokens.last - 1);
    }
}

/// With the states of those among them that are capitals.
QList<int> EventReader::capitalsAsStates(const QList<int> &actors)
{
    QList<int> states;
    for (const int actor : actors) {
        const bool capital = m_participants.isPlaceOnly(actor) && governmentOf(m_context, actor) != actor;
        const int state = capital ? frise::stateOf(m_context, governmentOf(m_context, actor)) : actor;
        if (!states.contains(state))
            states.append(state);
    }
    return states;
}

/// A city that stands for its state, an island: behind "à" or "vers" it is a place.
bool EventReader::isDestination(int actor, const Argument &argument) const
{
    static const InternedId a = intern(u"à");
    const Actor &known = m_context.analysis.actors.at(actor);
    const int preposition = m_chunks.nouns.at(argument.noun).preposition;
    if (known.id.startsWith(QLatin1String("g:")))
        return m_chunks.nouns.at(argument.noun).determiner < 0;
    return known.kind == ActorKind::State &&
           (argument.slot == Slot::Vers ||
            (preposition >= 0 && lower(preposition) == a && m_chunks.nouns.at(argument.noun).determiner < 0));
}

/// Whom it concerns where its object is a thing or an act: "condamne la saisie du cargo par Oslo",
/// "retire les permis des ferries grecs", "a rejeté l'offre de Lima".
QList<int> EventReader::whoseAct(const EventDraft &draft, int noun)
{
    const EventType type = draft.event.type;
    if (type != EventType::Accuse && type != EventType::Reject && type != EventType::Support &&
        type != EventType::Sanction && type != EventType::Threaten && type != EventType::Request)
        return {};
    QList<int> actors;
    const Trigger *trigger = matchNoun(noun);
    // "réclame le départ des légionnaires", "demande la réunion du Conseil": of those who would do it.
    if (type == EventType::Request &&
        (!trigger || (trigger->type != EventType::Retreat && trigger->type != EventType::Consult &&
                      trigger->type != EventType::Aid)))
        return {};
    if (trigger && type != EventType::Sanction) {
        EventDraft act;
        act.trigger = trigger;
        act.noun = noun;
        act.event.type = trigger->type;
        act.tokens = {m_chunks.nouns.at(noun).tokens.first, m_participants.nounEnd(noun)};
        if (!m_chunks.nouns.at(noun).possessive)
            fillNounRoles(act);
        for (const EventActor &actor : std::as_const(act.event.actors)) {
            if (actor.role == ActorRole::Agent)
                actors.append(actor.actor);
        }
    } else if (!ParticipantWords::french().has(ParticipantWords::Harm,
                                               m_document.tokens.at(m_chunks.nouns.at(noun).head).lemma())) {
        for (const Argument &argument : m_participants.argumentsOfNoun(noun)) {
            const bool tied = argument.slot == Slot::De || argument.slot == Slot::Avec ||
                              argument.slot == Slot::Contre || argument.slot == Slot::Envers;
            if (tied && actors.isEmpty())
                actors = m_participants.actorsOf(argument);
        }
    }
    // Nobody acts against himself.
    erase_if(actors, [&](int actor) {
        if (m_participants.isPlaceOnly(actor))
            return true;
        const QString country = m_participants.countryOf(actor);
        return std::any_of(
            draft.event.actors.begin(), draft.event.actors.end(), [&](const EventActor &known) {
                return known.actor == actor ||
                       (!country.isEmpty() && m_participants.countryOf(known.actor) == country);
            });
    });
    return actors;
}

/// Whom a promise, a plea or common work is for, where only its content says: "s'engage à accroître son aide
/// au Tchad", "pousse à une rencontre entre Oslo et Riga".
void EventReader::fillBeneficiary(EventDraft &draft)
{
    const EventType type = draft.event.type;
    const bool request = type == EventType::Request;
    if (type != EventType::Agree && type != EventType::Cooperate && type != EventType::Aid && !request)
        return;
    for (const EventActor &actor : std::as_const(draft.event.actors)) {
        if (actor.role == ActorRole::Target)
            return;
    }
    Slot first = Slot::None;
    for (int t = m_clauses.at(draft.verb).last; t < draft.tokens.last; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        t = std::max(t, phrase.tokens.last - 1);
        Slot slot = m_participants.slotOf(phrase.preposition);
        if (slot == Slot::None && phrase.coordinatedWith >= 0)
            slot = first == Slot::Entre ? first : Slot::None;
        const bool aimed = request ? slot == Slot::Entre
                                   : slot == Slot::A || slot == Slot::Pour || slot == Slot::En ||
                                         slot == Slot::Envers || slot == Slot::Aupres ||
                                         (slot == Slot::Contre && type == EventType::Agree);
        // "les radars installés à Malte": where a thing stands.
        const int inner = m_clauses.clauseAt(phrase.tokens.first);
        const ClauseLink link = inner >= 0 ? m_clauses.at(inner).link : ClauseLink::Main;
        if (!aimed || link == ClauseLink::Participle ||
            (link == ClauseLink::Condition && inner != draft.verb))
            continue;
        bool added = false;
        for (const int actor : m_participants.actorsOf(n)) {
            const QString country = m_participants.countryOf(actor);
            const bool own = std::any_of(
                draft.event.actors.begin(), draft.event.actors.end(), [&](const EventActor &known) {
                    return !country.isEmpty() && m_participants.countryOf(known.actor) == country;
                });
            const ActorKind kind = m_context.analysis.actors.at(actor).kind;
            if (own || (!request && kind != ActorKind::State && kind != ActorKind::Organisation))
                continue;
            addActor(draft, actor, ActorRole::Target, m_document.spanOf(phrase.tokens));
            added = true;
        }
        if (added && slot != Slot::Entre)
            return;
        if (added)
            first = slot;
    }
}

} // namespace frise
