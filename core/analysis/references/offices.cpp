// Who holds which office, as the article says or the tables do for its day.
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// States whose head of government is the one meant by "le dirigeant", the head of state being a monarch or
/// a figure of ceremony.
bool isLedByGovernment(const QString &country)
{
    static const QSet<QString> states = {
        QStringLiteral("DEU"), QStringLiteral("GBR"), QStringLiteral("ITA"), QStringLiteral("ISR"),
        QStringLiteral("ESP"), QStringLiteral("IND"), QStringLiteral("JPN"), QStringLiteral("CAN"),
        QStringLiteral("AUS"), QStringLiteral("NZL"), QStringLiteral("NLD"), QStringLiteral("BEL"),
        QStringLiteral("SWE"), QStringLiteral("NOR"), QStringLiteral("DNK"), QStringLiteral("GRC"),
        QStringLiteral("HUN"), QStringLiteral("AUT"), QStringLiteral("IRL"), QStringLiteral("PAK"),
        QStringLiteral("IRQ"), QStringLiteral("ETH"), QStringLiteral("MYS"), QStringLiteral("THA"),
        QStringLiteral("FRG"), QStringLiteral("BGD"), QStringLiteral("ALB"), QStringLiteral("ARM")};
    return states.contains(country);
}

} // namespace

bool Resolver::sameFunction(const QString &wanted, const QString &have) const
{
    if (wanted == have)
        return true;
    static const QHash<QString, QSet<QString>> wider = {
        {QStringLiteral("leader"),
         {QStringLiteral("head_of_state"), QStringLiteral("head_of_government"),
          QStringLiteral("party_leader"), QStringLiteral("supreme_leader"), QStringLiteral("head")}},
        {QStringLiteral("minister"),
         {QStringLiteral("foreign"), QStringLiteral("defence"), QStringLiteral("interior"),
          QStringLiteral("finance"), QStringLiteral("deputy_minister"), QStringLiteral("state_secretary")}},
        {QStringLiteral("state_secretary"), {QStringLiteral("foreign")}},
        {QStringLiteral("ambassador"), {QStringLiteral("ambassador_un")}},
        {QStringLiteral("representative"),
         {QStringLiteral("ambassador_un"), QStringLiteral("envoy"), QStringLiteral("ambassador")}},
        {QStringLiteral("supreme_leader"), {QStringLiteral("head_of_state"), QStringLiteral("leader")}},
        {QStringLiteral("secretary_general"), {QStringLiteral("head"), QStringLiteral("party_leader")}},
        {QStringLiteral("head"), {QStringLiteral("secretary_general")}},
        {QStringLiteral("envoy"), {QStringLiteral("head")}},
    };
    const auto row = wider.constFind(wanted);
    return row != wider.constEnd() && row->contains(have);
}

QStringList Resolver::functionsOf(int actor) const
{
    const Entity &own = m_entities[static_cast<std::size_t>(actor)];
    QStringList functions = own.functions;
    if (own.person >= 0) {
        for (const int t : m_knowledge.persons().at(own.person).terms) {
            const KnownTerm &term = m_knowledge.terms().at(t);
            const QString &function = m_knowledge.offices().at(term.office).function;
            if (m_first != noDay && term.overlaps(m_wideFirst, m_wideLast) && !functions.contains(function))
                functions.append(function);
        }
    }
    return functions;
}

/// Whether an office that somebody holds or held bears a title that few offices have ("président du
/// Conseil"); true where nothing is known against it.
bool Resolver::bearsTitle(int actor, int title) const
{
    constexpr qsizetype common = 12; // "Premier ministre": everywhere
    const Entity &own = m_entities[static_cast<std::size_t>(actor)];
    if (title < 0 || own.person < 0)
        return true;
    // An envoy is called by any of several words.
    const QString &function = m_knowledge.title(title).function;
    static const QSet<QString> heads = {QStringLiteral("head_of_state"), QStringLiteral("head_of_government"),
                                        QStringLiteral("supreme_leader"), QStringLiteral("leader")};
    if (!heads.contains(function))
        return true;
    const QHash<QString, int> &offices = m_knowledge.title(title).officeOf;
    const QList<int> &terms = m_knowledge.persons().at(own.person).terms;
    return terms.isEmpty() || offices.size() > common || offices.isEmpty() ||
           std::any_of(terms.begin(), terms.end(), [&](int term) {
               const int office = m_knowledge.terms().at(term).office;
               return offices.value(m_knowledge.offices().at(office).of, -1) == office;
           });
}

