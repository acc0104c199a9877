#include "core/analysis/events/event_reader.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

bool isHostile(EventType type)
{
    return type == EventType::Assault || type == EventType::Coerce || type == EventType::Mobilize;
}

/// "près de", "autour de", "au large de", "au nord de".
bool isAround(InternedId word)
{
    static const QSet<InternedId> words = [] {
        QSet<InternedId> set;
        for (const char16_t *text : {u"près", u"autour", u"large", u"sud", u"nord", u"est", u"ouest"})
            set.insert(intern(QStringView(text)));
        return set;
    }();
    return words.contains(word);
}

/// Verbs whose participle tells what its noun did itself: "arrivé mardi".
bool goesItself(InternedId lemma)
{
    static const QSet<InternedId> verbs = [] {
        QSet<InternedId> set;
        for (const char16_t *verb : {u"arriver", u"partir", u"venir", u"entrer", u"rentrer", u"revenir",
                                     u"retourner", u"tomber", u"parvenir", u"rester", u"débarquer"})
            set.insert(intern(QStringView(verb)));
        return set;
    }();
    return verbs.contains(lemma);
}

/// Acts that all sides do together: the other side is an agent too.
bool isMutual(EventType type)
{
    return type == EventType::Consult || type == EventType::Cooperate;
}

} // namespace

void EventReader::addActor(EventDraft &draft, int actor, ActorRole role, const Span &span)
{
    if (actor < 0)
        return;
    // A town or region is where it happens. What is done to it is done to its state.
    if (m_participants.isPlaceOnly(actor)) {
        if (role == ActorRole::Agent && draft.noun >= 0)
            return;
        if (role == ActorRole::Target) {
            if (!isHostile(draft.event.type))
                return;
            const int state = m_participants.stateOf(actor);
            actor = state >= 0 ? state : actor;
            // "l'armée turque a pris Van": no state takes what is its own.
            for (const EventActor &known : draft.event.actors) {
                if (state >= 0 && m_participants.sideOf(known.actor) == state)
                    return;
            }
        }
    }
    for (const EventActor &known : draft.event.actors) {
        if (known.actor == actor)
            return;
    }
    draft.event.actors.append({actor, role, span});
}

void EventReader::addActors(EventDraft &draft, const QList<int> &actors, ActorRole role, const Span &span)
{
    for (const int actor : actors)
        addActor(draft, actor, role, span);
}

QList<int> EventReader::subjectActors(int verb, Span *span)
{
    const Subject subject = m_clauses.subject(verb);
    QList<int> actors;
    if (subject.clitic >= 0) {
        actors = m_participants.actorsOfToken(subject.clitic);
        // "ils" is no single person.
        static const InternedId they[] = {intern(u"ils"), intern(u"elles")};
        if (actors.size() == 1 && (lower(subject.clitic) == they[0] || lower(subject.clitic) == they[1]) &&
            m_context.analysis.actors.at(actors.first()).kind == ActorKind::Person)
            actors.clear();
        // "Le Royaume-Uni a déclaré qu'il fournirait": whoever speaks, where nobody else is known.
        const int finite = m_clauses.finiteVerb(verb);
        if (actors.isEmpty() && finite >= 0 && m_clauses.at(finite).link == ClauseLink::Content &&
            m_clauses.at(finite).governor >= 0 && m_clauses.at(finite).governor != verb &&
            m_chunks.verbs.at(finite).person == 3 &&
            m_chunks.verbs.at(m_clauses.at(finite).governor).subjectClitic < 0)
            actors = subjectActors(m_clauses.at(finite).governor, nullptr);
        // "nous plaiderons", in someone's words: that person.
        if (actors.isEmpty() && finite >= 0 && m_chunks.verbs.at(finite).person == 1) {
            const qsizetype at = m_document.tokens.at(subject.clitic).span.start;
            for (const Quotation &quotation : m_context.analysis.quotations) {
                if (quotation.span.start > at)
                    break;
                if (quotation.span.contains(at))
                    actors = quotation.speakers;
            }
        }
        if (span)
            *span = m_document.tokens.at(subject.clitic).span;
    } else if (subject.noun >= 0) {
        for (const int member : coordinatedPhrases(m_chunks, subject.noun)) {
            QList<int> meant = m_participants.actorsOf(member);
            // "Le chef de la mission, Ana Ruiz, a …": the name beside the role says who.
            const int named = m_clauses.nameBeside(member);
            if (named >= 0 && m_participants.isPerson(named) &&
                m_chunks.nouns.at(member).plurality != Plurality::Plural) {
                meant = m_participants.actorsOf(named);
                for (const int actor : std::as_const(meant))
                    m_withRole.insert(actor);
            }
            for (const int actor : std::as_const(meant)) {
                if (!actors.contains(actor))
                    actors.append(actor);
            }
        }
        // "l'attitude de Belgrade, qui hésite": the nearest that acts.
        if (actors.isEmpty() && subject.relative) {
            for (int n = subject.noun + 1; n < m_chunks.nouns.size() && n <= subject.noun + 3 &&
                                           m_chunks.nouns.at(n).tokens.last <=
                                               m_chunks.verbs.at(m_clauses.finiteVerb(verb)).tokens.first;
                 ++n) {
                const QList<int> nearer = m_participants.actorsOf(n);
                if (!nearer.isEmpty())
                    actors = nearer;
            }
        }
        // "Israël, dont l'armée est entrée": whose it is.
        static const InternedId dont = intern(u"dont");
        const int relative = m_chunks.nouns.at(subject.noun).tokens.first - 1;
        if (relative > 0 && lower(relative) == dont && !m_chunks.nouns.at(subject.noun).isName) {
            int t = relative - 1;
            while (t > 0 && m_document.tokens.at(t).kind == TokenKind::Punctuation)
                --t;
            const int owner = m_chunks.nounOfToken.at(t);
            const QList<int> owners = owner >= 0 ? m_participants.actorsOf(owner) : QList<int>();
            if (!owners.isEmpty())
                actors = owners;
        }
        if (span)
            *span = m_document.spanOf(m_chunks.nouns.at(subject.noun).tokens);
    }
    return actors;
}

