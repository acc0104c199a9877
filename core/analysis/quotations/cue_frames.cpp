// Verbs that introduce their content: que, de, à, a bare infinitive, a question, a noun phrase.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// The words of a verb group as a cue: where an aside without commas parts it, the participle alone ("a de
/// son côté | promis").
TokenRange QuotationReader::cueOf(const VerbGroup &group) const
{
    bool aside = false;
    for (int t = group.tokens.first + 1; t < group.head; ++t) {
        const Pos pos = m_document.tokens.at(t).pos();
        if (isComma(t))
            return group.tokens;
        aside = aside || pos == Pos::Preposition || pos == Pos::Contraction || pos == Pos::Noun ||
                pos == Pos::Determiner;
    }
    return aside ? TokenRange{group.head, group.tokens.last} : group.tokens;
}

/// The conjunction that opens the clause of a finite cue at the head of its sentence ("quand", "si",
/// "alors"), or 0.
InternedId QuotationReader::clauseOpener(int verb, const Holder &holder) const
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    if (!group.isFinite() || holder.tokens.size() <= 0 || holder.tokens.first >= group.tokens.first)
        return 0;
    const int before = holder.tokens.first - 1;
    const W &w = W::get();
    const TokenRange range = region(group.head);
    if (before < range.first || before > range.first + 1)
        return 0;
    const InternedId word = lower(before);
    const bool conjunction = pos(before) == Pos::Subordination || word == w.si || word == w.quand ||
                             word == w.lorsque || word == w.lorsqu;
    if (!conjunction)
        return 0;
    return word == w.que || word == w.qu ? lower(before - 1) : word;
}

void QuotationReader::readVerb(int verb)
{
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const CueFrame *frame = m_cues.mayBeVerb(group.lemma) ? m_cues.verb(m_document, group) : nullptr;
    if (frame == nullptr) {
        // "Il a haussé les épaules : « … »": any verb may lead to a colon and marks.
        if (group.isFinite() && !readAnyPostposed(verb))
            readColon(verb, nullptr, Complement());
        return;
    }
    // "« … », écrira le général des années plus tard": the future of those who tell of the past.
    if (group.isFinite() && group.tense == Tense::Future && !group.negated && group.modal == 0 &&
        frame->speaks && readPostposed(verb, *frame))
        return;
    // "« … », peut-on lire dans le rapport"
    if (group.isFinite() && group.modal == W::get().pouvoir && group.lemma == W::get().lire &&
        group.inverted && readPostposed(verb, *frame))
        return;
    if (!isAsserted(verb)) {
        // "Sa voisine ne croit plus aux promesses : « … »" — but not "Il n'a pas dit : « … »"
        if (group.isFinite() && (frame->force == CueForce::Attitude || !frame->speaks))
            readColon(verb, nullptr, Complement());
        return;
    }
    if (frame->speaks && readPostposed(verb, *frame))
        return;
    // "Comme l'écrivait Rabin, « … »"
    if (frame->speaks && frame->force != CueForce::Attitude && group.isFinite() &&
        lower(group.tokens.first - 1) == W::get().comme && readAsSaid(verb, *frame, group.tokens.first - 1))
        return;
    // "Le Liban n'est pas à vendre. C'est ce qu'a rappelé le premier ministre."
    if (frame->speaks && group.isFinite() && readSaidBefore(verb, *frame))
        return;
    // "Les élections auront lieu en mai, promet le général."
    if (frame->speaks && endsWithSpeaker(verb, *frame) && readUnmarkedIncise(verb, *frame))
        return;
    if (readComplement(verb, *frame))
        return;
    if (frame->speaks && !readPlainIncise(verb, *frame))
        readUnmarkedIncise(verb, *frame);
}

