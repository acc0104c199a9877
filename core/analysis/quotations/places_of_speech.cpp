// Who "on" is: the place or body where one speaks.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

Holder QuotationReader::holderOfClitic(int t) const
{
    Holder holder;
    holder.tokens = {t, t + 1};
    holder.core = holder.tokens;
    if (isBareOn(holder)) {
        const TokenRange where = whereOneSpeaks(t);
        if (where.size() > 0)
            holder.core = where;
    }
    return holder;
}

/// "on", and nothing that says who that is.
bool QuotationReader::isBareOn(const Holder &holder) const
{
    if (holder.core.size() != 1 || !valid(holder.core.first))
        return false;
    static const InternedId forms[] = {intern(u"on"), intern(u"-on"), intern(u"-t-on")};
    return std::find(std::begin(forms), std::end(forms), lower(holder.core.first)) != std::end(forms);
}

/// The phrase that a preposition at a token governs, where those who speak there can be meant: "à Rome", "au
/// Quai d'Orsay", "dans l'entourage du roi", "de source diplomatique".
TokenRange QuotationReader::placeOfSpeech(int preposition, int limit) const
{
    const W &w = W::get();
    const InternedId word = lemma(preposition);
    // "Du côté israélien, on prévient"
    static const InternedId side = intern(u"côté");
    if (word == w.de && valid(preposition + 1) && lower(preposition + 1) == side) {
        const int beside = m_chunks.nounOfToken.at(preposition + 1);
        return beside >= 0 ? TokenRange{preposition + 1, phraseEnd(beside)} : TokenRange();
    }
    static const QSet<InternedId> places =
        setOfWords({u"à", u"dans", u"chez", u"en", u"parmi", u"côté", u"auprès"});
    const bool of = word == w.de;
    if (!of && !places.contains(word))
        return {};
    int noun = m_chunks.nounOfToken.at(preposition);
    if (noun < 0 || m_chunks.nouns.at(noun).head < preposition)
        noun = preposition + 1 < limit ? m_chunks.nounOfToken.at(preposition + 1) : -1;
    if (noun < 0 || m_chunks.nouns.at(noun).isPronoun || isTime(m_chunks.nouns.at(noun).head))
        return {};
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const InternedId head = lemma(phrase.head);
    if (of)
        return head == w.source || head == w.sources ? TokenRange{phrase.head, phraseEnd(noun)}
                                                     : TokenRange();
    const NounKind kind = m_cues.kindOf(head);
    static const QSet<InternedId> circles =
        setOfWords({u"milieu", u"entourage", u"rang", u"cercle", u"couloir", u"chancellerie", u"coulisse"});
    const bool speaks = circles.contains(head) || kind == NounKind::Person || kind == NounKind::Body ||
                        kind == NounKind::Document;
    TokenRange whole{phrase.tokens.first, phraseEnd(noun)};
    if (!speaks && !phrase.isName && !isKnownHolder(m_document.spanOf(whole)))
        return {};
    if (phrase.preposition == whole.first && whole.size() > 1)
        ++whole.first;
    return whole;
}

/// Where "on" speaks: "assure-t-on à Rome", "À l'Élysée, on assure", "… au ministère, où l'on souligne"; else
/// what it was in the sentence before.
TokenRange QuotationReader::whereOneSpeaks(int t) const
{
    const W &w = W::get();
    const TokenRange range = region(t);
    // Behind the verb, before what is said.
    for (int k = t + 1; k < std::min(range.last, t + 14); ++k) {
        if (isComma(k) || isStop(k) || openAt(k) >= 0 || closeAt(k) >= 0 || isChar(k, u':') ||
            lower(k) == w.que || lower(k) == w.qu)
            break;
        if (pos(k) == Pos::Preposition || pos(k) == Pos::Contraction) {
            const TokenRange place = placeOfSpeech(k, range.last);
            if (place.size() > 0)
                return place;
        }
    }
    // "où l'on souligne": the phrase before it.
    int before = t - 1;
    if (before >= range.first && lower(before) == w.l)
        --before;
    if (before > range.first && lower(before) == w.where) {
        int k = before - 1;
        if (isComma(k))
            --k;
        int noun = k >= range.first ? m_chunks.nounOfToken.at(k) : -1;
        while (noun > 0 && m_chunks.nouns.at(noun).preposition >= 0 &&
               lemma(m_chunks.nouns.at(noun).preposition) == w.de &&
               m_chunks.nouns.at(noun - 1).tokens.last >= m_chunks.nouns.at(noun).preposition)
            --noun;
        if (noun >= 0) {
            TokenRange whole{m_chunks.nouns.at(noun).tokens.first, phraseEnd(noun)};
            if (m_chunks.nouns.at(noun).preposition == whole.first && whole.size() > 1)
                ++whole.first;
            return whole;
        }
    }
    // At the head of its sentence.
    for (int k = range.first; k < std::min(t, range.first + 8); ++k) {
        if (m_chunks.verbOfToken.at(k) >= 0)
            break;
        if (pos(k) == Pos::Preposition || pos(k) == Pos::Contraction) {
            const TokenRange place = placeOfSpeech(k, t);
            if (place.size() > 0)
                return place;
        }
    }
    for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 4; --i) {
        const Holder &known = m_drafts.at(i).holder;
        Holder printed;
        printed.core = known.tokens;
        if (known.tokens.size() == 1 && known.core != known.tokens && isBareOn(printed) &&
            paragraphOf(known.tokens.first) == paragraphOf(t) && known.tokens.first < t)
            return known.core;
    }
    return {};
}

} // namespace frise
