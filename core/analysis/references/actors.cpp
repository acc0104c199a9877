// Actors of the article: found or made for a name, a state, a place, somebody unnamed.
#include "core/analysis/names/bearers.h"
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/resolver.h"
#include "core/knowledge/folding.h"

#include <algorithm>

namespace frise {

int Resolver::actorFor(const QString &id, const QString &name, ActorKind kind)
{
    if (const auto known = m_actorById.constFind(id); known != m_actorById.constEnd())
        return known.value();
    Actor actor;
    actor.id = id;
    actor.name = name;
    actor.kind = kind;
    actor.plurality = Plurality::Singular;
    const auto index = static_cast<int>(m_context.analysis.actors.size());
    m_context.analysis.actors.append(actor);
    m_entities.emplace_back();
    m_actorById.insert(id, index);
    return index;
}

int Resolver::holderActor(int person)
{
    const KnownPerson &known = m_knowledge.persons().at(person);
    const int actor = actorFor(QStringLiteral("p:") + known.id, known.name, ActorKind::Person);
    Actor &stored = m_context.analysis.actors[actor];
    stored.gender = known.gender;
    Entity &own = entity(actor);
    if (own.person < 0) {
        own.person = person;
        own.roleNouns += known.callings;
        // The state of the office nearest to the article's day.
        int best = -1;
        int bestDistance = 0;
        for (const int index : known.terms) {
            const KnownTerm &term = m_knowledge.terms().at(index);
            const QString &of = m_knowledge.offices().at(term.office).of;
            if (m_knowledge.countryIndex(of) < 0)
                continue;
            int distance = 0;
            if (m_first != noDay && !term.overlaps(m_first, m_last))
                distance = term.begin > m_last ? term.begin - m_last : m_first - term.end;
            if (best < 0 || distance < bestDistance) {
                best = index;
                bestDistance = distance;
            }
        }
        if (best >= 0) {
            stored.country = m_knowledge.offices().at(m_knowledge.terms().at(best).office).of;
            own.countries.append(stored.country);
        }
    }
    return actor;
}

const QSet<QString> &Resolver::countriesOfArticle()
{
    if (!m_countries)
        m_countries = countriesOf(m_names, m_document, m_knowledge);
    return *m_countries;
}

/// A person: of several who bear the name, the one whose terms lie nearest to the article's day.
int Resolver::actorOfPerson(const NameMention &mention)
{
    int actor = -1;
    int person = mention.personId.isEmpty() ? -1 : m_knowledge.personIndex(mention.personId);
    // Where only the tables say who a family name is: somebody who may be meant on the article's day.
    const bool byFamily = mention.evidence.rule == QLatin1String("names.family.table");
    const bool shared =
        byFamily && mention.officeFunction.isEmpty() && areOfManyStates(m_knowledge, mention.rivals);
    QString canonical = mention.canonical;
    if (!mention.rivals.isEmpty()) {
        int bestScore = -1000000;
        for (const QString &id : mention.rivals) {
            const int index = m_knowledge.personIndex(id);
            int score = -3000;
            for (const int t : m_knowledge.persons().at(index).terms) {
                const KnownTerm &term = m_knowledge.terms().at(t);
                const KnownOffice &office = m_knowledge.offices().at(term.office);
                int here = 0;
                if (m_first != noDay && !term.overlaps(m_first, m_last)) {
                    const int days = term.begin > m_last ? term.begin - m_last : m_first - term.end;
                    here -= std::min(days / 30, 900);
                }
                if (!mention.officeFunction.isEmpty() &&
                    sameFunction(mention.officeFunction, office.function))
                    here += 200;
                if (!mention.country.isEmpty())
                    here += office.of == mention.country ? 1000 : -500;
                if (office.function == QLatin1String("head_of_state") ||
                    office.function == QLatin1String("head_of_government"))
                    here += 20;
                score = std::max(score, here);
            }
            if (m_actorById.contains(QStringLiteral("p:") + id))
                score += 400;
            if (byFamily && !mayBeMeant(m_knowledge, index, m_first, m_last, shared, countriesOfArticle()))
                score -= 100000;
            if (score > bestScore) {
                bestScore = score;
                person = index;
            }
        }
    }
    // "Omar hausse les épaules": a given name that is a known family name too is his only in his days.
    if (byFamily && person >= 0 && m_first != noDay && !mention.roleSpan.isValid() &&
        mention.name.size() == 1) {
        const Token &name = m_document.tokens.at(mention.name.first);
        const bool given = std::any_of(name.entry->readings.begin(), name.entry->readings.end(),
                                       [](const Reading &r) { return r.name == NameType::Given; });
        const QList<int> &terms = m_knowledge.persons().at(person).terms;
        if (given && std::none_of(terms.begin(), terms.end(), [this](int t) {
                return m_knowledge.terms().at(t).overlaps(m_first - 1100, m_last + 400);
            })) {
            person = -1;
            canonical = m_document.textOf(m_document.spanOf(mention.name)).toString();
        }
    }
    if (byFamily && person >= 0 &&
        !mayBeMeant(m_knowledge, person, m_first, m_last, shared, countriesOfArticle())) {
        person = -1;
        canonical = m_document.textOf(m_document.spanOf(mention.name)).toString();
    }
    if (person >= 0) {
        actor = holderActor(person);
    } else {
        actor = actorFor(QStringLiteral("n:") + folded(canonical), canonical,
                         mention.kind == ActorKind::Unknown ? ActorKind::Unknown : ActorKind::Person);
    }
    Actor &stored = m_context.analysis.actors[actor];
    if (stored.gender == Gender::Unknown)
        stored.gender = mention.gender;
    Entity &own = entity(actor);
    if (mention.roleSpan.isValid()) {
        const QString printed = m_document.textOf(mention.roleSpan).toString();
        const bool honorific = mention.honorific && mention.officeFunction.isEmpty() && printed.size() <= 4;
        const InternedId title = m_document.tokens.at(m_document.tokensIn(mention.roleSpan).first).lower();
        if (honorific && !own.roleNouns.contains(title))
            own.roleNouns.append(title); // "Mgr Romero … le prélat"
        if (!honorific) {
            if (stored.role.isEmpty())
                stored.role = printed;
            const TokenRange range = m_document.tokensIn(mention.roleSpan);
            for (int t = range.first; t < range.last; ++t) {
                if (m_document.tokens.at(t).pos() == Pos::Noun &&
                    !own.roleNouns.contains(m_document.tokens.at(t).lemma()))
                    own.roleNouns.append(m_document.tokens.at(t).lemma());
            }
        }
        QString function = mention.officeFunction;
        if (function == QLatin1String("counterpart"))
            function.clear();
        if (!function.isEmpty() && !own.functions.contains(function))
            own.functions.append(function);
        const QString country = countryAt(mention.countryRivals, mention.country);
        if (!country.isEmpty() && !own.countries.contains(country))
            own.countries.prepend(country);
        if (stored.country.isEmpty())
            stored.country = country;
        if (own.bodyId.isEmpty())
            own.bodyId = mention.body;
    }
    return actor;
}

int Resolver::actorOfGovernment(const QString &country)
{
    const ComposedBody body =
        bodyOfCountry(m_knowledge, QStringLiteral("government"), {}, country, countryName(country));
    const int actor = actorFor(body.id, body.name, ActorKind::Organisation);
    m_context.analysis.actors[actor].country = country;
    m_context.analysis.actors[actor].gender = Gender::Masculine;
    if (entity(actor).countries.isEmpty())
        entity(actor).countries.append(country);
    return actor;
}

int Resolver::actorOfCountry(const QString &country)
{
    const QString id = country.startsWith(QLatin1String("n:")) ? country : QStringLiteral("c:") + country;
    const int actor = actorFor(id, countryName(country), ActorKind::State);
    Actor &stored = m_context.analysis.actors[actor];
    stored.country = country;
    if (entity(actor).countries.isEmpty()) {
        entity(actor).countries.append(country);
        const int index = m_knowledge.countryIndex(country);
        const QString article = index >= 0 ? m_knowledge.countries().at(index).article : QString();
        stored.plurality = article == QLatin1String("les") ? Plurality::Plural : Plurality::Singular;
        stored.gender = article == QLatin1String("le")                                 ? Gender::Masculine
                        : article == QLatin1String("la") || stored.name.endsWith(u'e') ? Gender::Feminine
                                                                                       : Gender::Unknown;
    }
    return actor;
}

int Resolver::actorOfPlace(const NameMention &mention)
{
    const int actor =
        actorFor(QStringLiteral("l:") + folded(mention.canonical), mention.canonical, ActorKind::Place);
    m_context.analysis.actors[actor].country = mention.country;
    return actor;
}

int Resolver::anonymous(const QString &words, Plurality plurality, Gender gender)
{
    const int actor = actorFor(QStringLiteral("a:") + words.toLower(), words,
                               plurality == Plurality::Plural ? ActorKind::Group : ActorKind::Person);
    Actor &stored = m_context.analysis.actors[actor];
    stored.anonymous = true;
    stored.plurality = plurality;
    stored.gender = gender;
    return actor;
}

} // namespace frise
