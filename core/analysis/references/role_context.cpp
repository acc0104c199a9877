// What stands around a role: the state spoken of, the time told of, the verb before it.
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

/// The state of a town that opens a sentence of the paragraph of `token` ("À Madrid, …"), else empty.
QString Resolver::stateOfScene(const Occurrence &occurrence, int token) const
{
    static const QSet<InternedId> at = setOfWords({u"à", u"a", u"dans"});
    const Actor &actor = m_context.analysis.actors.at(occurrence.actor);
    if (actor.kind != ActorKind::Place || actor.country.isEmpty() ||
        occurrence.paragraph != m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph)
        return {};
    const int first = m_document.sentences.at(occurrence.sentence).tokens.first;
    return occurrence.token == first + 1 && at.contains(m_document.tokens.at(first).lower()) ? actor.country
                                                                                             : QString();
}

/// The state whose head, minister or whoever holds `function` was named last in the paragraph of `token` or
/// the one before; empty where nobody is.
QString Resolver::stateOfHolder(const QString &function, int token) const
{
    const int paragraph = m_document.sentences.at(m_document.tokens.at(token).sentence).paragraph;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (paragraph - occurrence.paragraph > 1)
            break;
        if (const QString scene = stateOfScene(occurrence, token); !scene.isEmpty())
            return scene;
        if (isPerson(occurrence.actor) && functionsOf(occurrence.actor).contains(function)) {
            const Entity &own = m_entities[static_cast<std::size_t>(occurrence.actor)];
            if (!own.countries.isEmpty())
                return own.countries.first();
        }
    }
    return {};
}

/// The state an article is about at a token: of the latest actor that has one, subjects first.
QString Resolver::contextCountry(int token) const
{
    QString latest;
    QString said; // of a pronoun that is a subject: the scene of its paragraph may say more
    int seen = 0;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && seen < 12; --i, ++seen) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (occurrence.token > token)
            continue;
        // "À Madrid, on respire. Mais, d'après une source proche du gouvernement": the scene of the
        // paragraph.
        if (const QString scene = stateOfScene(occurrence, token); !scene.isEmpty())
            return scene;
        const Entity &own = m_entities[static_cast<std::size_t>(occurrence.actor)];
        if (own.countries.isEmpty() || !said.isEmpty())
            continue;
        if (occurrence.subject && !occurrence.pronoun)
            return own.countries.first();
        if (occurrence.subject)
            said = own.countries.first();
        if (latest.isEmpty())
            latest = own.countries.first();
    }
    if (!said.isEmpty() || !latest.isEmpty())
        return said.isEmpty() ? latest : said;
    // Nothing before: the state the article names most.
    QHash<QString, int> counts;
    for (const NameMention &name : m_names.list) {
        if (!name.country.isEmpty())
            ++counts[name.country];
    }
    QString most;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (most.isEmpty() || it.value() > counts.value(most) ||
            (it.value() == counts.value(most) && it.key() < most))
            most = it.key();
    }
    return most;
}

/// "le guide suprême", "le président du Conseil": the state of the context, or of those that have such a
/// title the one that the article speaks of, then the only one, then France, for whose press it is written.
QString Resolver::stateBearing(int title, const QString &context) const
{
    constexpr qsizetype common = 12;
    if (title < 0)
        return context;
    static const QSet<QString> heads = {QStringLiteral("head_of_state"), QStringLiteral("supreme_leader"),
                                        QStringLiteral("leader")};
    const QString &function = m_knowledge.title(title).function;
    if (!heads.contains(function) && (!context.isEmpty() || function != QLatin1String("head_of_government")))
        return context;
    const QHash<QString, int> &bearers = m_knowledge.title(title).officeOf;
    if (bearers.isEmpty() || bearers.size() > common || bearers.contains(context))
        return context;
    QString best;
    for (auto it = bearers.cbegin(); it != bearers.cend(); ++it) {
        const int times = m_spokenOf.value(it.key());
        if (m_knowledge.countryIndex(it.key()) >= 0 && times > 0 &&
            (best.isEmpty() || times > m_spokenOf.value(best) ||
             (times == m_spokenOf.value(best) && it.key() < best)))
            best = it.key();
    }
    if (!best.isEmpty())
        return best;
    QStringList states;
    for (auto it = bearers.cbegin(); it != bearers.cend(); ++it) {
        if (m_knowledge.countryIndex(it.key()) >= 0)
            states.append(it.key());
    }
    if (states.size() == 1)
        return states.first();
    return states.contains(QLatin1String("FRA")) ? QStringLiteral("FRA") : context;
}

