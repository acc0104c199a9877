// "le ministère", "l'armée", "le gouvernement": bodies without their state.
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/resolver.h"

#include <QHash>
#include <QSet>

namespace frise {

/// Whether a seat of power is printed as "la présidence" and has no name of its own that everybody knows it
/// by, so that it is to be shown so too.
bool Resolver::isPresidency(const QString &printed, const QString &body) const
{
    static const QSet<QString> known = {QStringLiteral("elysee"), QStringLiteral("kremlin"),
                                        QStringLiteral("maison-blanche")};
    const int index = m_knowledge.bodyIndex(body);
    return index >= 0 && m_knowledge.bodies().at(index).kind == QLatin1String("seat") &&
           !known.contains(body) && printed.startsWith(QStringLiteral("présidence"), Qt::CaseInsensitive) &&
           !printed.contains(QLatin1String(" du "));
}

/// "le ministère", "le gouvernement", "l'armée" without a state: the one named before, else of the state that
/// the article speaks of.
void Resolver::resolveBodyRole(const NameMention &mention)
{
    Mention result;
    result.span = mention.span;
    result.kind = MentionKind::Role;
    const int token = mention.tokens.first;
    const QString words = m_document.textOf(mention.span).toString();
    int actor = -1;
    double confidence = 0.85;
    if (mention.officeFunction == QLatin1String("ministry") && mention.body.isEmpty()) {
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && actor < 0; --i) {
            const Actor &before = m_context.analysis.actors.at(m_occurrences.at(i).actor);
            if (before.kind == ActorKind::Organisation &&
                (before.name.startsWith(u"Ministère") || before.name.startsWith(u"Département")) &&
                (mention.country.isEmpty() || before.country == mention.country))
                actor = m_occurrences.at(i).actor;
        }
        // The minister's own: "convoqué par Mme Sundt … à sa sortie du ministère".
        static const QHash<QString, QString> domains = {
            {QStringLiteral("foreign"), QStringLiteral("Affaires étrangères")},
            {QStringLiteral("defence"), QStringLiteral("Défense")},
            {QStringLiteral("interior"), QStringLiteral("Intérieur")},
            {QStringLiteral("finance"), QStringLiteral("Finances")}};
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && actor < 0; --i) {
            const int person = m_occurrences.at(i).actor;
            if (!isPerson(person) || entity(person).countries.isEmpty())
                continue;
            for (const QString &function : functionsOf(person)) {
                if (!domains.contains(function))
                    continue;
                const QString &of = entity(person).countries.first();
                const ComposedBody body = bodyOfCountry(m_knowledge, mention.officeFunction,
                                                        domains.value(function), of, countryName(of));
                actor = actorFor(body.id, body.name, ActorKind::Organisation);
                m_context.analysis.actors[actor].country = of;
                confidence = 0.65;
                break;
            }
        }
        if (actor < 0)
            return;
    } else {
        bool acts = false;
        for (int t = mention.tokens.first; t < mention.tokens.last; ++t)
            acts = acts || m_subject[static_cast<std::size_t>(t)] > 0;
        if (mention.officeFunction == QLatin1String("forces") && !acts)
            return; // "renforcer l'armée": whose, the sentence alone does not say
        QString country = mention.country;
        // "M. Lee a limogé son ministre. Pyongyang menace. La présidence a indiqué": of the president named.
        if (country.isEmpty() && mention.officeFunction == QLatin1String("presidency"))
            country = stateOfHolder(QStringLiteral("head_of_state"), token);
        if (country.isEmpty())
            country = contextCountry(token);
        if (country.isEmpty())
            return;
        const ComposedBody body =
            bodyOfCountry(m_knowledge, mention.officeFunction, mention.body, country, countryName(country));
        const QString name = isPresidency(words, body.id.mid(2))
                                 ? QStringLiteral("Présidence (%1)").arg(countryName(country))
                                 : withShownState(body.name, country);
        actor = actorFor(body.id, name, ActorKind::Organisation);
        m_context.analysis.actors[actor].country = country;
        if (entity(actor).countries.isEmpty())
            entity(actor).countries.append(country);
        confidence = 0.6;
    }
    m_context.analysis.actors[actor].gender = mention.gender;
    m_context.analysis.actors[actor].plurality = mention.plurality;
    result.actor = actor;
    result.evidence = {QStringLiteral("references.institution"),
                       QString::fromLatin1(QT_TRANSLATE_NOOP(
                           "Evidence", "\"%1\" is taken for %2, by what the article named before.")),
                       {words, m_context.analysis.actors.at(actor).name},
                       {mention.span},
                       confidence,
                       false};
    add(result, mention.tokens);
}

} // namespace frise
