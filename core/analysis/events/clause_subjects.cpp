#include "core/analysis/events/clauses.h"
#include "core/analysis/events/participant_words.h"

#include <algorithm>

namespace frise {

bool isTimeWord(InternedId lemma)
{
    return ParticipantWords::french().has(ParticipantWords::Time, lemma);
}

bool isBarePhrase(const Document &document, const Chunks &chunks, int noun)
{
    static const InternedId des = intern(u"des"), pres = intern(u"près"), plus = intern(u"plus"),
                            moins = intern(u"moins"), autour = intern(u"autour");
    const NounPhrase &phrase = chunks.nouns.at(noun);
    if (phrase.preposition < 0)
        return true;
    const int before = phrase.preposition - 1;
    if (phrase.preposition == phrase.determiner && document.tokens.at(phrase.preposition).lower() == des) {
        // "vendrait au Pérou des frégates": a name has no such complement.
        const int left = before < 0 ? -1 : chunks.nounOfToken.at(before);
        // "a envoyé samedi des vivres"
        if (left >= 0 && isTimeWord(document.tokens.at(chunks.nouns.at(left).head).lemma()))
            return true;
        return left < 0 || (chunks.nouns.at(left).isName && chunks.nouns.at(left).preposition >= 0);
    }
    if (phrase.number < 0 || before < 0)
        return false;
    static const InternedId upTo[] = {intern(u"jusqu'"), intern(u"jusque")};
    const InternedId word = document.tokens.at(before).lower();
    // "jusqu'à 500 soldats ont été", at the head of what is counted
    if ((word == upTo[0] || word == upTo[1]) &&
        (before == 0 || document.tokens.at(before - 1).sentence != phrase.sentence))
        return true;
    return word == pres || word == plus || word == moins || word == autour;
}

QList<int> coordinatedPhrases(const Chunks &chunks, int noun)
{
    QList<int> members = chunks.coordination(noun);
    // "… à Bruxelles, Paris a déclaré": what a preposition governs is no fellow of a bare phrase.
    while (members.size() > 1 && chunks.nouns.at(noun).preposition < 0 &&
           chunks.nouns.at(members.first()).preposition >= 0)
        members.removeFirst();
    return members;
}

int Clauses::subjectStart(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int start = group.tokens.first;
    if (group.subjectClitic >= 0 && !group.inverted)
        return std::min(start, group.subjectClitic);
    const Subject &subject = m_subjects[static_cast<std::size_t>(verb)];
    if (subject.noun >= 0 && !subject.elided && !subject.inverted && !subject.relative) {
        const int first = coordinatedPhrases(m_chunks, subject.noun).first();
        start = std::min(start, m_chunks.nouns.at(first).tokens.first);
    }
    return start;
}

/// "Près de 100 soldats ont été …", "des responsables avaient …".
int Clauses::looseSubject(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int sentenceFirst = m_document.sentences.at(group.sentence).tokens.first;
    for (int t = group.tokens.first - 1; t >= sentenceFirst; --t) {
        const Pos pos = m_document.tokens.at(t).pos();
        if (pos == Pos::Subordination || pos == Pos::Relative || sign(t) == u';' || sign(t) == u':')
            break;
        if (const int v = m_chunks.verbOfToken.at(t); v >= 0) {
            if (!m_chunks.verbs.at(v).isParticiple())
                break;
            continue; // "La trêve conclue la veille prenait effet"
        }
        const int n = m_chunks.nounOfToken.at(t);
        if (n < 0)
            continue;
        const NounPhrase &phrase = m_chunks.nouns.at(n);
        if (isTimeWord(m_document.tokens.at(phrase.head).lemma())) {
            t = phrase.tokens.first;
            continue;
        }
        // "La suspension des vols et la fermeture du port ont été": two make a plural.
        const bool agrees = group.plurality == Plurality::Unknown || phrase.plurality == Plurality::Unknown ||
                            group.plurality == phrase.plurality ||
                            (phrase.coordinatedWith >= 0 && group.plurality == Plurality::Plural);
        if (agrees && isBarePhrase(m_document, m_chunks, n))
            return n;
        t = phrase.tokens.first;
    }
    return -1;
}

/// "Oslo, qui compte deux régiments, a suspendu …", "Le général Ek, chef de l'armée russe, a nié", "Le roi,
/// dans la nuit de lundi, avait averti": the phrase that stands before what two commas enclose; -1 where the
/// verb stands behind no such thing.
int Clauses::interruptedSubject(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || group.subjectClitic >= 0)
        return -1;
    const int sentenceFirst = m_document.sentences.at(group.sentence).tokens.first;
    int t = group.tokens.first - 1;
    while (t >= sentenceFirst && m_document.tokens.at(t).pos() == Pos::Adverb)
        --t;
    if (t <= sentenceFirst || sign(t) != u',')
        return -1;
    int commas = 1;
    int candidate = -1;
    int commasAtCandidate = 0;
    bool afterVerb = false;
    for (--t; t >= sentenceFirst; --t) {
        const Token &token = m_document.tokens.at(t);
        if (const int v = m_chunks.verbOfToken.at(t); v >= 0) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            t = other.tokens.first;
            if (!other.isFinite())
                continue;
            // "La Russie, a-t-il dit, a expédié …": an incise is read over.
            if (t > sentenceFirst && sign(t - 1) == u',' &&
                (other.inverted || m_subjects[static_cast<std::size_t>(v)].inverted))
                continue;
            // Only a relative clause may stand between.
            int start = other.tokens.first - 1;
            while (start >= sentenceFirst && sign(start) != u',' &&
                   m_document.tokens.at(start).pos() != Pos::Relative && m_chunks.verbOfToken.at(start) < 0)
                --start;
            // ", que la police avait arrêté, ": a relative clause too.
            static const InternedId que = intern(u"que"), qu = intern(u"qu'");
            if (start > sentenceFirst && sign(start) == u',' &&
                (lower(start + 1) == que || lower(start + 1) == qu) &&
                m_chunks.nounOfToken.at(start - 1) >= 0) {
                t = start + 1;
                continue;
            }
            if (start < sentenceFirst || m_document.tokens.at(start).pos() != Pos::Relative) {
                afterVerb = true;
                break;
            }
            t = start;
            continue;
        }
        if (const int n = m_chunks.nounOfToken.at(t); n >= 0) {
            const NounPhrase &phrase = m_chunks.nouns.at(n);
            t = std::min(phrase.tokens.first, phrase.preposition >= 0 ? phrase.preposition : t);
            const bool agrees = group.plurality == Plurality::Unknown ||
                                phrase.plurality == Plurality::Unknown || phrase.isName ||
                                phrase.plurality == group.plurality ||
                                (group.plurality == Plurality::Plural && phrase.number >= 0);
            if (agrees && isBarePhrase(m_document, m_chunks, n) && !phrase.isPronoun &&
                !isTimeWord(m_document.tokens.at(phrase.head).lemma())) {
                if (m_document.tokens.at(phrase.head).kind != TokenKind::Word)
                    continue; // "2. la réunion, …"
                candidate = n;
                commasAtCandidate = commas;
            }
            continue;
        }
        if (token.pos() == Pos::Relative) {
            static const InternedId qui = intern(u"qui");
            if (token.lower() == qui)
                return -1;
            break;
        }
        if (token.pos() == Pos::Subordination)
            break;
        if (token.kind == TokenKind::Punctuation) {
            const QChar c = sign(t);
            if (c == u',')
                ++commas;
            else if (c == u';' || c == u':' || c == QChar(0x00AB) || c == QChar(0x00BB) || c == u'"' ||
                     c == QChar(0x201C) || c == QChar(0x201D))
                break;
        }
    }
    // What stands behind another verb of the sentence is its object.
    if (afterVerb || candidate < 0 || commasAtCandidate < 2)
        return -1;
    // "Oslo et Riga, qui …, ont refusé": the last of them.
    if (group.plurality == Plurality::Plural) {
        for (int n = candidate + 1;
             n < m_chunks.nouns.size() && m_chunks.nouns.at(n).tokens.first < group.tokens.first; ++n) {
            bool comma = false;
            for (int k = m_chunks.nouns.at(candidate).tokens.last; k < m_chunks.nouns.at(n).tokens.first; ++k)
                comma = comma || sign(k) == u',';
            if (comma)
                break;
            if (m_chunks.nouns.at(n).coordinatedWith == candidate)
                candidate = n;
        }
    }
    return candidate;
}

