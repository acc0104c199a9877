// Phrases that name a source: who can hold an opinion, à l'en croire, selon lequel.
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
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
    // "la Conférence", "le Comité": a capital makes a body of what may be a thing.
    const bool body = kind == NounKind::Unknown && phrase.definite &&
                      m_tokens.at(phrase.head).entry->capitalised &&
                      !m_tokens.at(phrase.head).entry->allCaps && phrase.head > phrase.tokens.first;
    return body || kind == NounKind::Person || kind == NounKind::Body || kind == NounKind::Document;
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
    static const InternedId by = intern(u"de"), after = intern(u"selon");
    const InternedId first = lower(t);
    if (first != W::get().a && first != W::get().aVerb && first != by && first != after)
        return -1;
    for (const std::vector<InternedId> &form : forms) {
        const int count = static_cast<int>(form.size());
        bool fits = first == form.front() || (first == W::get().aVerb && m_tokens.at(t).entry->capitalised &&
                                              form.front() == W::get().a);
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

/// A phrase whose head is a person by its noun or its name.
bool QuotationReader::isSomebody(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    for (int t = phrase.tokens.first; t < phrase.tokens.last; ++t) {
        if (pos(t) == Pos::Noun && m_cues.kindOf(lemma(t)) == NounKind::Person)
            return true;
    }
    const QList<NameMention> &names = m_context.scratch.get<NameMentions>().list;
    auto name =
        std::lower_bound(names.cbegin(), names.cend(), phrase.tokens.last,
                         [](const NameMention &mention, int token) { return mention.tokens.first < token; });
    if (!phrase.isName || name == names.cbegin())
        return false;
    --name;
    return name->tokens.last > phrase.tokens.first && name->type == NameMention::Type::Person;
}

/// "le délégué, pour qui Bonn « devrait répondre »", "un témoin, selon lequel le pont a cédé".
bool QuotationReader::readSourceOfRelative(int t, const CueFrame &frame, int length)
{
    const W &w = W::get();
    const int relative = t + length;
    const TokenRange range = region(t);
    const bool who = lower(relative) == w.qui || (lemma(relative) == w.lequel && !frame.needsHuman());
    if (!who || frame.tail.size() > 2 || t - 1 <= range.first || relative + 1 >= range.last)
        return false;
    int before = t - 1;
    if (isComma(before))
        --before;
    int noun = m_chunks.nounOfToken.at(before);
    while (noun > 0 &&
           (isPrepositional(noun) &&
            !(lower(relative) == w.qui && isSomebody(noun)) && // "l'avis du général Dallaire, pour qui …"
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

} // namespace frise
