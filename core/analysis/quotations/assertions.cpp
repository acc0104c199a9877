// Whether a cue really tells of speech: not denied, not to come, its auxiliary shared.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

/// Verbs whose infinitive still counts as said: "a tenu à rappeler que".
bool isTransparent(InternedId lemma)
{
    static const QSet<InternedId> set =
        setOfWords({u"tenir",     u"cesser",    u"continuer", u"finir",   u"commencer", u"recommencer",
                    u"persister", u"contenter", u"borner",    u"limiter", u"plaire",    u"empresser",
                    u"hâter",     u"profiter",  u"hésiter",   u"prendre", u"aller",     u"venir",
                    u"saisir",    u"permettre", u"vouloir",   u"croire",  u"juger",     u"estimer"});
    return set.contains(lemma);
}

} // namespace

/// "Ils étaient quatorze, hier à Bogota, à répéter que", "Le Chili a été le premier à dénoncer": said by
/// those who are counted.
bool QuotationReader::isAmongThose(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    static const QSet<InternedId> counted =
        setOfWords({u"premier", u"dernier", u"seul", u"nombreux", u"rare", u"unanime", u"plusieurs"});
    bool counts = false;
    for (int t = group.tokens.first - 2; t >= sentenceTokens(group.head).first; --t) {
        const int other = m_chunks.verbOfToken.at(t);
        if (other < 0) {
            counts = counts || counted.contains(lemma(t)) || pos(t) == Pos::Number ||
                     m_tokens.at(t).kind == TokenKind::Number;
            continue;
        }
        const VerbGroup &main = m_chunks.verbs.at(other);
        return counts && main.isFinite() && main.lemma == w.etre && !main.negated &&
               (main.isPast() || main.tense == Tense::Present);
    }
    return false;
}

/// "a beau répéter": said all the same, for nothing.
bool QuotationReader::isVain(int infinitive) const
{
    static const InternedId beau = intern(u"beau");
    const VerbGroup &group = m_chunks.verbs.at(infinitive);
    const int before = group.tokens.first - 1;
    const int main = group.isInfinitive() && lower(before) == beau && valid(before - 1)
                         ? m_chunks.verbOfToken.at(before - 1)
                         : -1;
    return main >= 0 && m_chunks.verbs.at(main).isFinite() && m_chunks.verbs.at(main).lemma == W::get().avoir;
}

/// Whether the speech really took place: not denied, not to come, not merely possible.
bool QuotationReader::isAsserted(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    // "on peut lire dans le rapport que …": it stands there.
    const bool legible = group.lemma == w.lire && group.modal == w.pouvoir && group.tense == Tense::Present;
    const bool irrealModal = (group.modal == w.pouvoir && !legible) || group.modal == w.aller ||
                             (group.modal == w.devoir && !(group.compound && group.tense == Tense::Present) &&
                              group.tense != Tense::PastSimple); // "a dû reconnaître que": and did
    const CueFrame *frame = m_cues.verb(m_document, group);
    // "n'a pas caché que": said all the same; other negated cues say nothing.
    const bool negates = frame != nullptr && frame->has(TakesNegation);
    if (group.negated != negates || irrealModal)
        return false;
    if (group.isFinite()) {
        if (group.tense == Tense::Future || group.tense == Tense::Imperative ||
            group.tense == Tense::SubjunctivePresent || group.tense == Tense::SubjunctivePast)
            return false;
        if (group.tense == Tense::Conditional && !group.compound)
            return false;
        return true;
    }
    if (group.isInfinitive()) {
        // "a tenu à rappeler que", "avant d'ajouter que", "après avoir déclaré que"
        const int before = group.tokens.first - 1;
        const int first = sentenceTokens(group.head).first;
        if (before < first)
            return false;
        const InternedId word = lower(before);
        if (word == w.apres)
            return true;
        const bool de = word == w.de || word == w.d;
        if (de && before - 1 >= first && lower(before - 1) == w.avant)
            return true;
        // "Et d'ajouter : « … »", "Et le maréchal de conclure : « … »"
        if (de && lower(first) == w.et && before - 1 < first + 10 &&
            (before - 1 == first ||
             (m_chunks.nounOfToken.at(before - 1) >= 0 && m_chunks.nounOfToken.at(first + 1) >= 0 &&
              !hasFiniteVerb({first, before}))))
            return true;
        if (word == w.pour || word == w.jusqu || lower(before - 1) == w.jusqu)
            return true;
        if ((word == w.a && isAmongThose(verb)) || isVain(verb))
            return true;
        const int link = de || word == w.a || word == w.par ? before - 1 : before;
        if (link < first)
            return false;
        const int main = m_chunks.verbOfToken.at(link);
        if (main < 0)
            return false;
        const VerbGroup &governor = m_chunks.verbs.at(main);
        const bool ceases = governor.lemma == w.cesser;
        if (!isTransparent(governor.lemma) || (governor.negated && !ceases) || (!governor.negated && ceases))
            return false;
        return governor.isFinite() && (governor.isPast() || governor.tense == Tense::Present);
    }
    if (group.isParticiple()) {
        return isSharedParticiple(verb) || isAgentive(verb);
    }
    // "s'est montré confiant : « … »": what somebody is, not what he does.
    const int link = group.tokens.first - 1;
    const int copula = valid(link) && group.tokens.size() == 1 ? m_chunks.verbOfToken.at(link) : -1;
    static const QSet<InternedId> copulas = setOfWords(
        {u"être", u"montrer", u"dire", u"déclarer", u"rester", u"demeurer", u"sembler", u"paraître"});
    return copula < 0 || !copulas.contains(m_chunks.verbs.at(copula).lemma);
}

