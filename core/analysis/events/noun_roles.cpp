#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/participant_words.h"

namespace frise {

/// "et de quatre régions fin septembre": an argument with a time of its own belongs to an event of its own.
bool EventReader::hasOwnTime(int noun, const QList<Argument> &arguments) const
{
    const int first = timexIn(
        {m_chunks.nouns.at(arguments.first().noun).tokens.first, m_chunks.nouns.at(noun).tokens.first});
    const int own = timexIn({m_chunks.nouns.at(noun).tokens.first, m_participants.nounEnd(noun)});
    return first >= 0 && own >= 0 && own != first;
}

/// Who acts is told with the noun; whom it concerns, with the phrase that shares it.
void EventReader::fillEllipsisRoles(EventDraft &draft)
{
    EventDraft main = draft;
    main.ellipsis = -1;
    main.tokens = {m_chunks.nouns.at(draft.noun).tokens.first, m_participants.nounEnd(draft.noun)};
    fillNounRoles(main);
    for (const EventActor &actor : std::as_const(main.event.actors)) {
        if (actor.role == ActorRole::Agent)
            addActor(draft, actor.actor, ActorRole::Agent, actor.span);
    }
    for (const int actor : m_participants.actorsOf(draft.ellipsis)) {
        const bool place = m_context.analysis.actors.at(actor).kind == ActorKind::Place;
        addActor(draft, place ? m_participants.stateOf(actor) : actor, ActorRole::Target,
                 m_document.spanOf(m_chunks.nouns.at(draft.ellipsis).tokens));
    }
}

void EventReader::fillNounRoles(EventDraft &draft)
{
    const Trigger &trigger = *draft.trigger;
    const NounPhrase &phrase = m_chunks.nouns.at(draft.noun);
    const QList<Argument> arguments = m_participants.argumentsOfNoun(draft.noun);
    const bool mutual = isMutual(trigger.type) || trigger.type == EventType::Agree;
    bool hasPar = false;
    bool hasTarget = false;
    bool hasBetween = false;
    for (const Argument &argument : arguments) {
        hasBetween = hasBetween || argument.slot == Slot::Entre || argument.slot == Slot::Avec;
        hasPar = hasPar || argument.slot == Slot::Par;
        hasTarget =
            hasTarget || (argument.slot != Slot::De && (trigger.targets & slotBit(argument.slot)) != 0);
    }
    // "frappes russes": whose it is.
    const int adjective = m_participants.stateOfAdjectives(phrase.tokens);
    addActor(draft, adjective, ActorRole::Agent, m_document.spanOf(phrase.tokens));
    const bool deIsTargetOnly =
        (trigger.targets & slotBit(Slot::De)) != 0 && (trigger.agents & slotBit(Slot::De)) == 0;
    bool troops = false;
    for (const Argument &argument : arguments) {
        const Span where = m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens);
        // "le retrait de ses troupes | du Vietnam": where they leave.
        const bool left = troops && argument.slot == Slot::De && trigger.type == EventType::Retreat;
        troops = troops || (argument.slot == Slot::De && (m_participants.classesOf(argument.noun) &
                                                          m_table.classMask(QStringLiteral("troops"))) != 0);
        if (left)
            continue;
        draft.classes |= m_participants.classesOf(argument.noun);
        const QList<int> actors = m_participants.actorsOf(argument);
        if (actors.isEmpty())
            continue;
        const SlotSet bit = slotBit(argument.slot);
        if (argument.slot == Slot::De) {
            bool target = deIsTargetOnly || (hasPar && !mutual);
            // "le bombardement de Dresde", "les frappes de Washington": a town is hit, a state hits.
            if (target && draft.ellipsis < 0 && argument.noun > draft.noun + 1 &&
                hasOwnTime(argument.noun, arguments))
                continue;
            if (!target && trigger.type == EventType::Assault) {
                const Actor &actor = m_context.analysis.actors.at(actors.first());
                target = actor.kind == ActorKind::Place || (adjective >= 0 && !hasTarget);
            }
            // "le sommet de Singapour entre …": a city that is a state too.
            if (mutual && hasBetween && m_participants.isPlace(argument.noun) &&
                m_chunks.nouns.at(argument.noun).determiner < 0)
                continue;
            // "l'attentat de Bali", "la tuerie d'El-Geneina": where it was.
            if (target && m_participants.isPlaceOnly(actors.first()) &&
                ParticipantWords::french().has(ParticipantWords::Terror, trigger.lemma))
                continue;
            if (target) {
                for (const int actor : actors) {
                    const bool place = m_context.analysis.actors.at(actor).kind == ActorKind::Place;
                    const int state = place ? m_participants.stateOf(actor) : actor;
                    addActor(draft, state, ActorRole::Target, where);
                }
            } else if ((trigger.agents & bit) != 0) {
                addActors(draft, actors, ActorRole::Agent, where);
            } else if ((trigger.targets & bit) != 0) {
                addActors(draft, actors, ActorRole::Target, where);
            }
            continue;
        }
        if ((trigger.agents & bit) != 0 || argument.slot == Slot::Par || argument.slot == Slot::Entre)
            addActors(draft, actors, ActorRole::Agent, where);
        else if (argument.slot == Slot::Avec && mutual)
            addActors(draft, actors, ActorRole::Agent, where);
        else if ((trigger.targets & bit) != 0) {
            for (const int actor : actors) {
                const bool place = m_context.analysis.actors.at(actor).kind == ActorKind::Place;
                addActor(draft, place ? m_participants.stateOf(actor) : actor, ActorRole::Target, where);
            }
        }
    }
    // "Le blocus, décrété lundi par Oslo, …": who did it stands with its participle.
    const int behind = draft.tokens.last;
    for (int t = behind; t < behind + 2 && t < m_document.tokens.size() && draft.verb < 0; ++t) {
        const int v = m_chunks.verbOfToken.at(t);
        if (v < 0)
            continue;
        if (!m_chunks.verbs.at(v).isParticiple() || m_clauses.at(v).governorNoun != draft.noun)
            break;
        for (const Argument &argument : m_participants.argumentsOfVerb(v)) {
            if (argument.slot == Slot::Par && argument.noun >= 0)
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Agent,
                          m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens));
        }
        break;
    }
    // The subject of a light verb does it: "la France organisera une réunion".
    if (draft.light && draft.verb >= 0) {
        Span span;
        const QList<int> actors = subjectActors(draft.carrier, &span);
        static const InternedId subir = intern(u"subir"), essuyer = intern(u"essuyer"),
                                recevoir = intern(u"recevoir");
        const InternedId verb = m_clauses.at(draft.verb).lemma;
        const bool suffers = draft.suffered || verb == subir || verb == essuyer || verb == recevoir;
        QList<EventActor> kept;
        std::swap(kept, draft.event.actors);
        addActors(draft, actors, suffers ? ActorRole::Target : ActorRole::Agent, span);
        for (const EventActor &actor : kept)
            addActor(draft, actor.actor, actor.role, actor.span);
        for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
            if (argument.slot == Slot::Object || argument.slot == Slot::De)
                continue;
            const SlotSet bit = slotBit(argument.slot);
            // "l'ultimatum, adressé par Riga"
            if (argument.slot == Slot::Par) {
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Agent,
                          argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens)
                                             : Span());
                continue;
            }
            const Span where =
                argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens) : Span();
            const bool lodged = argument.slot == Slot::Aupres &&
                                (trigger.type == EventType::Accuse || trigger.type == EventType::Request);
            if ((trigger.targets & bit) != 0 || lodged || (argument.slot == Slot::A && trigger.own)) {
                // "a adressé un ultimatum au Caire"
                const QList<int> whom = actorsOfArgument(draft, argument);
                addActors(draft, argument.slot == Slot::A && trigger.own ? capitalsAsStates(whom) : whom,
                          ActorRole::Target, where);
            } else if (argument.slot == Slot::Avec)
                addActors(draft, m_participants.actorsOf(argument),
                          mutual ? ActorRole::Agent : ActorRole::Target, where);
        }
    } else if (draft.occurs && draft.verb >= 0) {
        for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
            // "Des combats ont opposé l'armée à des rebelles": both fight.
            // "La conférence a réuni trente pays": all of them meet.
            static const InternedId opposer = intern(u"opposer"), reunir = intern(u"réunir"),
                                    rassembler = intern(u"rassembler");
            const InternedId told = m_clauses.at(draft.verb).lemma;
            const bool opposed =
                (told == opposer && (argument.slot == Slot::Object || argument.slot == Slot::A)) ||
                ((told == reunir || told == rassembler) && mutual && argument.slot == Slot::Object);
            if (opposed || argument.slot == Slot::Par || argument.slot == Slot::Entre ||
                argument.slot == Slot::Avec)
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Agent,
                          argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens)
                                             : Span());
        }
    }
    // "au terme d'un entretien avec l'OUA, le Tchad …": who meets them is the subject.
    if (trigger.type == EventType::Consult && draft.verb < 0 && draft.event.actors.size() == 1) {
        const int clause = m_clauses.clauseAt(phrase.head);
        bool with = false;
        for (const Argument &argument : arguments)
            with = with || argument.slot == Slot::Avec;
        if (with && clause >= 0) {
            Span span;
            addActors(draft, subjectActors(clause, &span), ActorRole::Agent, Span());
        }
    }
    if (phrase.possessive && phrase.determiner >= 0)
        addActors(draft, m_participants.actorsOfToken(phrase.determiner), ActorRole::Agent,
                  m_document.tokens.at(phrase.determiner).span);
    // "son offensive": the subject of its verb.
    if (draft.event.actors.isEmpty() && phrase.possessive) {
        const int clause = m_clauses.clauseAt(phrase.head);
        if (clause >= 0) {
            Span span;
            addActors(draft, subjectActors(clause, &span), ActorRole::Agent, Span());
        }
    }
}

} // namespace frise