/// Whether nothing is known against somebody's serving a body: "le chef des talibans" is not who leads
/// another movement.
bool Resolver::mayServe(int actor, const QString &body) const
{
    const Entity &own = m_entities[static_cast<std::size_t>(actor)];
    if (own.bodyId == body)
        return true;
    if (!own.bodyId.isEmpty())
        return false;
    if (own.person < 0)
        return true;
    const QList<int> &terms = m_knowledge.persons().at(own.person).terms;
    const auto ofBody = [&](int term) {
        return m_knowledge.bodyIndex(m_knowledge.offices().at(m_knowledge.terms().at(term).office).of) >= 0;
    };
    return std::none_of(terms.begin(), terms.end(), ofBody) ||
           std::any_of(terms.begin(), terms.end(), [&](int term) {
               return m_knowledge.offices().at(m_knowledge.terms().at(term).office).of == body;
           });
}

/// Whether somebody holds an office, as the article says or the tables do for its day; `ever`: at any time.
bool Resolver::hasFunction(int actor, const QString &function, const QString &country, bool ever) const
{
    const Entity &own = m_entities[static_cast<std::size_t>(actor)];
    const bool countryFits = country.isEmpty() || own.countries.contains(country) || own.countries.isEmpty();
    if (countryFits) {
        for (const QString &have : own.functions) {
            if (sameFunction(function, have) && (country.isEmpty() || !own.countries.isEmpty()))
                return true;
        }
    }
    if (own.person < 0)
        return false;
    for (const int t : m_knowledge.persons().at(own.person).terms) {
        const KnownTerm &term = m_knowledge.terms().at(t);
        const KnownOffice &office = m_knowledge.offices().at(term.office);
        if (!sameFunction(function, office.function) || (!country.isEmpty() && office.of != country))
            continue;
        if (function == QLatin1String("state_secretary") && office.of != QLatin1String("USA"))
            continue;
        if (ever || m_first == noDay || term.overlaps(m_wideFirst, m_wideLast))
            return true;
    }
    return false;
}

QList<int> Resolver::officesFor(const NameMention &mention, const QString &country) const
{
    QList<int> offices;
    if (!mention.office.isEmpty()) {
        const int index = m_knowledge.officeIndex(mention.office);
        if (index >= 0 && (m_knowledge.offices().at(index).of == country ||
                           m_knowledge.offices().at(index).of == mention.body))
            return {index};
    }
    if (!mention.body.isEmpty()) {
        QList<int> ofBody = m_knowledge.officesOf(mention.body, QStringLiteral("head"));
        // "l'ambassadrice à l'Unesco", "le représentant de l'ONU" do not lead the body they stand for.
        static const QSet<QString> others = {QStringLiteral("spokesperson"),   QStringLiteral("ambassador"),
                                             QStringLiteral("representative"), QStringLiteral("envoy"),
                                             QStringLiteral("negotiator"),     QStringLiteral("deputy"),
                                             QStringLiteral("ambassador_un")};
        if (others.contains(mention.officeFunction))
            ofBody = m_knowledge.officesOf(mention.body, mention.officeFunction);
        return ofBody.isEmpty() ? ofBody : QList<int>{ofBody.first()};
    }
    if (country.isEmpty() || mention.officeFunction.isEmpty())
        return offices;
    // "le président du Conseil" is no Chinese office.
    if (mention.title >= 0 && mention.country.isEmpty()) {
        const QHash<QString, int> &bearers = m_knowledge.title(mention.title).officeOf;
        const bool oneOfMany =
            m_knowledge.title(mention.title).function == QLatin1String("head_of_government");
        if (!oneOfMany && !bearers.isEmpty() && bearers.size() <= 12) {
            const int office = bearers.value(country, -1);
            return office < 0 ? offices : QList<int>{office};
        }
    }
    QString function = mention.officeFunction;
    if (function == QLatin1String("leader")) {
        function = isLedByGovernment(country) ? QStringLiteral("head_of_government")
                                              : QStringLiteral("head_of_state");
        const QList<int> party = m_knowledge.officesOf(country, QStringLiteral("party_leader"));
        if (!party.isEmpty() && (country == QLatin1String("SUN") || country == QLatin1String("CHN")))
            return {party.first()};
    } else if (function == QLatin1String("state_secretary")) {
        if (country != QLatin1String("USA"))
            return {};
        function = QStringLiteral("foreign");
    } else if (function == QLatin1String("supreme_leader")) {
        function = QStringLiteral("head_of_state");
    } else if (function == QLatin1String("spokesperson")) {
        return {}; // a state has many
    }
    offices = m_knowledge.officesOf(country, function);
    return offices.isEmpty() ? offices : QList<int>{offices.first()};
}

