// Stretches in marks beside a phrase that says whose they are: « … » – X; X : « … »; le mot de X : « … »;
// « … » : l'aveu de X.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// « … » – X
bool QuotationReader::readCredit(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int after = marked.tokens.last + 1;
    if (!marked.isClosed() || !valid(after + 1) || !(isDash(after) || isChar(after, u'(')) ||
        paragraphOf(after) != marked.paragraph)
        return false;
    // "le « Conseil pour la sauvegarde de la patrie » (CSP)": a body and its letters.
    if (isChar(after, u'(') && !hasFiniteVerb(marked.tokens))
        return false;
    const int noun = m_chunks.nounOfToken.at(after + 1);
    if (noun < 0 || !isHolderPhrase(noun) || m_chunks.nouns.at(noun).isPronoun)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfNoun(noun);
    if (!endsIncise(draft.holder.tokens.last) || draft.holder.core.first != after + 1)
        return false;
    draft.content = marked.tokens;
    draft.rule = "quotes.credit";
    draft.confidence = 0.8;
    return add(draft) >= 0;
}

/// Who is behind the words that a noun announces before token `end`: "cette lettre du général Navarre à ses
/// troupes", "le mot de Clemenceau". `noun` becomes the token of that noun; unknown where there is none.
Holder QuotationReader::holderOfWords(int from, int end, int *word) const
{
    for (int t = from; t < end; ++t) {
        int lead = m_chunks.nounOfToken.at(t);
        if (lead < 0 || m_chunks.nouns.at(lead).head != t || m_chunks.nouns.at(lead).isName)
            continue;
        static const QSet<InternedId> words =
            setOfWords({u"phrase", u"mot", u"slogan", u"réplique", u"boutade", u"maxime", u"adage",
                        u"formule", u"cri", u"devise", u"vers", u"refrain", u"consigne", u"réponse"});
        if (!words.contains(lemma(t)) && m_cues.kindOf(lemma(t)) != NounKind::Document &&
            m_cues.noun(lemma(t)) == nullptr)
            continue;
        int of = lead + 1 < m_chunks.nouns.size() ? lead + 1 : lead;
        static const InternedId order = intern(u"ordre"); // "le mot d'ordre du FLN"
        if (lower(m_chunks.nouns.at(of).head) == order && of + 1 < m_chunks.nouns.size() && lead != of) {
            ++of;
            ++lead;
        }
        const NounPhrase &owner = m_chunks.nouns.at(of);
        if (of == lead || owner.preposition != m_chunks.nouns.at(lead).tokens.last ||
            lemma(owner.preposition) != W::get().de || !isHolderPhrase(of) || owner.head >= end)
            continue;
        *word = t;
        return holderOfNoun(of);
    }
    return {};
}

/// "Une phrase de M. Straw – « … » – a fait rire", "le mot de Clemenceau, « … »".
bool QuotationReader::readNamedWords(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    int before = marked.tokens.first - 2;
    if (marked.open.isEmpty() || !valid(before) || isName(stretch) ||
        !(hasFiniteVerb(marked.tokens) || marked.tokens.size() >= 6))
        return false;
    if (isComma(before) || isDash(before) || isChar(before, u':') || isChar(before, u'('))
        --before;
    const TokenRange sentence = sentenceTokens(marked.tokens.first - 1);
    if (before <= sentence.first)
        return false;
    // The noun phrases that end right before the marks, back to the one that names the words.
    int noun = m_chunks.nounOfToken.at(before);
    for (int steps = 0; noun >= 0 && steps < 5; ++steps) {
        int word = -1;
        const int first = m_chunks.nouns.at(noun).tokens.first;
        const Holder holder = first < sentence.first ? Holder() : holderOfWords(first, before + 1, &word);
        if (holder.isKnown() && holder.tokens.last == before + 1) {
            QuotationDraft draft;
            draft.content = marked.tokens;
            draft.holder = holder;
            draft.cue = {word, word + 1};
            draft.frame = m_cues.noun(lemma(word));
            draft.rule = "quotes.named";
            draft.confidence = 0.75;
            return canSpeak(holder, CueFrame()) && add(draft) >= 0;
        }
        const int previous =
            first -
            (m_chunks.nouns.at(noun).preposition >= 0 && m_chunks.nouns.at(noun).preposition < first ? 2 : 1);
        noun = previous >= sentence.first ? m_chunks.nounOfToken.at(previous) : -1;
    }
    return false;
}

