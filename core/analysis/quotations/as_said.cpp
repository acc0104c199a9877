// What the sentence at hand or the one before says, as somebody said it: comme l'a dit X, c'est ce qu'a dit
// X.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// "Le Liban n'est pas à vendre. C'est ce qu'a rappelé hier le premier ministre.": what the sentence before
/// says.
bool QuotationReader::readSaidBefore(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    int t = group.tokens.first - 1;
    if ((lower(t) != w.que && lower(t) != w.qu) || lower(t - 1) != w.ce || t - 2 <= range.first ||
        lower(range.first) != w.c || lemma(range.first + 1) != w.etre)
        return false;
    const int sentence = group.sentence - 1;
    if (sentence < 0 || m_document.sentences.at(sentence).paragraph != paragraphOf(group.head))
        return false;
    int end = 0;
    QuotationDraft draft;
    draft.holder = holderBehind(verb, &end);
    const int noun = draft.holder.core.size() > 0 ? m_chunks.nounOfToken.at(draft.holder.core.first) : -1;
    if (noun < 0 || !isHolderPhrase(noun) || !canSpeak(draft.holder, frame))
        return false;
    draft.content = m_document.sentences.at(sentence).tokens;
    if (!hasFiniteVerb(draft.content) || stretchOf(draft.content.first + 1) >= 0)
        return false;
    for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 6; --i) {
        if (m_drafts.at(i).cue.first >= draft.content.first)
            return false; // somebody says that already
    }
    draft.frame = &frame;
    draft.cue = group.tokens;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.as_said";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

bool QuotationReader::readAsSaid(int verb, const CueFrame &frame, int comme)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    if (m_tokens.at(group.tokens.first).chosen().pos != Pos::Pronoun)
        return false; // "comme dit X": without l' it says nothing of the sentence
    int end = 0;
    QuotationDraft draft;
    draft.holder = holderBehind(verb, &end);
    if (!draft.holder.isKnown() || !canSpeak(draft.holder, frame))
        return false;
    int close = end;
    while (close < range.last && !endsIncise(close) && close < end + 12)
        ++close;
    draft.frame = &frame;
    draft.cue = group.tokens;
    draft.rule = "quotes.as_said";
    draft.confidence = 0.7;
    if (comme == range.first) {
        if (!isComma(close))
            return false;
        draft.content = {close + 1, contentEnd(close + 1, {close + 1, range.last}, -1)};
    } else {
        if (!isComma(comme - 1) || (close < range.last && !isStop(close)))
            return false;
        draft.content = {statementStart(range.first, comme - 1), comme - 1};
    }
    if (!hasFiniteVerb(draft.content))
        return false;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    return add(draft) >= 0;
}

} // namespace frise