void EventReader::fillRoles(EventDraft &draft)
{
    draft.event.type = draft.trigger->type;
    draft.event.subType = draft.trigger->subType;
    draft.event.kind = draft.trigger->kind;
    if (draft.ellipsis >= 0)
        fillEllipsisRoles(draft);
    else if (draft.noun >= 0)
        fillNounRoles(draft);
    else
        fillVerbRoles(draft);
    draft.classes |= m_participants.classesIn(draft.tokens);
    fillPlace(draft);
    fillKind(draft);
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

void EventReader::fillVerbRoles(EventDraft &draft)
{
    const Trigger &trigger = *draft.trigger;
    const Clause &clause = m_clauses.at(draft.verb);
    const VerbGroup &group = m_chunks.verbs.at(draft.verb);
    const QList<Argument> arguments = m_participants.argumentsOfVerb(draft.verb);
    const bool participle = clause.link == ClauseLink::Participle && !clause.compound && group.isParticiple();
    const bool passive = clause.passive || (participle && !goesItself(clause.lemma));
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
        QList<int> actors = m_participants.actorsOf(argument);
        if (actors.isEmpty() && argument.noun >= 0 && target && !agent)
            actors = whoseAct(draft, argument.noun);
        if (actors.isEmpty() && argument.noun >= 0 && target && argument.slot == Slot::Object &&
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
        if (subject.noun >= 0 && !passive && (m_participants.classesOf(subject.noun) & means) != 0) {
            for (const int speaker : subjectActors(clause.governor, nullptr))
                addActor(draft, m_participants.sideOf(speaker), ActorRole::Agent, span);
        }
    }
    // "79 civils ont été tués", "des étudiants ont manifesté": unnamed, but they are who it is about.
    const bool unnamedCount = trigger.type == EventType::Protest || trigger.type == EventType::Assault ||
                              trigger.type == EventType::Coerce;
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
    // "entre la Suède et la Norvège"
    const int end = draft.tokens.last;
    for (int t = clause.last; t < end; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        static const InternedId entre = intern(u"entre"), et = intern(u"et");
        if (m_chunks.nouns.at(n).preposition >= 0 && lower(m_chunks.nouns.at(n).preposition) == entre &&
            (isMutual(trigger.type) || trigger.type == EventType::Agree)) {
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

/// Whom it concerns where its object is a thing or an act: "condamne l'arraisonnement du cargo par Oslo",
/// "suspend les licences des navires grecs", "a rejeté l'offre de Lima".
QList<int> EventReader::whoseAct(const EventDraft &draft, int noun)
{
    const EventType type = draft.event.type;
    if (type != EventType::Accuse && type != EventType::Reject && type != EventType::Support &&
        type != EventType::Sanction && type != EventType::Threaten)
        return {};
    QList<int> actors;
    if (const Trigger *trigger = matchNoun(noun); trigger && type != EventType::Sanction) {
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
    } else {
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
                                         slot == Slot::Envers || slot == Slot::Aupres;
        // "les fusées installées à Malte": where a thing stands.
        const int inner = m_clauses.clauseAt(phrase.tokens.first);
        if (!aimed || (inner >= 0 && m_clauses.at(inner).link == ClauseLink::Participle))
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
        if (draft.event.type == EventType::Request && content.link == ClauseLink::Content && trigger &&
            m_clauses.subject(v).noun >= 0 && !m_clauses.subject(v).elided) {
            Span span;
            const QList<int> asked = subjectActors(v, &span);
            for (const int actor : asked) {
                if (!m_context.analysis.actors.at(actor).anonymous)
                    addActor(draft, actor, ActorRole::Target, span);
            }
        }
        for (const Argument &argument : m_participants.argumentsOfVerb(v)) {
            if (argument.noun < 0)
                continue;
            const bool aimed =
                argument.slot == Slot::Contre || argument.slot == Slot::Envers ||
                (argument.slot == Slot::Sur && draft.event.type != EventType::Agree) ||
                (trigger && argument.slot == Slot::A && (trigger->targets & slotBit(Slot::A)) != 0);
            if (aimed)
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Target,
                          m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens));
        }
        break;
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
    for (const Argument &argument : arguments) {
        const Span where = m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens);
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
    // The subject of a light verb does it: "la France organisera une réunion".
    if (draft.light && draft.verb >= 0) {
        Span span;
        const QList<int> actors = subjectActors(draft.carrier, &span);
        static const InternedId subir = intern(u"subir"), essuyer = intern(u"essuyer"),
                                recevoir = intern(u"recevoir");
        const InternedId verb = m_clauses.at(draft.verb).lemma;
        const bool suffers = verb == subir || verb == essuyer || verb == recevoir;
        QList<EventActor> kept;
        std::swap(kept, draft.event.actors);
        addActors(draft, actors, suffers ? ActorRole::Target : ActorRole::Agent, span);
        for (const EventActor &actor : kept)
            addActor(draft, actor.actor, actor.role, actor.span);
        for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
            if (argument.slot == Slot::Object || argument.slot == Slot::De)
                continue;
            const SlotSet bit = slotBit(argument.slot);
            const Span where =
                argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens) : Span();
            const bool lodged = argument.slot == Slot::Aupres &&
                                (trigger.type == EventType::Accuse || trigger.type == EventType::Request);
            if ((trigger.targets & bit) != 0 || lodged || (argument.slot == Slot::A && trigger.own))
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Target, where);
            else if (argument.slot == Slot::Avec)
                addActors(draft, m_participants.actorsOf(argument),
                          mutual ? ActorRole::Agent : ActorRole::Target, where);
        }
    } else if (draft.occurs && draft.verb >= 0) {
        for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
            if (argument.slot == Slot::Par || argument.slot == Slot::Entre || argument.slot == Slot::Avec)
                addActors(draft, m_participants.actorsOf(argument), ActorRole::Agent,
                          argument.noun >= 0 ? m_document.spanOf(m_chunks.nouns.at(argument.noun).tokens)
                                             : Span());
        }
    }
    // "à l'issue d'une réunion avec l'OTAN, l'Ukraine …": who meets them is the subject.
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

