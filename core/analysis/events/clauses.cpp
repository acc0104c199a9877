#include "core/analysis/events/clauses.h"

#include "core/analysis/events/participant_words.h"

#include "core/analysis/events/trigger_table.h"

#include <QSet>
#include <algorithm>
#include <numeric>

namespace frise {

namespace {

struct Words
{
    InternedId alors = intern(u"alors"), et = intern(u"et"), ou = intern(u"ou"), etre = intern(u"être"),
               avoir = intern(u"avoir"), en = intern(u"en");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

/// Verbs of être whose participle tells what its noun did itself: "arrivé mardi".
bool goesItself(InternedId lemma)
{
    return ParticipantWords::french().has(ParticipantWords::SelfMoving, lemma);
}

} // namespace

Clauses::Clauses(const Document &document, const Chunks &chunks) : m_document(document), m_chunks(chunks)
{
    m_clauses.resize(static_cast<std::size_t>(chunks.verbs.size()));
    m_subjects.resize(static_cast<std::size_t>(chunks.verbs.size()));
    for (int v = 0; v < chunks.verbs.size(); ++v) {
        Subject &subject = m_subjects[static_cast<std::size_t>(v)];
        subject = chunks.subject(document, v);
        if (!subject.isKnown() && chunks.verbs.at(v).isFinite())
            subject.noun = looseSubject(v);
        if (const int before = interruptedSubject(v); before >= 0) {
            subject.noun = before;
            subject.inverted = false;
        }
        // "M. Tessel, a été convoqué vendredi": no day is summoned.
        if (!subject.relative && !subject.elided && subject.noun >= 0 &&
            isTimeWord(document.tokens.at(chunks.nouns.at(subject.noun).head).lemma())) {
            const int before = looseSubject(v);
            if (before >= 0) {
                subject.noun = before;
                subject.inverted = false;
            }
        }
    }
    for (int v = 0; v < chunks.verbs.size(); ++v) {
        Subject &subject = m_subjects[static_cast<std::size_t>(v)];
        if (const int head = relativeHead(v); head >= 0)
            subject.noun = head;
        // "Riga, de son côté, accuse Oslo et promet …": what was found for the first holds for the second.
        if (const int source = subject.elided ? elisionSource(v) : -1; source >= 0) {
            const Subject &first = m_subjects[static_cast<std::size_t>(source)];
            subject.noun = first.noun;
            subject.clitic = first.clitic;
        }
    }
    for (int v = 0; v < chunks.verbs.size(); ++v)
        link(v);
    for (int v = 0; v < chunks.verbs.size(); ++v)
        m_clauses[static_cast<std::size_t>(v)].tokens.last = clauseEnd(v);
    m_clauseOfToken.assign(static_cast<std::size_t>(document.tokens.size()), -1);
    // The shorter lies further in: in "a promis de livrer" the words after "livrer" belong to it.
    std::vector<int> order(m_clauses.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const VerbGroup &x = chunks.verbs.at(a);
        const VerbGroup &y = chunks.verbs.at(b);
        if (x.sentence != y.sentence)
            return x.sentence < y.sentence;
        return at(a).tokens.size() > at(b).tokens.size();
    });
    for (const int v : order) {
        const TokenRange &range = m_clauses[static_cast<std::size_t>(v)].tokens;
        for (int t = range.first; t < range.last; ++t)
            m_clauseOfToken[static_cast<std::size_t>(t)] = v;
    }
}

void Clauses::link(int verb)
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    Clause &clause = m_clauses[static_cast<std::size_t>(verb)];
    clause.lemma = group.lemma;
    clause.last = group.tokens.last;
    // "s'est fait arrêter", "s'est vu infliger une amende": done to the subject.
    clause.passive = group.passive || (group.causative && group.reflexive);
    clause.compound = group.compound;
    // "a arraisonné", where the dictionary has no "arraisonner".
    if ((group.lemma == w.avoir || group.lemma == w.etre) && group.tokens.last < m_document.tokens.size()) {
        int t = group.tokens.last;
        while (t < m_document.tokens.size() && m_document.tokens.at(t).pos() == Pos::Adverb)
            ++t;
        const auto guess = t < m_document.tokens.size() &&
                                   m_document.tokens.at(t).sentence == group.sentence &&
                                   !m_document.tokens.at(t).entry->known
                               ? TriggerTable::french().guess(lower(t))
                               : TriggerTable::GuessedForm();
        if (guess.participle) {
            clause.lemma = guess.lemma;
            clause.last = t + 1;
            clause.passive = group.lemma == w.etre && !group.reflexive;
            clause.compound = !clause.passive;
        }
    }
    clause.tokens.first = group.tokens.first;
    if (group.isFinite()) {
        linkFinite(verb, clause);
    } else if (group.isInfinitive()) {
        linkInfinitive(verb, clause);
    } else if (group.isGerund()) {
        const int before = group.tokens.first - 1;
        const bool en = m_document.tokens.at(group.tokens.first).lower() == w.en;
        const bool sentenceStart = before < 0 || m_document.tokens.at(before).sentence != group.sentence;
        if (!en && !sentenceStart && m_chunks.nounOfToken.at(before) >= 0) {
            // "le bombardement visant …": beside its noun.
            clause.link = ClauseLink::Participle;
            clause.governorNoun = m_chunks.nounOfToken.at(before);
        } else {
            clause.link = ClauseLink::Gerund;
        }
        for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
            if (m_chunks.verbs.at(v).isFinite()) {
                clause.governor = v;
                break;
            }
        }
        // "S'adressant à M. Eden, M. Nasser a répondu": the verb of the sentence follows.
        if (clause.governor < 0 && verb + 1 < m_chunks.verbs.size()) {
            for (int v = verb + 1;
                 v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence; ++v) {
                if (m_chunks.verbs.at(v).isFinite()) {
                    clause.governor = v;
                    break;
                }
            }
        }
    } else {
        clause.link = ClauseLink::Participle;
        clause.goesItself = goesItself(group.lemma);
        int t = group.tokens.first - 1;
        while (t >= 0 && m_document.tokens.at(t).sentence == group.sentence &&
               (m_document.tokens.at(t).pos() == Pos::Adverb || sign(t) == u',' || sign(t) == u'"' ||
                m_document.tokens.at(t).pos() == Pos::Pronoun))
            --t;
        if (t >= 0 && m_document.tokens.at(t).sentence == group.sentence) {
            if (m_chunks.nounOfToken.at(t) >= 0) {
                clause.governorNoun = m_chunks.nounOfToken.at(t);
                // The head of a chain of complements that agrees: "la réunion des ministres prévue jeudi".
                const Reading &own = m_document.tokens.at(group.head).chosen();
                int n = clause.governorNoun;
                for (int steps = 0; steps < 3; ++steps) {
                    const NounPhrase &phrase = m_chunks.nouns.at(n);
                    const bool agrees =
                        (own.plurality == Plurality::Unknown || phrase.plurality == Plurality::Unknown ||
                         own.plurality == phrase.plurality) &&
                        (own.gender == Gender::Unknown || phrase.gender == Gender::Unknown ||
                         own.gender == phrase.gender);
                    if (agrees) {
                        clause.governorNoun = n;
                        break;
                    }
                    if (phrase.preposition < 0 || n == 0 ||
                        m_chunks.nouns.at(n - 1).sentence != group.sentence)
                        break;
                    --n;
                }
            } else if (sign(t) == u' ') {
                clause.governorNoun = -1;
            }
        }
        const int before = m_chunks.verbBefore(m_document, std::max(group.tokens.first - 1, 0));
        if (before >= 0 && before != verb && m_chunks.verbs.at(before).sentence == group.sentence)
            clause.governor = before;
        // "Réunis à Lima, les Sept ont …": of the verb that follows.
        if (clause.governor < 0 && clause.governorNoun < 0) {
            for (int v = verb + 1;
                 v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence; ++v) {
                if (m_chunks.verbs.at(v).isFinite()) {
                    clause.governor = v;
                    break;
                }
            }
        }
        // "a dénoncé … et exigé": a participle that continues a compound verb.
        if (t >= 0 && m_document.tokens.at(t).sentence == group.sentence &&
            (lower(t) == w.et || lower(t) == w.ou) && clause.governor >= 0 &&
            (m_chunks.verbs.at(clause.governor).compound ||
             m_clauses[static_cast<std::size_t>(clause.governor)].compound ||
             m_chunks.verbs.at(clause.governor).passive)) {
            const Clause &source = m_clauses[static_cast<std::size_t>(clause.governor)];
            const int carrier = clause.governor;
            clause.link = source.link;
            clause.governor = carrier;
            clause.governorNoun = source.governorNoun;
            clause.passive = source.passive;
            clause.compound = true;
        }
    }
}