/// "[Son : Angela Merkel] « … »", as the script of a broadcast says whose voice is heard; `close`: its
/// bracket.
bool QuotationReader::readSound(int stretch, int close)
{
    const int first = paragraphTokens(m_stretches.at(stretch).paragraph).first;
    int open = close - 1;
    while (open > first && !isChar(open, u'[') && close - open < 14)
        --open;
    int from = open + 1;
    for (int t = from; t < close; ++t) {
        if (isChar(t, u':'))
            from = t + 1;
    }
    // "[voix de l'interprète] « … »": the one spoken of before.
    static const QSet<InternedId> voices =
        setOfWords({u"voix", u"traduction", u"traducteur", u"traductrice", u"interprète", u"doublage"});
    for (int t = open + 1; isChar(open, u'[') && t < close; ++t) {
        if (!voices.contains(lemma(t)))
            continue;
        QuotationDraft voice;
        voice.holder = holderBefore(open);
        voice.content = m_stretches.at(stretch).tokens;
        voice.rule = "quotes.label";
        voice.confidence = voice.holder.isKnown() ? 0.7 : 0.5;
        const int index = add(voice);
        if (index >= 0)
            continueStretch(m_stretches.at(stretch).tokens.last, index);
        return index >= 0;
    }
    const int noun = isChar(open, u'[') && from < close ? m_chunks.nounOfToken.at(from) : -1;
    if (noun < 0 || from == open + 1 || !isHolderPhrase(noun) || m_chunks.nouns.at(noun).isPronoun)
        return false;
    QuotationDraft draft;
    draft.holder = holderOfNoun(noun);
    draft.holder.core.last = std::min(draft.holder.core.last, close);
    draft.holder.tokens.last = std::min(draft.holder.tokens.last, close);
    draft.content = m_stretches.at(stretch).tokens;
    draft.rule = "quotes.label";
    draft.confidence = 0.8;
    const int index = canSpeak(draft.holder, CueFrame()) ? add(draft) : -1;
    if (index >= 0)
        continueStretch(m_stretches.at(stretch).tokens.last, index);
    return index >= 0;
}

/// "Le diplomate nuance : « … »", "de Gaulle tranche : « … »": a form that is a noun elsewhere stands right
/// before the colon as the verb of who stands before it.
bool QuotationReader::readHiddenVerb(int stretch, int colon)
{
    const int t = colon - 1;
    const int first = sentenceTokens(colon).first;
    if (t <= first || m_chunks.verbOfToken.at(t) >= 0 || m_tokens.at(t).entry->capitalised)
        return false;
    const auto &readings = m_tokens.at(t).entry->readings;
    const auto verb = std::find_if(readings.begin(), readings.end(), [](const Reading &reading) {
        return reading.isFinite() && reading.person == 3 && reading.tense == Tense::Present;
    });
    if (verb == readings.end() || !m_cues.mayBeVerb(verb->lemma))
        return false;
    VerbGroup group;
    group.lemma = verb->lemma;
    group.tokens = {t, t + 1};
    group.head = group.finite = t;
    const CueFrame *frame = m_cues.verb(m_document, group);
    const int noun = m_chunks.nounOfToken.at(t - 1);
    if (frame == nullptr || !frame->speaks || noun < 0)
        return false;
    int from = m_chunks.nouns.at(noun).tokens.first;
    if (from > first && lower(from - 1) == W::get().de && m_chunks.nouns.at(noun).isName)
        --from; // "de Gaulle"
    const bool who = m_cues.kindOf(lemma(t - 1)) == NounKind::Person ||
                     m_cues.kindOf(lemma(t - 1)) == NounKind::Body || pos(t - 1) == Pos::ProperNoun ||
                     isKnownHolder(m_document.spanOf({from, t}));
    if (!who || (from > first && !isComma(from - 1) && pos(from - 1) != Pos::Coordination))
        return false;
    QuotationDraft draft;
    draft.frame = frame;
    draft.cue = {t, t + 1};
    draft.holder.tokens = {from, t};
    draft.holder.core = draft.holder.tokens;
    draft.content = m_stretches.at(stretch).tokens;
    draft.rule = "quotes.colon";
    draft.confidence = 0.85;
    const int index = add(draft);
    if (index >= 0)
        continueStretch(m_stretches.at(stretch).tokens.last, index);
    return index >= 0;
}