void EventReader::fillPlace(EventDraft &draft)
{
    static const QHash<InternedId, int> locatives = [] {
        QHash<InternedId, int> map;
        for (const char16_t *word : {u"à", u"au", u"aux", u"en", u"dans", u"près", u"autour", u"sur", u"vers",
                                     u"devant", u"chez", u"pour"})
            map.insert(intern(QStringView(word)), 1);
        return map;
    }();
    static const InternedId de = intern(u"de"), pour = intern(u"pour"), sur = intern(u"sur");
    const int from =
        draft.noun >= 0 && !draft.light && !draft.occurs ? draft.triggerTokens.first : draft.tokens.first;
    int best = -1;
    for (int t = from; t < draft.tokens.last;) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0) {
            ++t;
            continue;
        }
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        t = std::max(t + 1, phrase.tokens.last);
        if (phrase.preposition < 0 || !m_participants.isPlace(n))
            continue;
        const InternedId preposition = lower(phrase.preposition);
        bool locative = locatives.contains(preposition);
        // "près de Narvik", "autour de la ville de", "le sommet de Québec"
        if (lemma(phrase.preposition) == de) {
            const int before = phrase.preposition - 1;
            const bool compound = before >= 0 && isAround(lower(before));
            const bool ofNoun = draft.noun >= 0 && !m_participants.placeName(n).isEmpty();
            const QList<int> actors = m_participants.actorsOf(n);
            const bool town =
                !actors.isEmpty() && m_context.analysis.actors.at(actors.first()).kind == ActorKind::Place;
            locative = compound || (ofNoun && town);
        }
        if (!locative)
            continue;
        if ((preposition == pour || preposition == sur) && draft.event.type != EventType::Assault &&
            draft.event.type != EventType::Consult && draft.event.type != EventType::Mobilize)
            continue;
        const QString name = m_participants.placeName(n);
        if (name.isEmpty() || isTaken(draft, n))
            continue;
        // "au lendemain d'une attaque à Aden": the place of another event.
        bool ofAnother = false;
        for (int k = n - 1; k >= 0 && k >= n - 3 && m_chunks.nouns.at(k + 1).preposition >= 0 &&
                            m_chunks.nouns.at(k + 1).preposition <= m_chunks.nouns.at(k).tokens.last;
             --k)
            ofAnother = ofAnother || (m_draftOfNoun[static_cast<std::size_t>(k)] >= 0 && k != draft.noun);
        if (ofAnother)
            continue;
        const bool after = phrase.tokens.first >= draft.triggerTokens.first;
        if (best < 0 || (after && phrase.tokens.first < m_chunks.nouns.at(best).tokens.first)) {
            best = n;
            draft.event.place = name;
            draft.event.placeSpan = m_document.spanOf(phrase.tokens);
            if (after)
                break;
        }
    }
    if (best < 0)
        return;
    // A visit: the host state takes part where it is named. An attack on a town hits its state.
    const QList<int> actors = m_participants.actorsOf(best);
    if (actors.isEmpty())
        return;
    const int state = m_participants.stateOf(actors.first());
    if (state < 0)
        return;
    bool hasTarget = false;
    bool own = false;
    for (const EventActor &actor : draft.event.actors) {
        hasTarget = hasTarget || actor.role == ActorRole::Target;
        own = own || m_participants.countryOf(actor.actor) == m_participants.countryOf(state);
    }
    // Troops sent to a country are not sent against it, those that gather around its towns are.
    const NounPhrase &where = m_chunks.nouns.at(best);
    const int nearness = where.preposition > 0 ? where.preposition - 1 : -1;
    const bool around = nearness >= 0 && lemma(where.preposition) == de && isAround(lower(nearness));
    if (!hasTarget && !own && isHostile(draft.event.type) &&
        (draft.event.type != EventType::Mobilize || around))
        addActor(draft, state, ActorRole::Target, draft.event.placeSpan);
}