/// "L'acte qui concerne Oslo n'a été paraphé que …": not the last word of the relative clause but its
/// antecedent; -1 where no such clause stands before the verb.
int Clauses::relativeHead(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const Subject &subject = m_subjects[static_cast<std::size_t>(verb)];
    if (!group.isFinite() || subject.noun < 0 || subject.clitic >= 0 || subject.elided || subject.inverted ||
        subject.relative)
        return -1;
    int inner = verb - 1;
    while (inner >= 0 && m_chunks.verbs.at(inner).sentence == group.sentence &&
           !m_chunks.verbs.at(inner).isFinite())
        --inner;
    if (inner < 0 || m_chunks.verbs.at(inner).sentence != group.sentence)
        return -1;
    const Subject &relative = m_subjects[static_cast<std::size_t>(inner)];
    if (!relative.relative || relative.noun < 0 ||
        m_chunks.nouns.at(subject.noun).tokens.first < m_chunks.verbs.at(inner).tokens.last)
        return -1;
    for (int t = m_chunks.nouns.at(relative.noun).tokens.last; t < group.tokens.first; ++t) {
        const Pos pos = m_document.tokens.at(t).pos();
        const bool stop =
            m_document.tokens.at(t).kind == TokenKind::Punctuation && m_chunks.nounOfToken.at(t) < 0;
        if (stop || pos == Pos::Coordination || pos == Pos::Subordination)
            return -1;
    }
    const NounPhrase &head = m_chunks.nouns.at(relative.noun);
    const bool agrees = group.plurality == Plurality::Unknown || head.plurality == Plurality::Unknown ||
                        head.plurality == group.plurality;
    return agrees && isBarePhrase(m_document, m_chunks, relative.noun) ? relative.noun : -1;
}