int Clauses::insertionEnd(int token) const
{
    const int sentence = m_document.tokens.at(token).sentence;
    const int sentenceLast = m_document.sentences.at(sentence).tokens.last;
    if (sign(token) != u',' || token + 1 >= sentenceLast)
        return -1;
    const int v = m_chunks.verbOfToken.at(token + 1);
    if (v < 0 || m_chunks.verbs.at(v).tokens.first != token + 1 || !m_chunks.verbs.at(v).isFinite() ||
        (!m_chunks.verbs.at(v).inverted && !m_subjects[static_cast<std::size_t>(v)].inverted))
        return -1;
    const int first = m_chunks.verbs.at(v).tokens.last;
    for (int t = first; t < sentenceLast && t < first + 10 && m_chunks.verbOfToken.at(t) < 0; ++t) {
        if (sign(t) == u',')
            return t + 1 < sentenceLast && m_chunks.verbOfToken.at(t + 1) < 0 ? t + 1 : -1;
        if (m_document.tokens.at(t).kind == TokenKind::Punctuation && m_chunks.nounOfToken.at(t) < 0)
            return -1;
    }
    return -1;
}

/// "ne livre que du blé": what follows is the object.
bool Clauses::isRestrictive(int verb, int token) const
{
    static const InternedId que = intern(u"que"), qu = intern(u"qu'");
    static const InternedId strong[] = {intern(u"pas"),  intern(u"plus"), intern(u"jamais"),
                                        intern(u"rien"), intern(u"si"),   intern(u"s'")};
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.negated || token > group.tokens.last + 2 || (lower(token) != que && lower(token) != qu))
        return false;
    for (int t = group.tokens.first; t <= token + 1 && t < m_document.tokens.size(); ++t) {
        if (std::find(std::begin(strong), std::end(strong), lower(t)) != std::end(strong))
            return false;
    }
    return m_chunks.nounOfToken.at(
               std::min<int>(token + 1, static_cast<int>(m_document.tokens.size()) - 1)) >= 0;
}