bool QuotationReader::readComplement(int verb, const CueFrame &frame)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    Complement found = complement(verb, frame);
    if (found.kind == Complement::None)
        return readTopicBesideGap(verb, frame);
    if (found.kind == Complement::Colon)
        return readColon(verb, &frame, found);
    QuotationDraft draft;
    draft.frame = &frame;
    draft.cue = cueOf(group);
    if (!frame.tail.isEmpty()) {
        int t = draft.cue.last;
        for (const InternedId word : frame.tail) {
            while (valid(t) && lower(t) != word)
                ++t;
            draft.cue.last = ++t;
        }
    }
    draft.addressee = found.addressee;
    draft.medium = found.medium;
    draft.place = found.place;
    draft.time = found.time;
    // "est convaincu que la paix tiendra": he is, whoever made him so.
    static const QSet<InternedId> convinced = setOfWords({u"convaincre", u"persuader"});
    const bool state = group.passive && convinced.contains(group.lemma);
    if (convinced.contains(group.lemma) && !state)
        return false;
    // Who: nobody in "il a été souligné que", the agent of a passive, else the subject.
    const bool impersonal =
        group.passive && !state && group.subjectClitic >= 0 && lower(group.subjectClitic) == w.il;
    const bool passive = (group.passive && !impersonal && !state) || isAgentive(verb);
    if (passive) {
        const int agent = agentOf(verb);
        if (agent < 0)
            return false;
        draft.holder = holderOfNoun(agent);
        draft.addressee = {};
    } else if (!impersonal) {
        draft.holder = holderOfVerb(verb);
        if (draft.holder.isKnown() && !canSpeak(draft.holder, frame))
            return false;
        // "on demandait si la paix tiendrait": nobody one could name.
        if (isBareOn(draft.holder) && found.kind != Complement::Marked)
            return false;
        // "on lit dans le rapport que …" says something, "il a lu que …" does not.
        Holder printed;
        printed.core = draft.holder.tokens;
        if (group.lemma == w.lire && !isBareOn(printed))
            return false;
        if (!draft.holder.isKnown() && group.isFinite() && group.person != 0 && group.person != 3)
            return false;
    } else if (frame.force != CueForce::Neutral || !frame.speaks || !group.isPast()) {
        return false; // "il est prévu que", "il est demandé de": nobody reports
    } else {
        draft.confidence = 0.55;
        draft.rule = "quotes.impersonal";
    }
    TokenRange range = region(group.head);
    switch (found.kind) {
    case Complement::Que:
    case Complement::Fact:
    case Complement::ACeQue:
    case Complement::Question:
        draft.rule = impersonal ? draft.rule : "quotes.clause";
        draft.confidence = impersonal ? 0.55 : 0.93;
        break;
    case Complement::De:
    case Complement::A:
    case Complement::Infinitive:
    case Complement::Pour:
        draft.rule = "quotes.infinitive";
        draft.confidence = 0.88;
        break;
    case Complement::Adjective:
        draft.rule = "quotes.adjective";
        draft.confidence = 0.8;
        break;
    case Complement::ANoun: {
        draft.rule = "quotes.noun";
        draft.confidence = 0.7;
        break;
    }
    case Complement::Marked: {
        const int stretch = openAt(found.first);
        const MarkedStretch &marked = m_stretches.at(stretch);
        if (isTaken(stretch))
            return false;
        const bool determined = found.opener >= 0 && pos(found.opener) == Pos::Determiner;
        if (determined && frame.has(TakesNoun)) {
            // "a demandé une « trêve », un « répit »": the whole of what is wanted
            found.first = found.opener;
            draft.rule = "quotes.noun";
            draft.confidence = 0.75;
            break;
        }
        // "annonce l'instauration de l'« état de guerre »": a term, as its article tells.
        if (determined && frame.force == CueForce::Neutral && m_tokens.at(found.opener).chosen().definite &&
            !m_tokens.at(found.opener).chosen().possessive && !hasFiniteVerb(marked.tokens) &&
            marked.tokens.size() <= 4)
            return false;
        if (isName(stretch))
            return false;
        // "On parla beaucoup du « miracle » coréen": a term, and nobody's.
        if (isBareOn(draft.holder) && !hasFiniteVerb(marked.tokens) && marked.tokens.size() <= 4)
            return false;
        // "appelle « toutes les parties » à la retenue": the marks hold the one addressed.
        if (frame.addressee == CueAddressee::DirectObject && !frame.has(TakesName) && !frame.speaks &&
            found.opener < 0 && !hasFiniteVerb(marked.tokens) &&
            pos(marked.tokens.first) == Pos::Determiner && lemma(marked.tokens.last + 1) == w.a)
            return false;
        // A noun right before the marks: they are its term ("de la guerre « froide »") or go on with it.
        int noun = found.first - 1 >= group.tokens.last ? m_chunks.nounOfToken.at(found.first - 1) : -1;
        if (noun >= 0 && found.opener < 0 && !found.comma) {
            const InternedId leads = lower(marked.tokens.first);
            // "demande le retrait des troupes « sans délai »": the marks go on with the object, not its last
            // word.
            const bool wanted = frame.has(TakesNoun) && frame.force == CueForce::Demand &&
                                found.object >= 0 && noun != found.object &&
                                m_chunks.nouns.at(found.object).determiner >= 0 &&
                                !m_chunks.nouns.at(found.object).possessive && found.addressee.size() <= 0;
            if (wanted)
                noun = found.object;
            if (leads == w.comme || leads == w.qui || leads == w.dont || wanted) {
                found.first = m_chunks.nouns.at(noun).tokens.first;
                draft.rule = "quotes.noun";
                draft.confidence = 0.7;
                break;
            }
            // "a parlé d'une action « limitée »": said of something new, not a term of something known
            const int article = m_chunks.nouns.at(noun).determiner;
            const bool named = (article >= 0 && (lower(article) == w.un || lower(article) == w.une)) ||
                               (article < 0 && m_chunks.nouns.at(noun).plurality == Plurality::Plural);
            if (frame.force == CueForce::Neutral && named && article < 0) {
                // "fait état de tirs « quasi quotidiens »": the words in marks
            } else if (frame.force == CueForce::Neutral && named && !hasFiniteVerb(marked.tokens)) {
                found.first = m_chunks.nouns.at(noun).tokens.first;
                draft.rule = "quotes.noun";
                draft.confidence = 0.7;
                break;
            }
            if (frame.force == CueForce::Neutral && !named && !hasFiniteVerb(marked.tokens))
                return false;
        }
        // "Si l'on partait, a rappelé le juge, « la paix serait perdue »": the cue stands inside the
        // sentence.
        if (found.comma && isComma(group.tokens.first - 1) && group.isFinite() &&
            group.tokens.first - 1 > region(group.head).first &&
            hasFiniteVerb({region(group.head).first, group.tokens.first - 1})) {
            int end = 0;
            if (holderBehind(verb, &end).isKnown() && isComma(end))
                return false;
        }
        // "Moscou, écrit le journal, « ne cédera pas »": who is between the commas
        if (found.comma && isComma(group.tokens.first - 1) && group.isFinite()) {
            int end = 0;
            const Holder inside = holderBehind(verb, &end);
            const int speaker = inside.core.size() > 0 ? m_chunks.nounOfToken.at(inside.core.first) : -1;
            if (speaker >= 0 && isComma(end) && isHolderPhrase(speaker) && agrees(speaker, group) &&
                group.subjectClitic < 0)
                draft.holder = inside;
        }
        const bool utterance =
            frame.speaks && (found.comma || (found.opener < 0 && hasFiniteVerb(marked.tokens) &&
                                             m_tokens.at(marked.tokens.first).entry->capitalised));
        if (!utterance &&
            !frame.has(TakesFragment | TakesName | TakesQue | TakesDe | TakesA | TakesInfinitive | TakesNoun))
            return false;
        draft.content = marked.tokens;
        draft.mode = utterance ? QuoteMode::Direct : QuoteMode::Mixed;
        draft.rule = utterance ? "quotes.comma" : "quotes.fragment";
        draft.confidence = utterance ? 0.9 : 0.75;
        const int index = add(draft);
        if (index >= 0 && !readGapped(marked.tokens.last + 1, frame))
            continueStretch(marked.tokens.last, index);
        return index >= 0;
    }
    case Complement::Object: {
        const bool need = isNeed(found.object);
        const NounPhrase &object = m_chunks.nouns.at(found.object);
        // "exige le retrait des troupes « sans délai »": the whole says what is wanted.
        const bool wanted =
            frame.has(TakesNoun) && frame.force != CueForce::Neutral && !object.isPronoun &&
            !object.possessive &&
            (object.determiner >= 0 || object.number >= 0 || isPluralArticle(object.tokens.first, frame));
        if (frame.has(TakesFragment | TakesName) && !wanted) {
            // "a remercié X pour sa décision « courageuse »": the marks are the quotation.
            for (int t = group.tokens.last; t < range.last && t < group.tokens.last + 30; ++t) {
                const int other = m_chunks.verbOfToken.at(t);
                const bool ownAct =
                    other >= 0 && other != verb &&
                    (m_chunks.verbs.at(other).isFinite() || m_chunks.verbs.at(other).isGerund());
                if (isStop(t) || isChar(t, u';') || ownAct)
                    break;
                const int stretch = openAt(t);
                if (stretch < 0)
                    continue;
                if (found.addressee.contains(m_stretches.at(stretch).tokens.first)) {
                    t = m_stretches.at(stretch).tokens.last; // "a demandé pardon à ses « hôtes »"
                    continue;
                }
                if (isTaken(stretch) || isName(stretch))
                    return false;
                // "parlait de la guerre « froide »": a topic with its term; only an attitude reaches so far.
                if (frame.force == CueForce::Neutral && !frame.has(TakesName))
                    break;
                draft.content = m_stretches.at(stretch).tokens;
                // "représailles 'sans aucun précédent' si …": marks that go on with a noun.
                const InternedId leads = lower(draft.content.first);
                if (leads == w.comme || leads == w.qui || leads == w.dont) {
                    found.first = m_chunks.nouns.at(found.object).tokens.first;
                    draft.content = {found.first, contentEnd(found.first, {found.first, range.last}, verb)};
                }
                draft.mode = QuoteMode::Mixed;
                draft.rule = "quotes.fragment";
                draft.confidence = 0.72;
                return add(draft) >= 0;
            }
        }
        if (!(frame.has(TakesNoun) && !object.isPronoun && !object.possessive &&
              (object.determiner >= 0 || object.number >= 0 || wanted)) &&
            !(frame.has(TakesNeed | TakesNoun | TakesQue) && need && (object.definite || object.possessive)))
            return false;
        if (passive)
            return false;
        draft.addressee = {};
        draft.rule = impersonal ? draft.rule : "quotes.noun";
        draft.confidence = impersonal ? 0.5 : 0.75;
        found.first = object.tokens.first;
        break;
    }
    case Complement::Colon:
    case Complement::None:
        return false;
    }
    if (impersonal && found.kind != Complement::Object && found.kind != Complement::Que)
        return false;
    draft.content = {found.first, contentEnd(found.first, {found.first, range.last}, verb)};
    // "Estimant que la voie est close, le roi a mobilisé": the main clause follows.
    int comma = -1;
    // "À ceux qui demandent s'il partira, le roi répond que …": so it does behind a relative clause.
    const bool relativeFirst = group.isFinite() && draft.holder.tokens.size() == 1 &&
                               lower(draft.holder.tokens.first) == w.qui &&
                               !hasFiniteVerb({range.first, draft.holder.tokens.first});
    if ((!group.isFinite() || relativeFirst) && mainBehind(verb, found.first, &comma) >= 0 &&
        comma < draft.content.last)
        draft.content.last = comma;
    // "a beau répéter que tout va bien, les habitants fuient"
    for (int t = found.first; isVain(verb) && t < draft.content.last; ++t) {
        if (isComma(t) && hasFiniteVerb({found.first, t}))
            draft.content.last = t;
    }
    // "Si le ministre dit que …" says nothing; "Quand le roi annonça qu'il partait, la foule …" ends there.
    const InternedId clause = clauseOpener(verb, draft.holder);
    if ((clause == w.si || clause == w.s) && !isConcession(verb, draft.holder))
        return false;
    if (clause != 0) {
        for (int t = found.first; t < draft.content.last; ++t) {
            if (openAt(t) >= 0)
                t = std::max(t, m_stretches.at(openAt(t)).tokens.last);
            else if (isComma(t))
                draft.content.last = t;
        }
    }
    // "appelle au calme après une réunion d'urgence": when, not to what
    for (int t = found.first + 1; found.kind == Complement::ANoun && t < draft.content.last; ++t) {
        if (stretchOf(t) == stretchOf(found.first) && (lower(t) == w.apres || lower(t) == w.lors) &&
            m_chunks.verbOfToken.at(t) < 0)
            draft.content.last = t;
    }
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    if ((found.kind == Complement::Que || found.kind == Complement::Fact ||
         found.kind == Complement::ACeQue) &&
        !hasFiniteVerb(draft.content) && !hasMarks(draft.content))
        draft.confidence *= 0.7;
    if (impersonal && !m_drafts.isEmpty()) {
        // The one who reported before, not whom that report quoted.
        int from = static_cast<int>(m_drafts.size()) - 1;
        for (int i = from - 1; i >= 0 && i > m_drafts.size() - 6; --i) {
            const TokenRange &outer = m_drafts.at(i).content;
            const TokenRange &inner = m_drafts.at(from).content;
            if (outer.first <= inner.first && inner.last <= outer.last)
                from = i;
        }
        draft.holder.from = from;
    }
    return add(draft) >= 0;
}

} // namespace frise
