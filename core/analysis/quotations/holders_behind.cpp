// Who speaks, behind the cue: "a annoncé à 9 h 15 le médiateur".
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// Where people post and appear: "a lancé sur Twitter Pastor Alape".
bool QuotationReader::isPlatform(InternedId word)
{
    static const QSet<InternedId> names =
        setOfWords({u"twitter", u"x", u"facebook", u"telegram", u"instagram", u"youtube", u"tiktok",
                    u"linkedin", u"cnn", u"bbc", u"tf1", u"rfi", u"rtl", u"bfm"});
    return names.contains(word);
}

/// Where a phrase that begins with the press goes on with a person ("la presse M. Guterres", "la radio Anna
/// Brun"): the first token of that name, or -1.
int QuotationReader::nameInside(const NounPhrase &phrase) const
{
    static const InternedId titles[] = {intern(u"m"), intern(u"mm"), intern(u"mme"), intern(u"mmes")};
    // "s'indigne au contraire Anna Brun", "soupire au téléphone le père Roy": whom the names stage found
    // there, behind a noun that is nobody.
    const int bare = phrase.determiner == phrase.tokens.first || phrase.preposition == phrase.tokens.first
                         ? phrase.tokens.first + 1
                         : phrase.tokens.first;
    if (phrase.preposition >= 0 && bare < phrase.tokens.last && pos(bare) == Pos::Noun &&
        !m_tokens.at(bare).entry->capitalised && m_cues.kindOf(lemma(bare)) == NounKind::Unknown) {
        const QList<NameMention> &names = m_context.scratch.get<NameMentions>().list;
        const auto name = std::lower_bound(
            names.cbegin(), names.cend(), bare + 1,
            [](const NameMention &mention, int token) { return mention.tokens.first < token; });
        if (name != names.cend() && name->tokens.first < phrase.tokens.last && name->name.size() > 1 &&
            name->tokens.last == phrase.tokens.last &&
            (name->type == NameMention::Type::Person || name->type == NameMention::Type::Unresolved))
            return name->tokens.first;
    }
    // "a raconté à Reuters Salma Khoury", "à l'AFP le docteur Roy": the medium, then a person.
    const QList<NameMention> &all = m_context.scratch.get<NameMentions>().list;
    auto inside =
        std::lower_bound(all.cbegin(), all.cend(), phrase.tokens.first,
                         [](const NameMention &mention, int token) { return mention.tokens.first < token; });
    bool medium = false;
    for (; inside != all.cend() && inside->tokens.first < phrase.tokens.last; ++inside) {
        const int lead = inside->tokens.first - 1;
        medium = medium || (lead >= phrase.tokens.first && m_tokens.at(lead).entry->allCaps &&
                            m_tokens.at(lead).entry->form.size() > 2);
        if (medium && inside->type == NameMention::Type::Person)
            return inside->tokens.first;
        medium = medium || inside->type == NameMention::Type::Body;
    }
    bool press = false;
    for (int t = phrase.tokens.first; t < phrase.tokens.last; ++t) {
        const bool title = std::find(std::begin(titles), std::end(titles), lower(t)) != std::end(titles);
        const bool name = pos(t) == Pos::ProperNoun;
        if ((title && t > phrase.tokens.first + 1) || (name && press))
            return t;
        // "a raconté à l'AFP Park Chun-ok"
        constexpr int agencyLength = 5;
        if (phrase.determiner >= 0 && t == phrase.determiner + 1 && m_tokens.at(t).entry->allCaps &&
            m_tokens.at(t).span.length() > 1 && m_tokens.at(t).span.length() <= agencyLength &&
            t + 2 < phrase.tokens.last && !m_tokens.at(t + 1).entry->allCaps) {
            press = true;
            continue;
        }
        press = press || (pos(t) == Pos::Noun && m_cues.kindOf(lemma(t)) == NounKind::Document) ||
                isPlatform(lower(t));
    }
    return -1;
}