int Clauses::clauseEnd(int verb) const
{
    const Words &w = words();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int sentenceLast = m_document.sentences.at(group.sentence).tokens.last;
    int end = m_clauses[static_cast<std::size_t>(verb)].last;
    int t = end;
    for (; t < sentenceLast; ++t) {
        const Token &token = m_document.tokens.at(t);
        const Pos pos = token.pos();
        if (pos == Pos::Relative || pos == Pos::Subordination) {
            if (isRestrictive(verb, t))
                continue;
            break;
        }
        if (const int inserted = insertionEnd(t); inserted >= 0) {
            t = inserted - 1;
            continue;
        }
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0 && v != verb) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (other.isFinite() || other.isGerund())
                break;
            if (other.isParticiple() && m_clauses[static_cast<std::size_t>(v)].link != ClauseLink::Participle)
                break;
        }
        // Not the stop of "M. Macron", which belongs to a phrase.
        if (token.kind == TokenKind::Punctuation && m_chunks.nounOfToken.at(t) < 0) {
            const QChar c = sign(t);
            if (c == u';' || c == u':' || c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2013) ||
                c == QChar(0x2014))
                break;
        }
    }
    // The subject of the verb that follows is not ours.
    if (t < sentenceLast && m_chunks.verbOfToken.at(t) >= 0) {
        const int next = m_chunks.verbOfToken.at(t);
        // "l'alliance, qui a été créée en mai entre Oslo et Riga, a indiqué": its subject stands before us.
        const int start = m_chunks.verbs.at(next).isFinite() ? subjectStart(next) : t;
        if (start >= end)
            t = std::min(t, start);
    }
    while (t > end) {
        const Token &token = m_document.tokens.at(t - 1);
        if (token.kind != TokenKind::Punctuation && token.pos() != Pos::Coordination &&
            token.pos() != Pos::Adverb && token.lower() != w.alors && token.pos() != Pos::Preposition)
            break;
        if (token.pos() == Pos::Adverb && token.lower() != w.alors)
            break;
        --t;
    }
    return std::max(t, end);
}

} // namespace frise
