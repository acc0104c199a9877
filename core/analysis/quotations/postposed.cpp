// Cues behind the marks they report: « … », a déclaré X; « …, a réagi X. … »
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// The finite verb that leads an infinitive cue ("veut croire", "a-t-il tenu à préciser"); the cue itself
/// where it is finite; -1 where there is none.
int QuotationReader::leadingVerb(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (group.isFinite())
        return verb;
    const int before = group.tokens.first - 1;
    const bool link = lower(before) == W::get().de || lower(before) == W::get().d ||
                      lower(before) == W::get().a || lower(before) == W::get().par;
    const int main = valid(before - 1) ? m_chunks.verbOfToken.at(link ? before - 1 : before) : -1;
    return group.isInfinitive() && main >= 0 && m_chunks.verbs.at(main).isFinite() ? main : -1;
}

/// « … », a déclaré X — and the marks that enclose the incise: « …, a réagi X. … »
bool QuotationReader::readPostposed(int verb, const CueFrame &frame)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    TokenRange cue = group.tokens;
    bool inverted = group.inverted;
    Holder outside; // the clitic of the verb that governs an infinitive
    if (!group.isFinite()) {
        // "« … », veut croire le général", "« … », a-t-il tenu à préciser"
        const int main = leadingVerb(verb);
        if (main < 0)
            return false;
        cue.first = m_chunks.verbs.at(main).tokens.first;
        inverted = m_chunks.verbs.at(main).inverted;
        if (inverted && m_chunks.verbs.at(main).subjectClitic >= 0)
            outside = holderOfClitic(m_chunks.verbs.at(main).subjectClitic);
    }
    int first = cue.first;
    int before = first - 1;
    // "« … », il a déclaré": without inversion, where nothing is introduced behind.
    bool plain = false;
    // "« … », l'amiral Mullen, chef d'état-major, a dit": the comma ends an apposition.
    const bool apposed = before >= 1 && isComma(before) && closeAt(before - 1) < 0 && group.isFinite() &&
                         group.subjectClitic < 0 && stretchOf(group.head) < 0;
    if (before >= 0 && closeAt(before) < 0 && (!isComma(before) || apposed) && !inverted) {
        const Subject subject = (group.isFinite() ? subjectOf(verb) : Subject());
        int start = -1;
        if (subject.clitic >= 0 && !subject.inverted)
            start = subject.clitic;
        else if (subject.noun >= 0 && !subject.inverted && !subject.elided && !subject.relative)
            start = holderOfNoun(subject.noun, cue.first).tokens.first;
        const bool marked = start >= 1 && start < first &&
                            (closeAt(start - 1) >= 0 || (isComma(start - 1) && closeAt(start - 2) >= 0));
        if (start < 1 || start >= first)
            return false;
        if (!apposed || marked) {
            plain = true;
            before = start - 1;
        }
    }
    const bool comma = before >= 0 && (isComma(before) || isDash(before));
    const int mark = comma ? before - 1 : before;
    // "Nous partirons," il a dit: the comma inside the marks.
    const bool commaInside = closeAt(mark) >= 0 && valid(mark - 1) && isComma(mark - 1);
    int stretch = closeAt(mark);
    if (stretch < 0 && comma && closeAt(before - 1) < 0 && valid(before - 1) && isStop(before - 1))
        stretch = closeAt(before - 2);
    // « Il m'a demandé : « Qui restera ? », raconte-t-elle. … »: the cue of what is around.
    if (stretch >= 0 && m_stretches.at(stretch).depth > 0 && isTaken(stretch) && stretchOf(group.head) >= 0)
        stretch = -1;
    if (stretch >= 0 && m_stretches.at(stretch).tokens.size() > 0) {
        if (plain && ((!comma && !commaInside) || complement(verb, frame).kind != Complement::None))
            return false;
        // A stop outside the marks parts them from what follows.
        if (!comma && m_tokens.at(mark).sentence != m_tokens.at(first).sentence && !inverted &&
            m_tokens.at(first).entry->capitalised)
            return false;
        // The outermost stretch that closes here.
        if (isTaken(stretch))
            return joinsColon(stretch, verb, frame, outside.isKnown());
        QuotationDraft draft;
        int end = cue.last;
        draft.holder = plain ? holderOfVerb(verb) : outside.isKnown() ? outside : holderBehind(verb, &end);
        if (!draft.holder.isKnown()) {
            // "« les deux parties » le demandent"
            if (!comma && !inverted)
                return false;
            if (m_tokens.at(first).entry->capitalised &&
                m_tokens.at(mark).sentence != m_tokens.at(first).sentence)
                return false;
            // "« … », a-t-on appris": nobody; the marks remain said.
            draft.confidence = 0.6;
        } else {
            if (!canSpeak(draft.holder, frame))
                return false;
            draft.confidence = 0.97;
        }
        draft.frame = &frame;
        draft.cue = cue;
        for (qsizetype i = 0; i < frame.tail.size(); ++i)
            ++draft.cue.last;
        draft.content = m_stretches.at(stretch).tokens;
        const TokenRange sentence = sentenceTokens(std::max(0, draft.content.first - 1));
        const bool embedded = draft.content.first - 1 > sentence.first && !isComma(draft.content.first - 2) &&
                              !isChar(draft.content.first - 2, u':') &&
                              closeAt(draft.content.first - 2) < 0 && !isDash(draft.content.first - 2) &&
                              m_stretches.at(stretch).depth == 0;
        draft.mode = QuoteMode::Direct;
        if (embedded) {
            // "Le pays fera « tout », a promis X": the clause is reported, the marks are part of it.
            const int start = statementStart(sentence.first, draft.content.first - 1);
            // "Rome « n'a fait que répondre », a-t-elle dit": the subject stands outside the marks.
            const int inside = m_chunks.verbOfToken.at(draft.content.first);
            const bool predicate = inside >= 0 && m_chunks.verbs.at(inside).isFinite() &&
                                   m_chunks.verbs.at(inside).subjectClitic < 0 &&
                                   m_chunks.verbs.at(inside).tokens.first == draft.content.first &&
                                   !m_tokens.at(draft.content.first).entry->capitalised;
            const TokenRange clauseOutside{start, draft.content.first - 1};
            if (!predicate && hasFiniteVerb(clauseOutside) && !hasMainVerb(clauseOutside))
                return false;
            if (predicate || hasFiniteVerb(clauseOutside)) {
                draft.content.first = start;
                ++draft.content.last;
                draft.mode = QuoteMode::Mixed;
                draft.confidence = 0.85;
            }
        }
        draft.rule = "quotes.postposed";
        Complement frameParts = complement(verb, CueFrame());
        draft.addressee = frameParts.addressee;
        draft.medium = frameParts.medium;
        draft.place = frameParts.place;
        draft.time = frameParts.time;
        const int index = add(draft);
        if (index < 0)
            return false;
        continueStretch(std::max(cue.last, end) - 1, index);
        return true;
    }
    if (plain)
        return false;
    // Marks that enclose the incise.
    const int around = stretchOf(group.head);
    if (around < 0 || !comma || isTaken(around))
        return false;
    for (int t = cue.first; t < cue.last; ++t) {
        const InternedId word = lower(t);
        // "nous confiait-il" is told by the newspaper.
        const bool told = word == W::get().nous && m_stretches.at(around).depth == 0 && group.inverted;
        if (word == W::get().m || word == W::get().me || (word == W::get().nous && !told))
            return false; // "m'a-t-il dit": the speaker tells of another one
    }
    int end = 0;
    QuotationDraft draft;
    draft.holder = outside.isKnown() ? outside : holderBehind(verb, &end);
    if (!draft.holder.isKnown() || !canSpeak(draft.holder, frame))
        return false;
    const MarkedStretch &marked = m_stretches.at(around);
    // "…, a-t-il lancé avant de partir."
    for (int steps = 0; !endsIncise(end) && end < marked.tokens.last && steps < 16; ++steps) {
        const int other = m_chunks.verbOfToken.at(end);
        if (other >= 0 && m_chunks.verbs.at(other).isFinite())
            return false;
        ++end;
    }
    if (!endsIncise(end) && end < marked.tokens.last)
        return false;
    if (before <= marked.tokens.first)
        return false;
    draft.frame = &frame;
    draft.cue = cue;
    draft.content = {marked.tokens.first, before};
    draft.mode = QuoteMode::Direct;
    draft.rule = "quotes.incise";
    draft.confidence = 0.9;
    const int index = add(draft);
    if (index < 0)
        return false;
    m_taken[static_cast<std::size_t>(around)] = index;
    const int rest = end + (isComma(end) || isStop(end) ? 1 : 0);
    // Marks left open swallow no narration: what follows a full stop is said only where the marks close.
    // "« Je reviendrai, promit Zelaya, flanqué de ses fils": marks left open, and what he looked like
    const int follows = rest < marked.tokens.last ? m_chunks.verbOfToken.at(rest) : -1;
    const bool scenery = !marked.isClosed() && follows >= 0 && !m_chunks.verbs.at(follows).isFinite();
    if (rest < marked.tokens.last && (marked.isClosed() || isComma(end)) && !scenery)
        addPart(index, {rest, marked.tokens.last}, QuoteMode::Direct, 0.85);
    return true;
}

