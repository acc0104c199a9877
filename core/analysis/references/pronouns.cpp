// Pronouns that are no clitic: ce dernier, celui-ci, le premier, lui, qui; subjects left out; pairs.
#include "core/analysis/references/reference_words.h"
#include "core/analysis/references/resolver.h"

#include <algorithm>

namespace frise {

/// "ce dernier", "cette dernière", "celui-ci": the nearest that agrees.
bool Resolver::resolveDemonstrative(int token)
{
    const ReferenceWords &w = referenceWords();
    const InternedId lower = m_document.tokens.at(token).lower();
    int length = 0;
    if (w.celui.contains(lower)) {
        length = 1;
    } else if ((lower == w.ce || lower == w.cette || lower == w.ces) && token + 1 < m_count &&
               w.dernier.contains(m_document.tokens.at(token + 1).lower())) {
        // "ce dernier point" is no pronoun.
        const Pos next = token + 2 < m_count ? m_document.tokens.at(token + 2).pos() : Pos::Unknown;
        if (next == Pos::Noun || next == Pos::Adjective || next == Pos::Number)
            return false;
        length = 2;
    }
    if (length == 0)
        return false;
    const QString form = internedText(m_document.tokens.at(token + length - 1).lower());
    Wanted wanted;
    wanted.token = token;
    wanted.last = true;
    wanted.gender = form.contains(u"ière") || form.startsWith(QLatin1String("celle")) ? Gender::Feminine
                                                                                      : Gender::Masculine;
    wanted.plurality = form.endsWith(QLatin1String("rs")) || form.endsWith(QLatin1String("res")) ||
                               form.startsWith(QLatin1String("ceux")) ||
                               form.startsWith(QLatin1String("celles"))
                           ? Plurality::Plural
                           : Plurality::Singular;
    Mention mention;
    mention.kind = MentionKind::Pronoun;
    mention.span = m_document.spanOf({token, token + length});
    mention.evidence.rule = QStringLiteral("references.latter");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the last one named before it."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    return take(mention, {token, token + length}, rank(wanted));
}

/// "Le premier … au second": the two persons of the sentence before, in their order.
bool Resolver::resolveOrdinal(int token)
{
    const ReferenceWords &w = referenceWords();
    const bool second = w.second.contains(m_document.tokens.at(token).lower());
    if (!second && !w.premier.contains(m_document.tokens.at(token).lower()))
        return false;
    if (token == 0 || token + 1 >= m_count)
        return false;
    const InternedId before = m_document.tokens.at(token - 1).lower();
    if (before != w.le && before != w.la && before != w.du && before != w.au)
        return false;
    const Pos next = m_document.tokens.at(token + 1).pos();
    if (next == Pos::Noun || next == Pos::Adjective || next == Pos::ProperNoun || next == Pos::Number ||
        next == Pos::Preposition || next == Pos::Contraction)
        return false;
    if (apposedName(token + 1, std::min(m_count, token + 3)) > 0)
        return false; // "Le second, William Keough, est malade": told at once
    const int sentence = m_document.tokens.at(token).sentence;
    // Sentences back until one names two persons.
    for (int s = sentence - 1; s >= std::max(0, sentence - 3); --s) {
        QList<int> persons;
        for (qsizetype i = oldest(); i < m_occurrences.size(); ++i) {
            const Occurrence &occurrence = m_occurrences.at(i);
            if (occurrence.sentence == s && isPerson(occurrence.actor) && occurrence.name &&
                !persons.contains(occurrence.actor))
                persons.append(occurrence.actor);
        }
        if (persons.size() < 2)
            continue;
        if (persons.size() > 2)
            return false;
        Mention mention;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(token).span;
        if (before == w.le || before == w.la)
            mention.span.start = m_document.tokens.at(token - 1).span.start;
        mention.evidence.rule = QStringLiteral("references.ordinal");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2, by the order in the sentence before."));
        mention.evidence.args = {m_document.textOf(mention.span).toString()};
        return take(mention, {token, token + 1}, {{persons.at(second ? 1 : 0), 1.0}});
    }
    return false;
}

void Resolver::resolveStressed(int token)
{
    const ReferenceWords &w = referenceWords();
    const InternedId lower = m_document.tokens.at(token).lower();
    Wanted wanted;
    wanted.token = token;
    if (lower == w.lui) {
        wanted.gender = Gender::Masculine;
    } else if (lower == w.elle) {
        wanted.gender = Gender::Feminine;
    } else if (lower == w.eux || lower == w.elles) {
        wanted.plurality = Plurality::Plural;
        wanted.person = false;
    } else {
        return;
    }
    if (m_chunks.verbOfToken.at(token) >= 0 || token == 0)
        return;
    const Token &before = m_document.tokens.at(token - 1);
    const bool governed = w.stressedBefore.contains(before.lower());
    const bool apart = before.kind == TokenKind::Punctuation;
    const bool coordinated =
        token + 1 < m_count && m_document.tokens.at(token + 1).pos() == Pos::Coordination;
    if (!governed && !apart && !coordinated)
        return;
    Mention mention;
    mention.kind = MentionKind::Pronoun;
    mention.span = m_document.tokens.at(token).span;
    mention.evidence.rule = QStringLiteral("references.stressed");
    mention.evidence.reason =
        QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the likeliest one before it."));
    mention.evidence.args = {m_document.textOf(mention.span).toString()};
    take(mention, {token, token + 1}, rank(wanted));
}

void Resolver::resolveVerb(int verb)
{
    const ReferenceWords &w = referenceWords();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Subject &subject = m_subjects[static_cast<std::size_t>(verb)];
    if (subject.noun < 0 || (!subject.relative && !subject.elided))
        return;
    const NounPhrase &phrase = m_chunks.nouns.at(subject.noun);
    QList<int> actors;
    for (const int noun : m_chunks.coordination(subject.noun)) {
        const NounPhrase &member = m_chunks.nouns.at(noun);
        for (int t = member.tokens.first; t < member.tokens.last; ++t) {
            const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
            if (actor >= 0 && !actors.contains(actor)) {
                actors.append(actor);
                break;
            }
        }
    }
    if (actors.isEmpty())
        return;
    Mention mention;
    TokenRange tokens{group.tokens.first, group.tokens.first};
    if (subject.relative) {
        int qui = group.tokens.first - 1;
        while (qui > 0 && group.tokens.first - qui < 4 && m_document.tokens.at(qui).lower() != w.qui)
            --qui;
        if (m_document.tokens.at(qui).lower() != w.qui || m_actorOfToken[static_cast<std::size_t>(qui)] >= 0)
            return;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(qui).span;
        tokens = {qui, qui + 1};
        mention.evidence.rule = QStringLiteral("references.relative");
        mention.evidence.reason =
            QString::fromLatin1(QT_TRANSLATE_NOOP("Evidence", "\"%1\" goes on about %2."));
    } else {
        mention.kind = MentionKind::Elided;
        const qsizetype at = m_document.tokens.at(group.tokens.first).span.start;
        mention.span = {at, at};
        mention.evidence.rule = QStringLiteral("references.elided");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "The subject of \"%1\" is that of the verb before: %2."));
    }
    const QString printed = m_document.textOf(m_document.spanOf(group.tokens)).toString();
    mention.evidence.args = {subject.relative ? m_document.textOf(mention.span).toString() : printed};
    mention.evidence.spans = {m_document.spanOf(phrase.tokens)};
    for (const int actor : actors) {
        Mention one = mention;
        take(one, tokens, {{actor, 0.9}});
    }
}

