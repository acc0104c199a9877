// The edges of what is said: marks, brackets and joins that do not belong to it, where a statement begins.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

TokenRange QuotationReader::trimmed(TokenRange range) const
{
    bool changed = true;
    while (changed && range.size() > 0) {
        changed = false;
        // Marks that enclose the whole, or that lost their other half at the edge.
        const int opened = openAt(range.first);
        if (opened >= 0) {
            const MarkedStretch &stretch = m_stretches.at(opened);
            const bool whole = stretch.tokens.last + (stretch.isClosed() ? 1 : 0) >= range.last;
            if (whole) {
                range = {stretch.tokens.first, std::min(range.last, stretch.tokens.last)};
                changed = true;
                continue;
            }
        }
        const int closed = closeAt(range.last - 1);
        if (closed >= 0 && m_stretches.at(closed).tokens.first > range.last) {
            --range.last;
            changed = true;
            continue;
        }
        if (closed >= 0 && m_stretches.at(closed).tokens.first <= range.first &&
            openAt(range.first) != closed) {
            --range.last;
            changed = true;
            continue;
        }
        const int first = range.first;
        if (isComma(first) || isChar(first, u'[') || isChar(first, u';') || isChar(first, u':') ||
            isChar(first, u'.') || isDash(first)) {
            ++range.first;
            changed = true;
        }
        const int last = range.last - 1;
        if (range.size() > 1 && (isChar(last, u']') || isChar(last, u')')) &&
            !hasOpener(range, isChar(last, u')'))) {
            --range.last;
            changed = true;
            continue;
        }
        if (range.size() > 0 && (isComma(last) || isChar(last, u';') || isChar(last, u':') || isDash(last) ||
                                 openAt(last) >= 0)) {
            --range.last;
            changed = true;
        }
    }
    return range;
}

/// Whether the bracket that ends a range opens in it; brackets without a partner are left by scraping.
bool QuotationReader::hasOpener(const TokenRange &range, bool round) const
{
    for (int t = range.first; t < range.last; ++t) {
        if (isChar(t, round ? u'(' : u'['))
            return true;
    }
    return false;
}

/// "une décision saluée …", "un chiffre que …": a noun for what was just said, with what became of it.
bool QuotationReader::isGloss(int determiner) const
{
    const int noun = m_chunks.nounOfToken.at(determiner);
    if (noun < 0)
        return false;
    static const InternedId names[] = {
        intern(u"décision"), intern(u"annonce"),     intern(u"geste"),       intern(u"chiffre"),
        intern(u"mesure"),   intern(u"accusation"),  intern(u"affirmation"), intern(u"proposition"),
        intern(u"position"), intern(u"déclaration"), intern(u"hypothèse"),   intern(u"version"),
        intern(u"thèse"),    intern(u"information"), intern(u"première"),    intern(u"revendication"),
        intern(u"bilan"),    intern(u"promesse"),    intern(u"menace"),      intern(u"exigence"),
        intern(u"somme"),    intern(u"réponse"),     intern(u"critique")};
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (std::find(std::begin(names), std::end(names), lemma(phrase.head)) == std::end(names))
        return false;
    const int after = phrase.tokens.last;
    const bool participle =
        m_tokens.at(std::min<int>(after, m_tokens.size() - 1)).chosen().tense == Tense::PastParticiple ||
        m_tokens.at(phrase.tokens.last - 1).chosen().tense == Tense::PastParticiple;
    return participle || pos(after) == Pos::Relative || lower(after) == W::get().que ||
           lower(after) == W::get().qu || lower(after) == W::get().qui || isStop(after);
}

int QuotationReader::statementStart(int from, int to) const
{
    // "BELFAST, 10 avril (Agence) - …", "14h32 – …": what precedes the dash is no speech.
    const int limit = std::min(to, from + 18);
    const TokenRange paragraph = paragraphTokens(paragraphOf(from));
    if (from == paragraph.first) {
        const Token &token = m_tokens.at(from);
        const bool dateline = token.entry->allCaps || token.kind == TokenKind::Number;
        for (int t = from + 1; dateline && t < limit; ++t) {
            const bool dash = isDash(t) || (isChar(t, u':') && token.kind == TokenKind::Number);
            if (dash && t + 1 < to)
                return t + 1;
        }
    }
    // "S'adressant à la presse, la ministre …": the frame of the speech, not the speech.
    // "Réunis à Rome, les ministres …": so is the participle that leads to the subject.
    const int verb = m_chunks.verbOfToken.at(from);
    if (verb >= 0 && m_chunks.verbs.at(verb).tokens.first == from &&
        (m_chunks.verbs.at(verb).isGerund() || m_chunks.verbs.at(verb).isParticiple())) {
        for (int t = from; t < limit; ++t) {
            if (isComma(t))
                return t + 1;
        }
    }
    return from;
}

/// "le général, qui promet de revenir, a quitté": whether the verb belongs to a relative clause.
bool QuotationReader::isInRelative(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int first = sentenceTokens(group.head).first;
    for (int t = group.tokens.first - 1; t >= first && !isComma(t); --t) {
        if (lower(t) == W::get().qui)
            return isComma(t - 1) || (pos(t - 1) == Pos::Preposition && isComma(t - 2));
        if (m_chunks.verbOfToken.at(t) >= 0 && m_chunks.verbOfToken.at(t) != verb)
            return false;
    }
    return false;
}

} // namespace frise
