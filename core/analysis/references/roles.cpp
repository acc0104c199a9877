#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

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
    if (country.isEmpty() && mention.body.isEmpty() && !mention.complement)
        country = stateOfTitle(mention);
    const bool former = mention.modifier == NameMention::Former || mention.modifier == NameMention::Then;
    InternedId called = 0; // the noun of the role
    for (int t = mention.tokens.first; t < mention.tokens.last && called == 0; ++t) {
        if (m_document.tokens.at(t).pos() == Pos::Noun)
            called = m_document.tokens.at(t).lemma();
        // "l'ex-maire"
        if (const QString form = internedText(called); form.startsWith(QLatin1String("ex-")))
            called = intern(form.mid(3));
    }
    const auto finish = [&](int actor, const char *rule, const QString &reason, double confidence) {
        result.actor = actor;
        result.evidence = {QLatin1String(rule), reason,     {words, m_context.analysis.actors.at(actor).name},
                           {mention.span},      confidence, false};
        if (called != 0 && !former)
            remember(actor, called);
        add(result, mention.tokens);
    };
    const auto finishSpokenOf = [&](int actor, double confidence) {
        finish(actor, "references.described",
               QString::fromLatin1(
                   QT_TRANSLATE_NOOP("Evidence", "\"%1\": %2, of whom was spoken right before.")),
               confidence);
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
            finishSpokenOf(described, 0.7);
            return;
        }
    }
    // "le chef druze", "le leader séparatiste": an adjective that is no state's points at whom was spoken of.
    const int behind = mention.tokens.last;
    if (mention.officeFunction == QLatin1String("leader") && determined && !determiner.possessive &&
        country.isEmpty() && mention.body.isEmpty() && behind < m_count &&
        m_document.tokens.at(behind).sentence == m_document.tokens.at(token).sentence &&
        m_document.tokens.at(behind).pos() == Pos::Adjective) {
        const int near = describedPerson(mention, true);
        if (near >= 0) {
            finishSpokenOf(near, 0.6);
            return;
        }
    }
    if (!mention.officeFunction.isEmpty()) {
        const bool certain = !country.isEmpty() || !mention.body.isEmpty();
        int actor = recentPersonWith(mention, country, false, token, false);
        // "Xuan Thuy est arrivé. Le négociateur nord-vietnamien": of several who have such a task the one
        // named.
        static const QSet<QString> tasks = {QStringLiteral("negotiator"), QStringLiteral("envoy"),
                                            QStringLiteral("representative"), QStringLiteral("spokesperson")};
        if (actor < 0 && determined && !former && tasks.contains(mention.officeFunction)) {
            const int near = compatriot(country, mention.gender, token);
            if (near >= 0) {
                finishSpokenOf(near, 0.6);
                return;
            }
        }
        if (actor < 0 && !former && mention.officeFunction == QLatin1String("leader") && determined &&
            !determiner.possessive && !mention.complement && mention.body.isEmpty()) {
            // "Le colonel Ojukwu parle bas. « … », me dit le chef biafrais": who was spoken of right before,
            // rather than whom the article names later.
            const int near = describedPerson(mention, true);
            const QStringList states = near >= 0 ? entity(near).countries : QStringList();
            if (near >= 0 && (states.isEmpty() || country.isEmpty() || states.contains(country) ||
                              country.startsWith(QLatin1String("n:")))) {
                finishSpokenOf(near, 0.6);
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
            country = stateBearing(mention.title, contextCountry(token));
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
            // "la présidente": no man is meant by a woman's title.
            if (mention.gender == Gender::Feminine)
                holders.removeIf([&](int t) {
                    return m_knowledge.persons().at(m_knowledge.terms().at(t).person).gender ==
                           Gender::Masculine;
                });
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
    // "Le chef de la délégation algérienne": the only Algerian named right before.
    if (determined && !indefinite && !former && !determiner.possessive && mention.body.isEmpty() &&
        mention.complement) {
        const int near = compatriot(country, mention.gender, token);
        if (near >= 0) {
            finishSpokenOf(near, 0.55);
            return;
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
    // "Ariel Sharon s'est rendu … Le chef du Likoud a assuré": of a party or movement the tables may not know
    // who leads it.
    const int body = m_knowledge.bodyIndex(mention.body);
    static const QSet<QString> movements = {QStringLiteral("party"), QStringLiteral("armed_group"),
                                            QStringLiteral("movement")};
    const bool ofMovement = body >= 0 && movements.contains(m_knowledge.bodies().at(body).kind);
    if (acts && determined && !indefinite && !determiner.possessive &&
        (mention.body.isEmpty() || ofMovement) && head < mention.tokens.last &&
        !(speaks && wasIntroduced(head)) &&
        (leads || speaks || offices.contains(m_document.tokens.at(head).lemma()) ||
         offices.contains(called))) {
        const int described = describedPerson(mention, false);
        const bool stranger = described >= 0 && !country.isEmpty() &&
                              !entity(described).countries.isEmpty() &&
                              !entity(described).countries.contains(country);
        if (described >= 0 && !stranger) {
            finishSpokenOf(described, 0.5);
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

} // namespace frise
