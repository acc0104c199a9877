// Who speaks: the phrase that stands nearest to a cue.
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

/// Nouns by their ending: "la libération", "le changement", "la prudence".
bool isAbstract(const QString &lemma)
{
    for (const QLatin1String ending : {QLatin1String("tion"), QLatin1String("sion"), QLatin1String("ment"),
                                       QLatin1String("age"), QLatin1String("ence"), QLatin1String("ance"),
                                       QLatin1String("ure"), QLatin1String("isme"), QLatin1String("esse")}) {
        if (lemma.endsWith(ending))
            return true;
    }
    return lemma.endsWith(QStringLiteral("ité"));
}

} // namespace

/// The phrase of a noun with its complements, its coordination and an apposition on either side. `before`:
/// token the phrase must not reach (its verb), or -1.
Holder QuotationReader::holderOfNoun(int noun, int before) const
{
    const QList<int> members = membersOf(noun);
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    const int sentenceEnd = sentenceTokens(phrase.head).last;
    TokenRange range{m_chunks.nouns.at(members.first()).tokens.first, phraseEnd(noun)};
    if (m_chunks.nouns.at(members.first()).preposition == range.first && range.size() > 1 &&
        isPrepositional(members.first()))
        ++range.first; // "du ministre": the contraction is not part of the name
    // "De Gaulle annonça"
    if (phrase.isName && phrase.preposition >= 0 && phrase.preposition + 1 == range.first &&
        !isPrepositional(noun) && members.size() == 1)
        range.first = phrase.preposition;
    // "Jean-Yves Le Drian": the article of a family name parted the phrase
    const int glued = range.first > 0 ? m_chunks.nounOfToken.at(range.first - 1) : -1;
    if (glued >= 0 && m_chunks.nouns.at(glued).isName &&
        m_chunks.nouns.at(glued).sentence == phrase.sentence && phrase.isName &&
        pos(range.first) == Pos::Determiner && m_tokens.at(range.first).entry->capitalised &&
        !isTime(m_chunks.nouns.at(glued).head))
        range.first = m_chunks.nouns.at(glued).tokens.first;
    while (range.size() > 1 && isTime(range.first))
        ++range.first; // "hier soir Winston Churchill"
    // "12:30 Le secrétaire général": what stands before the article is the clock.
    for (int t = range.first; t + 1 < range.last && m_tokens.at(t).kind != TokenKind::Word; ++t) {
        if (pos(t + 1) == Pos::Determiner)
            range.first = t + 1;
    }
    // "des observateurs des Nations unies": no name is cut.
    const QList<NameMention> &names = m_context.scratch.get<NameMentions>().list;
    const auto behind =
        std::lower_bound(names.cbegin(), names.cend(), range.last,
                         [](const NameMention &mention, int token) { return mention.tokens.first < token; });
    for (auto it = behind; it != names.cbegin() && behind - it < 3;) {
        --it;
        if (it->type == NameMention::Type::Body && it->tokens.first >= range.first &&
            it->tokens.last > range.last && (before < 0 || it->tokens.last <= before))
            range.last = it->tokens.last;
        // "le Washington Post": nor at its head
        if (it->type == NameMention::Type::Body && it->tokens.last == range.last &&
            it->tokens.first < range.first && it->tokens.first >= sentenceTokens(phrase.head).first)
            range.first = it->tokens.first - (pos(it->tokens.first - 1) == Pos::Determiner ? 1 : 0);
    }
    Holder holder;
    holder.core = range;
    const auto endsApposition = [&](int t) {
        return t >= sentenceEnd || isComma(t) || isStop(t) || m_chunks.verbOfToken.at(t) >= 0 || isDash(t) ||
               closeAt(t) >= 0 || isChar(t, u')') || isChar(t, u':');
    };
    // "Jody Powell, porte-parole de la Maison-Blanche": behind.
    if (isComma(range.last) && range.last + 1 < sentenceEnd && members.size() == 1) {
        int start = range.last + 1;
        while (start < sentenceEnd && pos(start) == Pos::Adverb)
            ++start;
        const int other = start < sentenceEnd ? m_chunks.nounOfToken.at(start) : -1;
        const bool adjective = start < sentenceEnd && start > range.last + 1 && pos(start) == Pos::Adjective;
        if (other >= 0 && m_chunks.nouns.at(other).preposition < 0 &&
            m_chunks.nouns.at(other).tokens.first == start && !m_chunks.nouns.at(other).isPronoun &&
            !isTime(m_chunks.nouns.at(other).head)) {
            const NounPhrase &apposed = m_chunks.nouns.at(other);
            const int end = phraseEnd(other);
            // "Les chèvres d'une voisine, Rahma": one name apposes no several.
            const bool several = phrase.plurality == Plurality::Plural && apposed.isName &&
                                 apposed.determiner < 0 && isComma(end) &&
                                 m_chunks.coordination(other).size() <= 2;
            const bool fits = (apposed.isName != phrase.isName || apposed.determiner < 0) && !several;
            // "Selon la police, deux hommes ont fui": what leads to a verb is its subject.
            const bool closed = endsApposition(end) && (before < 0 || end <= before) &&
                                (end >= sentenceEnd || m_chunks.verbOfToken.at(end) < 0 || end == before);
            if (fits && closed) {
                if (apposed.isName && !phrase.isName)
                    holder.core = {apposed.tokens.first, end};
                range.last = end;
            }
        } else if (adjective) {
            int end = start;
            while (end < sentenceEnd && (pos(end) == Pos::Adjective || pos(end) == Pos::Adverb))
                ++end;
            if (endsApposition(end))
                range.last = end;
        }
    }
    // "le chancelier allemand, Friedrich Merz": before.
    const int sentenceFirst = sentenceTokens(phrase.head).first;
    if (phrase.isName && range.first - 2 >= sentenceFirst && isComma(range.first - 1) &&
        m_chunks.nounOfToken.at(range.first - 2) >= 0) {
        int other = m_chunks.nounOfToken.at(range.first - 2);
        while (other > 0 && m_chunks.nouns.at(other).preposition >= 0 &&
               m_chunks.nouns.at(other - 1).tokens.last >= m_chunks.nouns.at(other).preposition &&
               m_chunks.nouns.at(other - 1).sentence == phrase.sentence)
            --other;
        const NounPhrase &title = m_chunks.nouns.at(other);
        if (!title.isName && !isPrepositional(other) && (title.definite || title.possessive) &&
            isHolderPhrase(other) && // not "a rappelé son envoyé, la ministre Lund jugeant …"
            !(title.tokens.first > sentenceFirst && m_chunks.verbOfToken.at(title.tokens.first - 1) >= 0) &&
            !isTime(title.head) && phraseEnd(other) == range.first - 1)
            range.first = title.tokens.first;
    }
    holder.tokens = range;
    return holder;
}

