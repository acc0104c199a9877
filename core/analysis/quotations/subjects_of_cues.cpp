// The subject of a cue: phrases, their coordination, and what stands between.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// Whether a preposition governs the phrase, or the first of those it is coordinated with. "des" at the head
/// of a clause is the plural article ("des diplomates estiment").
bool QuotationReader::isPrepositional(int noun) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (phrase.preposition < 0) {
        if (phrase.coordinatedWith >= 0 && pos(phrase.tokens.first - 1) == Pos::Coordination)
            return isPrepositional(phrase.coordinatedWith);
        return false;
    }
    // "De Gaulle annonça": the particle of a name at the head of its sentence
    if (phrase.isName && lower(phrase.preposition) == W::get().de &&
        phrase.preposition == sentenceTokens(phrase.head).first &&
        phrase.tokens.first == phrase.preposition + 1)
        return false;
    if (phrase.preposition == phrase.tokens.first && lower(phrase.preposition) == W::get().des) {
        const int before = phrase.preposition - 1;
        if (before < sentenceTokens(phrase.head).first)
            return false;
        const bool head = isPunctuation(before) || pos(before) == Pos::Coordination ||
                          pos(before) == Pos::Subordination || lower(before) == W::get().que;
        return !head;
    }
    return true;
}

bool QuotationReader::agrees(int noun, const VerbGroup &group) const
{
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (group.plurality == Plurality::Unknown)
        return true;
    if (phrase.number >= 0)
        return true;
    if (group.plurality == Plurality::Plural)
        return phrase.plurality != Plurality::Singular || membersOf(noun).size() > 1;
    return phrase.plurality != Plurality::Plural || phrase.isName;
}

/// Members of a subject, first to last. A comma alone apposes or leads in ("À Bruxelles, Paris a déclaré");
/// only a chain that ends in et / ou adds holders, and none of them stands behind a preposition or is a
/// moment.
QList<int> QuotationReader::membersOf(int noun) const
{
    QList<int> members = m_chunks.coordination(noun);
    const auto joined = [this, &members](qsizetype i) {
        const int link = i > 0 ? m_chunks.nouns.at(members.at(i)).tokens.first - 1 : -1;
        return i > 0 && (pos(link) == Pos::Coordination || lower(link) == W::get().puis);
    };
    const qsizetype end = members.size() - 1;
    // "Macron et le chancelier, Friedrich Merz": the last one is apposed to one that et joins.
    const bool conjunction = joined(end) || (joined(end - 1) && m_chunks.nouns.at(members.at(end)).isName &&
                                             !m_chunks.nouns.at(members.at(end - 1)).isName);
    qsizetype first = conjunction ? 0 : members.size() - 1;
    for (qsizetype i = members.size() - 2; i >= first; --i) {
        const NounPhrase &member = m_chunks.nouns.at(members.at(i));
        const bool governed = member.preposition >= 0 && isPrepositional(members.at(i));
        if (governed || isTime(member.head)) {
            first = i + 1;
            break;
        }
    }
    // "le ministre de l'Intérieur et le préfet": the complement before "et" belongs to a phrase of its own.
    members = members.mid(first);
    const int leading = members.first();
    const int before = m_chunks.nouns.at(leading).tokens.first - 1;
    if (members.size() == 1 && first > 0 && before > 0 && pos(before) == Pos::Coordination) {
        int other = m_chunks.nouns.at(leading).coordinatedWith;
        while (other > 0 && m_chunks.nouns.at(other).preposition >= 0 &&
               lemma(m_chunks.nouns.at(other).preposition) == W::get().de &&
               m_chunks.nouns.at(other - 1).tokens.last >= m_chunks.nouns.at(other).preposition &&
               m_chunks.nouns.at(other - 1).sentence == m_chunks.nouns.at(leading).sentence)
            --other;
        if (other >= 0 && !isPrepositional(other) && !isTime(m_chunks.nouns.at(other).head))
            members.prepend(other);
    }
    return members;
}

/// "II", "XIV": the number of a king, a pope.
bool QuotationReader::isRomanNumber(int t) const
{
    if (!valid(t) || !m_tokens.at(t).entry->capitalised || m_tokens.at(t).span.length() > 5)
        return false;
    const QStringView form = m_document.textOf(m_tokens.at(t));
    return std::all_of(form.begin(), form.end(),
                       [](QChar c) { return c == u'I' || c == u'V' || c == u'X' || c == u'L'; });
}