/// A participle whose auxiliary stands apart: "a dénoncé … et exigé …", "a, quant à lui, insisté", "a de
/// nouveau exigé". Not "Il est parti, accusé de vol".
bool QuotationReader::isSharedParticiple(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int first = sentenceTokens(group.head).first;
    int before = group.tokens.first - 1;
    while (before >= first && pos(before) == Pos::Adverb)
        --before;
    if (before < first)
        return false;
    const InternedId word = lower(before);
    const int after = group.tokens.last;
    const bool list = isComma(before) && (pos(after) == Pos::Determiner || lower(after) == w.que ||
                                          lower(after) == w.qu || openAt(after) >= 0);
    const bool joined = word == w.et || word == w.puis || word == w.ou || word == w.mais || list;
    for (int v = verb - 1; v >= 0 && m_chunks.verbs.at(v).sentence == group.sentence; --v) {
        const VerbGroup &other = m_chunks.verbs.at(v);
        // "a au contraire parlé d'un « tournant » et assuré que …"
        if (joined && !list && other.isParticiple() && sameLevel(other.head, group.head) &&
            m_cues.mayBeVerb(other.lemma) && isSharedParticiple(v))
            return true;
        if (!other.isFinite() || !sameLevel(other.head, group.head))
            continue;
        if (joined && other.compound && !other.passive && !other.negated)
            return true;
        const int gap = other.tokens.last;
        // "a quant à lui demandé", "a pour sa part exigé", "a elle aussi promis"
        const bool aside = [&] {
            for (int t = gap; t < group.tokens.first; ++t) {
                const int noun = m_chunks.nounOfToken.at(t);
                const bool governed = noun >= 0 && (m_chunks.nouns.at(noun).preposition >= 0 ||
                                                    m_chunks.nouns.at(noun).isPronoun);
                if (!governed && pos(t) != Pos::Preposition && pos(t) != Pos::Contraction &&
                    pos(t) != Pos::Adverb && lower(t) != w.quant && !isComma(t))
                    return false;
            }
            return true;
        }();
        if (other.lemma == w.avoir && other.head == other.finite && !other.negated &&
            gap < group.tokens.first && group.tokens.first - gap <= 8) {
            const bool enclosed = isComma(gap) && isComma(group.tokens.first - 1);
            static const InternedId time = intern(u"fois");
            const bool adverbial = pos(gap) == Pos::Preposition || pos(gap) == Pos::Contraction ||
                                   lemma(group.tokens.first - 1) == time; // "a une nouvelle fois appelé"
            if (enclosed || adverbial || aside)
                return true;
        }
        if (!joined)
            return false;
    }
    return false;
}

/// The agent of a passive cue ("qualifié de « succès » par le ministre"), or -1.
int QuotationReader::agentOf(int verb) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    int par = group.tokens.last;
    const int limit = std::min(region(group.head).last, group.tokens.last + 24);
    while (par < limit && lower(par) != W::get().par) {
        const int other = m_chunks.verbOfToken.at(par);
        if (other >= 0 && m_chunks.verbs.at(other).isFinite())
            break;
        // over the marks
        par = openAt(par) >= 0 ? std::max(par + 1, m_stretches.at(openAt(par)).tokens.last) : par + 1;
    }
    return valid(par + 1) && par < limit && lower(par) == W::get().par ? m_chunks.nounOfToken.at(par + 1)
                                                                       : -1;
}

/// "Accusée par Rome d'avoir menti, la mairie …", "le plan, jugé « absurde » par ses alliés, …": a participle
/// without auxiliary whose agent speaks.
bool QuotationReader::isAgentive(int verb) const
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const CueFrame *frame = group.isParticiple() ? m_cues.verb(m_document, group) : nullptr;
    if (frame == nullptr)
        return false;
    const bool direct = frame->addressee == CueAddressee::DirectObject && frame->has(TakesDe | TakesA) &&
                        lower(group.tokens.last) == w.par;
    const int next = group.tokens.last;
    const bool marked = frame->has(TakesName | TakesFragment) &&
                        (openAt(next) >= 0 || openAt(next + 1) >= 0 || openAt(next + 2) >= 0);
    const int agent = direct || marked ? agentOf(verb) : -1;
    if (agent < 0 || !isHolderPhrase(agent) || isSharedParticiple(verb))
        return false;
    for (int t = group.tokens.last; t < m_chunks.nouns.at(agent).tokens.first; ++t) {
        if (isComma(t) && stretchOf(t) == stretchOf(group.head))
            return false;
    }
    return true;
}

/// "Si Rabat affirme que l'affaire est close, Alger en doute": what is granted was said; "Si le ministre dit
/// que la paix est proche, la Bourse montera" only supposes.
bool QuotationReader::isConcession(int verb, const Holder &holder) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
    if (noun < 0 || m_chunks.nouns.at(noun).isPronoun || !isHolderPhrase(noun) ||
        !(group.isPast() || group.tense == Tense::Present) || group.tense == Tense::Imperfect)
        return false;
    int comma = -1;
    const int main = mainBehind(verb, group.tokens.last, &comma);
    if (main < 0)
        return false;
    const VerbGroup &other = m_chunks.verbs.at(main);
    const int second = subjectOf(main).noun;
    return second >= 0 && isHolderPhrase(second) && other.modal == 0 &&
           (other.isPast() || other.tense == Tense::Present);
}

} // namespace frise