/// "les deux hommes", "les deux dirigeants": the two persons last named.
bool Resolver::resolvePair(int token)
{
    const ReferenceWords &w = referenceWords();
    static const QSet<InternedId> several = {w.deux, intern(u"trois"), intern(u"quatre")};
    if (token < 1 || !several.contains(m_document.tokens.at(token - 1).lower()) ||
        !w.people.contains(m_document.tokens.at(token).lemma()) ||
        m_actorOfToken[static_cast<std::size_t>(token)] >= 0)
        return false;
    NameMention pair;
    pair.tokens = {token, token + 1};
    pair.span = m_document.tokens.at(token).span;
    pair.plurality = Plurality::Plural;
    return resolvePlural(pair);
}

/// "X et Y ont … Leur but, ont-ils répété": several subjects of the clause or sentence before, taken
/// together.
bool Resolver::resolveTogether(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int clitic = group.subjectClitic;
    for (int v = verb - 1; v >= 0 && v > verb - 6; --v) {
        const VerbGroup &before = m_chunks.verbs.at(v);
        if (group.sentence - before.sentence > 1)
            return false;
        const Subject &subject = m_subjects[static_cast<std::size_t>(v)];
        if (!before.isFinite() || before.plurality != Plurality::Plural || subject.noun < 0 ||
            subject.relative)
            continue;
        const QList<int> members = m_chunks.coordination(subject.noun);
        if (members.size() < 2)
            return false;
        QList<int> actors;
        for (const int noun : members) {
            const NounPhrase &member = m_chunks.nouns.at(noun);
            for (int t = member.tokens.first; t < member.tokens.last; ++t) {
                const int actor = m_actorOfToken[static_cast<std::size_t>(t)];
                if (actor < 0 || m_context.analysis.actors.at(actor).kind == ActorKind::Place)
                    continue;
                if (!actors.contains(actor))
                    actors.append(actor);
                break;
            }
        }
        if (actors.size() != members.size())
            return false;
        Mention mention;
        mention.kind = MentionKind::Pronoun;
        mention.span = m_document.tokens.at(clitic).span;
        while (mention.span.length() > 2 && m_document.text().at(mention.span.start) == u'-')
            ++mention.span.start;
        mention.evidence.rule = QStringLiteral("references.pronoun");
        mention.evidence.reason = QString::fromLatin1(
            QT_TRANSLATE_NOOP("Evidence", "\"%1\" is %2: the likeliest subject before it."));
        for (const int actor : actors) {
            Mention one = mention;
            one.evidence.args = {m_document.textOf(mention.span).toString()};
            take(one, {clitic, clitic + 1}, {{actor, 0.8}});
        }
        return true;
    }
    return false;
}

} // namespace frise