/// One past a phrase with its complements and an adjective read as a phrase of its own ("le ministère des
/// Affaires sociales chilien").
int QuotationReader::phraseEnd(int noun) const
{
    int end = m_chunks.extended(m_document, noun).last;
    const int limit = sentenceTokens(m_chunks.nouns.at(noun).head).last;
    // "Le président turc de son côté", "Bonn pour sa part": no more of the phrase.
    static const QSet<InternedId> turns = setOfWords({u"côté", u"part", u"tour"});
    for (int t = m_chunks.nouns.at(noun).head + 1; t + 2 < std::min(end + 3, limit); ++t) {
        if (turns.contains(lower(t + 2)) && m_tokens.at(t + 1).chosen().possessive)
            return std::min(t, end);
    }
    while (end < limit && m_chunks.verbOfToken.at(end) < 0) {
        const int other = m_chunks.nounOfToken.at(end);
        if (isRomanNumber(end)) { // "le roi Abdallah II de Jordanie"
            end = other >= 0 && m_chunks.nouns.at(other).tokens.first == end
                      ? m_chunks.extended(m_document, other).last
                      : end + 1;
            continue;
        }
        const bool loose = other >= 0 && m_chunks.nouns.at(other).tokens.first == end &&
                           m_chunks.nouns.at(other).preposition < 0 &&
                           m_chunks.nouns.at(other).determiner < 0 && m_chunks.nouns.at(other).number < 0 &&
                           !m_chunks.nouns.at(other).isPronoun && !isTime(end) &&
                           (m_chunks.nouns.at(other).isName || !m_tokens.at(end).entry->capitalised);
        if (!loose && pos(end) != Pos::Adjective)
            break;
        end = loose ? m_chunks.extended(m_document, other).last : end + 1;
    }
    return end;
}

