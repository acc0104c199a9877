// Holders that stand in another sentence: the line a list of points hangs on, whose "sa promesse" is, who
// "son visiteur" is.
#include "core/analysis/holders.h"
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// "–", "•", "3", "a", ")", ".": what may stand before the first word of a point.
bool QuotationReader::isPointMark(int t) const
{
    const Token &token = m_tokens.at(t);
    return token.kind != TokenKind::Word || token.span.length() == 1;
}

/// Who a line names at its end ("En conséquence, la Conférence"), else the subject of its verb ("La Ligue a
/// décidé ce qui suit"), where that agrees with the verb of the point.
Holder QuotationReader::holderOfLine(const TokenRange &line, const VerbGroup &group) const
{
    if (line.size() <= 0)
        return {};
    int noun = m_chunks.nounOfToken.at(line.last - 1);
    while (noun > 0 && isPrepositional(noun) && m_chunks.nouns.at(noun - 1).tokens.first >= line.first &&
           m_chunks.nouns.at(noun - 1).tokens.last >= m_chunks.nouns.at(noun).preposition)
        --noun;
    if (noun >= 0 && !isPrepositional(noun) && phraseEnd(noun) >= line.last && isHolderPhrase(noun) &&
        agrees(noun, group))
        return holderOfNoun(noun, line.last);
    for (int t = line.last - 1; t >= line.first; --t) {
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb < 0 || !m_chunks.verbs.at(verb).isFinite())
            continue;
        const int subject = subjectOf(verb).noun;
        return subject >= 0 && isHolderPhrase(subject) && agrees(subject, group) ? holderOfVerb(verb)
                                                                                 : Holder();
    }
    return {};
}

/// "Le Conseil : / – exige … ; / – appelle …": the points of a list share the subject of the line above them.
Holder QuotationReader::holderOfPoints(int verb) const
{
    constexpr int reach = 30;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int paragraph = paragraphOf(group.tokens.first);
    const TokenRange own = paragraphTokens(paragraph);
    int t = group.tokens.first - 1;
    while (t >= own.first &&
           (pos(t) == Pos::Adverb || (isPointMark(t) && !isChar(t, u':') && !isChar(t, u';') && !isStop(t))))
        --t;
    while (t >= own.first && isPointMark(t) && !isChar(t, u':') && !isChar(t, u';'))
        --t; // the number of the point and its stop
    if (t >= own.first) {
        // All the points in one paragraph.
        if (!isChar(t, u':') && !isChar(t, u';'))
            return {};
        while (t > own.first && !isChar(t, u':'))
            --t;
        return isChar(t, u':') ? holderOfLine({own.first, t}, group) : Holder();
    }
    for (int p = paragraph - 1, steps = 0; p >= 0 && steps < reach; --p) {
        const TokenRange range = paragraphTokens(p);
        if (range.size() <= 0)
            continue;
        ++steps;
        const int last = range.last - 1;
        if (isChar(last, u':') || isComma(last)) {
            const Holder holder = holderOfLine({range.first, last}, group);
            if (holder.isKnown() || isChar(last, u':'))
                return holder;
        }
        // Another point, or what all of them rest on ("Rappelant sa résolution 242,").
        if (!isChar(last, u';') && !isComma(last) && !isPointMark(range.first))
            return {};
    }
    return {};
}

/// Who acts in a sentence, before token `before`.
Holder QuotationReader::actorOfSentence(int sentence, int before) const
{
    TokenRange range = m_document.sentences.at(sentence).tokens;
    range.last = std::min(range.last, before);
    int last = -1;
    for (int i = range.first; i < range.last; ++i) {
        const int verb = m_chunks.verbOfToken.at(i);
        if (verb < 0 || verb == last || stretchOf(i) >= 0)
            continue;
        last = verb;
        if (!m_chunks.verbs.at(verb).isFinite())
            continue;
        if (m_chunks.verbs.at(verb).passive)
            return {}; // "Sa sœur y fut tuée. « … »"
        Holder holder = holderOfVerb(verb);
        if (!holder.isKnown() || !canSpeak(holder, CueFrame()))
            return {};
        const int noun = m_chunks.nounOfToken.at(holder.core.first);
        if (noun >= 0 && !isHolderPhrase(noun))
            return {};
        holder.tokens = {};
        return holder;
    }
    return {};
}

/// Who acts in the sentence before token `t`, in its paragraph or at the end of the one before.
Holder QuotationReader::holderBefore(int t) const
{
    const int sentence = m_tokens.at(t).sentence;
    const int count = static_cast<int>(m_tokens.size());
    const Holder here = holderInSentenceBefore(t);
    if (here.isKnown() || sentence < 1)
        return here;
    const int first = paragraphTokens(paragraphOf(t)).first;
    if (m_tokens.at(first).sentence < sentence - 1)
        return {};
    const int earlier = first > 0 ? m_tokens.at(first - 1).sentence : -1;
    if (earlier < 0 || isSkipped(first - 1))
        return {};
    return actorOfSentence(earlier, count);
}

