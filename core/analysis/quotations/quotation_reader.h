#pragma once

#include "core/analysis/quotations/cue_table.h"
#include "core/analysis/stage.h"
#include "core/language/quote_marks.h"

#include <QList>
#include <vector>

namespace frise {

/// Who holds a quotation, as the grammar found it; resolved to actors at the end.
struct Holder
{
    TokenRange tokens; ///< the phrase as printed, with its apposition; empty where none stands there
    TokenRange core;   ///< the part that names the holder best
    int from = -1;     ///< index of the draft whose holder is inherited, or -1
    bool isKnown() const { return core.size() > 0 || from >= 0; }
};

/// A quotation on its way: token ranges instead of spans.
struct QuotationDraft
{
    TokenRange content;
    QuoteMode mode = QuoteMode::Direct;
    TokenRange cue; ///< empty where none
    const CueFrame *frame = nullptr;
    CueForce force = CueForce::Neutral;
    Holder holder;
    const char *rule = "";
    double confidence = 0.8;
    int card = -1; ///< index of the first part, or -1
    TokenRange addressee;
    TokenRange medium;
    TokenRange place;
    TokenRange time;
};

/// What stands behind a cue verb before its content.
struct Complement
{
    enum Kind {
        None,
        Que,
        De,
        A,
        Infinitive,
        Question,
        Colon,
        Marked,
        Object,
        Fact,
        ACeQue,
        Adjective,
        Pour,
        ANoun
    };
    Kind kind = None;
    int first = -1;     ///< first token of the content
    int opener = -1;    ///< token that introduces it (que, de, the colon …), or -1
    int object = -1;    ///< noun phrase that stood between as an object
    bool comma = false; ///< a comma stood right before the content
    TokenRange addressee;
    TokenRange medium;
    TokenRange place;
    TokenRange time;
};

/// Reads the quotations of one article (stage "quotes"). One object an article; the parts of the grammar are
/// in files of their own. Works on token indexes; everything is a pass over verbs, nouns, prepositions or
/// marked stretches, so the whole is linear.
class QuotationReader
{
public:
    explicit QuotationReader(StageContext &context);
    void run();

private:
    // quotation_reader.cpp: the ground all rules stand on
    void prepare();
    bool isSkipped(int t) const { return m_skipped[static_cast<std::size_t>(t)]; }
    bool isNickname(const MarkedStretch &stretch) const;
    bool isChar(int t, char16_t c) const;
    bool isComma(int t) const { return isChar(t, u','); }
    bool isDash(int t) const;
    bool isStop(int t) const; ///< . ! ? …
    bool isPunctuation(int t) const { return m_tokens.at(t).kind == TokenKind::Punctuation; }
    bool isTime(int t) const { return m_time[static_cast<std::size_t>(t)]; }
    int openAt(int t) const { return valid(t) ? m_openAt[static_cast<std::size_t>(t)] : -1; }
    int closeAt(int t) const { return valid(t) ? m_closeAt[static_cast<std::size_t>(t)] : -1; }
    int stretchOf(int t) const { return valid(t) ? m_stretchOf[static_cast<std::size_t>(t)] : -1; }
    bool valid(int t) const { return t >= 0 && t < m_tokens.size(); }
    // Of no word where the token does not exist, so that rules may look over an edge.
    InternedId lower(int t) const { return valid(t) ? m_tokens.at(t).lower() : 0; }
    InternedId lemma(int t) const { return valid(t) ? m_tokens.at(t).lemma() : 0; }
    Pos pos(int t) const { return valid(t) ? m_tokens.at(t).pos() : Pos::Unknown; }
    int paragraphOf(int t) const { return m_document.sentences.at(m_tokens.at(t).sentence).paragraph; }
    TokenRange paragraphTokens(int paragraph) const;
    TokenRange sentenceTokens(int t) const { return m_document.sentences.at(m_tokens.at(t).sentence).tokens; }
    /// The part of the sentence of `t` that is in the same marks as `t`.
    TokenRange region(int t) const;
    bool hasFiniteVerb(const TokenRange &range) const;
    bool hasMarks(const TokenRange &range) const;
    bool sameLevel(int a, int b) const { return stretchOf(a) == stretchOf(b); }
    int add(QuotationDraft draft);
    bool isTaken(int stretch) const { return m_taken[static_cast<std::size_t>(stretch)] >= 0; }

