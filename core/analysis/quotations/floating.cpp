// Stretches in marks that no cue claimed: what goes on from the sentence before; headlines.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// Who acts in the sentence before token `t`: "Le ministre ne décolère pas. « Nous avons été trompés. »"
Holder QuotationReader::holderInSentenceBefore(int t) const
{
    const bool colon = isChar(t - 1, u':');
    const int sentence = m_tokens.at(t).sentence - (colon ? 0 : 1);
    if (sentence < 0 || m_document.sentences.at(sentence).paragraph != paragraphOf(t))
        return {};
    return actorOfSentence(sentence, t);
}

/// The first person who does something behind token `t` in its paragraph.
Holder QuotationReader::holderAhead(int t) const
{
    if (!valid(t)) // the words end the article
        return {};
    const TokenRange paragraph = paragraphTokens(paragraphOf(t));
    int last = -1;
    for (int i = t; i < paragraph.last; ++i) {
        const int verb = m_chunks.verbOfToken.at(i);
        if (verb < 0 || verb == last || stretchOf(i) >= 0)
            continue;
        last = verb;
        if (!m_chunks.verbs.at(verb).isFinite() || m_chunks.verbs.at(verb).passive)
            continue;
        Holder holder = holderOfVerb(verb);
        const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
        if (noun < 0 || m_chunks.nouns.at(noun).isPronoun || !canSpeak(holder, CueFrame()))
            continue;
        const NounPhrase &phrase = m_chunks.nouns.at(noun);
        const bool person = m_cues.kindOf(lemma(phrase.head)) == NounKind::Person ||
                            (phrase.isName && m_tokens.at(phrase.head).chosen().name != NameType::Place);
        if (!person)
            continue;
        holder.tokens = {};
        return holder;
    }
    return {};
}

bool QuotationReader::inHeadline(int paragraph) const
{
    const Span &title = m_context.analysis.titleSpan;
    return paragraph == 0 || (title.isValid() && title.overlaps(m_document.paragraphs.at(paragraph).span));
}

/// A headline all in marks: said by somebody the article names later.
bool QuotationReader::readHeadline(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    const TokenRange paragraph = paragraphTokens(marked.paragraph);
    if (!inHeadline(marked.paragraph) || marked.tokens.first - 1 != paragraph.first ||
        marked.tokens.last + 1 < paragraph.last || marked.tokens.size() < 4)
        return false;
    QuotationDraft draft;
    draft.content = marked.tokens;
    draft.rule = "quotes.headline";
    draft.confidence = 0.6;
    return add(draft) >= 0;
}

