// "son homologue", "les deux présidents", "des diplomates".
#include "core/analysis/names/country_bodies.h"
#include "core/analysis/references/resolver.h"

#include <QSet>
#include <algorithm>

namespace frise {

/// "son homologue russe": who holds for Russia the office that the subject holds.
bool Resolver::resolveCounterpart(const NameMention &mention)
{
    const int sentence = m_document.tokens.at(mention.tokens.first).sentence;
    int base = -1;
    const QString own = countryAt(mention.countryRivals, mention.country);
    for (int pass = 0; pass < 2 && base < 0; ++pass) {
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest(); --i) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (sentence - occurrence.sentence > 4)
                break;
            if (!isPerson(occurrence.actor) || occurrence.quoted ||
                (pass == 0 && (!occurrence.subject || sentence - occurrence.sentence > 1)))
                continue;
            // "Mme Clinton et son homologue turc ont dîné. Son homologue turc a averti": of somebody else's
            // state.
            if (functionsOf(occurrence.actor).isEmpty() ||
                (!own.isEmpty() && entity(occurrence.actor).countries.contains(own)))
                continue;
            base = occurrence.actor;
            break;
        }
    }
    if (base < 0)
        return false;
    const QString country = countryAt(mention.countryRivals, mention.country);
    Mention result;
    result.span = mention.span;
    result.roleSpan = mention.roleSpan;
    result.kind = MentionKind::Role;
    const QString baseName = m_context.analysis.actors.at(base).name;
    for (const QString &function : functionsOf(base)) {
        NameMention wanted = mention;
        wanted.officeFunction = function;
        wanted.office.clear();
        wanted.body.clear();
        int actor = -1;
        if (country.isEmpty()) {
            for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && actor < 0; --i) {
                const int other = m_occurrences.at(i).actor;
                if (other != base && isPerson(other) && hasFunction(other, function, {}, false))
                    actor = other;
            }
        } else {
            actor = recentPersonWith(wanted, country, false, mention.tokens.first);
        }
        double confidence = 0.88;
        if (actor < 0 && !country.isEmpty() && m_first != noDay) {
            for (const int office : officesFor(wanted, country)) {
                const QList<int> holders = m_knowledge.holders(office, m_first, m_last);
                if (!holders.isEmpty()) {
                    actor = holderActor(m_knowledge.terms().at(holders.first()).person);
                    confidence = holders.size() == 1 ? 0.85 : 0.6;
                }
            }
        }
        if (actor < 0 || actor == base)
            continue;
        result.actor = actor;
        result.evidence = {
            QStringLiteral("references.counterpart"),
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "The counterpart of %1 (%2) of %3.")),
            {baseName, function, countryName(country)},
            {mention.span},
            confidence,
            false};
        add(result, mention.tokens);
        return true;
    }
    return false;
}

