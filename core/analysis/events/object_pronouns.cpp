#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

namespace {

struct Words
{
    InternedId le = intern(u"le"), la = intern(u"la"), elided = intern(u"l'"), lui = intern(u"lui"),
               les = intern(u"les"), leur = intern(u"leur");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

/// Acts whose object is somebody: what "l'" means before "a reçu" or "a averti". Of the others ("l'a
/// approuvée", "l'a condamné") the object is a thing more often than not.
bool takesSomebody(EventType type)
{
    switch (type) {
    case EventType::Consult:
    case EventType::Request:
    case EventType::Threaten:
    case EventType::Coerce:
    case EventType::Assault:
    case EventType::Concede:
    case EventType::Aid:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Whom a pronoun before the verb means: "l'a reçu", "lui a demandé", "les a invités". One of those spoken of
/// in its sentence or the two before: the one who acts there and is not the subject here, else the nearest.
QList<int> EventReader::objectOfPronoun(const EventDraft &draft, int clitic)
{
    const Words &w = words();
    const InternedId word = lower(clitic);
    const bool dative = word == w.lui || word == w.leur;
    const bool plural = word == w.les || word == w.leur;
    static const InternedId accuser = intern(u"accuser");
    if (!plural && word != w.le && word != w.la && word != w.elided && word != w.lui)
        return {};
    const bool somebody = dative || takesSomebody(draft.event.type) || draft.trigger->lemma == accuser;
    // Whose support or refusal is told of a person: "le reconnaît", "l'a soutenu".
    const bool personOnly = !somebody && draft.event.type == EventType::Support;
    if (!somebody && !personOnly)
        return {};
    // The participle agrees with what stands before it: "l'a reçue".
    const Reading &participle = m_document.tokens.at(m_chunks.verbs.at(draft.verb).head).chosen();
    Gender gender = word == w.la ? Gender::Feminine : word == w.le ? Gender::Masculine : Gender::Unknown;
    if (!dative && word == w.elided && participle.gender == Gender::Feminine)
        gender = Gender::Feminine;

    const int sentence = m_document.tokens.at(clitic).sentence;
    const QList<Actor> &actors = m_context.analysis.actors;
    struct Choice
    {
        QList<int> who;
        double weight = 0;
    };
    Choice best;
    const auto own = [&](int actor) {
        return std::any_of(draft.event.actors.begin(), draft.event.actors.end(),
                           [&](const EventActor &known) { return known.actor == actor; });
    };
    const auto offer = [&](const QList<int> &who, double weight, int where) {
        if (who.isEmpty() ||
            plural != (who.size() > 1 || actors.at(who.first()).plurality == Plurality::Plural))
            return;
        for (const int actor : who) {
            const Actor &a = actors.at(actor);
            const bool person = a.kind == ActorKind::Person;
            if (own(actor) || m_participants.isPlaceOnly(actor) || (personOnly && !person))
                return;
            if (gender != Gender::Unknown && a.gender != Gender::Unknown && a.gender != gender)
                return;
            weight += person ? 0.8 : 0;
        }
        const auto paragraph = [&](int s) { return m_document.sentences.at(s).paragraph; };
        weight -= 1.2 * (sentence - where) + (paragraph(sentence) != paragraph(where) ? 0.8 : 0);
        if (weight > best.weight || best.who.isEmpty())
            best = {who, weight};
    };
    const int firstSentence = std::max(0, sentence - 2);
    for (int v = 0; v < m_chunks.verbs.size(); ++v) {
        const VerbGroup &group = m_chunks.verbs.at(v);
        if (group.sentence < firstSentence || !group.isFinite())
            continue;
        if (group.tokens.first >= clitic || v == draft.verb)
            break;
        // Whoever acts is what is spoken of.
        offer(subjectActors(v, nullptr), m_clauses.at(v).link == ClauseLink::Main ? 4.0 : 2.5,
              group.sentence);
    }
    for (const EventDraft &other : m_drafts) {
        const int where = m_document.tokens.at(other.triggerTokens.first).sentence;
        if (&other == &draft || other.triggerTokens.first >= clitic)
            break;
        if (where < firstSentence)
            continue;
        QList<int> touched;
        for (const EventActor &actor : other.event.actors) {
            if (actor.role == ActorRole::Target || isMutual(other.event.type))
                touched.append(actor.actor);
        }
        for (const int actor : std::as_const(touched))
            offer({actor}, 3.4, where);
        if (touched.size() > 1)
            offer(touched, 3.4, where);
    }
    const QList<Mention> &mentions = m_context.analysis.mentions;
    const qsizetype at = m_document.tokens.at(clitic).span.start;
    const qsizetype from = m_document.sentences.at(firstSentence).span.start;
    for (const Mention &mention : mentions) {
        if (mention.span.start >= at)
            break;
        if (mention.span.start < from || mention.actor < 0 || mention.inBoilerplate ||
            mention.kind == MentionKind::Elided)
            continue;
        const TokenRange range = m_document.tokensIn(mention.span);
        if (range.size() <= 0)
            continue;
        // Later ones are nearer; a complement ("les troupes de Lima") is seldom taken up.
        const bool complement = range.first > 0 && m_participants.slotOf(range.first - 1) == Slot::De;
        offer(m_participants.actorsOfToken(range.first), complement ? 1.6 : 2.6,
              m_document.tokens.at(range.first).sentence);
    }
    return best.who;
}

QList<int> EventReader::actorsOfArgument(const EventDraft &draft, const Argument &argument)
{
    const QList<int> actors = m_participants.actorsOf(argument);
    return actors.isEmpty() && argument.noun < 0 && argument.clitic >= 0
               ? objectOfPronoun(draft, argument.clitic)
               : actors;
}

/// "a rappelé son ambassadeur en Allemagne": the state he was sent to; a protest before an embassy is meant
/// for its state.
void EventReader::fillPost(EventDraft &draft)
{
    if (draft.event.type != EventType::Sanction && draft.event.type != EventType::Protest)
        return;
    const quint64 envoys =
        m_table.classMask(QStringLiteral("envoy")) | m_table.classMask(QStringLiteral("embassy"));
    static const InternedId rappeler = intern(u"rappeler");
    const bool recalls = draft.trigger->lemma == rappeler && !m_clauses.at(draft.verb).passive;
    bool own = false;
    for (int t = m_clauses.at(draft.verb).last; t < draft.tokens.last; ++t) {
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        const bool envoy = phrase.possessive && (m_participants.classesOf(n) & envoys) != 0;
        own = own || envoy;
        // "ont manifesté devant l'ambassade de France"
        if (draft.event.type == EventType::Protest &&
            m_participants.slotOf(phrase.preposition) == Slot::Devant &&
            (m_participants.classesOf(n) & envoys) != 0) {
            for (const int actor : m_participants.actorsOf(n))
                addActor(draft, m_participants.stateOf(actor), ActorRole::Target,
                         m_document.spanOf(phrase.tokens));
        }
        // "son ambassadeur, M. Masmoudi": its own too.
        if (const int name = envoy ? m_clauses.nameBeside(n) : -1; name >= 0) {
            const QList<int> named = m_participants.actorsOf(name);
            draft.event.actors.removeIf([&](const EventActor &known) {
                return known.role == ActorRole::Target && named.contains(known.actor);
            });
        }
        const Slot slot = m_participants.slotOf(phrase.preposition);
        t = std::max(t, phrase.tokens.last - 1);
        // "rappelle de Paris son ambassadeur"
        const bool from = !own && recalls && slot == Slot::De && phrase.isName;
        if (!from && (!own || (slot != Slot::A && slot != Slot::En)))
            continue;
        QList<int> posts;
        for (const int actor : m_participants.actorsOf(n))
            posts.append(m_participants.stateOf(actor));
        // A city that is no mention of its own: it is part of the envoy's role.
        int first = phrase.tokens.first;
        while (first < phrase.tokens.last && !m_document.tokens.at(first).entry->capitalised)
            ++first;
        if (posts.isEmpty() && first < phrase.tokens.last)
            posts.append(m_participants.stateNamed(
                m_document.textOf(m_document.spanOf({first, phrase.tokens.last})).toString()));
        for (const int post : std::as_const(posts)) {
            const bool home = std::any_of(
                draft.event.actors.begin(), draft.event.actors.end(),
                [&](const EventActor &known) { return m_participants.sideOf(known.actor) == post; });
            if (post < 0 || home)
                continue;
            // The envoys themselves are the agent's own.
            draft.event.actors.removeIf([&](const EventActor &known) {
                return known.role == ActorRole::Target && m_context.analysis.actors.at(known.actor).anonymous;
            });
            addActor(draft, post, ActorRole::Target, m_document.spanOf(phrase.tokens));
        }
    }
}

} // namespace frise