    // cue_frames.cpp, assertions.cpp, complements.cpp, adjuncts.cpp, colons.cpp, gaps.cpp: verbs that
    // introduce their content
    void readVerb(int verb);
    bool isAsserted(int verb) const;
    bool isAmongThose(int verb) const;
    bool isVain(int infinitive) const;
    TokenRange cueOf(const VerbGroup &group) const;
    InternedId clauseOpener(int verb, const Holder &holder) const;
    bool isSharedParticiple(int verb) const;
    bool isAgentive(int verb) const;
    int agentOf(int verb) const;
    bool isConcession(int verb, const Holder &holder) const;
    int mainBehind(int verb, int from, int *comma) const;
    Complement complement(int verb, const CueFrame &frame) const;
    bool readComplement(int verb, const CueFrame &frame);
    bool readGapped(int t, const CueFrame &frame);
    bool readTopicBesideGap(int verb, const CueFrame &frame);
    bool readAnnounced(int verb, int colon, const Holder &holder);
    bool isFirmness(int t) const;
    bool readTextBelow(int verb, const CueFrame *frame, int colon, QuotationDraft draft);
    bool readColon(int verb, const CueFrame *frame, const Complement &complement);
    int infinitiveAt(int t, int limit) const;
    static bool isMedium(InternedId lemma);
    static bool isLocution(InternedId lemma);
    bool isNeed(int noun) const;
    bool isPluralArticle(int t, const CueFrame &frame) const;
    TokenRange beforeMarks(TokenRange phrase) const;
    bool isName(int stretch) const;
    void classifyAdjunct(const TokenRange &phrase, int preposition, Complement &complement,
                         const CueFrame &frame) const;

    // postposed.cpp, incises.cpp, as_said.cpp, continuations.cpp: cues behind or inside their content
    bool readPostposed(int verb, const CueFrame &frame);
    bool readAnyPostposed(int verb);
    bool joinsColon(int stretch, int verb, const CueFrame &frame, bool outside);
    bool readPlainIncise(int verb, const CueFrame &frame);
    bool readSaidBefore(int verb, const CueFrame &frame);
    bool readAsSaid(int verb, const CueFrame &frame, int comme);
    bool readUnmarkedIncise(int verb, const CueFrame &frame);
    bool endsIncise(int t) const;
    bool endsWithSpeaker(int verb, const CueFrame &frame) const;
    bool isWhole(int verb, int close, const TokenRange &head, const TokenRange &tail) const;
    bool hasIncise(const TokenRange &content) const;
    bool hasMainVerb(const TokenRange &range) const;
    void continueStretch(int afterToken, int draft);
    bool addPart(int index, const TokenRange &content, QuoteMode mode, double confidence);
    int leadingVerb(int verb) const;

    // sources.cpp, source_phrases.cpp, noun_cues.cpp: selon, d'après, pour …; noun cues
    void readSources();
    bool readSource(int t, const CueFrame &frame, int length);
    int ownerOfWords(int noun) const;
    int behindApposition(int noun, int close, int limit) const;
    bool readSourceOfRelative(int t, const CueFrame &frame, int length);
    bool readBelieved(int t);
    int believedEnd(int t) const;
    bool agreesWith(int noun, int relative) const;
    void readNounCue(int noun);
    int sourcePhraseEnd(int from, int limit) const;
    bool isHolderPhrase(int noun) const;
    bool isSomebody(int noun) const;
    bool isKnownHolder(const Span &span) const;