/// "Le ministre a quitté la salle : « … », écrit-il", "Faux, répond la mairie : « … », a corrigé son
/// adjoint": marks that a colon led to, and a cue behind them. The cue gives its verb where the colon had
/// none, and its holder where it names somebody.
bool QuotationReader::joinsColon(int stretch, int verb, const CueFrame &frame, bool outside)
{
    const int index = m_taken[static_cast<std::size_t>(stretch)];
    QuotationDraft &draft = m_drafts[index];
    const bool bare = qstrcmp(draft.rule, "quotes.colon.bare") == 0;
    if (outside || (!bare && qstrcmp(draft.rule, "quotes.colon") != 0))
        return false;
    int end = 0;
    const Holder holder = holderBehind(verb, &end);
    if (!holder.isKnown() || !canSpeak(holder, frame))
        return !bare;
    const bool clitic = m_chunks.verbs.at(verb).subjectClitic >= 0;
    if (!bare && clitic)
        return true; // "Il a déclaré : « … », a-t-il dit": said twice
    draft.frame = &frame;
    draft.force = frame.force;
    draft.cue = m_chunks.verbs.at(verb).tokens;
    draft.cue.last += static_cast<int>(frame.tail.size());
    draft.rule = "quotes.postposed";
    draft.confidence = 0.95;
    if (clitic && draft.holder.core.size() > 0)
        draft.holder.tokens = holder.tokens; // "X a claqué la porte : « … », écrit-il"
    else
        draft.holder = holder;
    continueStretch(std::max(draft.cue.last, end) - 1, index);
    return true;
}

