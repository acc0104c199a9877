// Stretches in marks beside a phrase that says whose they are: « … » – X; X : « … »; le mot de X : « … »;
// « … » : l'aveu de X.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// « … » – X
bool QuotationReader::readCredit(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int after = marked.tokens.last + 1;
    if (!marked.isClosed() || !valid(after + 1) || !(isDash(after) || isChar(after, u'(')) ||
        paragraphOf(after) != marked.paragraph)
        return false;
    // "le « Conseil pour la sauvegarde de la patrie » (CSP)": a body and its letters.
    if (isChar(after, u'(') && !hasFiniteVerb(marked.tokens))
        return false;
    const int noun = m_chunks.nounOfToken.at(after + 1);
    if (noun < 0 || !isHolderPhrase(noun) || m_chunks.nouns.at(noun).isPronoun)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfNoun(noun);
    if (!endsIncise(draft.holder.tokens.last) || draft.holder.core.first != after + 1)
        return false;
    draft.content = marked.tokens;
    draft.rule = "quotes.credit";
    draft.confidence = 0.8;
    return add(draft) >= 0;
}

/// Who is behind the words that a noun announces before token `end`: "cette lettre du général Navarre à ses
/// troupes", "le mot de Clemenceau". `noun` becomes the token of that noun; unknown where there is none.
Holder QuotationReader::holderOfWords(int from, int end, int *word) const
{
    for (int t = from; t < end; ++t) {
        const int lead = m_chunks.nounOfToken.at(t);
        if (lead < 0 || m_chunks.nouns.at(lead).head != t || m_chunks.nouns.at(lead).isName)
            continue;
        static const QSet<InternedId> words = {intern(u"phrase"),   intern(u"mot"),     intern(u"slogan"),
                                               intern(u"réplique"), intern(u"boutade"), intern(u"maxime"),
                                               intern(u"adage"),    intern(u"formule"), intern(u"cri"),
                                               intern(u"devise"),   intern(u"vers"),    intern(u"refrain")};
        if (!words.contains(lemma(t)) && m_cues.kindOf(lemma(t)) != NounKind::Document &&
            m_cues.noun(lemma(t)) == nullptr)
            continue;
        const int of = lead + 1 < m_chunks.nouns.size() ? lead + 1 : lead;
        const NounPhrase &owner = m_chunks.nouns.at(of);
        if (of == lead || owner.preposition != m_chunks.nouns.at(lead).tokens.last ||
            lemma(owner.preposition) != W::get().de || !isHolderPhrase(of) || owner.head >= end)
            continue;
        *word = t;
        return holderOfNoun(of);
    }
    return {};
}

/// "Une phrase de M. Straw – « … » – a fait rire", "le mot de Clemenceau, « … »".
bool QuotationReader::readNamedWords(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    int before = marked.tokens.first - 2;
    if (marked.open.isEmpty() || !valid(before) || isName(stretch) ||
        !(hasFiniteVerb(marked.tokens) || marked.tokens.size() >= 6))
        return false;
    if (isComma(before) || isDash(before) || isChar(before, u':') || isChar(before, u'('))
        --before;
    const TokenRange sentence = sentenceTokens(marked.tokens.first - 1);
    if (before <= sentence.first)
        return false;
    // The noun phrases that end right before the marks, back to the one that names the words.
    int noun = m_chunks.nounOfToken.at(before);
    for (int steps = 0; noun >= 0 && steps < 5; ++steps) {
        int word = -1;
        const int first = m_chunks.nouns.at(noun).tokens.first;
        const Holder holder = first < sentence.first ? Holder() : holderOfWords(first, before + 1, &word);
        if (holder.isKnown() && holder.tokens.last == before + 1) {
            QuotationDraft draft;
            draft.content = marked.tokens;
            draft.holder = holder;
            draft.cue = {word, word + 1};
            draft.frame = m_cues.noun(lemma(word));
            draft.rule = "quotes.named";
            draft.confidence = 0.75;
            return canSpeak(holder, CueFrame()) && add(draft) >= 0;
        }
        const int previous =
            first -
            (m_chunks.nouns.at(noun).preposition >= 0 && m_chunks.nouns.at(noun).preposition < first ? 2 : 1);
        noun = previous >= sentence.first ? m_chunks.nounOfToken.at(previous) : -1;
    }
    return false;
}

/// "[Son : Angela Merkel] « … »", as the script of a broadcast says whose voice is heard; `close`: its
/// bracket.
bool QuotationReader::readSound(int stretch, int close)
{
    const int first = paragraphTokens(m_stretches.at(stretch).paragraph).first;
    int open = close - 1;
    while (open > first && !isChar(open, u'[') && close - open < 14)
        --open;
    int from = open + 1;
    for (int t = from; t < close; ++t) {
        if (isChar(t, u':'))
            from = t + 1;
    }
    const int noun = isChar(open, u'[') && from < close ? m_chunks.nounOfToken.at(from) : -1;
    if (noun < 0 || from == open + 1 || !isHolderPhrase(noun) || m_chunks.nouns.at(noun).isPronoun)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfNoun(noun);
    draft.holder.core.last = std::min(draft.holder.core.last, close);
    draft.holder.tokens.last = std::min(draft.holder.tokens.last, close);
    draft.content = m_stretches.at(stretch).tokens;
    draft.rule = "quotes.label";
    draft.confidence = 0.8;
    const int index = canSpeak(draft.holder, CueFrame()) ? add(draft) : -1;
    if (index >= 0)
        continueStretch(m_stretches.at(stretch).tokens.last, index);
    return index >= 0;
}

