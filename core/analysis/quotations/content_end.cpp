// Where a quotation without marks begins and ends.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

/// Tenses a reported clause takes after a past cue; a plain past or present beside them is the journalist's.
bool isReportedTense(const VerbGroup &group)
{
    return group.tense == Tense::Conditional || group.tense == Tense::Future ||
           group.tense == Tense::Imperfect || group.tense == Tense::SubjunctivePresent ||
           group.tense == Tense::SubjunctivePast;
}

} // namespace

int QuotationReader::contentEnd(int from, const TokenRange &region, int verb) const
{
    const W &w = W::get();
    const VerbGroup *outer = verb >= 0 ? &m_chunks.verbs.at(verb) : nullptr;
    const VerbGroup *firstFinite = nullptr;
    bool sawVerb = false;
    bool adversative = false; ///< the clause at hand begins with mais
    int t = from;
    /// A predicate or clause that goes on with the journalist's sentence, at the verb group `index`.
    const auto leavesContent = [&](int index, bool bareSubject) {
        const VerbGroup &group = m_chunks.verbs.at(index);
        if (!group.isFinite() || outer == nullptr)
            return false;
        const bool sameTense = sharesForm(group, *outer);
        const bool cue = m_cues.mayBeVerb(group.lemma);
        if (bareSubject) {
            if (cue && sameTense)
                return true;
            if (outer->isFinite() && group.plurality != outer->plurality &&
                group.plurality != Plurality::Unknown && outer->plurality != Plurality::Unknown)
                return false;
        }
        // "affirme que l'armée savait, mais le Pentagone a refusé …"
        if (!bareSubject && outer->isFinite() && !sameTense && firstFinite != nullptr && adversative)
            return isReportedTense(*firstFinite) && !isReportedTense(group);
        if (!outer->isFinite() || !sameTense)
            return false;
        if (firstFinite == nullptr)
            return true; // the content is an infinitive, the new verb is not
        return isReportedTense(*firstFinite) && !isReportedTense(group) &&
               (firstFinite->tense != group.tense || firstFinite->compound != group.compound);
    };
    while (t < region.last) {
        const int opened = openAt(t);
        if (opened >= 0 && m_stretches.at(opened).tokens.last > t) {
            const MarkedStretch &stretch = m_stretches.at(opened);
            sawVerb = true;
            if (firstFinite == nullptr && t > from) {
                // keep: the first finite verb outside marks decides
            }
            t = std::min(region.last, stretch.tokens.last + (stretch.isClosed() ? 1 : 0));
            continue;
        }
        if (isChar(t, u'(')) {
            int close = t + 1;
            while (close < region.last && !isChar(close, u')'))
                ++close;
            t = close < region.last ? close + 1 : t + 1;
            continue;
        }
        const int group = m_chunks.verbOfToken.at(t);
        if (group >= 0) {
            sawVerb = true;
            if (firstFinite == nullptr && m_chunks.verbs.at(group).isFinite())
                firstFinite = &m_chunks.verbs.at(group);
            ++t;
            continue;
        }
        if (isStop(t) && t > from) {
            const bool abbreviation =
                isChar(t, u'.') && t + 1 < region.last && !isStop(t + 1) && closeAt(t + 1) < 0;
            if (!abbreviation)
                return t;
        }
        // "a promis une réponse ; qu'il la diffère": only a clause goes on with que.
        if (isChar(t, u';') && t > from &&
            !(sawVerb && valid(t + 1) && (lower(t + 1) == w.que || lower(t + 1) == w.qu)))
            return t;
        // "Il réclamait l'immunité, il n'a rien eu": words without a verb end where a clause begins.
        if (isComma(t) && t > from && !sawVerb && valid(t + 1) && t + 1 < region.last &&
            pos(t + 1) == Pos::Pronoun && m_tokens.at(t + 1).chosen().subject &&
            m_chunks.verbOfToken.at(t + 1) >= 0)
            return t;
        if (isChar(t, u':') && t > from && openAt(t + 1) >= 0)
            return t;
        // "accuse Rabat d'avoir menti : la marche, dit son adjoint, n'était qu'un rideau"
        if (isChar(t, u':') && t > from && firstFinite == nullptr && sawVerb && outer != nullptr &&
            outer->isFinite() && hasFiniteVerb({t, region.last}))
            return t;
        // "a répété que cela ne changeait rien : l'Irak doit partir": the tense is the journalist's again.
        if (isChar(t, u':') && t > from && firstFinite != nullptr && isReportedTense(*firstFinite)) {
            const int next = m_chunks.verbAfter(m_document, t);
            if (next >= 0 && m_chunks.verbs.at(next).isFinite() && !isReportedTense(m_chunks.verbs.at(next)))
                return t;
        }
        if (isDash(t) && t > from && t + 1 < region.last) {
            const InternedId next = lower(t + 1);
            const bool goesOn = next == w.et || next == w.ou || next == w.mais || next == w.de ||
                                next == w.d || next == w.que || next == w.qu || next == w.a;
            int second = t + 1;
            while (second < region.last && !isDash(second))
                ++second;
            if (!goesOn && second + 1 >= region.last && sawVerb)
                return t;
        }
        // "a appelé au calme et condamné les pillages": the auxiliary serves another act.
        const int second =
            !sawVerb && t > from && lower(t) == w.et && valid(t + 1) ? m_chunks.verbOfToken.at(t + 1) : -1;
        if (second >= 0 && m_chunks.verbs.at(second).isParticiple() && outer != nullptr && outer->compound &&
            m_cues.mayBeVerb(m_chunks.verbs.at(second).lemma))
            return t;
        const bool comma = isComma(t);
        int next = comma ? t + 1 : t;
        if (next >= region.last)
            break;
        if (t > from && startsNextAct(t, verb, firstFinite))
            return t;
        // "Moscou, qui a demandé la réunion du Conseil, accuse Rome": the sentence goes on.
        if (comma && t > from && verb >= 0 && m_chunks.verbOfToken.at(next) >= 0 &&
            m_chunks.verbs.at(m_chunks.verbOfToken.at(next)).isFinite() &&
            m_chunks.verbs.at(m_chunks.verbOfToken.at(next)).subjectClitic < 0 && isInRelative(verb))
            return t;
        // "réclame le départ des soldats, lesquels ont pris la place": told of what is wanted
        if (comma && t > from && firstFinite == nullptr && lemma(next) == w.lequel)
            return t;
        // "demande de rouvrir la route, qu'il juge sûre": what he holds of it besides
        if (comma && t > from && firstFinite == nullptr && outer != nullptr &&
            (lower(next) == w.qu || lower(next) == w.que) && valid(next + 2) && next + 2 < region.last) {
            const int judges = m_chunks.verbOfToken.at(next + 2);
            if (m_tokens.at(next + 1).chosen().subject && judges >= 0 &&
                m_chunks.verbs.at(judges).subjectClitic == next + 1 &&
                m_cues.mayBeVerb(m_chunks.verbs.at(judges).lemma))
                return t;
        }
        // "a juré de revenir après que son avion eut fait demi-tour"
        if (t > from && firstFinite == nullptr && outer != nullptr && lower(next) == w.apres &&
            (lower(next + 1) == w.que || lower(next + 1) == w.qu))
            return t;
        // "s'engageait à retirer ses soldats et Pretoria à laisser voter": another one's, the verb left out
        if (!comma && t > from && firstFinite == nullptr && outer != nullptr && lower(t) == w.et &&
            isGapped(t + 1, from - 1))
            return t;
        static const InternedId lest = intern(u"faute"); // ", faute de quoi ils partiraient"
        if (comma && t > from && lower(next) == lest)
            return t;
        if (sawVerb && t > from) {
            const InternedId word = lower(next);
            const bool queFollows =
                next + 1 < region.last && (lower(next + 1) == w.que || lower(next + 1) == w.qu);
            if ((word == w.alors || word == w.tandis) && queFollows)
                return t;
            // "… à la lumière des attaques": what the journalist sets it against
            if (word == w.a && next + 2 < region.last && lower(next + 2) == w.lumiere)
                return t;
            // "…, selon un diplomate": another source reports the whole.
            int length = 0;
            const CueFrame *source = m_cues.preposition(m_document, next, &length);
            if (source != nullptr && word != w.pour && next + length < region.last &&
                m_chunks.nounOfToken.at(next + length) >= 0 && lemma(next + length) != w.lequel &&
                (comma || isHolderPhrase(m_chunks.nounOfToken.at(next + length))))
                return t;
            if (comma) {
                // ", celui-là même que le tsar a promis": the journalist explains
                static const QSet<InternedId> those =
                    setOfWords({u"celui", u"celle", u"ceux", u"celles", u"celui-là", u"celle-là", u"ceux-là",
                                u"celles-là"});
                if (those.contains(word)) {
                    static const InternedId same = intern(u"même");
                    const int relative = lower(next + 1) == same ? next + 2 : next + 1;
                    if (lower(relative) == w.que || lower(relative) == w.qu || lower(relative) == w.qui)
                        return t;
                }
                if (word == w.car || word == w.puisque || word == w.puisqu ||
                    (word == w.signe && queFollows) ||
                    (word == w.ce && next + 1 < region.last &&
                     (lower(next + 1) == w.qui || lower(next + 1) == w.que)) ||
                    word == w.sans ||
                    (word == w.avant && (lower(next + 1) == w.de || lower(next + 1) == w.d) &&
                     outer != nullptr && outer->isFinite()))
                    return t;
                if ((word == w.avant || word == w.apres) && next + 1 < region.last &&
                    m_chunks.nounOfToken.at(next + 1) >= 0 && lower(next + 1) != w.d &&
                    lower(next + 1) != w.de && (m_chunks.nounOfToken.at(t - 1) >= 0 || closeAt(t - 1) >= 0))
                    return t;
                // ", au milieu d'une campagne", ", sur fond de crise": the journalist's setting
                if (next + 1 < region.last &&
                    ((word == w.au && (lower(next + 1) == w.milieu || lower(next + 1) == w.lendemain)) ||
                     (word == w.sur && lower(next + 1) == w.fond) ||
                     (word == w.en && lower(next + 1) == w.plein) ||
                     (word == w.a && next + 2 < region.last && lower(next + 2) == w.heure)))
                    return t;
                // ", qui seront la première visite …": a record only the journalist can mean.
                if (word == w.qui) {
                    const int relative = m_chunks.verbOfToken.at(std::min(next + 1, region.last - 1));
                    if (relative >= 0 && m_chunks.verbs.at(relative).lemma == w.etre) {
                        const int after = m_chunks.verbs.at(relative).tokens.last;
                        for (int k = after; k < std::min(after + 3, region.last); ++k) {
                            if (lemma(k) == w.premier || lemma(k) == w.dernier || lemma(k) == w.seul)
                                return t;
                        }
                    }
                }
            }
            // "se passent bien mais Téhéran nie avoir négocié": another one speaks.
            if (word == w.mais && outer != nullptr && next + 1 < region.last) {
                const int other = m_chunks.nounOfToken.at(next + 1);
                const int end = other >= 0 ? m_chunks.nouns.at(other).tokens.last : -1;
                const int says = other >= 0 && end < region.last &&
                                         m_chunks.nouns.at(other).preposition < 0 &&
                                         m_chunks.nouns.at(other).isName
                                     ? m_chunks.verbOfToken.at(end)
                                     : -1;
                if (says >= 0 && m_chunks.verbs.at(says).isFinite() && outer->isFinite() &&
                    m_chunks.verbs.at(says).tense == outer->tense &&
                    m_cues.mayBeVerb(m_chunks.verbs.at(says).lemma))
                    return t;
            }
            int start = next;
            const bool coordinated = word == w.et || word == w.mais || word == w.puis;
            const bool meanwhile = word == w.tout && lower(next + 1) == w.en; // "tout en regrettant que"
            adversative = word == w.mais;
            if (coordinated)
                ++start;
            while (start < region.last &&
                   (lower(start) == w.tout || (pos(start) == Pos::Adverb && coordinated)))
                ++start;
            const int following = start < region.last ? m_chunks.verbOfToken.at(start) : -1;
            if ((comma || coordinated || meanwhile) && following >= 0 &&
                m_chunks.verbs.at(following).tokens.first == start) {
                const VerbGroup &g = m_chunks.verbs.at(following);
                const CueFrame *cue = m_cues.verb(m_document, g);
                // "…, rejetant les appels", "…, citant un rapport": the speaker's next act, not the content.
                if (comma && !coordinated && g.isGerund() && outer != nullptr && outer->isFinite() &&
                    lower(g.tokens.first) != w.en && following != verb &&
                    (cue != nullptr || g.lemma == w.rejeter || g.lemma == w.refuser || g.lemma == w.citer ||
                     g.lemma == w.ecarter || g.lemma == w.balayer))
                    return t;
                if (g.isGerund() && cue != nullptr && following != verb) {
                    const Complement more = complement(following, *cue);
                    if (more.kind != Complement::None || lower(start - 1) == w.tout)
                        return t;
                }
                // "Le directeur, qui a ajouté que la mine fermerait, a quitté la salle."
                if (comma && !coordinated && g.isFinite() && outer != nullptr && isInRelative(verb))
                    return t;
                if (comma && !coordinated && g.isFinite() && cue != nullptr && cue->speaks) {
                    int end = 0;
                    if (g.inverted || holderBehind(following, &end).isKnown())
                        return t;
                }
                if (coordinated && leavesContent(following, true))
                    return t;
                // "a imploré … et dit redouter": the participle looks like a present
                const auto &readings = m_tokens.at(g.head).entry->readings;
                if (coordinated && g.isFinite() && g.tokens.size() == 1 && cue != nullptr &&
                    outer != nullptr && outer->compound &&
                    std::any_of(readings.begin(), readings.end(), [](const Reading &reading) {
                        return reading.tense == Tense::PastParticiple;
                    }))
                    return t;
                // "a demandé de retirer les troupes et autorisé l'envoi de vivres"
                const bool shared =
                    outer != nullptr && outer->compound && pos(g.tokens.last) == Pos::Determiner;
                if (coordinated && g.isParticiple() && (cue != nullptr || shared) && outer != nullptr &&
                    outer->isFinite() && firstFinite == nullptr)
                    return t;
            }
            // "…, une décision saluée par Rome", "…, un chiffre que l'ONU conteste": a gloss on the whole.
            if (comma && !coordinated && pos(next) == Pos::Determiner &&
                (lower(next) == w.un || lower(next) == w.une) && next + 2 < region.last && isGloss(next))
                return t;
            if (comma && start < region.last && m_chunks.nounOfToken.at(start) >= 0) {
                const NounPhrase &phrase = m_chunks.nouns.at(m_chunks.nounOfToken.at(start));
                const int end = m_chunks.extended(m_document, m_chunks.nounOfToken.at(start)).last;
                const int v = end < region.last ? m_chunks.verbOfToken.at(end) : -1;
                if (phrase.tokens.first == start && phrase.preposition < 0 && v >= 0 &&
                    m_chunks.verbs.at(v).tokens.first == end) {
                    // "…, les participants ayant discuté": an absolute participle glosses.
                    if (!coordinated && m_chunks.verbs.at(v).isGerund())
                        return t;
                    // "…, et Paris a suivi": the next clause of the journalist.
                    if (coordinated && m_chunks.verbs.at(v).isFinite() && leavesContent(v, false) &&
                        firstFinite != nullptr)
                        return t;
                }
            }
            if (comma && start < region.last && coordinated && m_tokens.at(start).chosen().subject &&
                start + 1 < region.last) {
                const int v = m_chunks.verbOfToken.at(start + 1);
                if (v >= 0 && m_chunks.verbs.at(v).subjectClitic == start && leavesContent(v, false) &&
                    firstFinite != nullptr)
                    return t;
            }
        }
        ++t;
    }
    return region.last;
}

} // namespace frise
