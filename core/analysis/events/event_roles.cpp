#include "core/analysis/events/event_reader.h"

#include "core/analysis/holders.h"

#include <QSet>
#include <algorithm>

namespace frise {

void EventReader::addActor(EventDraft &draft, int actor, ActorRole role, const Span &span)
{
    if (actor < 0)
        return;
    // "Pékin, de son côté, accuse …": a capital that acts is its government.
    if (role == ActorRole::Agent && draft.noun < 0 && m_participants.isPlaceOnly(actor))
        actor = governmentOf(m_context, actor);
    // "exhorte les Russes": a minister of theirs asks nothing of the state.
    if (role == ActorRole::Target && draft.event.type == EventType::Request &&
        m_context.analysis.actors.at(actor).kind == ActorKind::State &&
        std::any_of(draft.event.actors.begin(), draft.event.actors.end(),
                    [&](const EventActor &known) { return m_participants.sideOf(known.actor) == actor; }))
        return;
    // A town or region is where it happens. What is done to it is done to its state.
    if (m_participants.isPlaceOnly(actor)) {
        if (role == ActorRole::Agent && draft.noun >= 0)
            return;
        if (role == ActorRole::Target) {
            if (!isHostile(draft.event.type))
                return;
            const int state = m_participants.stateOf(actor);
            // "a bombardé Belgrade"
            if (state >= 0 && draft.event.place.isEmpty()) {
                draft.event.place = m_context.analysis.actors.at(actor).name;
                draft.event.placeSpan = span;
            }
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

/// "l'Arabie saoudite, la Corée du Sud, Oman et le Qatar": the members before, whose names are more than one
/// phrase.
QList<int> EventReader::fellowsBefore(const QList<int> &members, int *from)
{
    static const InternedId comma = intern(u","), et = intern(u"et");
    QList<int> actors;
    const int joint = m_chunks.nouns.at(members.first()).tokens.first - 1;
    if ((members.size() < 2 && (joint < 0 || lower(joint) != et)) ||
        m_chunks.nouns.at(members.first()).preposition >= 0 ||
        m_chunks.nouns.at(members.first()).coordinatedWith >= 0)
        return actors;
    const auto isState = [&](int actor) {
        const ActorKind kind = m_context.analysis.actors.at(actor).kind;
        return kind == ActorKind::State || kind == ActorKind::Organisation;
    };
    for (const int member : members) {
        const QList<int> meant = m_participants.actorsOf(member);
        if (meant.isEmpty() || !isState(meant.first()))
            return actors;
    }
    int t = m_chunks.nouns.at(members.first()).tokens.first - 1;
    while (t > 1 && (lower(t) == comma || lower(t) == et)) {
        const QList<int> meant = m_participants.actorsOfToken(t - 1);
        if (meant.size() != 1 || !isState(meant.first()))
            break;
        int first = t - 1;
        while (first > 0 && m_participants.actorsOfToken(first - 1) == meant)
            --first;
        if (first > 0 && m_document.tokens.at(first - 1).pos() == Pos::Determiner)
            --first;
        const Pos before = first > 0 ? m_document.tokens.at(first - 1).pos() : Pos::Punctuation;
        if (before == Pos::Preposition || before == Pos::Contraction)
            break;
        actors.prepend(meant.first());
        if (from)
            *from = first;
        t = first - 1;
    }
    return actors;
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
        const QList<int> members = coordinatedPhrases(m_chunks, subject.noun);
        actors = fellowsBefore(members);
        for (const int member : members) {
            QList<int> meant = m_participants.actorsOf(member);
            // "Le chef de la mission, Ana Ruiz, a …": the name beside the role says who.
            const QList<int> names = m_clauses.namesBeside(member);
            const bool persons = !names.isEmpty() && std::all_of(names.begin(), names.end(), [&](int name) {
                return m_participants.isPerson(name);
            });
            if (persons && (names.size() > 1) == (m_chunks.nouns.at(member).plurality == Plurality::Plural)) {
                meant.clear();
                for (const int name : names)
                    meant += m_participants.actorsOf(name);
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
        // "Lima, dont la flotte est arrivée": whose it is.
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
            // "M. Ben Ali, dont l'armée a franchi": his state's.
            const quint64 troops = m_table.classMask(QStringLiteral("troops"));
            if ((m_participants.classesOf(subject.noun) & troops) != 0) {
                for (int &owner_ : actors) {
                    const int side = m_participants.sideOf(owner_);
                    owner_ = side >= 0 ? side : owner_;
                }
            }
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

} // namespace frise