/// "Nasser : le canal ne sera jamais rendu": a headline of a person, a colon and what shall be.
void QuotationReader::readTitledClause()
{
    const W &w = W::get();
    static const QSet<InternedId> binding = setOfWords({u"devoir", u"falloir", u"vouloir"});
    for (int p = 0; p < m_document.paragraphs.size(); ++p) {
        if (!inHeadline(p))
            break;
        const TokenRange range = paragraphTokens(p);
        if (range.size() < 6 || isSkipped(range.first))
            continue;
        const int noun = m_chunks.nounOfToken.at(range.first);
        const int colon = noun >= 0 ? phraseEnd(noun) : -1;
        if (noun < 0 || !isChar(colon, u':') || colon + 3 >= range.last || !isSomebody(noun) ||
            m_chunks.nouns.at(noun).preposition >= 0)
            continue;
        QuotationDraft draft;
        draft.content = {colon + 1, contentEnd(colon + 1, {colon + 1, range.last}, -1)};
        const int verb = m_chunks.verbAfter(m_document, colon);
        if (verb < 0 || hasMarks(draft.content) || draft.content.last + 1 < range.last ||
            !hasMainVerb(draft.content) || pos(colon + 1) == Pos::Interrogative ||
            pos(colon + 1) == Pos::Relative || isChar(range.last - 1, u'?') || lower(colon + 1) == w.ce)
            continue;
        const VerbGroup &group = m_chunks.verbs.at(verb);
        const bool shall =
            group.isFinite() && (group.tense == Tense::Future || group.person == 1 ||
                                 binding.contains(group.lemma) || binding.contains(group.modal));
        if (!shall)
            continue;
        draft.holder = holderOfNoun(noun, colon);
        draft.mode = QuoteMode::Indirect;
        draft.rule = "quotes.label";
        draft.confidence = 0.55;
        if (canSpeak(draft.holder, CueFrame()))
            add(draft);
    }
}

/// "Angela Merkel : « … »", "Réponse de Moscou : « … »"
bool QuotationReader::readLabel(int stretch)
{
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int colon = marked.tokens.first - 2;
    if (isChar(colon, u']') && marked.tokens.size() >= 2)
        return readSound(stretch, colon);
    if (!isChar(colon, u':') || marked.tokens.size() < 2)
        return false;
    const int first = sentenceTokens(colon).first;
    if (colon <= first || hasFiniteVerb({first, colon}) || colon - first > 16)
        return false;
    if (readHiddenVerb(stretch, colon))
        return true;
    // "Sa dernière phrase : « … »", "Le mot d'ordre du FLN : « … »": words, and whose they are.
    int word = -1;
    Holder author = holderOfWords(first, colon, &word);
    const int lead = m_chunks.nounOfToken.at(first);
    if (!author.isKnown() && lead >= 0 && isOwnWords(lead)) {
        author = possessorBefore(first);
        word = m_chunks.nouns.at(lead).head;
    }
    if (author.isKnown() && canSpeak(author, CueFrame())) {
        QuotationDraft draft;
        draft.frame = m_cues.noun(lemma(word));
        draft.cue = {word, word + 1};
        draft.holder = author;
        draft.content = marked.tokens;
        draft.rule = "quotes.named";
        draft.confidence = 0.75;
        const int index = add(draft);
        if (index >= 0)
            continueStretch(marked.tokens.last, index);
        return index >= 0;
    }
    for (int t = first; t < colon; ++t) {
        const int noun = m_chunks.nounOfToken.at(t);
        if (noun < 0 || m_chunks.nouns.at(noun).tokens.first > t || !isHolderPhrase(noun) ||
            m_chunks.nouns.at(noun).isPronoun)
            continue;
        QuotationDraft draft;
        draft.holder = holderOfNoun(noun);
        if (draft.holder.tokens.last != colon && t != first && m_cues.noun(lemma(first)) == nullptr)
            continue;
        // "Niger : « Cette menace … »" at the head of an article: what it is about.
        if (inHeadline(marked.paragraph) && m_chunks.nouns.at(noun).isName && t == first &&
            m_tokens.at(m_chunks.nouns.at(noun).head).chosen().name == NameType::Place &&
            marked.tokens.size() >= 4) {
            draft = {};
            draft.content = marked.tokens;
            draft.rule = "quotes.headline";
            draft.confidence = 0.6;
            return add(draft) >= 0;
        }
        const CueFrame *frame = m_cues.noun(lemma(first));
        if (frame != nullptr && draft.holder.core.first > first) {
            draft.frame = frame;
            draft.cue = {first, first + 1};
        }
        draft.content = marked.tokens;
        draft.rule = "quotes.label";
        draft.confidence = 0.8;
        const int index = add(draft);
        if (index >= 0)
            continueStretch(marked.tokens.last, index);
        return index >= 0;
    }
    return false;
}