/// The subject that stands before a verb: steps over moments, relative and participial clauses, appositions
/// and phrases with prepositions.
int QuotationReader::subjectBefore(int verb, int from) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    // Marks that open at the verb leave its subject outside ("M. Biden 'a réaffirmé que …'").
    const TokenRange inside = region(group.head);
    const bool opensHere = from < inside.first;
    const int first = opensHere ? sentenceTokens(group.head).first
                                : std::max(sentenceTokens(group.head).first, inside.first);
    int depth = 0;
    int fallback = -1;
    int t = from;
    int skipped = 0;
    while (t >= first) {
        const int v = m_chunks.verbOfToken.at(t);
        if (v >= 0) {
            const VerbGroup &other = m_chunks.verbs.at(v);
            if (!other.isFinite()) {
                t = other.tokens.first - 1;
                continue;
            }
            int start = other.tokens.first - 1;
            bool relative = false;
            bool enclosed = false;
            for (; start >= first; --start) {
                if (pos(start) == Pos::Relative || pos(start) == Pos::Interrogative ||
                    lower(start) == w.qui) {
                    relative = true;
                    break;
                }
                if (pos(start) == Pos::Subordination || lower(start) == w.que || lower(start) == w.qu)
                    break;
                if (isComma(start)) {
                    enclosed = depth > 0 && (other.inverted || start + 1 == other.tokens.first);
                    break;
                }
            }
            if ((!relative && !enclosed) || ++skipped > 3)
                return fallback;
            t = start - 1;
            if (relative && t >= first && (pos(t) == Pos::Preposition || pos(t) == Pos::Contraction))
                --t;
            continue;
        }
        if (isChar(t, u')')) {
            // "Médecins sans frontières (MSF) affirme"
            int open = t - 1;
            while (open >= first && !isChar(open, u'('))
                --open;
            t = open >= first ? open - 1 : t - 1;
            continue;
        }
        const int noun = m_chunks.nounOfToken.at(t);
        if (noun >= 0) {
            const NounPhrase &phrase = m_chunks.nouns.at(noun);
            const int before = phrase.tokens.first - 1;
            const bool object = before >= first && m_chunks.verbOfToken.at(before) >= 0 && depth > 0;
            const bool loose = before >= first && phrase.determiner < 0 &&
                               (phrase.number < 0 || isRomanNumber(phrase.tokens.first)) &&
                               !phrase.isPronoun && phrase.preposition < 0 &&
                               m_chunks.nounOfToken.at(before) >= 0 &&
                               m_chunks.nounOfToken.at(before) != noun;
            // "les pêcheurs, qui redoutent une crue, ont appelé": a phrase of the relative clause
            if (depth > 0) {
                int start = before;
                while (start >= first && !isComma(start) && pos(start) != Pos::Relative &&
                       lower(start) != w.qui)
                    --start;
                if (start >= first && !isComma(start) && lower(start + 1) != w.ce) {
                    t = start - 1;
                    if (t >= first && (pos(t) == Pos::Preposition || pos(t) == Pos::Contraction))
                        --t;
                    continue;
                }
            }
            // "M. Biden lui-même a reconnu": the pronoun only stresses
            if (phrase.isPronoun && internedText(lower(phrase.head)).contains(QStringLiteral("-même"))) {
                t = before;
                continue;
            }
            // "Son frère, lui, craint": the stressed pronoun repeats the subject.
            const InternedId word = lower(phrase.head);
            if (phrase.isPronoun && depth > 0 && before > first && isComma(before) &&
                (word == w.lui || word == w.elle || word == w.eux || word == w.elles)) {
                if (fallback < 0)
                    fallback = noun;
                t = before;
                continue;
            }
            // "Les chèvres d'une voisine, Rahma, sont restées": one name between commas is not several.
            const bool single = group.plurality == Plurality::Plural && phrase.isName &&
                                phrase.determiner < 0 && phrase.plurality != Plurality::Plural && depth > 0 &&
                                before > first && isComma(before) && membersOf(noun).size() == 1;
            if (!isPrepositional(noun) && !isTime(phrase.head) && !object && !single && agrees(noun, group)) {
                if (loose) {
                    // "le ministère … ukrainien", "le chef Odo Brandt": the phrase it is glued to leads.
                    int lead = m_chunks.nounOfToken.at(before);
                    while (lead > 0 && m_chunks.nouns.at(lead).preposition >= 0 && isPrepositional(lead) &&
                           m_chunks.nouns.at(lead - 1).sentence == phrase.sentence &&
                           m_chunks.nouns.at(lead - 1).tokens.last >= m_chunks.nouns.at(lead).preposition)
                        --lead;
                    if (!isPrepositional(lead) && phraseEnd(lead) >= phrase.tokens.last)
                        return lead;
                }
                const bool apposition = depth > 0 && !phrase.isName && !phrase.isPronoun && before >= first &&
                                        isComma(before) && before > first;
                if (!apposition)
                    return fallback >= 0 && !m_chunks.nouns.at(fallback).isPronoun && !phrase.isName &&
                                   phrase.determiner < 0
                               ? fallback
                               : noun;
                // "Jody Powell, porte-parole de la Maison-Blanche, a déclaré": the name before the comma
                // leads.
                if (phrase.determiner >= 0 || phrase.number >= 0) {
                    const int lead = m_chunks.nounOfToken.at(before - 1);
                    if (lead >= 0 && m_chunks.nouns.at(lead).isName && !isPrepositional(lead) &&
                        !isTime(m_chunks.nouns.at(lead).head))
                        return lead;
                    return noun;
                }
                if (fallback < 0)
                    fallback = noun;
            }
            t = phrase.preposition >= 0 && phrase.preposition < phrase.tokens.first ? phrase.preposition - 1
                                                                                    : phrase.tokens.first - 1;
            continue;
        }
        if (pos(t) == Pos::Subordination || pos(t) == Pos::Relative || lower(t) == w.que || lower(t) == w.qu)
            return fallback;
        if (isComma(t))
            ++depth;
        else if (isChar(t, u':') || isChar(t, u';') || isStop(t)) {
            const bool abbreviation = isChar(t, u'.') && t > first && !m_tokens.at(t).spaceBefore;
            if (!abbreviation)
                return fallback;
        } else if (closeAt(t) >= 0 && m_stretches.at(closeAt(t)).tokens.size() > 6) {
            return fallback;
        }
        --t;
    }
    return fallback;
}