/// The verb whose subject a coordinated one shares: the nearest of its tense, else the nearest.
int Clauses::elisionSource(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int source = -1;
    for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        if (!other.isFinite())
            continue;
        if (source < 0)
            source = v;
        if (other.tense == group.tense && other.compound == group.compound &&
            other.plurality == group.plurality)
            return v;
    }
    return source;
}

Subject Clauses::subject(int verb) const
{
    int v = verb;
    for (int steps = 0; v >= 0 && steps < 6; ++steps) {
        const VerbGroup &group = m_chunks.verbs.at(v);
        if (group.isFinite())
            return m_subjects[static_cast<std::size_t>(v)];
        if (at(v).link == ClauseLink::Participle) {
            // "la ministre se préparant à partir": the noun beside it.
            Subject beside;
            if (group.isGerund())
                beside.noun = at(v).governorNoun;
            else if (at(v).governorNoun < 0 && at(v).governor > v)
                return m_subjects[static_cast<std::size_t>(at(v).governor)];
            return beside;
        }
        v = at(v).governor;
    }
    return {};
}

int Clauses::nameBeside(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.isName || phrase.isPronoun)
        return -1;
    const int sentenceLast = m_document.sentences.at(phrase.sentence).tokens.last;
    int t = phrase.tokens.last;
    // Over its complements: "des Affaires étrangères", "par intérim des Nations unies".
    for (; t < sentenceLast && sign(t) != u','; ++t) {
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0 && m_chunks.verbs.at(v).isFinite())
            return -1;
    }
    const int next = t + 1 < sentenceLast ? m_chunks.nounOfToken.at(t + 1) : -1;
    if (next < 0 || !m_chunks.nouns.at(next).isName || m_chunks.nouns.at(next).preposition >= 0 ||
        m_chunks.nouns.at(next).determiner >= 0)
        return -1;
    const int after = m_chunks.nouns.at(next).tokens.last;
    return after < sentenceLast && sign(after) == u',' ? next : -1;
}

QList<int> Clauses::namesBeside(int noun) const
{
    if (const int one = nameBeside(noun); one >= 0)
        return {one};
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.isName || phrase.isPronoun || phrase.plurality != Plurality::Plural)
        return {};
    static const InternedId et = intern(u"et");
    const int sentenceLast = m_document.sentences.at(phrase.sentence).tokens.last;
    int t = phrase.tokens.last;
    for (; t < sentenceLast && sign(t) != u','; ++t) {
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0 && m_chunks.verbs.at(v).isFinite())
            return {};
    }
    QList<int> names;
    while (t + 1 < sentenceLast && (sign(t) == u',' || lower(t) == et)) {
        const int next = m_chunks.nounOfToken.at(t + 1);
        if (next < 0 || !m_chunks.nouns.at(next).isName || m_chunks.nouns.at(next).preposition >= 0)
            break;
        names.append(next);
        t = m_chunks.nouns.at(next).tokens.last;
    }
    return names.size() > 1 && t < sentenceLast && sign(t) == u',' ? names : QList<int>();
}

int Clauses::finiteVerb(int verb) const
{
    int v = verb;
    for (int steps = 0; v >= 0 && steps < 6; ++steps) {
        if (m_chunks.verbs.at(v).isFinite())
            return v;
        v = at(v).governor;
    }
    return -1;
}

} // namespace frise
