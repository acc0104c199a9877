// The clauses around a cue: which verb governs it, where the main clause begins, where the next act does.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// The finite verb that shares its subject with a gerund, a participle or an infinitive.
int QuotationReader::governing(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int best = -1;
    for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        if (!other.isFinite() || !sameLevel(other.head, group.head))
            continue;
        // In a clause of its own (que …, qui …, alors que …)?
        int t =
            other.subjectClitic >= 0 && !other.inverted ? other.subjectClitic - 1 : other.tokens.first - 1;
        const Subject subject = subjectOf(v);
        if (subject.noun >= 0 && !subject.inverted && !subject.elided && !subject.relative)
            t = std::min(t, m_chunks.nouns.at(membersOf(subject.noun).first()).tokens.first - 1);
        const int first = sentenceTokens(other.head).first;
        while (t >= first && lower(t) != w.si && (pos(t) == Pos::Adverb || openAt(t) >= 0 || isComma(t)))
            --t;
        const bool subordinate = t >= first && (pos(t) == Pos::Subordination || pos(t) == Pos::Relative ||
                                                pos(t) == Pos::Interrogative || lower(t) == w.que ||
                                                lower(t) == w.qu || lower(t) == w.qui || lower(t) == w.si);
        if (!subordinate) {
            best = v;
            break;
        }
        if (best < 0)
            best = v;
    }
    int comma = -1;
    if (best < 0)
        best = mainBehind(verb, group.tokens.last, &comma);
    if (best < 0) {
        // "En déclarant que …, le ministre a rouvert le dossier."
        for (int v = verb + 1; v < m_chunks.verbs.size() && m_chunks.verbs.at(v).sentence == group.sentence;
             ++v) {
            if (m_chunks.verbs.at(v).isFinite() && sameLevel(m_chunks.verbs.at(v).head, group.head))
                best = v;
        }
    }
    return best;
}

/// The main clause behind a cue that opens its sentence ("Estimant que la voie est close, le roi a
/// mobilisé"): its verb, or -1. `from`: where the content of the cue begins; `comma` becomes the comma before
/// the clause.
int QuotationReader::mainBehind(int verb, int from, int *comma) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    if (!group.isFinite() && hasFiniteVerb({range.first, group.tokens.first}))
        return -1;
    const bool clause = lower(from - 1) == W::get().que || lower(from - 1) == W::get().qu || group.isFinite();
    for (int t = from; t < range.last; ++t) {
        if (openAt(t) >= 0 && m_stretches.at(openAt(t)).tokens.last > t) {
            t = m_stretches.at(openAt(t)).tokens.last;
            continue;
        }
        if (!isComma(t) || (clause && !hasFiniteVerb({from, t}) && !hasMarks({from, t})))
            continue;
        const int start = t + 1;
        const int noun = valid(start) ? m_chunks.nounOfToken.at(start) : -1;
        const bool clitic = valid(start) && m_tokens.at(start).chosen().subject;
        const bool phrase = noun >= 0 && m_chunks.nouns.at(noun).tokens.first == start &&
                            (m_chunks.nouns.at(noun).preposition < 0 || !isPrepositional(noun));
        const int main = clitic || phrase ? m_chunks.verbAfter(m_document, t) : -1;
        if (main < 0 || main == verb)
            continue;
        const VerbGroup &other = m_chunks.verbs.at(main);
        if (!other.isFinite() || other.inverted || !sameLevel(other.head, group.head))
            continue;
        // Nothing that opens a clause of its own may stand between.
        bool own = false;
        for (int k = start; k < other.tokens.first && !own; ++k)
            own = pos(k) == Pos::Subordination || pos(k) == Pos::Relative;
        if (own)
            continue;
        const Subject subject = subjectOf(main);
        const bool fits = clitic
                              ? subject.clitic == start
                              : subject.noun >= 0 && !subject.relative && !subject.elided &&
                                    m_chunks.nouns.at(membersOf(subject.noun).first()).tokens.first >= start;
        if (fits) {
            *comma = t;
            return main;
        }
    }
    return -1;
}

/// "dit" may be a present or a past.
bool QuotationReader::sharesForm(const VerbGroup &a, const VerbGroup &b) const
{
    if (a.compound != b.compound)
        return false;
    if (a.tense == b.tense)
        return true;
    const auto mayBe = [this](const VerbGroup &group, Tense tense) {
        const auto &readings = m_tokens.at(group.finite).entry->readings;
        return std::any_of(readings.begin(), readings.end(), [tense](const Reading &reading) {
            return reading.isFinite() && reading.person == 3 && reading.tense == tense;
        });
    };
    return a.isFinite() && b.isFinite() && (mayBe(a, b.tense) || mayBe(b, a.tense));
}

/// Whether the subject of the cue `verb` goes on to its next act at `t` (a comma or a conjunction): "exige le
/// retrait des troupes | , accuse Rome d'avoir menti | et menace de partir". `firstFinite`: the first finite
/// verb of the content, or null.
bool QuotationReader::startsNextAct(int t, int verb, const VerbGroup *firstFinite) const
{
    const W &w = W::get();
    if (verb < 0)
        return false;
    const VerbGroup &outer = m_chunks.verbs.at(verb);
    const bool comma = isComma(t);
    int start = comma ? t + 1 : t;
    const InternedId word = lower(start);
    const bool joined = word == w.et || word == w.mais || word == w.puis;
    if (!comma && !joined)
        return false;
    if (joined)
        ++start;
    while (valid(start) && pos(start) == Pos::Adverb)
        ++start;
    const int next = valid(start) ? m_chunks.verbOfToken.at(start) : -1;
    if (next < 0 || next == verb)
        return false;
    const VerbGroup &group = m_chunks.verbs.at(next);
    if (group.tokens.first != start || group.sentence != outer.sentence)
        return false;
    const CueFrame *cue = m_cues.mayBeVerb(group.lemma) ? m_cues.verb(m_document, group) : nullptr;
    if (group.isFinite()) {
        if (group.subjectClitic >= 0 || !outer.isFinite() || !sharesForm(group, outer) ||
            (group.plurality != outer.plurality && group.plurality != Plurality::Unknown &&
             outer.plurality != Plurality::Unknown))
            return false;
        if (firstFinite == nullptr)
            return true;
        // A verb behind "et" may go on with the clause that is reported; one behind a comma seldom does.
        return comma && !joined && cue != nullptr;
    }
    if (!group.isParticiple() || !outer.compound || cue == nullptr || group.tokens.size() > 3)
        return false;
    const Reading &form = m_tokens.at(group.head).chosen();
    if (form.plurality == Plurality::Plural || form.gender == Gender::Feminine ||
        complement(next, *cue).kind == Complement::None)
        return false;
    if (firstFinite == nullptr)
        return true;
    // "avait été arrêté et accusé d'avoir fui": the passive goes on.
    const int before = m_chunks.verbBefore(m_document, t);
    if (before < 0 || before == verb)
        return true;
    const VerbGroup &inner = m_chunks.verbs.at(before);
    return !(inner.compound || inner.passive) ||
           m_tokens.at(inner.head).chosen().plurality == Plurality::Plural;
}

} // namespace frise