/// "Angela Merkel : « … »", "Réponse de Moscou : « … »"
bool QuotationReader::readLabel(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int colon = marked.tokens.first - 2;
    if (isChar(colon, u']') && marked.tokens.size() >= 2)
        return readSound(stretch, colon);
    if (!isChar(colon, u':') || marked.tokens.size() < 2)
        return false;
    const int first = sentenceTokens(colon).first;
    if (colon <= first || hasFiniteVerb({first, colon}) || colon - first > 16)
        return false;
    for (int t = first; t < colon; ++t) {
        const int noun = m_chunks.nounOfToken.at(t);
        if (noun < 0 || m_chunks.nouns.at(noun).tokens.first > t || !isHolderPhrase(noun) ||
            m_chunks.nouns.at(noun).isPronoun)
            continue;
        QuotationDraft draft;
        draft.holder = holderOfNoun(noun);
        if (draft.holder.tokens.last != colon && t != first && m_cues.noun(lemma(first)) == nullptr)
            continue;
        // "Niger : « Cette menace … »" at the head of an article: what it is about.
        if (inHeadline(marked.paragraph) && m_chunks.nouns.at(noun).isName && t == first &&
            m_tokens.at(m_chunks.nouns.at(noun).head).chosen().name == NameType::Place &&
            marked.tokens.size() >= 4) {
            draft = {};
            draft.content = marked.tokens;
            draft.rule = "quotes.headline";
            draft.confidence = 0.6;
            return add(draft) >= 0;
        }
        const CueFrame *frame = m_cues.noun(lemma(first));
        if (frame != nullptr && draft.holder.core.first > first) {
            draft.frame = frame;
            draft.cue = {first, first + 1};
        }
        draft.content = marked.tokens;
        draft.rule = "quotes.label";
        draft.confidence = 0.8;
        const int index = add(draft);
        if (index >= 0)
            continueStretch(marked.tokens.last, index);
        return index >= 0;
    }
    return false;
}

/// "« On nous a menti » : les familles demandent justice", "« … » : la phrase est tombée de la bouche du
/// ministre", "« … » : le témoignage est celui de Karim": who the clause behind the colon says it was.
bool QuotationReader::readCommented(int stretch)
{
    const W &w = W::get();
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int colon = marked.tokens.last + 1;
    if (!marked.isClosed() || marked.depth > 0 || !isChar(colon, u':') || !valid(colon + 2) ||
        paragraphOf(colon) != marked.paragraph || marked.tokens.size() < 3)
        return false;
    const int open = marked.tokens.first - 1;
    const bool begins = open == paragraphTokens(marked.paragraph).first ||
                        m_tokens.at(open).sentence != m_tokens.at(open - 1).sentence;
    if (!begins || !(hasFiniteVerb(marked.tokens) || isStop(marked.tokens.last - 1)) ||
        openAt(colon + 1) >= 0)
        return false;
    const int end = sentenceTokens(colon + 1).last;
    if (!hasFiniteVerb({colon + 1, end}))
        return false;
    QuotationDraft draft;
    // Whom it names as the mouth, the pen, the author.
    static const QSet<InternedId> &mouths = idSet({u"bouche", u"plume", u"voix", u"lèvre"});
    for (int t = colon + 1; t < end && !draft.holder.isKnown(); ++t) {
        const bool those = lower(t) == intern(u"celui") || lower(t) == intern(u"celle");
        if (!mouths.contains(lemma(t)) && !those)
            continue;
        const int of = lemma(t + 1) == w.de ? std::max(m_chunks.nounOfToken.at(t + 1),
                                                       valid(t + 2) ? m_chunks.nounOfToken.at(t + 2) : -1)
                                            : -1;
        if (of >= 0 && isHolderPhrase(of))
            draft.holder = holderOfNoun(of);
    }
    int word = -1;
    if (!draft.holder.isKnown())
        draft.holder = holderOfWords(colon + 1, end, &word);
    if (!draft.holder.isKnown()) {
        const int verb = m_chunks.verbAfter(m_document, colon);
        if (verb < 0 || !m_chunks.verbs.at(verb).isFinite() || m_chunks.verbs.at(verb).passive)
            return false;
        const Holder subject = holderOfVerb(verb);
        const int noun = subject.core.size() > 0 ? m_chunks.nounOfToken.at(subject.core.first) : -1;
        if (noun < 0 || subject.core.first < colon || !isHolderPhrase(noun) ||
            m_chunks.nouns.at(noun).isPronoun)
            return false;
        draft.holder = subject;
    }
    if (!canSpeak(draft.holder, CueFrame()))
        return false;
    draft.content = marked.tokens;
    if (word >= 0)
        draft.cue = {word, word + 1};
    draft.rule = "quotes.named";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

} // namespace frise
