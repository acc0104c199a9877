#include "core/analysis/events/event_reader.h"

#include "core/analysis/events/nationality.h"
#include "core/analysis/holders.h"
#include "core/analysis/references/reference_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// Adjectives of a part of the world or a faith: they say which "pays" or "dirigeants" are meant.
bool isRegional(InternedId word)
{
    static const QSet<InternedId> set =
        setOfWords({u"européen",       u"européens",       u"européenne",       u"européennes",
                    u"africain",       u"africains",       u"africaine",        u"africaines",
                    u"arabe",          u"arabes",          u"occidental",       u"occidentaux",
                    u"occidentale",    u"occidentales",    u"asiatique",        u"asiatiques",
                    u"américain",      u"américains",      u"latino-américain", u"latino-américains",
                    u"musulman",       u"musulmans",       u"musulmane",        u"musulmanes",
                    u"scandinave",     u"scandinaves",     u"nordique",         u"nordiques",
                    u"balte",          u"baltes",          u"balkanique",       u"balkaniques",
                    u"sahélien",       u"sahéliens",       u"maghrébin",        u"maghrébins",
                    u"baltique",       u"centrafricain",   u"centraméricain",   u"centraméricains",
                    u"ouest-africain", u"ouest-africains", u"est-européen",     u"est-européens",
                    u"kurde",          u"kurdes",          u"sunnite",          u"sunnites",
                    u"chiite",         u"chiites"});
    return set.contains(word);
}

/// Words that say nothing of whose they are: people at large, offices and houses of any state. Fighters,
/// crowds and parties ("rebelles", "manifestants", "députés") are known from the article and stay.
bool isVague(InternedId head)
{
    static const QSet<InternedId> set = setOfWords(
        {u"personne",   u"homme",     u"femme",        u"enfant",      u"gens",        u"individu",
         u"otage",      u"passager",  u"blessé",       u"mort",        u"victime",     u"témoin",
         u"diplomate",  u"chef",      u"commandant",   u"dirigeant",   u"responsable", u"fonctionnaire",
         u"expert",     u"émissaire", u"délégué",      u"négociateur", u"observateur", u"cabinet",
         u"diplomatie", u"ministère", u"chancellerie", u"opposition",  u"capitale",    u"puissance",
         u"élément",    u"millier",   u"dizaine",      u"centaine",    u"premier",     u"dernier",
         u"pays",       u"bilan",     u"premier"});
    return set.contains(head);
}

} // namespace

/// What is left of an actor without a name: himself where his words say whose he is ("ministres européens"),
/// the state of an envoy, the name beside a common noun ("la compagnie Cogeval"), or -1.
int EventReader::namedActor(int actor)
{
    const Actor known = m_context.analysis.actors.at(actor);
    // What is printed with a capital is a body of its own: "la Garde présidentielle".
    if (!known.anonymous || known.name.isEmpty() || known.name.front().isUpper() ||
        !known.id.startsWith(QLatin1String("a:")))
        return actor;
    const qsizetype at = m_document.text().indexOf(known.name);
    const TokenRange range = at < 0 ? TokenRange{0, 0} : m_document.tokensIn({at, at + known.name.size()});
    if (range.size() == 0)
        return actor;
    static const InternedId two = intern(u"deux"), country = intern(u"pays");
    static const QSet<InternedId> companies =
        setOfWords({u"compagnie", u"société", u"entreprise", u"groupe", u"firme", u"agence", u"banque",
                    u"consortium", u"constructeur", u"géant"});
    int first = range.first;
    while (first + 1 < range.last &&
           (m_document.tokens.at(first).pos() == Pos::Number || sign(first).isDigit()))
        ++first;
    if ((m_table.classes(lemma(first)) & m_table.classMask(QStringLiteral("ship"))) != 0 &&
        first + 1 < range.last)
        return m_participants.stateOfAdjectives({first + 1, range.last});
    if (first + 1 < range.last && companies.contains(lemma(first)) &&
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
    if (!isVague(lemma(first)) || (lemma(first) == country && first + 2 == range.last))
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
            counted || isRegional(token.lower()) || m_participants.stateOfAdjectives({t, t + 1}) >= 0 ||
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
    const auto named = [&](int actor) {
        const auto found = known.constFind(actor);
        return found != known.constEnd() ? *found : *known.insert(actor, namedActor(actor));
    };
    for (EventDraft &draft : m_drafts) {
        QList<EventActor> kept;
        for (EventActor actor : std::as_const(draft.event.actors)) {
            actor.actor = named(actor.actor);
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