Holder QuotationReader::holderOfVerb(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    // "…, son collègue Joschka Fischer estimant, lui, que …": a gerund with a subject of its own.
    const int own = group.isGerund() && lower(group.tokens.first) != W::get().en
                        ? m_chunks.nounOfToken.at(std::max(0, group.tokens.first - 1))
                        : -1;
    if (own >= 0 && m_chunks.nouns.at(own).sentence == group.sentence &&
        !isTime(m_chunks.nouns.at(own).head)) {
        int lead = own;
        while (lead > 0 && !isComma(m_chunks.nouns.at(lead).tokens.first - 1) &&
               m_chunks.nouns.at(lead - 1).sentence == group.sentence &&
               m_chunks.nouns.at(lead - 1).tokens.last >= m_chunks.nouns.at(lead).tokens.first - 1)
            --lead;
        const int before = m_chunks.nouns.at(lead).tokens.first - 1;
        if (before > 0 && (isComma(before) || isStop(before)) && !isPrepositional(lead) &&
            isHolderPhrase(lead) && phraseEnd(lead) >= group.tokens.first)
            return holderOfNoun(lead, group.tokens.first);
    }
    // "…, le délégué russe, Vassili Nebenzia, dénonçant une mascarade": so has one with a name beside it.
    const int named = group.isGerund() && isComma(group.tokens.first - 1) && valid(group.tokens.first - 2)
                          ? m_chunks.nounOfToken.at(group.tokens.first - 2)
                          : -1;
    if (named >= 0 && isSomebody(named) && m_chunks.nouns.at(named).isName &&
        isComma(m_chunks.nouns.at(named).tokens.first - 1)) {
        const int first = sentenceTokens(group.head).first;
        int lead = m_chunks.nounOfToken.at(m_chunks.nouns.at(named).tokens.first - 2);
        while (lead > 0 && isPrepositional(lead) &&
               m_chunks.nouns.at(lead - 1).tokens.last >= m_chunks.nouns.at(lead).preposition)
            --lead;
        const int before = lead >= 0 ? m_chunks.nouns.at(lead).tokens.first - 1 : -1;
        if (before > first && isComma(before) && !isPrepositional(lead) && isHolderPhrase(lead) &&
            m_chunks.nouns.at(lead).definite && hasFiniteVerb({first, before}))
            return holderOfNoun(named, group.tokens.first);
    }
    if (!group.isFinite()) {
        // "Et le maréchal de conclure : « … »"
        const int first = sentenceTokens(group.head).first;
        const int link = group.tokens.first - 1;
        const int who = group.isInfinitive() && link > first + 1 && lower(first) == W::get().et &&
                                (lower(link) == W::get().de || lower(link) == W::get().d) &&
                                !hasFiniteVerb({first, link})
                            ? m_chunks.nounOfToken.at(first + 1)
                            : -1;
        if (who >= 0 && m_chunks.nouns.at(who).preposition < 0)
            return holderOfNoun(who, link);
        // "Considérant que la trêve est rompue," above the points of a resolution
        const TokenRange paragraph = paragraphTokens(paragraphOf(group.tokens.first));
        if (group.isGerund() && group.tokens.first < paragraph.first + 3 &&
            (isComma(paragraph.last - 1) || isChar(paragraph.last - 1, u';')))
            return holderOfPoints(verb);
        const int main = governing(verb);
        if (main < 0)
            return {};
        // The verb before may be a cue whose holder is known already ("a-t-il poursuivi, acceptant que").
        for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 8; --i) {
            if (m_drafts.at(i).cue == m_chunks.verbs.at(main).tokens && m_drafts.at(i).holder.core.size() > 0)
                return m_drafts.at(i).holder;
        }
        return holderOfVerb(main);
    }
    // "rappelle que l'asile était dû et reproche à son voisin …": who said what ends right before.
    const int link = group.tokens.first - 1;
    if (group.subjectClitic < 0 && pos(link) == Pos::Coordination) {
        for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 6; --i) {
            const QuotationDraft &said = m_drafts.at(i);
            const int before = said.cue.size() > 0 ? m_chunks.verbOfToken.at(said.cue.first) : -1;
            if ((said.content.last == link || said.content.last == link - 1) && before >= 0 &&
                m_chunks.verbs.at(before).isFinite() && said.cue.first < said.content.first &&
                m_tokens.at(said.cue.first).sentence == m_tokens.at(link).sentence &&
                sharesForm(m_chunks.verbs.at(before), group) &&
                m_chunks.verbs.at(before).plurality == group.plurality && said.holder.isKnown())
                return said.holder;
        }
    }
    const Subject subject = subjectOf(verb);
    if (subject.clitic >= 0)
        return holderOfClitic(subject.clitic);
    if (subject.noun < 0) {
        // An incise: ", a déclaré le président, expliquant …"
        const int before = group.tokens.first - 1;
        int end = 0;
        if (isComma(before) || closeAt(before) >= 0)
            return holderBehind(verb, &end);
        return holderOfPoints(verb);
    }
    // "Faux, répond le Kremlin : « … »": what stands before the comma cannot speak, what follows can.
    if (isComma(group.tokens.first - 1) && !subject.relative && !subject.elided &&
        !m_chunks.nouns.at(subject.noun).isName && !isHolderPhrase(subject.noun)) {
        int end = 0;
        const Holder behind = holderBehind(verb, &end);
        const int noun = behind.core.size() > 0 ? m_chunks.nounOfToken.at(behind.core.first) : -1;
        if (noun >= 0 && isHolderPhrase(noun) && agrees(noun, group))
            return behind;
    }
    Holder holder = holderOfNoun(subject.noun, subject.inverted ? -1 : group.tokens.first);
    if (isBareOn(holder))
        return holderOfClitic(holder.core.first);
    const int stretch = stretchOf(m_chunks.nouns.at(subject.noun).head);
    if (stretch >= 0 && stretch != stretchOf(group.head) &&
        (m_stretches.at(stretch).tokens.size() > 6 || hasFiniteVerb(m_stretches.at(stretch).tokens)))
        return {}; // the subject of the quotation is not the one who utters it
    if (subject.relative) {
        for (int t = group.tokens.first - 1; t >= sentenceTokens(group.head).first; --t) {
            if (lower(t) == W::get().qui) {
                holder.tokens = {t, t + 1};
                break;
            }
        }
    }
    return holder;
}