void QuotationReader::readFloating()
{
    // Where each draft ends, so that the one before a stretch is found at once.
    std::map<int, int> ends;
    const auto endOf = [this](int draft) {
        return std::max(m_drafts.at(draft).content.last, m_drafts.at(draft).cue.last);
    };
    int noted = 0;
    for (int s = 0; s < m_stretches.size(); ++s) {
        const MarkedStretch &marked = m_stretches.at(s);
        if (isTaken(s) || m_covered[static_cast<std::size_t>(s)] || isSkipped(marked.tokens.first))
            continue;
        if (readCredit(s) || readLabel(s) || readCommented(s) || readHeadline(s) || readNamedWords(s))
            continue;
        if (marked.depth > 0)
            continue;
        const int open = marked.tokens.first - 1;
        const TokenRange paragraph = paragraphTokens(marked.paragraph);
        const bool first = open == paragraph.first || marked.open.isEmpty() || isDash(open - 1);
        const bool begins = first || isStop(open - 1) || closeAt(open - 1) >= 0 || isChar(open - 1, u':') ||
                            m_tokens.at(open).sentence != m_tokens.at(open - 1).sentence;
        const int after = marked.tokens.last + (marked.isClosed() ? 1 : 0);
        const bool closes = after >= paragraph.last || isStop(after) || isStop(after - 2) || isDash(after) ||
                            m_tokens.at(after).sentence != m_tokens.at(after - 1).sentence;
        const bool whole =
            (hasFiniteVerb(marked.tokens) && marked.tokens.size() >= 4) || marked.tokens.size() >= 8;
        if (!begins || !closes || !(whole || marked.continuation))
            continue;
        for (; noted < m_drafts.size(); ++noted)
            ends[endOf(noted)] = noted;
        const auto following = ends.upper_bound(open);
        const int before = following == ends.begin() ? -1 : std::prev(following)->second;
        QuotationDraft draft;
        draft.content = marked.tokens;
        draft.rule = "quotes.floating";
        draft.confidence = 0.75;
        const int colon = isChar(open - 1, u':') ? 1 : 0;
        // "Le prix Nobel n'en croit rien : « … »": who acts before the colon.
        const int lastSaid =
            before >= 0 ? std::max(m_drafts.at(before).content.last, m_drafts.at(before).cue.last) - 1 : -1;
        if (colon > 0 && (lastSaid < 0 || m_tokens.at(lastSaid).sentence != m_tokens.at(open).sentence)) {
            draft.holder = holderInSentenceBefore(open);
            if (draft.holder.isKnown()) {
                draft.confidence = 0.65;
                add(draft);
                continue;
            }
        }
        if (before >= 0) {
            const QuotationDraft &previous = m_drafts.at(before);
            const int previousParagraph = paragraphOf(previous.content.last - 1);
            int distance = 0;
            for (int p = previousParagraph + 1; p < marked.paragraph && distance == 0; ++p) {
                const TokenRange between = paragraphTokens(p);
                if (between.size() > 0 && !isSkipped(between.first) && !isSkipped(between.last - 1))
                    ++distance;
            }
            const int lastOfPrevious = paragraphTokens(previousParagraph).last;
            const int end = std::max(previous.content.last, previous.cue.last);
            const bool near = previousParagraph == marked.paragraph
                                  ? m_tokens.at(open).sentence - m_tokens.at(end - 1).sentence <= 2
                                  : distance == 0 && m_tokens.at(lastOfPrevious - 1).sentence ==
                                                         m_tokens.at(end - 1).sentence;
            const bool between = previousParagraph == marked.paragraph &&
                                 m_tokens.at(open).sentence - m_tokens.at(end - 1).sentence == 2;
            // In a paragraph of its own the one who acts there speaks, not who spoke in the one before.
            const bool apart = previousParagraph != marked.paragraph && !first && colon == 0;
            Holder actor = between || apart ? holderInSentenceBefore(open) : Holder();
            const int ownStart = sentenceTokens(open).first;
            if (apart && !actor.isKnown() && open == ownStart && m_tokens.at(open).sentence > 0)
                actor = holderInSentenceBefore(
                    m_document.sentences.at(m_tokens.at(open).sentence - 1).tokens.first);
            if (actor.isKnown()) {
                draft.holder = actor;
                draft.confidence = 0.6;
                add(draft);
                continue;
            }
            if (near || (marked.continuation && distance == 0)) {
                draft.holder.from = before;
                const bool marks = previous.mode == QuoteMode::Direct;
                if (marks && colon == 0) {
                    draft.card = previous.card >= 0 ? previous.card : before;
                    m_drafts[before].card = draft.card;
                }
                draft.confidence = marks ? 0.8 : 0.6;
                add(draft);
                continue;
            }
        }
        if (!first) {
            draft.holder = holderInSentenceBefore(open);
            // "Karim regarde la mer. Les bateaux sont rentrés. « … »": things say nothing, he does.
            const int sentenceStart = sentenceTokens(open).first;
            if (!draft.holder.isKnown() && colon == 0 && m_tokens.at(open).sentence > 0 &&
                open == sentenceStart)
                draft.holder = holderInSentenceBefore(
                    m_document.sentences.at(m_tokens.at(open).sentence - 1).tokens.first);
            const bool spoken = open == sentenceStart && marked.tokens.size() >= 5 &&
                                hasFiniteVerb(marked.tokens) && isStop(marked.tokens.last - 1);
            // "La voix tremble. « Je suis dans la cave. » Olena a trente ans."
            if (!draft.holder.isKnown() && spoken && colon == 0) {
                draft.holder = holderAhead(after);
                draft.rule = "quotes.unattributed";
            }
            if (draft.holder.isKnown() || colon > 0 || spoken) {
                draft.confidence = draft.holder.isKnown() ? 0.6 : 0.4;
                add(draft);
            }
            continue;
        }
        // "« Rien n'est signé. » Il est minuit. Le ministre, les traits tirés, quitte la salle.": an article
        // that begins with words; who acts first in what follows said them.
        const bool opensArticle = before < 0 && marked.tokens.size() >= 6 && isStop(marked.tokens.last - 1) &&
                                  hasFiniteVerb(marked.tokens) && after < paragraph.last;
        if (opensArticle) {
            draft.holder = holderAhead(after);
            draft.confidence = draft.holder.isKnown() ? 0.5 : 0.4;
            draft.rule = "quotes.unattributed";
            add(draft);
            continue;
        }
        // Nobody is near: said by someone the reader must name, unless it is a line of its own.
        const bool alone = first && after >= paragraph.last - 1;
        if (alone && marked.tokens.size() >= 6) {
            draft.confidence = 0.4;
            draft.rule = "quotes.unattributed";
            add(draft);
        }
    }
}