bool EventReader::isMilitary(const EventDraft &draft) const
{
    const quint64 mask =
        m_table.classMask(QStringLiteral("weapon")) | m_table.classMask(QStringLiteral("military")) |
        m_table.classMask(QStringLiteral("nuclear")) | m_table.classMask(QStringLiteral("exercise"));
    return (draft.classes & mask) != 0;
}

/// "a menacé de bombarder le port", "une riposte": force is what is threatened.
bool EventReader::threatensForce(const EventDraft &draft)
{
    if (draft.verb < 0)
        return false;
    for (int t = m_clauses.at(draft.verb).last; t < draft.tokens.last; ++t) {
        const int v = m_chunks.verbOfToken.at(t);
        const Trigger *told = v >= 0 ? m_verbTrigger[static_cast<std::size_t>(v)] : nullptr;
        if (told && (told->type == EventType::Assault || told->type == EventType::Mobilize))
            return true;
        // "a averti de toute incursion": what others are warned against.
        static const InternedId menacer = intern(u"menacer"), promettre = intern(u"promettre");
        if (draft.trigger->lemma != menacer && draft.trigger->lemma != promettre)
            continue;
        const int n = m_chunks.nounOfToken.at(t);
        const Trigger *named = n >= 0 && m_chunks.nouns.at(n).head == t ? matchNoun(n) : nullptr;
        if (named && named->type == EventType::Assault)
            return true;
    }
    return false;
}

