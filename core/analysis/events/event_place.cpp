#include "core/analysis/events/event_reader.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {

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

} // namespace

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

} // namespace frise