/// The subject behind a cue: a clitic in the group, or the next bare phrase over adverbs, moments, places and
/// parts between commas ("a annoncé à 9 h 15 le médiateur …", "a lâché, épuisé, le médiateur"). `end`
/// becomes the token after it.
Holder QuotationReader::holderBehind(int verb, int *end) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    *end = group.tokens.last;
    if (group.inverted && group.subjectClitic >= 0)
        return holderOfClitic(group.subjectClitic);
    if (group.subjectClitic >= 0)
        return {};
    const TokenRange range = region(group.head);
    int t = group.tokens.last;
    // "prend acte le conseil", "croit savoir la presse"
    const CueFrame *frame = m_cues.mayBeVerb(group.lemma) ? m_cues.verb(m_document, group) : nullptr;
    for (qsizetype i = 0; frame != nullptr && i < frame->tail.size(); ++i) {
        while (t < range.last && lower(t) != frame->tail.at(i))
            ++t;
        ++t;
    }
    while (t < range.last && t < group.tokens.last + 40) {
        if (pos(t) == Pos::Adverb || lower(t) == W::get().alors || isTime(t) ||
            m_tokens.at(t).kind == TokenKind::Number) {
            const int number = m_chunks.nounOfToken.at(t);
            if (m_tokens.at(t).kind != TokenKind::Number || isTime(t) || number < 0 ||
                m_chunks.nouns.at(number).head == t || m_chunks.nouns.at(number).preposition >= 0) {
                ++t;
                continue;
            }
        }
        const int noun = m_chunks.nounOfToken.at(t);
        // "écrivait de Gaulle": the particle of a name, right behind the verb
        const int named = t == group.tokens.last && lower(t) == W::get().de && t + 1 < range.last
                              ? m_chunks.nounOfToken.at(t + 1)
                              : -1;
        if (named >= 0 && m_chunks.nouns.at(named).isName && m_tokens.at(t + 1).entry->capitalised) {
            Holder holder = holderOfNoun(named);
            holder.tokens.first = t;
            holder.core.first = t;
            *end = holder.tokens.last;
            return holder;
        }
        const bool article = t == group.tokens.last && lower(t) == W::get().des && noun >= 0;
        // "dit un de ses adjoints"
        const bool oneOf = (lower(t) == W::get().un || lower(t) == W::get().une) && t + 2 < range.last &&
                           lower(t + 1) == W::get().de && m_chunks.nounOfToken.at(t + 2) >= 0;
        if (oneOf) {
            Holder holder = holderOfNoun(m_chunks.nounOfToken.at(t + 2));
            holder.tokens.first = t;
            holder.core.first = t;
            *end = holder.tokens.last;
            return holder;
        }
        if (!article && (pos(t) == Pos::Preposition || pos(t) == Pos::Contraction ||
                         (noun >= 0 && m_chunks.nouns.at(noun).preposition == t))) {
            // A phrase with its preposition; a phrase behind it that has none may be the subject.
            int after = t + 1;
            // "répond sans hésiter le juge"
            const int infinitive = after < range.last ? m_chunks.verbOfToken.at(after) : -1;
            if (lower(t) == W::get().sans && infinitive >= 0 &&
                m_chunks.verbs.at(infinitive).isInfinitive()) {
                t = m_chunks.verbs.at(infinitive).tokens.last;
                continue;
            }
            const int object = after < range.last ? m_chunks.nounOfToken.at(after) : noun;
            if (object >= 0) {
                // "a déclaré à la presse M. Guterres": addressee and speaker in one phrase
                const NounPhrase &phrase = m_chunks.nouns.at(object);
                const int name = nameInside(phrase);
                if (name > 0) {
                    Holder holder;
                    holder.core = {name, phrase.tokens.last};
                    holder.tokens = holder.core;
                    *end = phrase.tokens.last;
                    return holder;
                }
                int last = phrase.tokens.last;
                int more = object + 1;
                while (more < m_chunks.nouns.size() && m_chunks.nouns.at(more).sentence == group.sentence &&
                       m_chunks.nouns.at(more).preposition >= 0 &&
                       m_chunks.nouns.at(more).preposition == last) {
                    last = m_chunks.nouns.at(more).tokens.last;
                    ++more;
                }
                after = std::max(after, last);
            } else if (after < range.last && m_tokens.at(after).entry->capitalised &&
                       isPlatform(lower(after))) {
                ++after; // "a écrit sur Twitter le président": the dictionary knows a verb
            }
            t = after;
            continue;
        }
        if (isComma(t)) {
            // ", épuisé," ", lundi à Genève,"
            int close = t + 1;
            while (close < range.last && !isComma(close) && !isStop(close) && close < t + 12)
                ++close;
            if (close < range.last && isComma(close) && !hasFiniteVerb({t + 1, close}) &&
                !hasMarks({t + 1, close})) {
                t = close + 1;
                continue;
            }
            return {};
        }
        if (noun >= 0 && (article || m_chunks.nouns.at(noun).preposition < 0)) {
            const NounPhrase &phrase = m_chunks.nouns.at(noun);
            if (phrase.determiner < 0 && !phrase.isName && !phrase.isPronoun && phrase.number < 0 &&
                t != group.tokens.last)
                return {};
            if (phrase.determiner < 0 && !phrase.isName && !phrase.isPronoun && phrase.number < 0 &&
                phrase.plurality != Plurality::Plural)
                return {};
            // The last member of a coordination names them all.
            int last = noun;
            while (last + 1 < m_chunks.nouns.size()) {
                int next = last + 1;
                while (next < m_chunks.nouns.size() && m_chunks.nouns.at(next).sentence == group.sentence &&
                       m_chunks.nouns.at(next).coordinatedWith < 0 &&
                       m_chunks.nouns.at(next).tokens.last <= m_chunks.extended(m_document, last).last)
                    ++next;
                if (next >= m_chunks.nouns.size() || m_chunks.nouns.at(next).coordinatedWith < 0 ||
                    m_chunks.nouns.at(next).sentence != group.sentence)
                    break;
                const QList<int> members = m_chunks.coordination(next);
                const int between = m_chunks.nouns.at(next).tokens.first - 1;
                if (members.first() != noun || pos(between) != Pos::Coordination)
                    break;
                last = next;
            }
            const Holder holder = holderOfNoun(last);
            *end = holder.tokens.last;
            return holder;
        }
        return {};
    }
    return {};
}

} // namespace frise
