// Nouns of speech: son commentaire selon lequel …, l'appel de X à …
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// Whether a phrase may be meant by "lequel", "laquelle", "lesquels" at a token.
bool QuotationReader::agreesWith(int noun, int relative) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const QString form = internedText(lower(relative));
    const bool plural = form.startsWith(QLatin1String("les")) || form.startsWith(QLatin1String("des"));
    const bool feminine = form.endsWith(QLatin1String("lle")) || form.endsWith(QLatin1String("lles"));
    if (phrase.plurality != Plurality::Unknown && (phrase.plurality == Plurality::Plural) != plural)
        return false;
    return phrase.gender == Gender::Unknown || (phrase.gender == Gender::Feminine) == feminine;
}

/// "son commentaire selon lequel …", "l'appel de X à …", "la promesse de X de …".
void QuotationReader::readNounCue(int noun)
{
    const W &w = W::get();
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const CueFrame *frame = m_cues.noun(lemma(phrase.head));
    if (frame == nullptr || phrase.isPronoun)
        return;
    const TokenRange range = region(phrase.head);
    QuotationDraft draft;
    draft.frame = frame;
    draft.cue = {phrase.head, phrase.head + 1};
    draft.rule = "quotes.noun.cue";
    draft.confidence = 0.75;
    int t = phrase.head + 1;
    int owner = -1;
    int loose = -1; ///< a complement that may be the owner where "selon lequel" follows
    bool act = false;
    int kind = 0;
    int first = -1;
    int steps = 0;
    while (t < range.last && ++steps < 24) {
        const InternedId word = lower(t);
        if (word == w.selon && t + 1 < range.last && lemma(t + 1) == w.lequel) {
            if (!agreesWith(noun, t + 1))
                return; // "les accusations du gouvernement, selon lequel …": of the government
            first = t + 2;
            kind = TakesQue;
            break;
        }
        if ((word == w.que || word == w.qu) && frame->has(TakesQue) && owner < 0 && t > phrase.head + 1)
            return; // a relative clause
        // "l'annonce par le roi que la cour partirait"
        if ((word == w.que || word == w.qu) && frame->has(TakesQue) && owner >= 0) {
            const int by = m_chunks.nouns.at(owner).preposition;
            if (by < 0 || lower(by) != w.par)
                return;
            first = t + 1;
            kind = TakesQue;
            break;
        }
        if (isChar(t, u':') && openAt(t + 1) >= 0)
            return;
        const bool de = word == w.de || word == w.d;
        if ((de || word == w.a) && t + 1 < range.last && infinitiveAt(t + 1, range.last) >= 0) {
            if (!(de ? frame->has(TakesDe) : frame->has(TakesA)))
                return;
            first = t + 1;
            kind = TakesDe;
            break;
        }
        if (word == w.pour && frame->has(TakesPour) && owner >= 0) {
            first = t + 1;
            kind = TakesPour;
            break;
        }
        // "une déclaration de M. X, selon laquelle"
        if (isComma(t) && lower(t + 1) == w.selon && lemma(t + 2) == w.lequel) {
            ++t;
            continue;
        }
        if (isComma(t) || isStop(t) || isChar(t, u';') || m_chunks.verbOfToken.at(t) >= 0)
            break;
        const int other = m_chunks.nounOfToken.at(t);
        const bool ofSomeone =
            (lemma(t) == w.de || word == w.par ||
             (other >= 0 && m_chunks.nouns.at(other).preposition == t && lemma(t) == w.de));
        if (ofSomeone) {
            const int candidate = other >= 0 && other != noun
                                      ? other
                                      : (t + 1 < range.last ? m_chunks.nounOfToken.at(t + 1) : -1);
            if (candidate >= 0 && candidate != noun && loose < 0)
                loose = candidate;
            if (candidate >= 0 && candidate != noun && owner < 0 && isHolderPhrase(candidate)) {
                owner = candidate;
                t = std::max(t + 1, m_chunks.extended(m_document, candidate).last);
                continue;
            }
            if (candidate >= 0 && candidate != noun && owner < 0 && !isHolderPhrase(candidate) && kind == 0 &&
                !m_chunks.nouns.at(candidate).isName) {
                act = true; // "l'annonce de la livraison": an act, not its words
                t = std::max(t + 1, m_chunks.extended(m_document, candidate).last);
                continue;
            }
        }
        ++t;
    }
    if (first < 0 || first >= range.last || (act && kind != TakesQue))
        return;
    if (owner < 0 && kind == TakesQue && loose >= 0)
        owner = loose;
    if (owner >= 0) {
        draft.holder = holderOfNoun(owner);
    } else {
        // The clause's subject: "le président, expliquant son commentaire selon lequel …"
        const int verb = m_chunks.verbBefore(m_document, phrase.head);
        // "Ses menaces de bombarder la ville n'ont effrayé personne": of who acted before.
        if (verb < 0 && phrase.possessive)
            draft.holder = possessorBefore(phrase.tokens.first);
        if (verb < 0 && !draft.holder.isKnown())
            return;
        if (verb >= 0) {
            const VerbGroup &group = m_chunks.verbs.at(verb);
            if (group.negated || (kind != TakesQue && !phrase.possessive))
                return;
            if (group.isInfinitive())
                draft.confidence = 0.4; // "vise à envoyer un message selon lequel": not yet said
            draft.holder = holderOfVerb(verb);
        }
        if (!draft.holder.isKnown())
            return;
    }
    if (draft.confidence < 0.5 || !canSpeak(draft.holder, *frame))
        return;
    int last = contentEnd(first, {first, range.last}, -1);
    if (kind != TakesQue) {
        // A nominal content in front of its clause ends at the comma.
        for (int k = first; k < last; ++k) {
            if (openAt(k) >= 0) {
                k = m_stretches.at(openAt(k)).tokens.last;
                continue;
            }
            if (isComma(k) && phrase.head < range.first + 6) {
                last = k;
                break;
            }
            const int other = m_chunks.verbOfToken.at(k);
            if (other >= 0 && m_chunks.verbs.at(other).isFinite() && k > first + 1 &&
                phrase.preposition < 0 && m_chunks.verbs.at(other).tokens.first == k &&
                phrase.head < range.first + 6 && !m_tokens.at(k - 1).chosen().subject &&
                pos(k - 1) != Pos::Relative) {
                last = k;
                break;
            }
        }
    }
    if (kind == TakesQue && phrase.preposition < 0 && phrase.head < range.first + 4) {
        // "Un message selon lequel la rade gelait est arrivé": the second verb is the sentence's own.
        int seen = -1;
        for (int k = first; k < last; ++k) {
            const int other = m_chunks.verbOfToken.at(k);
            if (other < 0 || !m_chunks.verbs.at(other).isFinite() || other == seen)
                continue;
            const int head = m_chunks.verbs.at(other).tokens.first;
            if (seen >= 0 &&
                (m_chunks.verbOfToken.at(head - 1) >= 0 || isComma(head - 1) || closeAt(head - 1) >= 0)) {
                last = head;
                break;
            }
            if (seen >= 0)
                break;
            seen = other;
        }
    }
    draft.content = {first, last};
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    add(draft);
}

} // namespace frise
