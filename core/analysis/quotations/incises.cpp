// Cues that stand behind or inside what they report: « … », a déclaré X; …, a déclaré X, …
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;
} // namespace

/// "Les mutins, qui disent vouloir négocier, ont décrété un couvre-feu": what stands before the verb is no
/// clause yet, its only verb belongs to a relative.
bool QuotationReader::hasMainVerb(const TokenRange &range) const
{
    bool relative = false;
    for (int t = range.first; t < range.last; ++t) {
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb < 0 || m_chunks.verbs.at(verb).finite != t)
            continue;
        if (!m_chunks.subject(m_document, verb).relative)
            return true;
        relative = true;
    }
    return !relative;
}

/// Whether an incise may end at `t`: a comma, a stop, a mark, a dash, the end of its sentence.
bool QuotationReader::endsIncise(int t) const
{
    return !valid(t) || isComma(t) || isStop(t) || openAt(t) >= 0 || closeAt(t) >= 0 || isDash(t) ||
           isChar(t, u':') || isChar(t, u';') || isChar(t, u')') ||
           (t > 0 && m_tokens.at(t).sentence != m_tokens.at(t - 1).sentence);
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
    if (!hasFiniteVerb(head) || !hasMainVerb(head) || opener == Pos::Subordination ||
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

/// "Les élections auront lieu en mai, promet le général": the cue ends the sentence with who speaks, rather
/// than with whom or what it is about ("suspend la Constitution, menace l'opposition").
bool QuotationReader::endsWithSpeaker(int verb, const CueFrame &frame) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || group.subjectClitic >= 0 || !isComma(group.tokens.first - 1))
        return false;
    int end = 0;
    const Holder holder = holderBehind(verb, &end);
    const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
    if (noun < 0 || !isHolderPhrase(noun) || !agrees(noun, group))
        return false;
    while (valid(end) && isTime(end))
        ++end;
    // "Le port, écrit le journal, « ne rouvrira pas »": the incise stands before what it reports.
    if (!endsIncise(end) || (isComma(end) && openAt(end + 1) >= 0))
        return false;
    if (frame.addressee != CueAddressee::DirectObject)
        return true;
    const int main = m_chunks.verbBefore(m_document, group.tokens.first - 1);
    return main < 0 || !m_chunks.verbs.at(main).isFinite() || !sharesForm(m_chunks.verbs.at(main), group);
}

/// Whether a short incise cuts nothing: "Il saisira, dit-on à Rome, le Conseil", "aucun soldat, dit-elle,
/// n'est entré". `head`: what stands before the incise; `close`: the comma behind it; `tail`: what follows.
bool QuotationReader::isWhole(int verb, int close, const TokenRange &head, const TokenRange &tail) const
{
    constexpr int shortIncise = 8;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int first = tail.size() > 0 ? m_chunks.verbOfToken.at(tail.first) : -1;
    // "celle-ci, dit un de ses porte-parole, n'était qu'un rideau": a subject and its verb.
    const bool predicate = first >= 0 && m_chunks.verbs.at(first).isFinite() &&
                           m_chunks.verbs.at(first).subjectClitic < 0 && !hasFiniteVerb(head) &&
                           (!m_cues.mayBeVerb(m_chunks.verbs.at(first).lemma) ||
                            m_chunks.verbs.at(first).passive || m_chunks.verbs.at(first).negated);
    if ((!predicate && (!group.inverted || group.subjectClitic < 0)) ||
        close - group.tokens.first > shortIncise || tail.size() <= 0)
        return false;
    // "Mais, a-t-il dit, …": a conjunction alone is no part of what is reported.
    int phrase = head.first;
    while (phrase < head.last && m_chunks.nounOfToken.at(phrase) < 0 && m_chunks.verbOfToken.at(phrase) < 0)
        ++phrase;
    if (phrase >= head.last)
        return false;
    const int following = m_chunks.verbOfToken.at(tail.first);
    const VerbGroup *next = following >= 0 ? &m_chunks.verbs.at(following) : nullptr;
    // "…, dit-il, ajoutant que …", "…, dit-il, et demande que …"
    if (next != nullptr &&
        (next->isGerund() || (next->isFinite() && m_cues.mayBeVerb(next->lemma) && next->subjectClitic < 0 &&
                              !next->passive && hasFiniteVerb(head))))
        return false;
    // "Cela peut attendre, concédait-il, cela ne peut être oublié": a clause of its own is a part of its own.
    const Pos opener = pos(tail.first);
    const bool depends = opener == Pos::Subordination || opener == Pos::Interrogative ||
                         opener == Pos::Preposition || opener == Pos::Contraction;
    // "C'est la Syrie, a-t-elle précisé, qui a tiré la première"
    if ((lower(head.first) == W::get().c || lower(head.first) == W::get().ce) &&
        lower(tail.first) == W::get().qui)
        return true;
    if (hasFiniteVerb(head) && hasFiniteVerb(tail) && !depends)
        return false;
    if (opener == Pos::Adjective)
        return false; // ", a-t-il expliqué, placide, …"
    const W &w = W::get();
    static const InternedId setting[] = {intern(u"devant"), intern(u"lors"),  intern(u"auprès"),
                                         intern(u"avant"),  intern(u"après"), intern(u"à"),
                                         intern(u"dans"),   intern(u"sur"),   intern(u"en")};
    const InternedId word = lower(tail.first);
    // ", lors d'un point de presse", ", à la tribune": where it was said.
    if (!hasFiniteVerb(tail) &&
        std::find(std::begin(setting), std::end(setting), lemma(tail.first)) != std::end(setting))
        return next != nullptr;
    return word != w.qui && pos(tail.first) != Pos::Relative && word != w.car;
}