/// Whose "sa promesse", "leurs propos" at token `t` is: the subject of the clause before it, else who acted
/// or spoke in the sentence before.
Holder QuotationReader::possessorBefore(int t) const
{
    const TokenRange range = region(t);
    const int verb = m_chunks.verbBefore(m_document, t);
    if (verb >= 0 && m_chunks.verbs.at(verb).tokens.first >= range.first &&
        m_chunks.verbs.at(verb).isFinite()) {
        Holder holder = holderOfVerb(verb);
        const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
        if (holder.isKnown() && canSpeak(holder, CueFrame()) && (noun < 0 || isHolderPhrase(noun))) {
            holder.tokens = {};
            return holder;
        }
    }
    return holderBefore(t);
}

/// "ses propos", "sa dernière phrase", "leur communiqué": words that belong to who wrote or said them.
bool QuotationReader::isOwnWords(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    static const QSet<InternedId> words = setOfWords(
        {u"propos", u"parole", u"dire", u"mot", u"phrase", u"terme", u"récit", u"calcul", u"estimation",
         u"affirmation", u"slogan", u"message", u"réponse", u"consigne", u"devise", u"formule"});
    return phrase.possessive &&
           (words.contains(lemma(phrase.head)) || m_cues.kindOf(lemma(phrase.head)) == NounKind::Document);
}

/// "son visiteur", "son hôte": of the two who meet, the other one than who spoke or acted last; "cette même
/// source": the unnamed one before. Empty where the holder is no such phrase.
QList<int> QuotationReader::speakersOfRelation(int draft, QList<QList<int>> &known, int depth)
{
    const TokenRange &core = m_drafts.at(draft).holder.core;
    const int noun = core.size() > 0 ? m_chunks.nounOfToken.at(core.first) : -1;
    if (noun < 0 || m_chunks.nouns.at(noun).isPronoun)
        return {};
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    static const InternedId same = intern(u"même");
    bool again = phrase.demonstrative;
    for (int t = phrase.tokens.first; t < phrase.tokens.last; ++t)
        again = again || lower(t) == same;
    const Analysis &analysis = m_context.analysis;
    if (again && (lemma(phrase.head) == W::get().source || lemma(phrase.head) == W::get().sources)) {
        constexpr int reach = 8;
        for (int j = draft - 1; j >= 0 && j > draft - reach; --j) {
            const QList<int> speakers = speakersOf(j, known, depth + 1);
            if (speakers.size() == 1 && analysis.actors.at(speakers.first()).anonymous)
                return speakers;
        }
        return {};
    }
    static const QSet<InternedId> others =
        setOfWords({u"visiteur", u"visiteuse", u"hôte", u"hôtesse", u"invité", u"invitée", u"interlocuteur",
                    u"interlocutrice"});
    if (!phrase.possessive || !others.contains(lemma(phrase.head)))
        return {};
    const int sentence = m_tokens.at(phrase.head).sentence;
    const qsizetype start = m_tokens.at(phrase.tokens.first).span.start;
    const qsizetype from = m_document.sentences.at(std::max(0, sentence - 3)).span.start; // a scene is short
    const auto isSomebody = [&analysis](int actor) {
        return actor >= 0 && analysis.actors.at(actor).kind == ActorKind::Person &&
               !analysis.actors.at(actor).anonymous;
    };
    QList<int> present; // the nearest first
    for (auto it = analysis.mentions.crbegin(); it != analysis.mentions.crend(); ++it) {
        if (it->span.start >= start)
            continue;
        if (it->span.start < from)
            break;
        if (isSomebody(it->actor) && !it->inBoilerplate && !present.contains(it->actor))
            present.append(it->actor);
    }
    // Who speaks or acts last has the visitor.
    int owner = -1;
    for (int j = draft - 1; j >= 0 && owner < 0 && j > draft - 3; --j) {
        const TokenRange &content = m_drafts.at(j).content;
        const QList<int> speakers = speakersOf(j, known, depth + 1);
        if (sentence - m_tokens.at(content.last - 1).sentence <= 1 && content.last <= phrase.tokens.first &&
            speakers.size() == 1 && isSomebody(speakers.first()))
            owner = speakers.first();
    }
    if (owner < 0) {
        const Holder actor = possessorBefore(phrase.tokens.first);
        const QList<int> actors =
            actor.core.size() > 0 ? speakersFor(m_context, m_document.spanOf(actor.core)) : QList<int>();
        owner = actors.size() == 1 ? actors.first() : -1;
    }
    if (owner < 0)
        return {};
    for (const int actor : std::as_const(present)) {
        if (actor != owner)
            return {actor};
    }
    return {};
}

} // namespace frise