/// The person of the article who holds the office: the latest before `before`, else the first after it.
int Resolver::recentPersonWith(const NameMention &mention, const QString &country, bool ever, int before,
                               bool forward) const
{
    const InternedId called =
        mention.tokens.size() == 1 ? m_document.tokens.at(mention.tokens.first).lemma() : 0;
    const auto fits = [&](int actor) {
        if (!isPerson(actor) || m_context.analysis.actors.at(actor).anonymous)
            return false;
        if (mention.type == NameMention::Type::Demonym) {
            const Entity &own = m_entities[static_cast<std::size_t>(actor)];
            return own.countries.contains(country);
        }
        // "M. Yamani, ministre du Pétrole … Le ministre": the office that the article gives him.
        const Entity &known = m_entities[static_cast<std::size_t>(actor)];
        if (mention.officeFunction == QLatin1String("minister") && called != 0 &&
            known.roleNouns.contains(called) &&
            (country.isEmpty() || known.countries.isEmpty() || known.countries.contains(country)))
            return true;
        if (!mention.officeFunction.isEmpty())
            return hasFunction(actor, mention.officeFunction, country, ever) &&
                   (mention.body.isEmpty() || mayServe(actor, mention.body)) &&
                   (!mention.country.isEmpty() || bearsTitle(actor, mention.title));
        return false;
    };
    if (mention.type == NameMention::Type::Demonym) {
        // "placé près de l'Américain": of several the one who holds what the sentence's subject holds, or
        // who acted last.
        const int sentence = m_document.tokens.at(std::min(before, m_count - 1)).sentence;
        QStringList subjectFunctions;
        int subject = -1;
        for (qsizetype i = m_occurrences.size() - 1;
             i >= oldest() && m_occurrences.at(i).sentence == sentence; --i) {
            if (m_occurrences.at(i).subject && isPerson(m_occurrences.at(i).actor)) {
                subject = m_occurrences.at(i).actor;
                subjectFunctions = functionsOf(subject);
            }
        }
        int best = -1;
        double bestScore = -1000;
        for (qsizetype i = m_occurrences.size() - 1, seen = 0; i >= oldest() && seen < 200; --i, ++seen) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (occurrence.actor == subject || !fits(occurrence.actor))
                continue;
            double score = -0.8 * (sentence - occurrence.sentence) + (occurrence.subject ? 2.0 : 0.0) -
                           (occurrence.quoted && !m_quoted[static_cast<std::size_t>(before)] ? 4.0 : 0.0);
            for (const QString &function : functionsOf(occurrence.actor))
                score += subjectFunctions.contains(function) ? 3.0 : 0.0;
            if (score > bestScore) {
                bestScore = score;
                best = occurrence.actor;
            }
        }
        return best;
    }
    const bool quoted = before < m_count && m_quoted[static_cast<std::size_t>(std::max(before, 0))];
    int fallback = -1;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (!fits(occurrence.actor))
            continue;
        const Gender gender = m_context.analysis.actors.at(occurrence.actor).gender;
        const bool otherGender = mention.gender == Gender::Feminine && gender == Gender::Masculine;
        // "Interrogé sur le retour de l'archevêque, le chef de l'État a répondu": another one.
        const bool beside = occurrence.governed && !occurrence.subject && before < m_count && before >= 0 &&
                            occurrence.sentence == m_document.tokens.at(before).sentence &&
                            m_subject[static_cast<std::size_t>(before)] > 0;
        if ((occurrence.quoted && !quoted) || otherGender || beside) {
            if (fallback < 0)
                fallback = occurrence.actor;
            continue;
        }
        // "Macron s'est entretenu avec le président chinois, Xi Jinping. Le chef de l'État l'a appelé": whose
        // act it was, before whom it reached.
        if (country.isEmpty() && mention.body.isEmpty() && !occurrence.subject) {
            for (qsizetype k = i - 1; k >= oldest() && m_occurrences.at(k).sentence == occurrence.sentence;
                 --k) {
                const Occurrence &other = m_occurrences.at(k);
                if (other.subject && other.quoted == occurrence.quoted && fits(other.actor))
                    return other.actor;
            }
        }
        return occurrence.actor;
    }
    // "M. Nagy avait parlé. … a déclaré le président du conseil": heads of other governments are called so
    // too.
    if (fallback < 0 && mention.title >= 0 && country.isEmpty() && mention.body.isEmpty() && !ever &&
        m_knowledge.title(mention.title).function == QLatin1String("head_of_government")) {
        NameMention loose = mention;
        loose.title = -1;
        return recentPersonWith(loose, country, ever, before, forward);
    }
    if (fallback >= 0 || !forward)
        return fallback;
    // Named later only: without a state the article itself must say that he holds the office.
    for (int actor = 0; actor < m_context.analysis.actors.size(); ++actor) {
        if (!fits(actor))
            continue;
        const QStringList &stated = m_entities[static_cast<std::size_t>(actor)].functions;
        if (!country.isEmpty() || !mention.body.isEmpty() ||
            std::any_of(stated.begin(), stated.end(),
                        [&](const QString &have) { return sameFunction(mention.officeFunction, have); }))
            return actor;
    }
    return -1;
}

} // namespace frise
