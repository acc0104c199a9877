#include "core/analysis/names/country_bodies.h"
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
    const auto fits = [&](int actor) {
        if (!isPerson(actor) || m_context.analysis.actors.at(actor).anonymous)
            return false;
        if (mention.type == NameMention::Type::Demonym) {
            const Entity &own = m_entities[static_cast<std::size_t>(actor)];
            return own.countries.contains(country);
        }
        if (!mention.officeFunction.isEmpty())
            return hasFunction(actor, mention.officeFunction, country, ever);
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
        return occurrence.actor;
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

/// The state an article is about at a token: of the latest actor that has one, subjects first.
QString Resolver::contextCountry(int token) const
{
    QString latest;
    int seen = 0;
    for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && seen < 12; --i, ++seen) {
        const Occurrence &occurrence = m_occurrences.at(i);
        if (occurrence.token > token)
            continue;
        const Entity &own = m_entities[static_cast<std::size_t>(occurrence.actor)];
        if (own.countries.isEmpty())
            continue;
        if (occurrence.subject)
            return own.countries.first();
        if (latest.isEmpty())
            latest = own.countries.first();
    }
    if (!latest.isEmpty())
        return latest;
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

void Resolver::resolveRole(const NameMention &mention)
{
    if (mention.plurality == Plurality::Plural) {
        resolvePlural(mention);
        return;
    }
    if (mention.officeFunction == QLatin1String("counterpart")) {
        resolveCounterpart(mention);
        return;
    }
    const int token = mention.tokens.first;
    const QString words = m_document.textOf(mention.span).toString();
    Mention result;
    result.span = mention.span;
    result.roleSpan = mention.roleSpan;
    result.kind = mention.type == NameMention::Type::Demonym ? MentionKind::Name : MentionKind::Role;
    const bool determined = mention.determiner >= 0;
    const Reading determiner = determined ? m_document.tokens.at(mention.determiner).chosen() : Reading();
    static const InternedId un = intern(u"un");
    static const InternedId une = intern(u"une");
    // "vendredi un ancien ministre": the article may be read as a number.
    const InternedId article = determined  ? m_document.tokens.at(mention.determiner).lower()
                               : token > 0 ? m_document.tokens.at(token - 1).lower()
                                           : 0;
    const bool indefinite = article == un || article == une;
    if (!determined && token > 0 && mention.type == NameMention::Type::RoleOnly && isPredicate(token))
        return;
    if (!indefinite) {
        const int apposed = mention.type == NameMention::Type::RoleOnly ? apposedPerson(mention) : -1;
        if (apposed >= 0) {
            result.actor = apposed;
            result.evidence = {
                QStringLiteral("references.apposed"),
                QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, who is named beside it.")),
                {words, m_context.analysis.actors.at(apposed).name},
                {mention.span},
                0.9,
                false};
            add(result, mention.tokens);
            return;
        }
    }
    if (const int general = indefinite ? -1 : generalOfFrance(mention); general >= 0) {
        result.actor = general;
        result.evidence = {QStringLiteral("references.title"),
                           QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2 bears that title.")),
                           {words, m_context.analysis.actors.at(general).name},
                           {mention.span},
                           0.8,
                           false};
        add(result, mention.tokens);
        return;
    }
    bool ownPossessive = determined && determiner.possessive && mention.officeFunction.isEmpty();
    if (determined && determiner.possessive && mention.officeFunction == QLatin1String("spokesperson") &&
        mention.body.isEmpty()) {
        // "Il a rencontré M. Bazoum, a annoncé son porte-parole": not the one of another state.
        const int owner = possessorOf(mention);
        const int known = recentPersonWith(mention, {}, false, token, false);
        const QStringList ofOwner = owner >= 0 ? entity(owner).countries : QStringList();
        const QStringList ofKnown = known >= 0 ? entity(known).countries : QStringList();
        const bool shared = std::any_of(ofKnown.begin(), ofKnown.end(),
                                        [&](const QString &state) { return ofOwner.contains(state); });
        const bool untold = ofOwner.isEmpty() || ofKnown.isEmpty();
        const bool fits = known >= 0 && (shared || (untold && recentIn(known, token)));
        ownPossessive = owner >= 0 && known != owner && !fits;
    }
    if (indefinite || ownPossessive) {
        // "un général serbe", "sa porte-parole": somebody who is not named; "du mouvement" says of which.
        QString unnamed = spelledOut(mention.tokens);
        if (ownPossessive)
            unnamed = withPossessor(unnamed, mention);
        result.actor = anonymous(unnamed, Plurality::Singular, mention.gender);
        m_context.analysis.actors[result.actor].country = mention.country;
        result.evidence = {QStringLiteral("references.unnamed"),
                           QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is not named.")),
                           {words},
                           {mention.span},
                           0.85,
                           false};
        add(result, mention.tokens);
        return;
    }
    QString country = countryAt(mention.countryRivals, mention.country);
    if (mention.ofTheCountry && country.isEmpty()) {
        // "Loukachenko du Belarus, allié de Moscou … le dirigeant du pays": the state, not the capital.
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && country.isEmpty(); --i) {
            if (m_context.analysis.actors.at(m_occurrences.at(i).actor).kind == ActorKind::State)
                country = m_context.analysis.actors.at(m_occurrences.at(i).actor).country;
        }
    }
    const bool former = mention.modifier == NameMention::Former || mention.modifier == NameMention::Then;
    const auto finish = [&](int actor, const char *rule, const QString &reason, double confidence) {
        result.actor = actor;
        result.evidence = {QLatin1String(rule), reason,     {words, m_context.analysis.actors.at(actor).name},
                           {mention.span},      confidence, false};
        add(result, mention.tokens);
    };
    if (mention.type == NameMention::Type::Demonym) {
        const int actor = recentPersonWith(mention, country, false, token);
        if (actor >= 0) {
            finish(actor, "references.nationality",
                   QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2 is of that state.")), 0.75);
            return;
        }
        // "Hans Blix … le Suédois": the last one spoken of whose state nobody knows.
        for (qsizetype i = m_occurrences.size() - 1, seen = 0; i >= oldest() && seen < 12; --i, ++seen) {
            const int other = m_occurrences.at(i).actor;
            if (!isPerson(other) || m_context.analysis.actors.at(other).anonymous ||
                m_occurrences.at(i).quoted || !entity(other).countries.isEmpty())
                continue;
            finish(other, "references.nationality.guess",
                   QString::fromLatin1(
                       QT_TRANSLATE_NOOP("Evidence", "\"%1\" may be %2, whose state is not told elsewhere.")),
                   0.5);
            return;
        }
        return;
    }
    if (determined && determiner.demonstrative) {
        // "promet cette étudiante", "cet avocat de 70 ans": the one spoken of.
        const int described = describedPerson(mention, true);
        if (described >= 0) {
            finish(described, "references.described",
                   QString::fromLatin1(
                       QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before.")),
                   0.7);
            return;
        }
    }
    if (!mention.officeFunction.isEmpty()) {
        const bool certain = !country.isEmpty() || !mention.body.isEmpty();
        int actor = recentPersonWith(mention, country, false, token, false);
        if (actor < 0 && mention.officeFunction == QLatin1String("leader") && determined &&
            !determiner.possessive && !mention.complement && mention.body.isEmpty()) {
            // "Le colonel Ojukwu parle bas. « … », me dit le chef biafrais": who was spoken of right before,
            // rather than whom the article names later.
            const int near = describedPerson(mention, true);
            const QStringList states = near >= 0 ? entity(near).countries : QStringList();
            if (near >= 0 && (states.isEmpty() || country.isEmpty() || states.contains(country) ||
                              country.startsWith(QLatin1String("n:")))) {
                finish(near, "references.described",
                       QString::fromLatin1(
                           QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before.")),
                       0.6);
                return;
            }
        }
        if (actor < 0 && certain)
            actor = recentPersonWith(mention, country, false, token, true);
        if (actor >= 0 && mention.gender == Gender::Feminine &&
            m_context.analysis.actors.at(actor).gender == Gender::Masculine) {
            // "Shireen Mazari a ironisé … La ministre": she who was spoken of, before a man of that office.
            const int near = describedPerson(mention, true);
            if (near >= 0)
                actor = near;
        }
        if (actor < 0 && !certain && !mention.complement && !former && m_first != noDay &&
            mention.officeFunction == QLatin1String("head_of_state") && mention.tokens.size() > 1) {
            // "le président de la République", "le chef de l'État": of the state the article speaks of, not
            // of the first president it names later.
            const QList<int> own = officesFor(mention, contextCountry(token));
            const QList<int> holders =
                own.isEmpty() ? own : m_knowledge.holders(own.first(), m_first, m_last);
            if (holders.size() == 1 && m_wideLast - m_wideFirst < 400) {
                finish(holderActor(m_knowledge.terms().at(holders.first()).person), "references.role.context",
                       QString::fromLatin1(QT_TRANSLATE_NOOP(
                           "Evidence", "\"%1\": %2 held that office in the state spoken of.")),
                       0.55);
                return;
            }
        }
        if (actor < 0 && !certain && !mention.complement && !former && m_first != noDay) {
            // "il a chargé le ministre des Affaires étrangères": of the state whose man speaks.
            const QString context = contextCountry(token);
            const QList<int> own = officesFor(mention, context);
            if (!own.isEmpty() && mention.officeFunction != QLatin1String("head_of_state") &&
                mention.officeFunction != QLatin1String("leader")) {
                const QList<int> holders = m_knowledge.holders(own.first(), m_first, m_last);
                if (holders.size() == 1 && m_wideLast - m_wideFirst < 400) {
                    finish(holderActor(m_knowledge.terms().at(holders.first()).person),
                           "references.role.context",
                           QString::fromLatin1(QT_TRANSLATE_NOOP(
                               "Evidence", "\"%1\": %2 held that office in the state spoken of.")),
                           0.55);
                    return;
                }
            }
        }
        if (actor < 0 && !certain)
            actor = recentPersonWith(mention, country, false, token, true);
        if (actor >= 0 && !(former && m_first != noDay)) {
            finish(actor, "references.role.article",
                   QString::fromLatin1(QT_TRANSLATE_NOOP(
                       "Evidence", "\"%1\": %2 holds that office in this article or at its date.")),
                   certain ? 0.93 : 0.8);
            return;
        }
        if (former || mention.modifier == NameMention::Future || actor < 0) {
            // "ancien": who held it once; also the misprint of a machine translation, where the only person
            // of the article who ever held it holds it now.
            const int once = recentPersonWith(mention, country, true, token);
            // "il demanda à Harold Wilson … Le Premier ministre britannique refusa": who held it then.
            if (once >= 0 && certain && isTale(token) && recentIn(once, token)) {
                finish(once, "references.role.once",
                       QString::fromLatin1(QT_TRANSLATE_NOOP(
                           "Evidence", "\"%1\": %2, whom the article names, held or holds that office.")),
                       0.75);
                return;
            }
            if (once >= 0 &&
                (former || mention.modifier != NameMention::None || !certain || m_first == noDay)) {
                finish(once, "references.role.once",
                       QString::fromLatin1(QT_TRANSLATE_NOOP(
                           "Evidence", "\"%1\": %2, whom the article names, held or holds that office.")),
                       0.8);
                return;
            }
        }
        if (country.isEmpty() && mention.body.isEmpty())
            country = contextCountry(token);
        const QList<int> offices = mention.complement ? QList<int>() : officesFor(mention, country);
        for (const int office : offices) {
            QList<int> holders = m_knowledge.holders(office, m_first, m_last);
            if (former && m_first != noDay) {
                holders = m_knowledge.holders(office, noDay, m_first - 1);
                holders.removeIf([&](int t) {
                    return m_knowledge.terms().at(t).end == noDay || m_knowledge.terms().at(t).end >= m_first;
                });
            } else if (mention.modifier == NameMention::Future && m_last != noDay) {
                holders = m_knowledge.holders(office, m_last + 1, noDay);
                std::reverse(holders.begin(), holders.end());
            }
            if (holders.isEmpty())
                continue;
            if (m_first == noDay && holders.size() > 1) {
                // Without a date anybody may be meant: guesses, no answer.
                double weight = 0.3;
                for (qsizetype i = 0; i < std::min<qsizetype>(3, holders.size()); ++i) {
                    const int guess = holderActor(m_knowledge.terms().at(holders.at(i)).person);
                    result.candidates.append({guess, weight});
                    weight *= 0.5;
                }
                result.evidence = {QStringLiteral("references.role.undated"),
                                   QString::fromLatin1(QT_TRANSLATE_NOOP(
                                       "Evidence", "\"%1\": the article's date is not known.")),
                                   {words},
                                   {mention.span},
                                   0.3,
                                   false};
                add(result, mention.tokens);
                return;
            }
            const int actor2 = holderActor(m_knowledge.terms().at(holders.first()).person);
            Entity &own = entity(actor2);
            if (!own.functions.contains(m_knowledge.offices().at(office).function))
                own.functions.append(m_knowledge.offices().at(office).function);
            if (holders.size() > 1) {
                double weight = former ? 0.5 : 0.7;
                for (qsizetype i = 0; i < std::min<qsizetype>(3, holders.size()); ++i) {
                    result.candidates.append(
                        {holderActor(m_knowledge.terms().at(holders.at(i)).person), weight});
                    weight *= 0.5;
                }
            }
            finish(actor2, "references.role.table",
                   QString::fromLatin1(QT_TRANSLATE_NOOP(
                       "Evidence",
                       "\"%1\": %2 held that office at the article's date, says the table of terms.")),
                   holders.size() > 1 ? 0.55
                   : certain          ? 0.88
                                      : 0.6);
            return;
        }
        if (const int once = recentPersonWith(mention, country, true, token);
            once >= 0 && !mention.complement) {
            finish(once, "references.role.once",
                   QString::fromLatin1(QT_TRANSLATE_NOOP(
                       "Evidence", "\"%1\": %2, whom the article names, held or holds that office.")),
                   0.65);
            return;
        }
    }
    // Titles the tables do not know: who bears the same noun in this article ("le général", "la
    // porte-parole").
    int head = mention.tokens.first;
    while (head < mention.tokens.last && m_document.tokens.at(head).pos() != Pos::Noun)
        ++head;
    if (head < mention.tokens.last) {
        const InternedId lemma = m_document.tokens.at(head).lemma();
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
            const int actor = m_occurrences.at(i).actor;
            if (!isPerson(actor))
                continue;
            const Entity &own = entity(actor);
            const bool sameCountry =
                country.isEmpty() || own.countries.isEmpty() || own.countries.contains(country);
            if (own.roleNouns.contains(lemma) && sameCountry && !mention.complement) {
                finish(actor, "references.title",
                       QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2 bears that title.")),
                       0.75);
                return;
            }
        }
        // "Mgr Romero … le prélat": another word for the same.
        if (determined && !determiner.possessive && !mention.complement && mention.body.isEmpty()) {
            const int actor = sameCalling(head, mention.gender, country);
            if (actor >= 0) {
                finish(actor, "references.title",
                       QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2 bears that title.")),
                       0.7);
                return;
            }
        }
    }
    // Nobody known: as printed, where it speaks or acts.
    bool acts = false;
    bool speaks = false;
    for (int t = mention.tokens.first; t < mention.tokens.last; ++t) {
        acts = acts || m_subject[static_cast<std::size_t>(t)] > 0;
        speaks = speaks || m_subject[static_cast<std::size_t>(t)] > 1;
    }
    static const QSet<InternedId> offices = {
        intern(u"sénateur"),   intern(u"député"),      intern(u"ministre"),    intern(u"ambassadeur"),
        intern(u"chef"),       intern(u"dirigeant"),   intern(u"élu"),         intern(u"gouverneur"),
        intern(u"général"),    intern(u"colonel"),     intern(u"amiral"),      intern(u"diplomate"),
        intern(u"émissaire"),  intern(u"négociateur"), intern(u"envoyé"),      intern(u"médiateur"),
        intern(u"opposant"),   intern(u"candidat"),    intern(u"commissaire"), intern(u"prince"),
        intern(u"secrétaire"), intern(u"sénatrice"),   intern(u"députée"),     intern(u"ambassadrice")};
    // "Le cardinal Bo … L'archevêque, qui s'exprimait …": at the head of a sentence any description goes on.
    const int sentence = m_document.tokens.at(token).sentence;
    const bool leads = mention.determiner == m_document.sentences.at(sentence).tokens.first;
    if (acts && determined && !indefinite && !determiner.possessive && mention.body.isEmpty() &&
        head < mention.tokens.last && !(speaks && wasIntroduced(head)) &&
        (leads || speaks || offices.contains(m_document.tokens.at(head).lemma()))) {
        const int described = describedPerson(mention, false);
        const bool stranger = described >= 0 && !country.isEmpty() &&
                              !entity(described).countries.isEmpty() &&
                              !entity(described).countries.contains(country);
        if (described >= 0 && !stranger) {
            finish(described, "references.described",
                   QString::fromLatin1(
                       QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before.")),
                   0.5);
            return;
        }
    }
    if (acts && determined && mention.tokens.size() > 1) {
        const int actor = anonymous(words, Plurality::Singular, mention.gender);
        m_context.analysis.actors[actor].country = mention.country;
        finish(actor, "references.unnamed",
               QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is not named.")), 0.6);
    }
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
        const QString country = mention.country.isEmpty() ? contextCountry(token) : mention.country;
        if (country.isEmpty())
            return;
        const ComposedBody body =
            bodyOfCountry(m_knowledge, mention.officeFunction, mention.body, country, countryName(country));
        actor = actorFor(body.id, body.name, ActorKind::Organisation);
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