/// "« On nous a menti » : les familles demandent justice", "« … » : la phrase est tombée de la bouche du
/// ministre", "« … » : le témoignage est celui de Karim": who the clause behind the colon says it was.
bool QuotationReader::readCommented(int stretch)
{
    const W &w = W::get();
    const MarkedStretch &marked = m_stretches.at(stretch);
    const int colon = marked.tokens.last + 1;
    if (!marked.isClosed() || marked.depth > 0 || !isChar(colon, u':') || !valid(colon + 2) ||
        paragraphOf(colon) != marked.paragraph || marked.tokens.size() < 3)
        return false;
    const int open = marked.tokens.first - 1;
    const bool begins = open == paragraphTokens(marked.paragraph).first ||
                        m_tokens.at(open).sentence != m_tokens.at(open - 1).sentence;
    if (!begins || !(hasFiniteVerb(marked.tokens) || isStop(marked.tokens.last - 1)) ||
        openAt(colon + 1) >= 0)
        return false;
    const int end = sentenceTokens(colon + 1).last;
    if (!hasFiniteVerb({colon + 1, end}))
        return false;
    QuotationDraft draft;
    // Whom it names as the mouth, the pen, the author.
    static const QSet<InternedId> mouths = setOfWords({u"bouche", u"plume", u"voix", u"lèvre"});
    for (int t = colon + 1; t < end && !draft.holder.isKnown(); ++t) {
        const bool those = lower(t) == intern(u"celui") || lower(t) == intern(u"celle");
        if (!mouths.contains(lemma(t)) && !those)
            continue;
        const int of = lemma(t + 1) == w.de ? std::max(m_chunks.nounOfToken.at(t + 1),
                                                       valid(t + 2) ? m_chunks.nounOfToken.at(t + 2) : -1)
                                            : -1;
        if (of >= 0 && isHolderPhrase(of))
            draft.holder = holderOfNoun(of);
    }
    int word = -1;
    if (!draft.holder.isKnown())
        draft.holder = holderOfWords(colon + 1, end, &word);
    // "« … » : la phrase, prononcée par le maréchal, est restée"
    for (int t = colon + 1; t + 1 < end && !draft.holder.isKnown(); ++t) {
        const int said = lower(t) == w.par ? m_chunks.verbOfToken.at(t - 1) : -1;
        const int by =
            said >= 0 && m_chunks.verbs.at(said).isParticiple() ? m_chunks.nounOfToken.at(t + 1) : -1;
        if (by >= 0 && isHolderPhrase(by))
            draft.holder = holderOfNoun(by);
    }
    if (!draft.holder.isKnown()) {
        const int verb = m_chunks.verbAfter(m_document, colon);
        if (verb < 0 || !m_chunks.verbs.at(verb).isFinite() || m_chunks.verbs.at(verb).passive)
            return false;
        const Holder subject = holderOfVerb(verb);
        const int noun = subject.core.size() > 0 ? m_chunks.nounOfToken.at(subject.core.first) : -1;
        if (noun < 0 || subject.core.first < colon || !isHolderPhrase(noun) ||
            m_chunks.nouns.at(noun).isPronoun)
            return false;
        draft.holder = subject;
    }
    if (!canSpeak(draft.holder, CueFrame()))
        return false;
    draft.content = marked.tokens;
    if (word >= 0)
        draft.cue = {word, word + 1};
    draft.rule = "quotes.named";
    draft.confidence = 0.65;
    return add(draft) >= 0;
}

} // namespace frise