/// « … », s'étrangle le maire; « … », a-t-il lu d'une voix blanche: a verb that the table does not know is a
/// cue where its subject follows marks that hold an utterance.
bool QuotationReader::readAnyPostposed(int verb)
{
    const W &w = W::get();
    static const CueFrame frame = [] {
        CueFrame any;
        any.speaks = true;
        return any;
    }();
    static const QSet<InternedId> never = {w.etre,
                                           w.avoir,
                                           w.aller,
                                           w.devoir,
                                           w.pouvoir,
                                           w.venir,
                                           intern(u"faire"),
                                           intern(u"paraître"),
                                           intern(u"sortir"),
                                           intern(u"suivre"),
                                           intern(u"figurer"),
                                           intern(u"rester")};
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || group.negated || group.passive || group.modal != 0 || group.person != 3 ||
        never.contains(group.lemma) || !(group.isPast() || group.tense == Tense::Present))
        return false;
    int before = group.tokens.first - 1;
    if (isComma(before))
        --before;
    const int stretch = closeAt(before);
    if (stretch < 0 || isTaken(stretch) || isName(stretch))
        return false;
    const TokenRange &marked = m_stretches.at(stretch).tokens;
    // Words in marks that stand inside a sentence belong to it: "…, pour qui la paix « est proche », a
    // quitté".
    const int open = marked.first - 1;
    if (open > sentenceTokens(open).first && !isChar(open - 1, u':') && !isDash(open - 1) &&
        !isStop(open - 1) && closeAt(open - 1) < 0)
        return false;
    if (marked.size() < 3 || !(hasFiniteVerb(marked) || isStop(marked.last - 1)))
        return false;
    // "a-t-il fini par lâcher": the infinitive is the cue.
    const int link = lower(group.tokens.last) == w.par || lower(group.tokens.last) == w.de ||
                             lower(group.tokens.last) == w.a || lower(group.tokens.last) == w.d
                         ? group.tokens.last + 1
                         : group.tokens.last;
    const int infinitive = valid(link) ? m_chunks.verbOfToken.at(link) : -1;
    if (infinitive >= 0 && m_chunks.verbs.at(infinitive).isInfinitive())
        return false;
    if (!(group.inverted && group.subjectClitic >= 0)) {
        int end = 0;
        const Holder holder = before == group.tokens.first - 1 ? Holder() : holderBehind(verb, &end);
        const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
        if (noun < 0 || !isHolderPhrase(noun) || !agrees(noun, group) || !endsIncise(end))
            return false;
    }
    return readPostposed(verb, frame);
}

} // namespace frise