/// "Selon la police, … Les assaillants seraient trois.": the conditional of hearsay after a named source.
void QuotationReader::readHearsay()
{
    const W &w = W::get();
    const qsizetype known = m_drafts.size();
    std::vector<int> lastOf(static_cast<std::size_t>(m_document.sentences.size()), -1);
    for (int i = 0; i < known; ++i) {
        const QuotationDraft &draft = m_drafts.at(i);
        for (int s = m_tokens.at(draft.content.first).sentence;
             s <= m_tokens.at(draft.content.last - 1).sentence; ++s)
            lastOf[static_cast<std::size_t>(s)] = i;
        if (draft.cue.size() > 0)
            lastOf[static_cast<std::size_t>(m_tokens.at(draft.cue.first).sentence)] = i;
    }
    for (int s = 1; s < m_document.sentences.size(); ++s) {
        const Sentence &sentence = m_document.sentences.at(s);
        const int source = lastOf[static_cast<std::size_t>(s - 1)];
        if (source < 0 || source >= known || lastOf[static_cast<std::size_t>(s)] >= 0 ||
            m_document.sentences.at(s - 1).paragraph != sentence.paragraph ||
            isSkipped(sentence.tokens.first))
            continue;
        const QuotationDraft &from = m_drafts.at(source);
        if (from.frame == nullptr || from.frame->kind != CueKind::Preposition ||
            stretchOf(sentence.tokens.first) >= 0)
            continue;
        int main = -1;
        bool hypothesis = false;
        for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
            hypothesis = hypothesis || lower(t) == w.si || isChar(t, u'?') || openAt(t) >= 0;
            const int verb = m_chunks.verbOfToken.at(t);
            if (main < 0 && verb >= 0 && m_chunks.verbs.at(verb).isFinite())
                main = verb;
        }
        if (main < 0 || hypothesis || m_chunks.verbs.at(main).tense != Tense::Conditional ||
            m_chunks.verbs.at(main).modal != 0)
            continue;
        QuotationDraft draft;
        draft.content = sentence.tokens;
        draft.mode = QuoteMode::Indirect;
        draft.holder.from = source;
        draft.rule = "quotes.hearsay";
        draft.confidence = 0.45;
        const int index = add(draft);
        if (index >= 0)
            lastOf[static_cast<std::size_t>(s)] = -1;
    }
}

} // namespace frise
