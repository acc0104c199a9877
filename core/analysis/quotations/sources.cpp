// Sources named by a preposition: selon X, pour X, à l'en croire.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

/// "pour", "aux yeux de", "chez": attributions only where a person or a body follows.
bool needsHuman(const CueFrame &frame)
{
    return frame.kind == CueKind::Adverbial;
}

} // namespace

/// Whether a phrase can hold an opinion: someone the references know, a pronoun, a name, a capital.
bool QuotationReader::isHolderPhrase(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (isTime(phrase.head))
        return false;
    if (phrase.isPronoun)
        return true;
    if (isKnownHolder(m_document.spanOf({phrase.tokens.first, m_chunks.extended(m_document, noun).last})))
        return true;
    if (phrase.isName)
        return m_tokens.at(phrase.head).chosen().name != NameType::Place || phrase.determiner < 0;
    const NounKind kind = m_cues.kindOf(lemma(phrase.head));
    return kind == NounKind::Person || kind == NounKind::Body || kind == NounKind::Document;
}

/// Whether the references know someone (not a place as a place) in the phrase.
bool QuotationReader::isKnownHolder(const Span &span) const
{
    const QList<Mention> &mentions = m_context.analysis.mentions;
    auto it =
        std::lower_bound(mentions.cbegin(), mentions.cend(), span.start,
                         [](const Mention &mention, qsizetype start) { return mention.span.start < start; });
    if (it != mentions.cbegin())
        --it; // one that begins before may reach into the phrase
    for (; it != mentions.cend() && it->span.start < span.end; ++it) {
        if (it->actor >= 0 && span.overlaps(it->span) && it->kind != MentionKind::Place)
            return true;
    }
    return false;
}

/// One past the phrase of a source: the noun, its complements, an apposition, "publié lundi".
int QuotationReader::sourcePhraseEnd(int from, int limit) const
{
    const int noun = m_chunks.nounOfToken.at(from);
    if (noun < 0)
        return from;
    // The last member of a coordination.
    int last = noun;
    for (int n = noun + 1;
         n < m_chunks.nouns.size() && m_chunks.nouns.at(n).sentence == m_chunks.nouns.at(noun).sentence;
         ++n) {
        if (m_chunks.nouns.at(n).tokens.first > m_chunks.extended(m_document, last).last + 1)
            break;
        const int between = m_chunks.nouns.at(n).tokens.first - 1;
        if (m_chunks.nouns.at(n).coordinatedWith >= 0 && pos(between) == Pos::Coordination)
            last = n;
    }
    const Holder holder = holderOfNoun(last);
    return std::min(limit, std::max(holder.tokens.last, from + 1));
}

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

/// One past "à l'en croire", "à ses yeux", "de son propre aveu" at a token, or -1.
int QuotationReader::believedEnd(int t) const
{
    static const std::vector<std::vector<InternedId>> forms = [] {
        std::vector<std::vector<InternedId>> list;
        for (const QStringView words : {u"à l' en croire",
                                        u"à les en croire",
                                        u"à l' entendre",
                                        u"à les entendre",
                                        u"à ses yeux",
                                        u"à leurs yeux",
                                        u"à son avis",
                                        u"à leur avis",
                                        u"de son propre aveu",
                                        u"de son aveu même",
                                        u"de leur propre aveu",
                                        u"à ses dires",
                                        u"à leurs dires",
                                        u"selon ses dires",
                                        u"selon leurs dires",
                                        u"selon ses mots",
                                        u"selon leurs mots",
                                        u"selon ses termes",
                                        u"selon ses propres termes",
                                        u"selon ses propres mots",
                                        u"selon leurs propres termes"}) {
            std::vector<InternedId> ids;
            for (const QString &word : words.toString().split(u' '))
                ids.push_back(intern(word));
            list.push_back(ids);
        }
        return list;
    }();
    for (const std::vector<InternedId> &form : forms) {
        const int count = static_cast<int>(form.size());
        bool fits =
            lower(t) == form.front() ||
            (lower(t) == W::get().aVerb && m_tokens.at(t).entry->capitalised && form.front() == W::get().a);
        for (int i = 1; fits && i < count; ++i)
            fits = lower(t + i) == form[static_cast<std::size_t>(i)];
        if (fits)
            return t + count;
    }
    return -1;
}

/// "À l'en croire, la ville est perdue": the one who spoke last.
bool QuotationReader::readBelieved(int t)
{
    const int end = believedEnd(t);
    if (end < 0)
        return false;
    const TokenRange range = region(t);
    QuotationDraft draft;
    draft.cue = {t, end};
    int nearest = -1;
    for (int i = 0; i < m_drafts.size(); ++i) {
        const int last = std::max(m_drafts.at(i).content.last, m_drafts.at(i).cue.last);
        if (last <= t && last > nearest) {
            nearest = last;
            draft.holder.from = i;
        }
    }
    if (draft.holder.from < 0)
        return false;
    draft.rule = "quotes.source";
    draft.confidence = 0.7;
    if (isComma(end) && (t == range.first || pos(t - 1) == Pos::Coordination || isChar(t - 1, u';')))
        draft.content = {end + 1, contentEnd(end + 1, {end + 1, range.last}, -1)};
    else if (t > range.first && isComma(t - 1) && endsIncise(end) && !isComma(end))
        draft.content = {statementStart(range.first, t - 1), t - 1};
    if (draft.content.size() <= 0 || !hasFiniteVerb(draft.content))
        return false;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    return add(draft) >= 0;
}

