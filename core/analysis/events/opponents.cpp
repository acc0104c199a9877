#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

/// The side that someone acts for: his state, or the body or movement that he is.
int EventReader::campOf(int actor)
{
    const Actor a = m_context.analysis.actors.at(actor);
    // A movement ("Talibans") fights for itself; a seat or house ("Kremlin (Russie)") is its state's.
    if (a.id.startsWith(QLatin1String("b:")) && !a.name.contains(u'('))
        return actor;
    const int side = m_participants.sideOf(actor);
    if (side >= 0)
        return side;
    const bool body = a.kind == ActorKind::Organisation || a.kind == ActorKind::Group;
    return body && !a.anonymous ? actor : -1;
}

/// Who acts against whom, over all the acts of the article that name both.
void EventReader::countOpponents()
{
    m_against.clear();
    m_aggressions.clear();
    for (const EventDraft &draft : m_drafts) {
        const EventType type = draft.event.type;
        const bool force = type == EventType::Assault || type == EventType::Coerce;
        const bool words = type == EventType::Accuse || type == EventType::Threaten ||
                           type == EventType::Sanction || type == EventType::Reject;
        if ((!force && !words) || draft.event.certainty == Certainty::Negated)
            continue;
        for (const EventActor &by : draft.event.actors) {
            const int doer = by.role == ActorRole::Agent ? campOf(by.actor) : -1;
            if (doer < 0)
                continue;
            bool aimed = false;
            for (const EventActor &at : draft.event.actors) {
                const int struck = at.role == ActorRole::Target ? campOf(at.actor) : -1;
                if (struck < 0 || struck == doer)
                    continue;
                m_against[{doer, struck}] += force ? 2 : 1;
                aimed = true;
            }
            if (force)
                m_aggressions[doer] += aimed ? 2 : 1;
        }
    }
}

/// Against whom a side stands in the article: with whom it exchanges most blows and words; where there is no
/// such, whoever uses force there; -1 where neither stands out.
int EventReader::opponentOf(int side, bool anyAggressor, int least) const
{
    QHash<int, int> weights;
    for (auto it = m_against.constBegin(); it != m_against.constEnd(); ++it) {
        if (it.key().first == side)
            weights[it.key().second] += it.value();
        else if (it.key().second == side)
            weights[it.key().first] += it.value();
    }
    const auto leader = [](const QHash<int, int> &counts, int atLeast, int except) {
        int best = -1;
        int most = 0;
        int second = 0;
        for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
            if (it.key() == except)
                continue;
            if (it.value() > most) {
                second = most;
                most = it.value();
                best = it.key();
            } else {
                second = std::max(second, it.value());
            }
        }
        return most >= atLeast && most > second ? best : -1;
    };
    const int direct = leader(weights, least, side);
    if (direct >= 0)
        return direct;
    return !anyAggressor || m_aggressions.contains(side) ? -1 : leader(m_aggressions, 2, side);
}

/// "a pressé les deux parties": nobody asks himself, so of two that the one who speaks is one of, those are
/// meant whom the article is about.
QList<int> EventReader::othersOf(const EventDraft &draft, int noun, const QList<int> &two)
{
    if (m_participants.bothSides(noun) != two)
        return two;
    QList<int> own;
    for (const EventActor &actor : draft.event.actors)
        own.append(m_participants.sideOf(actor.actor));
    if (!own.contains(two.first()) && !own.contains(two.last()))
        return two;
    const auto pair = m_participants.parties().principal(2);
    if (pair && !own.contains(pair->first) && !own.contains(pair->second))
        return {pair->first, pair->second};
    QList<int> others = two;
    others.removeIf([&](int side) { return own.contains(side); });
    return others;
}

/// Whom an act of speech or a penalty is aimed at, where its sentence does not say; -1 where the article does
/// not tell either.
int EventReader::unnamedOpponent(const EventDraft &draft, int camp)
{
    const EventType type = draft.event.type;
    if (type == EventType::Reject || (type == EventType::Request && campOf(camp) == camp &&
                                      m_context.analysis.actors.at(camp).id.startsWith(QLatin1String("b:"))))
        return -1;
    // "menace de riposter": whom, it seldom means to say.
    if (type == EventType::Threaten)
        return -1;
    if (type == EventType::Request)
        return opponentOf(camp, true, 1);
    // "condamne l'intervention": told of the act; "dénonce un enlèvement": of whoever did it.
    for (const Argument &argument : m_participants.argumentsOfVerb(draft.verb)) {
        if (argument.slot == Slot::Object && argument.noun >= 0 && m_chunks.nouns.at(argument.noun).definite)
            return opponentOf(camp, false);
    }
    return opponentOf(camp, true);
}

/// Whom a refusal answers: who asked, threatened or offered last, in the sentences before.
int EventReader::askerBefore(std::size_t index, int side)
{
    const int sentence = m_document.tokens.at(m_drafts[index].triggerTokens.first).sentence;
    for (std::size_t k = index; k-- > 0;) {
        const EventDraft &other = m_drafts[k];
        if (m_document.tokens.at(other.triggerTokens.first).sentence < sentence - 4)
            return -1;
        const EventType type = other.event.type;
        if (type != EventType::Request && type != EventType::Threaten)
            continue;
        int asker = -1;
        bool asked = false;
        bool named = false;
        for (const EventActor &actor : other.event.actors) {
            const int camp = campOf(actor.actor);
            if (actor.role == ActorRole::Target) {
                named = true;
                asked = asked || camp == side;
            } else if (camp >= 0 && camp != side && asker < 0) {
                asker = actor.actor;
            }
        }
        if (asker >= 0 && (asked || !named))
            return asker;
    }
    return -1;
}

} // namespace frise
