// Sources named by a preposition: selon X, pour X, à l'en croire.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

void QuotationReader::readSources()
{
    for (int t = 0; t < m_tokens.size(); ++t) {
        if (isSkipped(t))
            continue;
        if (readBelieved(t))
            continue;
        int length = 0;
        const CueFrame *frame = m_cues.preposition(m_document, t, &length);
        if (frame != nullptr && m_chunks.verbOfToken.at(t) < 0 && !readSourceOfRelative(t, *frame, length))
            readSource(t, *frame, length);
    }
}

/// "les données du ministère", "l'expression de M. Védrine": words and figures are their owner's; -1 for
/// other nouns.
int QuotationReader::ownerOfWords(int noun) const
{
    static const QSet<InternedId> words =
        setOfWords({u"donnée", u"statistique", u"expression", u"formule", u"mot", u"calcul", u"terme",
                    u"dire", u"propos", u"parole"});
    const int of = noun + 1 < m_chunks.nouns.size() ? noun + 1 : -1;
    if (of < 0 || !words.contains(lemma(m_chunks.nouns.at(noun).head)) ||
        m_chunks.nouns.at(of).preposition < 0 ||
        m_chunks.nouns.at(of).preposition > m_chunks.nouns.at(noun).tokens.last ||
        lemma(m_chunks.nouns.at(of).preposition) != W::get().de || !isHolderPhrase(of))
        return -1;
    return of;
}

/// "Pour Michel Duclos, ancien ambassadeur à Damas, le régime …", "Pour l'ambassadeur à Damas, Michel Duclos,
/// …": the comma behind what apposes the source `noun`; the comma `close` where nothing does.
int QuotationReader::behindApposition(int noun, int close, int limit) const
{
    constexpr int reach = 14;
    const int other = isComma(close) && valid(close + 1) ? m_chunks.nounOfToken.at(close + 1) : -1;
    if (other < 0 || m_chunks.nouns.at(other).tokens.first != close + 1 ||
        m_chunks.nouns.at(other).preposition >= 0 || m_chunks.nouns.at(other).isPronoun)
        return close;
    const NounPhrase &apposed = m_chunks.nouns.at(other);
    const bool role = m_chunks.nouns.at(noun).isName && !apposed.isName && apposed.determiner < 0 &&
                      m_cues.kindOf(lemma(apposed.head)) == NounKind::Person;
    const bool name = !m_chunks.nouns.at(noun).isName && isSomebody(noun) && apposed.isName &&
                      apposed.determiner < 0 && isSomebody(other);
    int behind = close + 2;
    while (behind < limit && !isComma(behind) && behind < close + reach)
        ++behind;
    if ((!role && !name) || behind + 1 >= limit || !isComma(behind) || hasMarks({close + 1, behind}) ||
        hasFiniteVerb({close + 1, behind}) || (name && apposed.tokens.last != behind))
        return close;
    // "Pour le ministre, Michel Duclos, lui, a tort": a subject and its verb
    const int next = m_chunks.verbOfToken.at(behind + 1);
    return next >= 0 && m_chunks.verbs.at(next).isFinite() && m_chunks.verbs.at(next).subjectClitic < 0
               ? close
               : behind;
}