/// The verb before "et" whose subject a verb behind it shares: the nearest of the same form, else the
/// nearest.
int QuotationReader::actBefore(int verb) const
{
    constexpr int reach = 8;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int source = -1;
    for (int v = verb - 1; v >= 0 && v > verb - reach && m_chunks.verbs.at(v).sentence == group.sentence;
         --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        // A verb in marks has the subject of what is said there.
        if (!other.isFinite() || !sameLevel(other.head, group.head) ||
            (other.plurality != group.plurality && other.plurality != Plurality::Unknown))
            continue;
        if (source < 0)
            source = v;
        if (other.tense == group.tense && other.compound == group.compound)
            return v;
    }
    return source;
}

/// The verb whose subject a bare cue behind a comma shares, in a list of acts: "exige le départ des troupes,
/// dénonce une « ingérence » et promet …"; or -1.
int QuotationReader::listedBefore(int verb) const
{
    constexpr int reach = 6;
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int last = verb;
    for (int v = verb - 1; v >= 0 && v > verb - reach && m_chunks.verbs.at(v).sentence == group.sentence;
         --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        for (int t = m_chunks.verbs.at(v + 1).tokens.first - 1; t >= other.tokens.last; --t) {
            if (isChar(t, u';'))
                return last == verb ? -1 : last; // "Oslo réclame un vote ; Bonn, las, promet …"
        }
        if (!other.isFinite() || !sameLevel(other.head, group.head))
            continue;
        const bool alike = sharesForm(other, group) && !other.inverted && other.subjectClitic < 0 &&
                           (other.plurality == group.plurality || other.plurality == Plurality::Unknown);
        if (!alike || !m_cues.mayBeVerb(other.lemma))
            continue;
        // "Le capitaine, qui promet de tenir, assure": the act of a relative clause opens no list.
        if (subjectOf(v).relative)
            continue;
        // A verb right behind a comma is in the list itself, or an incise.
        if (!isComma(other.tokens.first - 1))
            return v;
        int end = 0;
        const Holder behind = holderBehind(v, &end);
        if (behind.isKnown() && endsIncise(end))
            return -1;
        last = v;
    }
    return last == verb ? -1 : last;
}

Subject QuotationReader::subjectOf(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    Subject subject;
    if (!group.isFinite())
        return subject;
    if (group.subjectClitic >= 0) {
        subject.clitic = group.subjectClitic;
        subject.inverted = group.inverted;
        return subject;
    }
    const int first = sentenceTokens(group.head).first;
    int t = group.tokens.first - 1;
    while (t >= first && (pos(t) == Pos::Adverb || openAt(t) >= 0))
        --t;
    if (t >= first && lower(t) == w.qui) {
        subject = m_chunks.subject(m_document, verb);
        // "un diplomate en poste à Bagdad, qui redoute": of the nouns before it, the one that can speak.
        int lead = subject.noun;
        while (lead > 0 && isPrepositional(lead) && m_chunks.nouns.at(lead - 1).sentence == group.sentence)
            --lead;
        if (lead >= 0 && lead != subject.noun && !isPrepositional(lead) && agrees(lead, group) &&
            !isTime(m_chunks.nouns.at(lead).head) && isHolderPhrase(lead) &&
            m_chunks.nouns.at(lead).tokens.last <= t &&
            !hasFiniteVerb({m_chunks.nouns.at(lead).tokens.last, t}))
            subject.noun = lead;
        return subject;
    }
    if (t >= first && (pos(t) == Pos::Coordination || lower(t + 1) == w.puis)) {
        // "a exhorté … et a promis": the subject of the verb before, of the same form where there is one.
        const int source = actBefore(verb);
        if (source >= 0) {
            subject = subjectOf(source);
            subject.elided = true;
            subject.inverted = false;
            return subject;
        }
    }
    // "exige le départ des troupes, dénonce une « ingérence » et promet …"
    const int list = t >= first && isComma(t) && t + 1 == group.tokens.first ? listedBefore(verb) : -1;
    if (list >= 0) {
        subject = subjectOf(list);
        subject.elided = true;
        subject.inverted = false;
        return subject;
    }
    subject.noun = subjectBefore(verb, t);
    return subject;
}

} // namespace frise