/// "La trêve tiendra, a déclaré le président." — no marks, the cue behind or inside the clause.
bool QuotationReader::readUnmarkedIncise(int verb, const CueFrame &frame)
{
    // "…, a-t-elle tenu à préciser, …": the infinitive is the cue, the verb before it has the subject.
    const int main = leadingVerb(verb);
    if (main < 0)
        return false;
    const VerbGroup &group = m_chunks.verbs.at(main);
    const int last = m_chunks.verbs.at(verb).tokens.last;
    if (group.tokens.first < 1 || (main != verb && !(group.inverted && group.subjectClitic >= 0)))
        return false;
    const int before = group.tokens.first - 1;
    const TokenRange range = region(group.head);
    // "Comme l'a rappelé le ministre, le traité …", "…, comme l'a dit Rome"
    if (lower(before) == W::get().comme)
        return frame.force != CueForce::Attitude && readAsSaid(verb, frame, before);
    if (!(isComma(before) || isDash(before)) || before <= range.first)
        return false;
    int end = 0;
    QuotationDraft draft;
    draft.holder = holderBehind(main, &end);
    end = std::max(end, last);
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
    draft.cue = {group.tokens.first, last};
    draft.cue.last += static_cast<int>(frame.tail.size());
    draft.rule = "quotes.incise.unmarked";
    draft.confidence = 0.85;
    int start = statementStart(range.first, before);
    // "La ministre défend le raid : aucun soldat, dit-elle, n'est entré.", "Hué a protesté ; son armée,
    // assure-t-il, tiendra"
    for (int t = before - 1; t > start; --t) {
        const bool parts = isChar(t, u';') && stretchOf(t) == stretchOf(before);
        if (parts || (isChar(t, u':') && openAt(t + 1) < 0 && hasFiniteVerb({start, t}))) {
            start = t + 1;
            break;
        }
    }
    // "Il volera à Moscou jeudi – un geste sans précédent, notent des diplomates": they gloss.
    const bool ends = close >= range.last || isStop(close);
    for (int t = before - 1; ends && t > start + 1; --t) {
        if (!isDash(t) || isChar(t, u'-'))
            continue;
        if ((lower(t + 1) == W::get().un || lower(t + 1) == W::get().une) && !hasFiniteVerb({t, before}) &&
            hasMainVerb({start, t}) && hasFiniteVerb({start, t})) {
            draft.content = {t + 1, before};
            draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
            draft.confidence = 0.7;
            return add(draft) >= 0;
        }
        break;
    }
    // "Elle préside l'Organisation, et c'est elle, a-t-elle précisé, qui …": the second clause is hers.
    for (int t = before - 1; t > start + 1; --t) {
        if ((lower(t) == W::get().c || lower(t) == W::get().ce) && lower(t - 1) == W::get().et &&
            isComma(t - 2) && lemma(t + 1) == W::get().etre) {
            start = t;
            break;
        }
    }
    TokenRange head{start, before};
    if (!hasMainVerb(head))
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
        // "Une opération de police, plaide Jakarta, qui nie toute annexion": a verdict without a verb.
        const int speaker =
            draft.holder.core.size() > 0 ? m_chunks.nounOfToken.at(draft.holder.core.first) : -1;
        static const QSet<InternedId> verdicts =
            setOfWords({u"un", u"une", u"ni", u"pas", u"impossible", u"aucun", u"aucune", u"attention",
                        u"jamais", u"rien", u"inutile", u"oui", u"non"});
        const bool verdict = verdicts.contains(lower(head.first)) && frame.speaks &&
                             frame.force != CueForce::Denial &&
                             (speaker < 0 || (isHolderPhrase(speaker) && agrees(speaker, group)));
        const bool relative =
            tail.size() > 0 && (lower(tail.first) == W::get().qui || pos(tail.first) == Pos::Relative ||
                                pos(tail.first) == Pos::Preposition || pos(tail.first) == Pos::Contraction ||
                                pos(tail.first) == Pos::Adverb || lower(tail.first) == W::get().alors);
        if (verdict && (tail.size() <= 0 || relative || !tailSpeaks) && !isWhole(main, close, head, tail)) {
            draft.content = head;
            draft.mode = QuoteMode::Indirect;
            draft.confidence = 0.65;
            return add(draft) >= 0;
        }
        if (!tailSpeaks)
            return false;
        draft.content = isWhole(main, close, head, tail) ? TokenRange{head.first, tail.last} : tail;
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
    if (opened < 0 && isWhole(main, close, head, tail)) {
        draft.content.last = tail.last;
        draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
        return add(draft) >= 0;
    }
    const int index = add(draft);
    if (index < 0)
        return false;
    if (draft.mode == QuoteMode::Direct && isStop(close) && tail.size() <= 0) {
        // "— C'est entre nous, répétait le consul. L'Assemblée n'y peut rien.": his line goes on.
        const TokenRange rest{close + 1, paragraphTokens(paragraphOf(close)).last};
        bool plain = rest.size() > 3 && hasFiniteVerb(rest) && !hasMarks(rest);
        for (int t = rest.first; t < rest.last && plain; ++t)
            plain = !isDash(t);
        if (plain)
            addPart(index, rest, QuoteMode::Direct, 0.6);
    }
    const int following = tail.size() > 0 ? m_chunks.verbOfToken.at(tail.first) : -1;
    const bool ownPredicate = following >= 0 && !m_chunks.verbs.at(following).isFinite();
    // "Cela peut attendre, concédait-il, cela ne peut être oublié."
    static const InternedId that[] = {intern(u"cela"), intern(u"ce"), intern(u"c'"), intern(u"ça")};
    // "…, a-t-il lancé, je rentre me battre": nobody but him says I.
    const bool self = tail.size() > 0 && m_tokens.at(tail.first).chosen().subject &&
                      m_tokens.at(tail.first).chosen().person == 1;
    const bool goesOn =
        self || std::find(std::begin(that), std::end(that), lower(tail.first)) != std::end(that);
    // ", devant le Conseil de sécurité", ", lors d'un point de presse": where it was said.
    static const InternedId setting[] = {intern(u"devant"), intern(u"lors"), intern(u"auprès")};
    const bool meanwhile = tail.size() > 1 &&
                           (lower(tail.first) == W::get().tandis || lower(tail.first) == W::get().alors) &&
                           (lower(tail.first + 1) == W::get().que || lower(tail.first + 1) == W::get().qu);
    const bool frameGoesOn = meanwhile || (tail.size() > 0 && !tailSpeaks &&
                                           std::find(std::begin(setting), std::end(setting),
                                                     lower(tail.first)) != std::end(setting));
    if (!frameGoesOn && tail.size() > 2 && !ownPredicate &&
        (goesOn || !m_tokens.at(tail.first).chosen().subject) && pos(tail.first) != Pos::Relative &&
        (tailSpeaks || goesOn || opened >= 0 || pos(tail.first) == Pos::Preposition)) {
        const int verbAt = m_chunks.verbOfToken.at(tail.first);
        const bool cueFollows = verbAt >= 0 && m_cues.mayBeVerb(m_chunks.verbs.at(verbAt).lemma);
        if (!cueFollows && lower(tail.first) != W::get().qui) {
            if (opened >= 0 && m_stretches.at(opened).tokens.last + 1 >= tail.last)
                addPart(index, m_stretches.at(opened).tokens, QuoteMode::Direct, 0.6);
            else
                addPart(index, tail, hasMarks(tail) ? QuoteMode::Mixed : QuoteMode::Indirect, 0.6);
        }
    }
    return true;
}

} // namespace frise
