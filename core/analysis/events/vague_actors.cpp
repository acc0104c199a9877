#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/nationality.h"
#include "core/analysis/events/participant_words.h"
#include "core/analysis/holders.h"

#include <algorithm>

namespace frise {

/// Where an actor without a name is printed: beside the act, else at his mention, else wherever his words
/// stand first.
qsizetype EventReader::placeOfName(int actor, const Span &where) const
{
    const QString &name = m_context.analysis.actors.at(actor).name;
    const QStringView text = m_document.text();
    if (where.isValid()) {
        const qsizetype beside = text.indexOf(name, where.start);
        if (beside >= 0 && beside <= where.end)
            return beside;
    }
    for (const Mention &mention : m_context.analysis.mentions) {
        if (mention.actor == actor && mention.span.isValid() &&
            text.mid(mention.span.start, name.size()).compare(name) == 0)
            return mention.span.start;
    }
    return text.indexOf(name);
}

/// What is left of an actor without a name: himself where his words say whose he is ("ministres européens"),
/// the state of an envoy, the name beside a common noun ("la compagnie Cogeval"), or -1.
int EventReader::namedActor(int actor, const Span &where)
{
    const Actor known = m_context.analysis.actors.at(actor);
    // What is printed with a capital is a body of its own: "la Garde présidentielle".
    if (!known.anonymous || known.name.isEmpty() || known.name.front().isUpper() ||
        !known.id.startsWith(QLatin1String("a:")))
        return actor;
    const qsizetype at = placeOfName(actor, where);
    const TokenRange range = at < 0 ? TokenRange{0, 0} : m_document.tokensIn({at, at + known.name.size()});
    if (range.size() == 0)
        return actor;
    const ParticipantWords &words = ParticipantWords::french();
    static const InternedId two = intern(u"deux"), country = intern(u"pays");
    int first = range.first;
    while (first + 1 < range.last &&
           (m_document.tokens.at(first).pos() == Pos::Number || sign(first).isDigit()))
        ++first;
    if ((m_table.classes(lemma(first)) & m_table.classMask(QStringLiteral("ship"))) != 0 &&
        first + 1 < range.last)
        return m_participants.stateOfAdjectives({first + 1, range.last});
    if (first + 1 < range.last && words.has(ParticipantWords::Company, lemma(first)) &&
        m_document.tokens.at(first + 1).entry->capitalised) {
        const QList<int> named = actorsFor(m_context, m_document.spanOf({first + 1, range.last}));
        return named.isEmpty() ? actor : named.first();
    }
    // "l'ambassadeur de Norvège"
    const bool envoy = (m_table.classes(lemma(first)) & m_table.classMask(QStringLiteral("envoy"))) != 0;
    for (int t = first + 1; t < range.last && envoy; ++t) {
        const bool article = m_document.tokens.at(t - 1).pos() == Pos::Determiner && t - 1 > first;
        if (!m_document.tokens.at(t).entry->capitalised ||
            m_participants.slotOf(article ? t - 2 : t - 1) != Slot::De)
            continue;
        // "l'ambassadeur des États-Unis | au Liban"
        int end = t + 1;
        while (end < range.last && m_document.tokens.at(end).pos() != Pos::Preposition &&
               m_document.tokens.at(end).pos() != Pos::Contraction)
            ++end;
        const QString name = m_document.textOf(m_document.spanOf({t, end})).toString();
        const int owner = m_participants.stateNamed(name);
        if (owner >= 0)
            return owner;
    }
    if (!words.has(ParticipantWords::Vague, lemma(first)) ||
        (lemma(first) == country && first + 2 == range.last))
        return actor;
    for (int t = first; t < range.last; ++t) {
        const Token &token = m_document.tokens.at(t);
        if (token.kind == TokenKind::Number)
            return actor;
        if (token.kind != TokenKind::Word)
            continue;
        const QString text = internedText(token.lower());
        const qsizetype hyphen = text.lastIndexOf(u'-');
        const bool counted = t > first && token.pos() == Pos::Number && token.lower() != two;
        if ((t > first && token.entry->capitalised && text.size() > 1 && !text.startsWith(u"etat") &&
             !text.startsWith(u"état")) ||
            counted || words.has(ParticipantWords::Region, token.lower()) ||
            m_participants.stateOfAdjectives({t, t + 1}) >= 0 ||
            (hyphen > 0 && !countryOfDemonym(m_context, intern(QStringView(text).mid(hyphen + 1))).isEmpty()))
            return actor;
    }
    return -1;
}

/// "trois personnes", "la foule", "des militaires": who they are is not said, so they are nobody that another
/// article could name. The event stays.
void EventReader::dropVagueActors()
{
    // Each is looked for in the text once, however many events he takes part in.
    QHash<int, int> known;
    const auto named = [&](const EventActor &actor) {
        const auto found = known.constFind(actor.actor);
        return found != known.constEnd() ? *found
                                         : *known.insert(actor.actor, namedActor(actor.actor, actor.span));
    };
    for (EventDraft &draft : m_drafts) {
        QList<EventActor> kept;
        for (EventActor actor : std::as_const(draft.event.actors)) {
            actor.actor = named(actor);
            const bool twice = std::any_of(kept.begin(), kept.end(), [&](const EventActor &other) {
                return other.actor == actor.actor;
            });
            if (actor.actor >= 0 && !twice)
                kept.append(actor);
        }
        draft.event.actors = kept;
    }
}

} // namespace frise
