// Cues that stand behind or inside what they report: « … », a déclaré X; …, a déclaré X, …
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

/// "Les mutins, qui disent vouloir négocier, ont décrété un couvre-feu": what stands before the verb is no
/// clause yet, its only verb belongs to a relative.
bool hasMainVerb(const Document &document, const Chunks &chunks, const TokenRange &range)
{
    bool relative = false;
    for (int t = range.first; t < range.last; ++t) {
        const int verb = chunks.verbOfToken.at(t);
        if (verb < 0 || chunks.verbs.at(verb).finite != t)
            continue;
        if (!chunks.subject(document, verb).relative)
            return true;
        relative = true;
    }
    return !relative;
}
using W = QuotationWords;
} // namespace

/// Whether an incise may end at `t`: a comma, a stop, a mark, a dash, the end of its sentence.
bool QuotationReader::endsIncise(int t) const
{
    return !valid(t) || isComma(t) || isStop(t) || openAt(t) >= 0 || closeAt(t) >= 0 || isDash(t) ||
           isChar(t, u':') || isChar(t, u';') || isChar(t, u')') ||
           m_tokens.at(t).sentence != m_tokens.at(t - 1).sentence;
}

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

/// « … », a déclaré X — and the marks that enclose the incise: « …, a réagi X. … »
bool QuotationReader::readPostposed(int verb, const CueFrame &frame)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    TokenRange cue = group.tokens;
    bool inverted = group.inverted;
    Holder outside; // the clitic of the verb that governs an infinitive
    if (!group.isFinite()) {
        // "« … », veut croire le général", "« … », a-t-il tenu à préciser"
        const int before = group.tokens.first - 1;
        const bool link = lower(before) == W::get().de || lower(before) == W::get().d ||
                          lower(before) == W::get().a || lower(before) == W::get().par;
        const int main = valid(before - 1) ? m_chunks.verbOfToken.at(link ? before - 1 : before) : -1;
        if (!group.isInfinitive() || main < 0 || !m_chunks.verbs.at(main).isFinite())
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
            if (!predicate && hasFiniteVerb(clauseOutside) &&
                !hasMainVerb(m_document, m_chunks, clauseOutside))
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
    if (rest < marked.tokens.last && (marked.isClosed() || isComma(end))) {
        QuotationDraft part;
        part.content = {rest, marked.tokens.last};
        part.mode = QuoteMode::Direct;
        part.force = frame.force;
        part.holder.from = index;
        part.rule = "quotes.incise.part";
        part.confidence = 0.85;
        part.card = index;
        if (add(part) >= 0)
            m_drafts[index].card = index;
    }
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

/// "Les chars sont dans la ville, il a dit aux journalistes.": without marks and without inversion, as
/// machine translation leaves it.
bool QuotationReader::readPlainIncise(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    const int clitic = group.subjectClitic;
    if (clitic <= range.first + 3 || group.inverted || !isComma(clitic - 1) || lower(clitic) == w.on ||
        m_tokens.at(clitic).chosen().person != 3 || group.tokens.first != clitic + 1 ||
        m_chunks.verbOfToken.at(clitic + 1) != verb || pos(clitic + 1) == Pos::Pronoun)
        return false;
    for (int t = group.tokens.last; t < range.last; ++t) {
        const int other = m_chunks.verbOfToken.at(t);
        if (isComma(t) || isChar(t, u':') || openAt(t) >= 0 || (other >= 0 && other != verb))
            return false;
    }
    if (lower(group.tokens.last) == w.par)
        return false; // "À la question de savoir si …, il a répondu par un sourire"
    const TokenRange head{statementStart(range.first, clitic - 1), clitic - 1};
    const Pos opener = pos(head.first);
    if (!hasFiniteVerb(head) || !hasMainVerb(m_document, m_chunks, head) || opener == Pos::Subordination ||
        opener == Pos::Relative || opener == Pos::Interrogative || lower(head.first) == w.si ||
        lower(head.first) == w.quand || lower(head.first) == w.lorsque || lower(head.first) == w.lorsqu)
        return false;
    for (int t = head.first; t < head.last; ++t) {
        // "Après que …, alors que …"
        if (pos(t) == Pos::Subordination && t < head.first + 3)
            return false;
    }
    if (frame.force != CueForce::Neutral || !frame.has(TakesQue) ||
        complement(verb, frame).kind != Complement::None)
        return false;
    QuotationDraft draft;
    draft.frame = &frame;
    draft.cue = group.tokens;
    draft.holder = holderOfClitic(clitic);
    draft.content = head;
    draft.mode = hasMarks(head) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.incise.unmarked";
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

/// "La trêve tiendra, a déclaré le président." — no marks, the cue behind or inside the clause.
bool QuotationReader::readUnmarkedIncise(int verb, const CueFrame &frame)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || group.tokens.first < 1)
        return false;
    const int before = group.tokens.first - 1;
    const TokenRange range = region(group.head);
    // "Comme l'a rappelé le ministre, le traité …", "…, comme l'a dit Rome"
    if (lower(before) == W::get().comme)
        return readAsSaid(verb, frame, before);
    if (!(isComma(before) || isDash(before)) || before <= range.first)
        return false;
    int end = 0;
    QuotationDraft draft;
    draft.holder = holderBehind(verb, &end);
    if (!draft.holder.isKnown() || !canSpeak(draft.holder, frame) || isBareOn(draft.holder))
        return false;
    // What follows the subject up to the comma or stop: moments, places, media.
    int close = end;
    while (close < range.last && !endsIncise(close) && close < end + 25) {
        const int other = m_chunks.verbOfToken.at(close);
        if (other >= 0 && m_chunks.verbs.at(other).isFinite() && m_chunks.verbs.at(other).finite == close)
            return false;
        ++close;
    }
    if (close < range.last && !endsIncise(close))
        return false;
    draft.frame = &frame;
    draft.cue = group.tokens;
    draft.cue.last += static_cast<int>(frame.tail.size());
    draft.rule = "quotes.incise.unmarked";
    draft.confidence = 0.85;
    const int start = statementStart(range.first, before);
    TokenRange head{start, before};
    if (!hasMainVerb(m_document, m_chunks, head))
        return false;
    // A previous incise in the same sentence has its own content.
    for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 4; --i) {
        const TokenRange &cue = m_drafts.at(i).cue;
        if (cue.size() > 0 && cue.first > head.first && cue.first < head.last &&
            qstrcmp(m_drafts.at(i).rule, "quotes.incise.unmarked") == 0)
            return false;
    }
    const bool statement = hasFiniteVerb(head) || hasMarks(head);
    TokenRange tail{0, 0};
    if (close < range.last && isComma(close))
        tail = {close + 1, contentEnd(close + 1, {close + 1, range.last}, -1)};
    const bool tailSpeaks = tail.size() > 2 && hasFiniteVerb(tail);
    Complement parts = complement(verb, CueFrame());
    draft.addressee = parts.addressee;
    draft.medium = parts.medium;
    draft.place = parts.place;
    draft.time = parts.time;
    if (!statement) {
        // "une décision, dit-il, signifierait …": the head is the journalist's, the rest is reported.
        const int opened = valid(close + 1) && isComma(close) ? openAt(close + 1) : -1;
        if (opened >= 0 && !isTaken(opened)) {
            draft.content = m_stretches.at(opened).tokens;
            draft.mode = QuoteMode::Mixed;
            return add(draft) >= 0;
        }
        if (!tailSpeaks)
            return false;
        draft.content = tail;
        draft.mode = hasMarks(tail) ? QuoteMode::Mixed : QuoteMode::Indirect;
        return add(draft) >= 0;
    }
    draft.content = head;
    draft.mode = hasMarks(head) ? QuoteMode::Mixed : QuoteMode::Indirect;
    // "– Nous partons, dit le capitaine.": a dash opens a line of dialogue.
    if (isDash(range.first) && range.first == paragraphTokens(paragraphOf(range.first)).first)
        draft.mode = QuoteMode::Direct;
    const int opened = valid(close + 1) && isComma(close) ? openAt(close + 1) : -1;
    if (!hasFiniteVerb(head) && opened < 0)
        return false;
    const int index = add(draft);
    if (index < 0)
        return false;
    const int following = tail.size() > 0 ? m_chunks.verbOfToken.at(tail.first) : -1;
    const bool ownPredicate = following >= 0 && !m_chunks.verbs.at(following).isFinite();
    // "Cela peut attendre, concédait-il, cela ne peut être oublié."
    static const InternedId that[] = {intern(u"cela"), intern(u"ce"), intern(u"c'"), intern(u"ça")};
    const bool goesOn = std::find(std::begin(that), std::end(that), lower(tail.first)) != std::end(that);
    // ", devant le Conseil de sécurité", ", lors d'un point de presse": where it was said.
    static const InternedId setting[] = {intern(u"devant"), intern(u"lors"), intern(u"auprès")};
    const bool frameGoesOn =
        tail.size() > 0 && !tailSpeaks &&
        std::find(std::begin(setting), std::end(setting), lower(tail.first)) != std::end(setting);
    if (!frameGoesOn && tail.size() > 2 && !ownPredicate &&
        (goesOn || !m_tokens.at(tail.first).chosen().subject) && pos(tail.first) != Pos::Relative &&
        (tailSpeaks || goesOn || opened >= 0 || pos(tail.first) == Pos::Preposition)) {
        const int verbAt = m_chunks.verbOfToken.at(tail.first);
        const bool cueFollows = verbAt >= 0 && m_cues.mayBeVerb(m_chunks.verbs.at(verbAt).lemma);
        if (!cueFollows && lower(tail.first) != W::get().qui) {
            QuotationDraft part;
            part.content = tail;
            part.mode = hasMarks(tail) ? QuoteMode::Mixed : QuoteMode::Indirect;
            if (opened >= 0 && m_stretches.at(opened).tokens.last + 1 >= tail.last) {
                part.content = m_stretches.at(opened).tokens;
                part.mode = QuoteMode::Direct;
            }
            part.force = frame.force;
            part.holder.from = index;
            part.rule = "quotes.incise.part";
            part.confidence = 0.6;
            part.card = index;
            if (add(part) >= 0)
                m_drafts[index].card = index;
        }
    }
    return true;
}

} // namespace frise
