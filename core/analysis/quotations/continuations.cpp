// What goes on behind a cue with the same speaker: the parts of a card, the marks that follow.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

/// "Il ne s'agit pas de trancher, a dit le ministre, encore moins …": words in marks with a cue of their own.
bool QuotationReader::hasIncise(const TokenRange &content) const
{
    for (int t = content.first + 1; t < content.last; ++t) {
        const int verb = isComma(t - 1) ? m_chunks.verbOfToken.at(t) : -1;
        if (verb < 0 || m_chunks.verbs.at(verb).tokens.first != t || !m_chunks.verbs.at(verb).isFinite() ||
            !m_cues.mayBeVerb(m_chunks.verbs.at(verb).lemma) || m_chunks.verbs.at(verb).person != 3)
            continue;
        int end = 0;
        const Holder holder = holderBehind(verb, &end);
        if (holder.isKnown() && end < content.last && endsIncise(end) && canSpeak(holder, CueFrame()))
            return true;
    }
    return false;
}

/// « A », a-t-il dit, « B »; « A », a-t-il dit. « B »: what stands in marks next, with nothing between but
/// the frame, goes on with the same speaker.
void QuotationReader::continueStretch(int afterToken, int draft)
{
    int current = draft;
    int t = afterToken;
    const int paragraph = paragraphOf(std::min(afterToken, static_cast<int>(m_tokens.size()) - 1));
    while (true) {
        // The frame: up to the end of its clause or sentence, without another cue in between.
        int next = t + 1;
        while (valid(next) && paragraphOf(next) == paragraph && openAt(next) < 0) {
            const int verb = m_chunks.verbOfToken.at(next);
            const bool frameVerb = m_drafts.at(draft).cue.contains(next);
            // "…, avant d'ajouter : « B »": a cue of its own.
            if (verb >= 0 && !frameVerb && m_cues.mayBeVerb(m_chunks.verbs.at(verb).lemma) &&
                isChar(m_chunks.verbs.at(verb).tokens.last, u':'))
                return;
            if (verb >= 0 && !frameVerb && m_chunks.verbs.at(verb).isFinite() &&
                m_chunks.verbs.at(verb).finite == next)
                return;
            const bool stop = isStop(next) && m_tokens.at(next).sentence !=
                                                  (valid(next + 1) ? m_tokens.at(next + 1).sentence : -1);
            if (stop && !(openAt(next + 1) >= 0))
                return;
            ++next;
        }
        if (!valid(next) || paragraphOf(next) != paragraph)
            return;
        const int stretch = openAt(next);
        const MarkedStretch &marked = m_stretches.at(stretch);
        if (isTaken(stretch) || marked.depth > 0 || hasIncise(marked.tokens))
            return;
        const bool sameSentence = m_tokens.at(next).sentence == m_tokens.at(std::max(0, t)).sentence;
        const bool afterComma = isComma(next - 1) || isChar(next - 1, u':') || isDash(next - 1);
        const bool ownSentence = !sameSentence || isStop(next - 1) || closeAt(next - 1) >= 0;
        const bool whole = marked.tokens.size() >= 4 || hasFiniteVerb(marked.tokens);
        if (!(ownSentence && whole) && !(afterComma && sameSentence && m_drafts.at(draft).cue.size() > 0))
            return;
        // A cue behind it that names another speaker has the better claim.
        int behind = marked.tokens.last + (marked.isClosed() ? 1 : 0);
        if (isComma(behind))
            ++behind;
        const int cue = valid(behind) ? m_chunks.verbOfToken.at(behind) : -1;
        if (cue >= 0 && m_cues.mayBeVerb(m_chunks.verbs.at(cue).lemma) &&
            m_chunks.verbs.at(cue).tokens.first == behind)
            return;
        int length = 0;
        if (valid(behind) && m_cues.preposition(m_document, behind, &length) != nullptr)
            return;
        QuotationDraft part;
        part.content = marked.tokens;
        part.mode = QuoteMode::Direct;
        part.force = m_drafts.at(draft).force;
        part.holder.from = draft;
        part.rule = ownSentence ? "quotes.floating" : "quotes.incise.part";
        part.confidence = 0.85;
        part.card = m_drafts.at(draft).card >= 0 ? m_drafts.at(draft).card : draft;
        current = add(part);
        if (current < 0)
            return;
        m_drafts[draft].card = part.card;
        t = marked.tokens.last;
    }
}

/// What goes on behind the incise of draft `index`: a part of the same card, said by the same one.
bool QuotationReader::addPart(int index, const TokenRange &content, QuoteMode mode, double confidence)
{
    QuotationDraft part;
    part.content = content;
    part.mode = mode;
    part.force = m_drafts.at(index).force;
    part.holder.from = index;
    part.rule = "quotes.incise.part";
    part.confidence = confidence;
    part.card = m_drafts.at(index).card >= 0 ? m_drafts.at(index).card : index;
    if (add(part) < 0)
        return false;
    m_drafts[index].card = part.card;
    return true;
}

} // namespace frise