/// "le délégué, pour qui Bonn « devrait répondre »", "un témoin, selon lequel le pont a cédé".
bool QuotationReader::readSourceOfRelative(int t, const CueFrame &frame, int length)
{
    const W &w = W::get();
    const int relative = t + length;
    const TokenRange range = region(t);
    const bool who = lower(relative) == w.qui || (lemma(relative) == w.lequel && !needsHuman(frame));
    if (!who || frame.tail.size() > 2 || t - 1 <= range.first || relative + 1 >= range.last)
        return false;
    int before = t - 1;
    if (isComma(before))
        --before;
    int noun = m_chunks.nounOfToken.at(before);
    while (noun > 0 &&
           (isPrepositional(noun) &&
            !(lemma(relative) == w.lequel && agreesWith(noun, relative) && isHolderPhrase(noun))) &&
           m_chunks.nouns.at(noun - 1).sentence == m_chunks.nouns.at(noun).sentence &&
           m_chunks.nouns.at(noun - 1).tokens.last >= m_chunks.nouns.at(noun).preposition)
        --noun;
    // Nouns of speech have their own rule ("un message du consul selon lequel").
    for (int lead = noun; lead >= 0 && lemma(relative) == w.lequel;) {
        if (m_cues.noun(lemma(m_chunks.nouns.at(lead).head)) != nullptr && agreesWith(lead, relative))
            return false;
        const int previous = lead - 1;
        const bool chained = previous >= 0 && isPrepositional(lead) &&
                             m_chunks.nouns.at(previous).sentence == m_chunks.nouns.at(lead).sentence &&
                             m_chunks.nouns.at(previous).tokens.last >= m_chunks.nouns.at(lead).preposition;
        lead = chained ? previous : -1;
    }
    if (noun < 0 || !isHolderPhrase(noun) || m_cues.noun(lemma(m_chunks.nouns.at(noun).head)) != nullptr)
        return false;
    QuotationDraft draft;
    draft.frame = &frame;
    draft.cue = {t, relative};
    draft.holder = holderOfNoun(noun);
    draft.holder.tokens = {relative, relative + 1};
    if (!canSpeak(draft.holder, frame))
        return false;
    int end = contentEnd(relative + 1, {relative + 1, range.last}, -1);
    for (int k = relative + 2; k < end; ++k) {
        if (openAt(k) >= 0)
            k = std::min(end, m_stretches.at(openAt(k)).tokens.last);
        // "…, a quitté la salle": the sentence goes on.
        const int verb = isComma(k) && k + 1 < end ? m_chunks.verbOfToken.at(k + 1) : -1;
        if (verb >= 0 && m_chunks.verbs.at(verb).isFinite())
            end = k;
    }
    draft.content = {relative + 1, end};
    if (!hasFiniteVerb(draft.content) && !hasMarks(draft.content))
        return false;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.source";
    draft.confidence = 0.8;
    return add(draft) >= 0;
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
    if (needsHuman(frame) && !isHolderPhrase(noun))
        return false;
    // "selon l'horaire prévu": nobody says so
    const NounKind kind = m_cues.kindOf(lemma(m_chunks.nouns.at(noun).head));
    if (!ownHolder && (kind == NounKind::Norm || kind == NounKind::Thing) && !m_chunks.nouns.at(noun).isName)
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
        draft.holder = holderOfNoun(noun);
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
        const int other = m_chunks.verbOfToken.at(close);
        if (other >= 0 && m_chunks.verbs.at(other).isFinite())
            break;
        ++close;
    }
    const bool closed = close >= range.last || endsIncise(close);
    const bool atStart =
        t == range.first ||
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
            if (needsHuman(frame) || end >= range.last || m_chunks.nounOfToken.at(end) < 0)
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
                // "…, qu'il s'agisse d'un « armistice » …": the tail is said too.
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
        if (needsHuman(frame) && named.isName && named.definite && !hasMarks(draft.content) &&
            m_tokens.at(named.head).chosen().name == NameType::Place)
            return false;
        if (needsHuman(frame)) {
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
        draft.confidence = needsHuman(frame) ? 0.7 : 0.9;
        return add(draft) >= 0;
    }
    if (!closed)
        return false;
    const bool comma = isComma(t - 1) || isDash(t - 1);
    // "vérifiés de source indépendante", "…, indique-t-on de source diplomatique": no source of the clause.
    if (ownHolder && !comma)
        return false;
    const int mark = closeAt(comma ? t - 2 : t - 1);
    const bool finalPlace = close >= range.last || isStop(close) || isChar(close, u')') ||
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
    if (needsHuman(frame) && (!comma || !finalPlace))
        return false; // "le général X, pour les alliés, et le général Y, pour les autres, ont signé"
    // "s'envole, lui, pour Moscou"
    if (needsHuman(frame) && m_tokens.at(m_chunks.nouns.at(noun).head).chosen().name == NameType::Place)
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
        if (isDash(k) || lower(k) == w.que || lower(k) == w.qu || pos(k) == Pos::Subordination) {
            head.first = k + 1;
            break;
        }
    }
    if (!hasFiniteVerb(tail))
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
