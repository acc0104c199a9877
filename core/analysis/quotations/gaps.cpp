// Another holder and other words, the verb left out: "Taipei parle d'un chantage, Pékin d'une « riposte »".
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// "Taipei parle d'un « chantage », Pékin d'une « riposte légitime »": another holder and other words, the
/// verb left out. `t`: the comma.
bool QuotationReader::readGapped(int t, const CueFrame &frame)
{
    const W &w = W::get();
    if (!isComma(t) || !valid(t + 3) || m_tokens.at(t).sentence != m_tokens.at(t + 3).sentence)
        return false;
    const int noun = m_chunks.nounOfToken.at(t + 1);
    if (noun < 0 || m_chunks.nouns.at(noun).tokens.first != t + 1 || isPrepositional(noun) ||
        !isHolderPhrase(noun))
        return false;
    int k = m_chunks.nouns.at(noun).tokens.last;
    if (lower(k) != w.de && lower(k) != w.d)
        return false;
    ++k;
    if (lower(k) == w.un || lower(k) == w.une)
        ++k;
    const int stretch = openAt(k);
    if (stretch < 0 || isTaken(stretch) || isName(stretch))
        return false;
    QuotationDraft draft;
    draft.frame = &frame;
    draft.holder = holderOfNoun(noun, k);
    draft.holder.tokens = m_chunks.nouns.at(noun).tokens;
    draft.holder.core = draft.holder.tokens;
    if (!canSpeak(draft.holder, frame))
        return false;
    draft.content = m_stretches.at(stretch).tokens;
    draft.mode = QuoteMode::Mixed;
    draft.rule = "quotes.fragment";
    draft.confidence = 0.7;
    return add(draft) >= 0;
}

/// "Taipei parle d'un chantage, Pékin d'une « riposte »": what the second one says in marks the first one
/// says without.
bool QuotationReader::readTopicBesideGap(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int of = group.tokens.last;
    if (!frame.has(TakesFragment) || !group.isFinite() || (lower(of) != w.de && lower(of) != w.d) ||
        (lower(of + 1) != w.un && lower(of + 1) != w.une))
        return false;
    const int noun = m_chunks.nounOfToken.at(of + 1);
    if (noun < 0)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfVerb(verb);
    if (!draft.holder.isKnown() || !canSpeak(draft.holder, frame) ||
        !readGapped(m_chunks.extended(m_document, noun).last, frame))
        return false;
    draft.frame = &frame;
    draft.cue = cueOf(group);
    draft.content = {of + 1, m_chunks.extended(m_document, noun).last};
    draft.mode = QuoteMode::Indirect;
    draft.rule = "quotes.noun";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

/// "et Pretoria à laisser voter": another holder and an infinitive behind the same word as the one before.
/// `opener`: the token of that word.
bool QuotationReader::isGapped(int t, int opener) const
{
    const int noun = valid(t) ? m_chunks.nounOfToken.at(t) : -1;
    if (noun < 0 || m_chunks.nouns.at(noun).tokens.first != t || m_chunks.nouns.at(noun).preposition >= 0 ||
        !isHolderPhrase(noun))
        return false;
    const int after = m_chunks.nouns.at(noun).tokens.last;
    return valid(after + 1) && lemma(after) == lemma(opener) && infinitiveAt(after + 1, after + 6) >= 0;
}

} // namespace frise