/// "des parachutistes arrêtent le ministre".
bool EventReader::doneByTroops(const EventDraft &draft) const
{
    const quint64 troops = m_table.classMask(QStringLiteral("troops"));
    for (const EventActor &actor : draft.event.actors) {
        if (actor.role == ActorRole::Agent && actor.span.isValid() &&
            (m_participants.classesIn(m_document.tokensIn(actor.span)) & troops) != 0)
            return true;
    }
    return false;
}

void EventReader::fillKind(EventDraft &draft)
{
    Event &event = draft.event;
    switch (event.type) {
    case EventType::Agree:
    case EventType::Aid:
    case EventType::Cooperate:
    case EventType::Concede:
    case EventType::Coerce:
        if (event.type == EventType::Coerce && event.subType == QLatin1String("arrest"))
            event.kind =
                isMilitary(draft) || doneByTroops(draft) ? EventKind::Military : EventKind::Diplomatic;
        else if (event.type == EventType::Coerce)
            event.kind = EventKind::Military;
        else if (event.kind == EventKind::Diplomatic && isMilitary(draft) &&
                 (event.type != EventType::Agree || draft.trigger->own))
            event.kind = EventKind::Military;
        break;
    case EventType::Consult: {
        // "Les chefs d'état-major se sont réunis": soldiers among themselves.
        static const InternedId staff = intern(u"état-major");
        for (int t = draft.tokens.first; t < draft.triggerTokens.first; ++t) {
            if (lemma(t) == staff)
                event.kind = EventKind::Military;
        }
        break;
    }
    case EventType::Threaten:
        if (threatensForce(draft))
            event.kind = EventKind::Military;
        if ((draft.classes & m_table.classMask(QStringLiteral("nuclear"))) != 0)
            event.kind = EventKind::Military;
        break;
    default:
        break;
    }
}

/// True where a phrase with à or pour is a participant ("livrer à l'Ukraine"), not where it happens.
bool EventReader::isTaken(const EventDraft &draft, int noun) const
{
    const Slot slot = m_participants.slotOf(m_chunks.nouns.at(noun).preposition);
    if (slot != Slot::A && slot != Slot::Pour && slot != Slot::Sur)
        return false;
    if (draft.event.type == EventType::Assault || draft.event.type == EventType::Consult ||
        draft.event.type == EventType::Mobilize || draft.event.type == EventType::Retreat)
        return false;
    const Span span = m_document.spanOf(m_chunks.nouns.at(noun).tokens);
    return std::any_of(draft.event.actors.begin(), draft.event.actors.end(),
                       [&](const EventActor &actor) { return actor.span == span; });
}

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

/// What is done between the two sides of the article, where the sentence leaves a side unsaid: "L'accord fut
/// signé dans la soirée", "a convoqué l'ambassadeur", "a exigé leur libération".
void EventReader::completeSides()
{
    const Parties &parties = m_participants.parties();
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
            event.type == EventType::Consult || event.type == EventType::Agree ||
            event.type == EventType::Concede ||
            (event.type == EventType::Retreat && event.subType == QLatin1String("ceasefire"));
        if (event.actors.isEmpty() && between) {
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
        // "a été libéré", "un officier a été tué": by the other side of the article.
        const bool passive = event.type == EventType::Coerce || event.type == EventType::Assault ||
                             event.type == EventType::Concede;
        if (passive && agent < 0 && target >= 0 && draft.verb >= 0) {
            const int other = parties.other(m_participants.sideOf(target), 3);
            if (other >= 0)
                add(draft, other, ActorRole::Agent);
            continue;
        }
        if (!against || event.certainty == Certainty::Negated)
            continue;
        if (agent >= 0 && target < 0 && side >= 0) {
            // Whoever did it harm before.
            int harm = -1;
            static const InternedId exiger = intern(u"exiger"), sommer = intern(u"sommer");
            if (event.type == EventType::Request && draft.trigger->lemma != exiger &&
                draft.trigger->lemma != sommer)
                continue;
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
                    const int known = m_participants.sideOf(actor.actor);
                    suffered = suffered || (actor.role == ActorRole::Target && known == side);
                    if (actor.role == ActorRole::Agent && known >= 0 && known != side)
                        by = known;
                }
                harm = suffered ? by : -1;
            }
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
