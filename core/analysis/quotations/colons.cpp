// What a colon leads to: marks, a clause, a text below.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

using W = QuotationWords;

} // namespace

/// "Le porte-parole a fait la déclaration suivante :" and, below it, a paragraph without marks.
bool QuotationReader::readTextBelow(int verb, const CueFrame *frame, int colon, QuotationDraft draft)
{
    const int paragraph = paragraphOf(colon);
    if (colon + 1 != paragraphTokens(paragraph).last || paragraph + 1 >= m_document.paragraphs.size())
        return false;
    const TokenRange below = paragraphTokens(paragraph + 1);
    static const QSet<InternedId> following =
        setOfWords({u"suivant", u"suivante", u"suivants", u"suivantes"});
    bool announced = frame != nullptr && frame->speaks && frame->force != CueForce::Attitude;
    for (int t = m_chunks.verbs.at(verb).tokens.last; t < colon && !announced; ++t)
        announced = following.contains(lower(t));
    if (!announced || !draft.holder.isKnown() || !canSpeak(draft.holder, CueFrame()) || below.size() < 5 ||
        hasMarks(below) || isDash(below.first) || isPunctuation(below.first) || !isStop(below.last - 1) ||
        !hasFiniteVerb(below))
        return false;
    draft.content = below;
    draft.mode = QuoteMode::Direct;
    draft.rule = "quotes.colon";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

/// "a été formel :", "se veut clair :": an adjective that announces an assertion.
bool QuotationReader::isFirmness(int t) const
{
    static const QSet<InternedId> firm =
        setOfWords({u"formel", u"formelle", u"formels", u"catégorique", u"catégoriques", u"affirmatif",
                    u"affirmative", u"clair", u"claire", u"clairs", u"ferme", u"fermes", u"net", u"nette"});
    return firm.contains(lower(t));
}

/// "M. Ortiz avait donné des gages : la guérilla n'userait que « de la parole »": a noun before the colon
/// says that words follow, marks inside them that they are his.
bool QuotationReader::readAnnounced(int verb, int colon, const Holder &holder)
{
    const TokenRange range = region(m_chunks.verbs.at(verb).head);
    static const QSet<InternedId> announcing =
        setOfWords({u"gage", u"signal", u"mot", u"leçon", u"condition", u"ligne", u"certitude", u"formule",
                    u"credo", u"verdict", u"slogan", u"refrain", u"ton"});
    const int noun = m_chunks.nounOfToken.at(colon - 1);
    if (!holder.isKnown() || !canSpeak(holder, CueFrame()))
        return false;
    const InternedId head = noun >= 0 ? lemma(m_chunks.nouns.at(noun).head) : 0;
    const bool announced = noun >= 0 && (announcing.contains(head) || m_cues.noun(head) != nullptr);
    static const InternedId yields = intern(u"démordre"); // "Bonn n'en démord pas : …"
    const bool firm = isFirmness(colon - 1) || m_chunks.verbs.at(verb).lemma == yields;
    QuotationDraft draft;
    draft.content = {colon + 1, contentEnd(colon + 1, {colon + 1, range.last}, -1)};
    if (!hasFiniteVerb(draft.content))
        return false;
    const int speaker = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
    const bool someone = holder.core.size() > 0 && (speaker < 0 || isHolderPhrase(speaker));
    if (!hasMarks(draft.content)) {
        // "Le général a été formel : aucun soldat n'a tiré"
        if (!firm || !someone)
            return false;
    } else if (!announced && !firm) {
        // "Le ministre a convoqué la presse : l'embargo « équivaut à une guerre »": the marks hold what is
        // said of it.
        bool predicate = false;
        for (int t = draft.content.first; t < draft.content.last && !predicate; ++t)
            predicate = openAt(t) >= 0 && hasFiniteVerb(m_stretches.at(openAt(t)).tokens);
        if (!predicate || !someone)
            return false;
    }
    draft.holder = holder;
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.colon.unmarked";
    draft.confidence = 0.6;
    return add(draft) >= 0;
}

bool QuotationReader::readColon(int verb, const CueFrame *frame, const Complement &given)
{
    const W &w = W::get();
    const VerbGroup &group = m_chunks.verbs.at(verb);
    const TokenRange range = region(group.head);
    static const InternedId yields = intern(u"démordre");
    int colon = given.kind == Complement::Colon ? given.opener : -1;
    if (colon < 0) {
        for (int t = group.tokens.last; t < range.last && t < group.tokens.last + 24; ++t) {
            if (isChar(t, u':') && (t > group.tokens.last || group.lemma == yields)) {
                colon = t;
                break;
            }
            const int other = m_chunks.verbOfToken.at(t);
            if (openAt(t) >= 0 || isStop(t) || (other >= 0 && m_chunks.verbs.at(other).isFinite()))
                return false;
        }
    }
    if (colon < 0 || colon + 1 >= m_tokens.size())
        return false;
    QuotationDraft draft;
    draft.frame = frame;
    draft.addressee = given.addressee;
    draft.medium = given.medium;
    draft.place = given.place;
    draft.time = given.time;
    draft.holder = holderOfVerb(verb);
    if (!draft.holder.isKnown() && group.isInfinitive() && !m_drafts.isEmpty())
        draft.holder.from = static_cast<int>(m_drafts.size()) - 1; // "Et de conclure : « … »"
    if (frame != nullptr) {
        draft.cue = group.tokens;
        draft.cue.last =
            std::max(draft.cue.last,
                     frame->tail.isEmpty() ? 0 : draft.cue.last + static_cast<int>(frame->tail.size()));
        if (draft.holder.isKnown() && !canSpeak(draft.holder, *frame))
            return false;
    }
    const int stretch = openAt(colon + 1);
    if (stretch >= 0) {
        if (isTaken(stretch))
            return false;
        const TokenRange content = m_stretches.at(stretch).tokens;
        // "se souviennent de cette lettre de Navarre à ses troupes : « … »": whose words they are.
        int word = -1;
        static const InternedId recalls[] = {intern(u"souvenir"), intern(u"rappeler"), intern(u"lire"),
                                             intern(u"citer"), intern(u"reprendre")};
        const bool others =
            frame == nullptr || !frame->speaks ||
            std::find(std::begin(recalls), std::end(recalls), group.lemma) != std::end(recalls);
        const Holder author = others ? holderOfWords(group.tokens.last, colon, &word) : Holder();
        // "Le mot est de Talleyrand : « … »"
        const int named = group.lemma == w.etre && group.isFinite() ? subjectOf(verb).noun : -1;
        const int of = named >= 0 && lemma(group.tokens.last) == w.de
                           ? std::max(m_chunks.nounOfToken.at(group.tokens.last),
                                      m_chunks.nounOfToken.at(group.tokens.last + 1))
                           : -1;
        if (of >= 0 && isHolderPhrase(of) &&
            (m_cues.noun(lemma(m_chunks.nouns.at(named).head)) != nullptr ||
             m_cues.kindOf(lemma(m_chunks.nouns.at(named).head)) == NounKind::Document)) {
            draft.holder = holderOfNoun(of);
            draft.content = content;
            draft.rule = "quotes.named";
            draft.confidence = 0.85;
            return add(draft) >= 0;
        }
        // "On prête à Talleyrand ce mot : « … »"
        static const InternedId lends[] = {intern(u"prêter"), intern(u"attribuer"), intern(u"devoir")};
        const bool lent = std::find(std::begin(lends), std::end(lends), group.lemma) != std::end(lends);
        int lentTo = -1;
        for (int t = group.tokens.last; lent && lentTo < 0 && t < colon; ++t) {
            const int noun = m_chunks.nounOfToken.at(t);
            if (noun >= 0 && m_chunks.nouns.at(noun).preposition >= group.tokens.last &&
                lemma(m_chunks.nouns.at(noun).preposition) == w.a && isHolderPhrase(noun))
                lentTo = noun;
        }
        if (author.isKnown() || lentTo >= 0) {
            draft.holder = lentTo >= 0 ? holderOfNoun(lentTo) : author;
            draft.frame = author.isKnown() ? m_cues.noun(lemma(word)) : nullptr;
            draft.cue = author.isKnown() ? TokenRange{word, word + 1} : group.tokens;
            draft.addressee = {};
            draft.content = content;
            draft.mode = QuoteMode::Direct;
            draft.rule = "quotes.named";
            draft.confidence = 0.85;
            const int index = add(draft);
            if (index >= 0)
                continueStretch(m_stretches.at(stretch).tokens.last, index);
            return index >= 0;
        }
        // Without a cue the marks must hold an utterance: "deux mots : « oui » et « non »" is none.
        if (frame == nullptr && (content.size() < 4 || !hasFiniteVerb(content) || !draft.holder.isKnown() ||
                                 !canSpeak(draft.holder, CueFrame())))
            return false;
        draft.content = content;
        draft.mode = QuoteMode::Direct;
        draft.rule = frame == nullptr ? "quotes.colon.bare" : "quotes.colon";
        draft.confidence = frame == nullptr ? 0.6 : 0.97;
        const int index = add(draft);
        if (index >= 0)
            continueStretch(m_stretches.at(stretch).tokens.last, index);
        return index >= 0;
    }
    if (readTextBelow(verb, frame, colon, draft))
        return true;
    if (frame == nullptr || frame->force == CueForce::Attitude ||
        !(frame->speaks || frame->has(TakesQue | TakesDe)))
        return readAnnounced(verb, colon, draft.holder);
    // "en menaçant les alliés : toute présence serait …"
    draft.content = {colon + 1, contentEnd(colon + 1, {colon + 1, range.last}, -1)};
    if (!hasFiniteVerb(draft.content))
        return false;
    // "ont protesté auprès de leur collègue : il leur aura fallu deux jours": told, not said; "nie toute
    // présence : il n'y aurait là-haut que des volontaires": said.
    if (frame->force == CueForce::Denial) {
        const int next = m_chunks.verbAfter(m_document, colon);
        if (next < 0 || m_chunks.verbs.at(next).tense != Tense::Conditional)
            return false;
    }
    draft.mode = hasMarks(draft.content) ? QuoteMode::Mixed : QuoteMode::Indirect;
    draft.rule = "quotes.colon.unmarked";
    draft.confidence = 0.75;
    return add(draft) >= 0;
}

} // namespace frise