bool QuotationReader::readSource(int t, const CueFrame &frame, int length)
{
    const W &w = W::get();
    const TokenRange range = region(t);
    int phrase = t + length;
    if (phrase >= range.last)
        return false;
    // "de source diplomatique": the words themselves are the holder.
    const bool ownHolder = frame.tail.size() > 1 && frame.tail.last() == intern(u"source");
    const bool contracted = m_chunks.nounOfToken.at(t + length - 1) >= 0 && !ownHolder;
    int noun = m_chunks.nounOfToken.at(phrase);
    if (noun < 0 && contracted)
        noun = m_chunks.nounOfToken.at(t + length - 1);
    if (ownHolder)
        noun = m_chunks.nounOfToken.at(t + length - 1);
    if (noun < 0 || lemma(phrase) == w.lequel || pos(phrase) == Pos::Relative || lower(phrase) == w.que ||
        lower(phrase) == w.qu)
        return false;
    if (frame.needsHuman() && !isHolderPhrase(noun))
        return false;
    // "selon l'horaire prévu": nobody says so
    const NounKind kind = m_cues.kindOf(lemma(m_chunks.nouns.at(noun).head));
    const int owner = ownHolder ? -1 : ownerOfWords(noun);
    if (!ownHolder && owner < 0 && (kind == NounKind::Norm || kind == NounKind::Thing) &&
        !m_chunks.nouns.at(noun).isName)
        return false;
    QuotationDraft draft;
    draft.frame = &frame;
    draft.cue = {t, t + length};
    int end = 0;
    if (ownHolder) {
        end = std::max(m_chunks.nouns.at(noun).tokens.last, m_chunks.extended(m_document, noun).last);
        draft.holder.tokens = {t + length - 1, end};
        draft.holder.core = draft.holder.tokens;
    } else {
        end = sourcePhraseEnd(phrase, range.last);
        draft.holder = holderOfNoun(owner >= 0 ? owner : noun);
        draft.holder.tokens = {std::max(phrase, draft.holder.tokens.first),
                               std::max(end, draft.holder.tokens.last)};
        if (draft.holder.tokens.first > draft.holder.core.first)
            draft.holder.core.first = draft.holder.tokens.first;
        if (draft.holder.core == TokenRange{phrase, std::max(phrase, draft.holder.core.last)})
            draft.holder.core.last =
                std::max(draft.holder.core.last, std::min(end, draft.holder.tokens.last));
    }
    if (!canSpeak(draft.holder, frame))
        return false;
    // "Selon un communiqué publié lundi à Genève, …": participles and moments up to the comma.
    int close = end;
    while (close < range.last && !endsIncise(close) && close < end + 20) {
        // "D'après Human Rights Watch (HRW), …"
        if (isChar(close, u'(')) {
            while (close < range.last && !isChar(close, u')') && close < end + 20)
                ++close;
            ++close;
            continue;
        }
        const int other = m_chunks.verbOfToken.at(close);
        if (other >= 0 && m_chunks.verbs.at(other).isFinite())
            break;
        ++close;
    }
    const bool closed = close >= range.last || endsIncise(close);
    // "Selon Rome, le pont tient, et selon Bonn, il a cédé": a clause of its own behind "et".
    const bool secondClause = pos(t - 1) == Pos::Coordination && t - 2 > range.first && isComma(t - 2) &&
                              isComma(close) && close + 1 < range.last;
    const bool atStart =
        t == range.first || secondClause ||
        (t == range.first + 1 && (openAt(range.first) >= 0 || pos(range.first) == Pos::Coordination)) ||
        (t > range.first && (isStop(t - 1) || isChar(t - 1, u':') || isChar(t - 1, u';'))) ||
        (t > range.first && isDash(t - 1) && statementStart(range.first, range.last) == t);
    const bool afterQue =
        t > range.first &&
        (lower(t - 1) == w.que || lower(t - 1) == w.qu ||
         (isComma(t - 1) && t - 2 >= range.first && (lower(t - 2) == w.que || lower(t - 2) == w.qu)));
    draft.rule = "quotes.source";
    if (atStart || afterQue) {
        if (close >= range.last || !isComma(close)) {
            // "Selon Paris la trêve tient": no comma; a clause must follow at once.
            if (frame.needsHuman() || end >= range.last || m_chunks.nounOfToken.at(end) < 0)
                return false;
            close = end - 1;
        }
        // "D'après le Times, qui cite des sources, la CIA …": the clause begins behind the relative one.
        if (isComma(close) && (pos(close + 1) == Pos::Relative || lower(close + 1) == w.qui)) {
            int behind = close + 2;
            while (behind < range.last && !isComma(behind))
                ++behind;
            if (behind >= range.last)
                return false;
            close = behind;
        }
        close = behindApposition(noun, close, range.last);
        // "Pour Anna Brun, de l'institut Fafo, la crise …": so does where somebody is from.
        if (isComma(close) && lemma(close + 1) == w.de && m_chunks.nouns.at(noun).isName) {
            int behind = close + 2;
            while (behind < range.last && !isComma(behind) && behind < close + 12)
                ++behind;
            if (behind < range.last && isComma(behind) && !hasFiniteVerb({close + 1, behind}) &&
                !hasMarks({close + 1, behind}))
                close = behind;
        }
        // "Selon l'agence, citant des témoins, une frappe …": so does what a gerund inserts.
        const int inserted = isComma(close) && valid(close + 1) ? m_chunks.verbOfToken.at(close + 1) : -1;
        if (inserted >= 0 && m_chunks.verbs.at(inserted).isGerund()) {
            int behind = close + 2;
            while (behind < range.last && !isComma(behind))
                ++behind;
            if (behind < range.last)
                close = behind;
        }
        int first = close + 1;
        const int opened = first < m_tokens.size() ? openAt(first) : -1;
        if (opened >= 0 && !isTaken(opened)) {
            const MarkedStretch &marked = m_stretches.at(opened);
            const int after = marked.tokens.last + (marked.isClosed() ? 1 : 0);
            if (endsIncise(after)) {
                draft.content = marked.tokens;
                draft.mode = QuoteMode::Direct;
                draft.confidence = 0.93;
                const int index = add(draft);
                if (index < 0)
                    return false;
                // "…, fût-ce par un « armistice » …": the tail is said too.
                if (isComma(after) && after + 2 < range.last) {
                    const TokenRange tail{after + 1, contentEnd(after + 1, range, -1)};
                    if (tail.size() > 2 && hasMarks(tail) && hasFiniteVerb(tail)) {
                        QuotationDraft part = draft;
                        part.content = tail;
                        part.mode = QuoteMode::Mixed;
                        part.rule = "quotes.source.tail";
                        part.confidence = 0.7;
                        part.card = index;
                        if (add(part) >= 0)
                            m_drafts[index].card = index;
                    }
                }
                return true;
            }
        }
        // "De source proche du dossier, on indique que …": the verb has its own content.
        const int one = lower(first) == w.l ? first + 1 : first;
        const int said = lower(one) == w.on && valid(one + 1) ? m_chunks.verbOfToken.at(one + 1) : -1;
        if (said >= 0 && m_cues.verb(m_document, m_chunks.verbs.at(said)) != nullptr &&
            !m_chunks.verbs.at(said).negated)
            return false;
        draft.content = {first, contentEnd(first, {first, range.last}, -1)};
        if (!hasFiniteVerb(draft.content) && opened < 0)
            return false;
        // "Pour la Chine, l'hiver sera rude": a country may only be the one concerned.
        const NounPhrase &named = m_chunks.nouns.at(noun);
        if (frame.needsHuman() && named.isName && named.definite && !hasMarks(draft.content) &&
            m_tokens.at(named.head).chosen().name == NameType::Place)
            return false;
        if (frame.needsHuman()) {
            // "Pour lui, la guerre est finie": a clause with its own subject must follow.
            const int subject = m_chunks.nounOfToken.at(first);
            const bool clause = (subject >= 0 && m_chunks.nouns.at(subject).preposition < 0) ||
                                m_tokens.at(first).chosen().subject || lower(first) == w.c ||
                                lower(first) == w.ce || opened >= 0;
            // "Pour le chef des insurgés, sans cet appui « tout serait tombé »"
            const bool someone = !named.isPronoun && m_cues.kindOf(lemma(named.head)) == NounKind::Person &&
                                 (hasMarks(draft.content) || draft.holder.core.first != named.tokens.first);
            if (!clause && !someone)
                return false;
        }
        draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
        draft.confidence = frame.needsHuman() ? 0.7 : 0.9;
        return add(draft) >= 0;
    }
    if (!closed)
        return false;
    // "…, toujours selon les gardes-côtes, …"
    static const InternedId leads[] = {intern(u"toujours"),  intern(u"encore"),   intern(u"notamment"),
                                       intern(u"cependant"), intern(u"pourtant"), intern(u"même")};
    const int own = t;
    while (t > range.first + 1 &&
           std::find(std::begin(leads), std::end(leads), lower(t - 1)) != std::end(leads))
        --t;
    if (!isComma(t - 1))
        t = own;
    const bool comma = isComma(t - 1) || isDash(t - 1);
    // "vérifiés de source indépendante", "…, indique-t-on de source diplomatique": no source of the clause.
    if (ownHolder && !comma)
        return false;
    const int mark = closeAt(comma ? t - 2 : t - 1);
    // "Cent familles ont fui, d'après le HCR, qui craint le pire": told of the source
    const bool toldOf = comma && isComma(close) && close + 1 < range.last && t - 1 > range.first &&
                        (lower(close + 1) == w.qui || pos(close + 1) == Pos::Relative) &&
                        hasFiniteVerb({range.first, t - 1});
    const bool finalPlace = toldOf || close >= range.last || isStop(close) || isChar(close, u')') ||
                            closeAt(close) >= 0 || isChar(close, u';');
    if (mark >= 0 && !isTaken(mark)) {
        const int start = m_stretches.at(mark).tokens.first - 1;
        const bool whole = start <= statementStart(range.first, t) || isChar(start - 1, u':') ||
                           sentenceTokens(start).first >= start ||
                           m_tokens.at(start).sentence != m_tokens.at(t).sentence;
        if (whole) {
            draft.content = m_stretches.at(mark).tokens;
            draft.mode = QuoteMode::Direct;
            draft.confidence = 0.93;
            const int index = add(draft);
            if (index >= 0)
                continueStretch(close - 1, index);
            return index >= 0;
        }
    }
    // "Le pays « au bord du gouffre », selon l'ONU, attend": the marks alone are the source's.
    if (mark >= 0 && comma && !finalPlace && !isTaken(mark) && !isName(mark)) {
        draft.content = m_stretches.at(mark).tokens;
        draft.mode = QuoteMode::Mixed;
        draft.confidence = 0.8;
        return add(draft) >= 0;
    }
    // "exige des réparations pour l'État et, pour sa famille, des excuses": whom what is wanted is for.
    for (int i = static_cast<int>(m_drafts.size()) - 1;
         frame.needsHuman() && i >= 0 && i > m_drafts.size() - 8; --i) {
        if (m_drafts.at(i).content.contains(t) && m_drafts.at(i).mode != QuoteMode::Direct &&
            !hasFiniteVerb(m_drafts.at(i).content))
            return false;
    }
    if (frame.needsHuman() && (!comma || !finalPlace))
        return false; // "le général X, pour les alliés, et le général Y, pour les autres, ont signé"
    // "s'envole, lui, pour Moscou"
    if (frame.needsHuman() && m_tokens.at(m_chunks.nouns.at(noun).head).chosen().name == NameType::Place)
        return false;
    int start = statementStart(range.first, t);
    // The clause begins after a semicolon, or after a dash that opens a gloss.
    for (int k = t - (comma ? 2 : 1); k > start; --k) {
        if (isChar(k, u';')) {
            start = k + 1;
            break;
        }
    }
    TokenRange head{start, comma ? t - 1 : t};
    if (finalPlace) {
        if (!hasFiniteVerb(head) && !hasMarks(head)) {
            return false;
        }
        if (!comma && !isHolderPhrase(noun))
            return false;
        // "« … », avait-il prévenu au téléphone, selon le compte rendu": what is said has its cue already.
        const int said = openAt(head.first) >= 0 ? m_taken[static_cast<std::size_t>(openAt(head.first))] : -1;
        if (said >= 0 && m_drafts.at(said).mode == QuoteMode::Direct && m_drafts.at(said).cue.size() > 0 &&
            m_drafts.at(said).cue.first < t)
            return false;
        // "La trêve est signée, a annoncé Luanda, mais les combats durent, selon la radio": the source has
        // what follows the other cue.
        for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 8; --i) {
            const TokenRange &cue = m_drafts.at(i).cue;
            if (cue.size() <= 0 || cue.first <= head.first || cue.last >= head.last ||
                qstrcmp(m_drafts.at(i).rule, "quotes.incise.unmarked") != 0)
                continue;
            int k = cue.last;
            while (k < head.last && !isComma(k))
                ++k;
            if (k < head.last && hasFiniteVerb({k + 1, head.last}))
                head.first = k + 1;
        }
        // "… : les troupes sont entrées en ville, où les combats ont fait six morts, d'après la police": the
        // source vouches for the last clause.
        for (int k = head.last - 1; k > head.first; --k) {
            const bool colon = isChar(k, u':') && openAt(k + 1) < 0;
            const bool where = lower(k) == w.where && isComma(k - 1) && !m_tokens.at(k + 1).chosen().subject;
            if ((colon || where) && hasFiniteVerb({k + 1, head.last})) {
                head.first = k + 1;
                break;
            }
        }
        draft.content = head;
        draft.mode = hasMarks(head) ? QuoteMode::Mixed : QuoteMode::Indirect;
        draft.confidence = comma ? 0.88 : 0.75;
        // What another cue seemed to go on with has a source of its own.
        for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 8; --i) {
            if (qstrcmp(m_drafts.at(i).rule, "quotes.incise.part") != 0 ||
                m_drafts.at(i).content.first < head.first || m_drafts.at(i).content.last > head.last ||
                m_drafts.at(i).content.first > head.first + 1)
                continue;
            draft.content = m_drafts.at(i).content;
            m_drafts[i] = draft;
            return true;
        }
        return add(draft) >= 0;
    }
    if (!comma || !isComma(close))
        return false;
    // In the middle: the part behind is reported; a clause before it as well.
    TokenRange tail{close + 1, contentEnd(close + 1, {close + 1, range.last}, -1)};
    for (int k = head.last - 1; k > head.first; --k) {
        const bool relative = pos(k) == Pos::Relative && lower(k) != w.qui;
        if (isDash(k) || lower(k) == w.que || lower(k) == w.qu || pos(k) == Pos::Subordination || relative) {
            head.first = k + 1;
            break;
        }
    }
    // "Il s'agit, selon le parquet, d'un acte isolé": what stands before needs what stands behind.
    if (!hasFiniteVerb(tail) &&
        !(tail.size() > 1 && hasFiniteVerb(head) && infinitiveAt(tail.first, tail.last) < 0 &&
          infinitiveAt(tail.first + 1, tail.last) < 0))
        return false;
    draft.content = tail;
    draft.mode = hasMarks(tail) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.confidence = 0.75;
    if (hasFiniteVerb(head)) {
        draft.content = {head.first, tail.last};
        if (draft.content.size() > 0)
            draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
        draft.confidence = 0.6;
    }
    return add(draft) >= 0;
}

} // namespace frise