/// "la chancelière", "le taoiseach": of the states that have that title, the one last spoken of, else the
/// first; empty where any state may have it.
QString Resolver::stateOfTitle(const NameMention &mention) const
{
    static const QHash<InternedId, QStringList> titles = {
        {intern(u"chancelier"), {QStringLiteral("DEU"), QStringLiteral("AUT")}},
        {intern(u"chancelière"), {QStringLiteral("DEU"), QStringLiteral("AUT")}},
        {intern(u"taoiseach"), {QStringLiteral("IRL")}}};
    // "le chancelier de l'Échiquier" has a longer form of its own in the table of roles.
    if (mention.officeFunction != QLatin1String("head_of_government"))
        return {};
    for (int t = mention.tokens.first; t < mention.tokens.last; ++t) {
        auto states = titles.constFind(m_document.tokens.at(t).lower());
        if (states == titles.constEnd())
            continue;
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
            const Entity &own = m_entities[static_cast<std::size_t>(m_occurrences.at(i).actor)];
            for (const QString &state : own.countries) {
                if (states->contains(state))
                    return state;
            }
        }
        return states->first();
    }
    return {};
}

/// "le Général", written large and without a name, is Charles de Gaulle in the press of France: where the
/// article names him, or where it is of his days and about France. -1 where somebody else may be meant.
int Resolver::generalOfFrance(const NameMention &mention)
{
    static const InternedId general = intern(u"général");
    if (mention.type != NameMention::Type::RoleOnly || mention.tokens.size() != 1 || mention.determiner < 0 ||
        m_document.tokens.at(mention.tokens.first).lemma() != general ||
        !m_document.tokens.at(mention.tokens.first).entry->capitalised)
        return -1;
    const int person = m_knowledge.personIndex(QStringLiteral("charles-de-gaulle"));
    if (person < 0)
        return -1;
    if (m_actorById.contains(QStringLiteral("p:charles-de-gaulle")))
        return holderActor(person);
    const bool hisDays =
        m_first != noDay && m_wideFirst >= dayOf(1940, 6, 18) && m_wideLast <= dayOf(1970, 11, 30);
    return hisDays && countriesOfArticle().contains(QStringLiteral("FRA")) ? holderActor(person) : -1;
}

/// Whether the sentence of `token` or the one before tells what is long past (simple past).
bool Resolver::isTale(int token) const
{
    const int sentence = m_document.tokens.at(token).sentence;
    const int first = m_document.sentences.at(std::max(0, sentence - 1)).tokens.first;
    for (int t = first; t < m_document.sentences.at(sentence).tokens.last; ++t) {
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb >= 0 && m_chunks.verbs.at(verb).tense == Tense::PastSimple)
            return true;
    }
    return false;
}

/// "X, désigné Premier ministre", "il est devenu président": what somebody becomes is nobody else.
bool Resolver::isPredicate(int token) const
{
    static const QSet<InternedId> verbs = {intern(u"désigner"),   intern(u"nommer"),     intern(u"élire"),
                                           intern(u"réélire"),    intern(u"devenir"),    intern(u"proclamer"),
                                           intern(u"être"),       intern(u"rester"),     intern(u"demeurer"),
                                           intern(u"introniser"), intern(u"promouvoir"), intern(u"redevenir"),
                                           intern(u"investir")};
    static const InternedId comme = intern(u"comme");
    const int verb = m_chunks.verbOfToken.at(token - 1);
    return m_document.tokens.at(token - 1).lower() == comme ||
           (verb >= 0 && verbs.contains(m_chunks.verbs.at(verb).lemma)) ||
           verbs.contains(m_document.tokens.at(token - 1).lemma());
}

} // namespace frise