bool QuotationReader::canSpeak(const Holder &holder, const CueFrame &frame) const
{
    const W &w = W::get();
    if (!holder.isKnown() || holder.core.size() <= 0)
        return holder.from >= 0;
    const int t = holder.core.last - 1;
    if (holder.core.size() == 1) {
        const Reading &reading = m_tokens.at(t).chosen();
        if (reading.person == 1 || reading.person == 2)
            return false;
        const InternedId word = lower(t);
        if (m_tokens.at(t).kind == TokenKind::Number && !m_tokens.at(t).entry->capitalised)
            return false; // "la résolution 1441 promettait"
        if (word == w.ce || word == w.c || word == intern(u"cela") || word == intern(u"ça") || word == w.je ||
            word == w.j || word == w.nous || word == w.vous || word == w.tu || word == intern(u"rien") ||
            word == intern(u"tout"))
            return false;
        const QStringView form = m_document.textOf(m_tokens.at(t));
        if (form.endsWith(QLatin1String("je"), Qt::CaseInsensitive) && form.startsWith(u'-'))
            return false;
        if (form.endsWith(QLatin1String("-nous")) || form.endsWith(QLatin1String("-vous")) ||
            form.endsWith(QLatin1String("-ce")))
            return false;
        // "on" in somebody's own words is that somebody.
        if (isBareOn(holder) && (!frame.speaks || stretchOf(t) >= 0))
            return false;
    }
    const int noun = m_chunks.nounOfToken.at(holder.core.first);
    if (noun < 0)
        return true;
    const NounPhrase &phrase = m_chunks.nouns.at(noun);
    if (isTime(phrase.head))
        return false;
    Holder printed;
    printed.core = holder.tokens; // "au département, où l'on souligne": those who are there speak
    if (!frame.things || phrase.isName || phrase.isPronoun || isBareOn(printed))
        return true;
    // "la crise exige que", "le pont menace de céder": a thing is no holder.
    const NounKind kind = m_cues.kindOf(lemma(phrase.head));
    if (kind == NounKind::Thing || kind == NounKind::Norm)
        return false;
    return kind != NounKind::Unknown || isHolderPhrase(noun) ||
           isKnownHolder(m_document.spanOf(holder.core)) || !isAbstract(internedText(lemma(phrase.head)));
}

} // namespace frise