    // floating.cpp, named_words.cpp: stretches in marks and turns of speech without a cue
    void readFloating();
    bool readLabel(int stretch);
    bool readHiddenVerb(int stretch, int colon);
    void readTitledClause();
    bool readSound(int stretch, int close);
    bool readCredit(int stretch);
    bool readCommented(int stretch);
    bool readHeadline(int stretch);
    bool inHeadline(int paragraph) const;
    bool readNamedWords(int stretch);
    Holder holderOfWords(int from, int end, int *word) const;
    Holder holderInSentenceBefore(int t) const;
    void readInterviews();
    int labelEnd(int paragraph) const;
    bool isQuestion(int paragraph) const;
    bool speaksOfSelf(int paragraph) const;
    TokenRange spokenOfBefore(int paragraph) const;
    Holder holderAhead(int t) const;
    bool endsStatement(int paragraph) const;
    void addAnswer(int paragraph, int first, const TokenRange &label, int &card);
    bool isAsker(int paragraph, int colon) const;
    void readPosts();
    void readHearsay();

    // holders_of_cues.cpp, holders_behind.cpp, subjects_of_cues.cpp, main_clauses.cpp, places_of_speech.cpp:
    // who speaks
    Holder holderOfNoun(int noun, int before = -1) const;
    Holder holderOfVerb(int verb) const;
    Holder holderBehind(int verb, int *end) const;
    Holder holderOfClitic(int t) const;
    TokenRange whereOneSpeaks(int t) const;
    TokenRange placeOfSpeech(int preposition, int limit) const;
    bool isBareOn(const Holder &holder) const;
    static bool isPlatform(InternedId word);
    bool isInRelative(int verb) const;
    int nameInside(const NounPhrase &phrase) const;
    int governing(int verb) const;
    Subject subjectOf(int verb) const;
    int actBefore(int verb) const;
    int listedBefore(int verb) const;
    int subjectBefore(int verb, int from) const;
    bool isPrepositional(int noun) const;
    bool agrees(int noun, const VerbGroup &group) const;
    int phraseEnd(int noun) const;
    bool isRomanNumber(int t) const;
    QList<int> membersOf(int noun) const;
    bool canSpeak(const Holder &holder, const CueFrame &frame) const;

    // owners.cpp: holders that stand in another sentence
    Holder holderOfPoints(int verb) const;
    Holder holderOfLine(const TokenRange &line, const VerbGroup &group) const;
    bool isPointMark(int t) const;
    Holder possessorBefore(int t) const;
    Holder actorOfSentence(int sentence, int before) const;
    Holder holderBefore(int t) const;
    bool isOwnWords(int noun) const;
    QList<int> speakersOfRelation(int draft, QList<QList<int>> &known, int depth);

    // content_end.cpp, content_edges.cpp
    int contentEnd(int from, const TokenRange &region, int verb) const;
    TokenRange trimmed(TokenRange range) const;
    bool isGloss(int determiner) const;
    bool isGapped(int t, int opener) const;
    bool hasOpener(const TokenRange &range, bool round) const;
    int statementStart(int from, int to) const;
    bool startsNextAct(int t, int verb, const VerbGroup *firstFinite) const;
    bool sharesForm(const VerbGroup &a, const VerbGroup &b) const;

    // finish.cpp: drafts become quotations
    void finish();
    void settleOverlaps();
    void dropRepeats();
    QList<int> speakersOf(int draft, QList<QList<int>> &known, int depth);
    void groupVariants(const QList<QuotationDraft> &drafts);
    std::vector<InternedId> contentLemmas(const TokenRange &range) const;

    StageContext &m_context;
    Document &m_document;
    const Chunks &m_chunks;
    const QList<Token> &m_tokens;
    const CueTable &m_cues;
    QList<MarkedStretch> m_stretches;
    std::vector<bool> m_skipped;
    std::vector<bool> m_time;
    std::vector<int> m_openAt;
    std::vector<int> m_closeAt;
    std::vector<int> m_stretchOf;
    std::vector<int> m_taken;          ///< per stretch: the draft whose content it is, or -1
    std::vector<bool> m_covered;       ///< per stretch: inside some quotation
    std::vector<bool> m_paragraphDone; ///< read as a turn of an interview
    QList<QuotationDraft> m_drafts;
};

} // namespace frise