/// "les deux présidents", "les dirigeants russes", "des diplomates".
bool Resolver::resolvePlural(const NameMention &mention)
{
    const int first = mention.tokens.first;
    const auto word = [&](int token) {
        return token >= 0 ? internedText(m_document.tokens.at(token).lower()) : QString();
    };
    static const QHash<QString, int> numbers = {
        {QStringLiteral("deux"), 2}, {QStringLiteral("trois"), 3}, {QStringLiteral("quatre"), 4}};
    const int wanted = numbers.value(word(first - 1));
    if (wanted > 0) {
        QList<int> pair;
        int sentence = -1;
        for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && pair.size() < wanted; --i) {
            const int actor = m_occurrences.at(i).actor;
            // Three or four are those that one sentence names together.
            if (wanted > 2 && sentence >= 0 && m_occurrences.at(i).sentence != sentence)
                break;
            if (!isPerson(actor) || pair.contains(actor) || m_context.analysis.actors.at(actor).anonymous)
                continue;
            if (!mention.officeFunction.isEmpty() && !hasFunction(actor, mention.officeFunction, {}, true))
                continue;
            pair.append(actor);
            sentence = m_occurrences.at(i).sentence;
        }
        if (pair.size() == wanted) {
            std::reverse(pair.begin(), pair.end());
            QStringList names;
            for (const int actor : std::as_const(pair))
                names.append(m_context.analysis.actors.at(actor).name);
            for (const int actor : pair) {
                Mention result;
                result.span = mention.span;
                result.kind = MentionKind::Group;
                result.actor = actor;
                result.evidence = {QStringLiteral("references.pair"),
                                   QString::fromLatin1(QT_TRANSLATE_NOOP(
                                       "Evidence", "The two last named before: %1 and %2.")),
                                   {names.first(wanted - 1).join(QStringLiteral(", ")), names.last()},
                                   {mention.span},
                                   0.7,
                                   false};
                add(result, mention.tokens);
            }
            return true;
        }
    }
    // "ses homologues français et allemand", "les présidents serbe et croate": one a state.
    if (mention.adjectives.size() > 1) {
        QString function = mention.officeFunction;
        if (function == QLatin1String("counterpart")) {
            function.clear();
            for (qsizetype i = m_occurrences.size() - 1; i >= oldest() && function.isEmpty(); --i) {
                if (isPerson(m_occurrences.at(i).actor) && m_occurrences.at(i).subject)
                    function = functionsOf(m_occurrences.at(i).actor).value(0);
            }
        }
        QList<int> actors;
        for (const QString &country : mention.adjectives) {
            NameMention one = mention;
            one.officeFunction = function;
            one.office.clear();
            int actor = function.isEmpty() ? -1 : recentPersonWith(one, country, false, first, true);
            if (actor < 0 && !function.isEmpty() && m_first != noDay) {
                for (const int office : officesFor(one, country)) {
                    const QList<int> holders = m_knowledge.holders(office, m_first, m_last);
                    if (holders.size() == 1)
                        actor = holderActor(m_knowledge.terms().at(holders.first()).person);
                }
            }
            if (actor >= 0 && !actors.contains(actor))
                actors.append(actor);
        }
        if (actors.size() == mention.adjectives.size()) {
            for (const int actor : actors) {
                Mention result;
                result.span = mention.span;
                result.kind = MentionKind::Group;
                result.actor = actor;
                result.evidence = {
                    QStringLiteral("references.each"),
                    QString::fromLatin1(
                        QT_TRANSLATE_NOOP("Evidence", "\"%1\": one of each state, %2 among them.")),
                    {m_document.textOf(mention.span).toString(), m_context.analysis.actors.at(actor).name},
                    {mention.span},
                    0.75,
                    false};
                add(result, mention.tokens);
            }
            return true;
        }
    }
    // A group as printed, where it acts or is told of ("des diplomates estiment", "les dirigeants russes").
    const bool indefinite = word(first - 1) == QLatin1String("des");
    bool acts = false;
    for (int t = mention.tokens.first; t < mention.tokens.last; ++t)
        acts = acts || m_subject[static_cast<std::size_t>(t)] > 0;
    // "les ministres" alone are nobody in particular.
    const bool bare = mention.tokens.size() == 1 && !indefinite &&
                      (first == 0 || m_document.tokens.at(first - 1).kind != TokenKind::Number);
    if ((!acts && mention.country.isEmpty()) || bare)
        return false;
    Mention result;
    result.span = mention.span;
    result.kind = MentionKind::Group;
    const TokenRange whole = withDescription(mention.tokens);
    result.actor =
        anonymous(m_document.textOf(m_document.spanOf(whole)).toString(), Plurality::Plural, mention.gender);
    if (!mention.country.isEmpty())
        m_context.analysis.actors[result.actor].country = mention.country;
    result.evidence = {QStringLiteral("references.group"),
                       indefinite
                           ? QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": several, unnamed."))
                           : QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\": a group, unnamed.")),
                       {m_document.textOf(mention.span).toString()},
                       {mention.span},
                       0.8,
                       false};
    add(result, mention.tokens);
    return true;
}

} // namespace frise
