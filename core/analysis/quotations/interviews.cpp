// Turns of speech set out by lines: questions and answers, posts of a network.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace frise {

namespace {
using W = QuotationWords;
} // namespace

/// Token of the colon that ends a speaker's label at the head of a paragraph ("La Gazette :", "Q :"), or of
/// the dash behind one in capitals ("GEORGE W. BUSH (traduction) –"); else -1.
int QuotationReader::labelEnd(int paragraph) const
{
    const TokenRange range = paragraphTokens(paragraph);
    const Span &title = m_context.analysis.titleSpan;
    const bool headline = title.isValid() && title.overlaps(m_document.paragraphs.at(paragraph).span);
    if (range.size() < 3 || headline || m_tokens.at(range.first).kind != TokenKind::Word ||
        !m_tokens.at(range.first).entry->capitalised)
        return -1;
    bool capitals = m_tokens.at(range.first).entry->allCaps || m_tokens.at(range.first).span.length() == 1;
    // "Question. - Si la guerre éclate …"
    static const InternedId turns[] = {intern(u"question"), intern(u"réponse"), intern(u"q"), intern(u"r")};
    if (std::find(std::begin(turns), std::end(turns), lower(range.first)) != std::end(turns)) {
        const int dash = isChar(range.first + 1, u'.') ? range.first + 2 : range.first + 1;
        if (dash < range.last - 1 && isDash(dash))
            return dash;
    }
    // "A. B. : Oui": initials, whatever their stops did to the sentences; "R. Non.": a letter alone.
    int initials = range.first;
    while (initials + 1 < range.last && m_tokens.at(initials).span.length() == 1 &&
           m_tokens.at(initials).entry->capitalised && isChar(initials + 1, u'.'))
        initials += isChar(initials + 2, u'-') && !m_tokens.at(initials + 2).spaceBefore ? 3 : 2;
    if (initials > range.first && initials + 1 < range.last && (isChar(initials, u':') || isDash(initials)))
        return initials;
    if (initials == range.first + 2 && initials + 1 < range.last &&
        std::find(std::begin(turns), std::end(turns), lower(range.first)) != std::end(turns))
        return range.first + 1;
    bool names = true;  // "Sergio Ramírez. –": all capitals at the head of words
    bool aside = false; // "(traduction)"
    for (int t = range.first + 1; t < std::min(range.last - 1, range.first + 10); ++t) {
        if (isChar(t, u':'))
            return openAt(t + 1) >= 0 && m_stretches.at(openAt(t + 1)).tokens.last + 1 < range.last ? -1 : t;
        if (isDash(t) && capitals && !isChar(t, u'-'))
            return t;
        if (isChar(t, u'.') && names && isDash(t + 1) && t + 2 < range.last && t > range.first + 1)
            return t + 1;
        aside = isChar(t, u'(') || (aside && !isChar(t, u')'));
        if (aside || isChar(t, u')'))
            continue;
        if (m_tokens.at(t).kind == TokenKind::Word)
            capitals = capitals && m_tokens.at(t).entry->allCaps;
        names = names && m_tokens.at(t).entry->capitalised;
        if (isPunctuation(t) && !isChar(t, u'.') && !isChar(t, u'-'))
            return -1;
        if (m_tokens.at(t).sentence != m_tokens.at(range.first).sentence)
            return -1;
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb >= 0 && m_chunks.verbs.at(verb).isFinite() && !m_tokens.at(t).entry->capitalised)
            return -1;
    }
    return -1;
}

/// Whether a paragraph ends like a sentence: "Écouter cette émission" does not.
bool QuotationReader::endsStatement(int paragraph) const
{
    const TokenRange range = paragraphTokens(paragraph);
    int last = range.last - 1;
    while (last > range.first && closeAt(last) >= 0)
        --last;
    return range.size() > 0 && (isStop(last) || isStop(range.last - 1));
}

/// "Nous avons attendu trois jours.": whether a paragraph has a first person outside of marks.
bool QuotationReader::speaksOfSelf(int paragraph) const
{
    static const QSet<InternedId> selves =
        setOfWords({u"je", u"j'", u"nous", u"mon", u"ma", u"mes", u"moi", u"notre", u"nos", u"m'", u"me"});
    const TokenRange range = paragraphTokens(paragraph);
    for (int t = range.first; t < range.last; ++t) {
        if (stretchOf(t) < 0 && selves.contains(lower(t)))
            return true;
    }
    return false;
}

bool QuotationReader::isQuestion(int paragraph) const
{
    const TokenRange range = paragraphTokens(paragraph);
    if (range.size() <= 0 || range.size() > 60)
        return false;
    int last = range.last - 1;
    while (last > range.first && closeAt(last) >= 0)
        --last;
    return isChar(last, u'?');
}

/// "Le journaliste :", "Q :", "LA RÉDACTION –": a label of who asks.
bool QuotationReader::isAsker(int paragraph, int colon) const
{
    static const QSet<InternedId> askers = setOfWords(
        {u"journaliste", u"question", u"q", u"animateur", u"animatrice", u"présentateur", u"présentatrice",
         u"reporter", u"rédaction", u"intervieweur", u"modérateur", u"modératrice"});
    for (int t = paragraphTokens(paragraph).first; t < colon; ++t) {
        if (askers.contains(lemma(t)) || askers.contains(lower(t)))
            return true;
    }
    return false;
}

void QuotationReader::addAnswer(int paragraph, int first, const TokenRange &label, int &card)
{
    const TokenRange range = paragraphTokens(paragraph);
    QuotationDraft draft;
    draft.content = {first, range.last};
    draft.mode = QuoteMode::Direct;
    draft.rule = "quotes.answer";
    draft.confidence = 0.85;
    if (label.size() > 0) {
        draft.holder.tokens = label;
        draft.holder.core = label;
    } else {
        draft.holder.from = card;
    }
    const int index = add(draft);
    if (index < 0)
        return;
    if (card < 0)
        card = index;
}

/// The person spoken of last before a paragraph: who answers where the labels say only "Réponse".
TokenRange QuotationReader::spokenOfBefore(int paragraph) const
{
    const qsizetype limit = m_document.paragraphs.at(paragraph).span.start;
    TokenRange last;
    for (const Mention &mention : m_context.analysis.mentions) {
        if (mention.span.start >= limit)
            break;
        const bool person = mention.actor >= 0 && !mention.span.isEmpty() && !mention.inBoilerplate &&
                            m_context.analysis.actors.at(mention.actor).kind == ActorKind::Person &&
                            !m_context.analysis.actors.at(mention.actor).anonymous;
        if (person &&
            !isQuestion(m_document.sentences.at(m_tokens.at(m_document.tokenAt(mention.span.start)).sentence)
                            .paragraph))
            last = m_document.tokensIn(mention.span);
    }
    return last;
}

void QuotationReader::readInterviews()
{
    const int count = static_cast<int>(m_document.paragraphs.size());
    QHash<QString, int> asked;
    QHash<QString, int> said;
    std::vector<int> colons(static_cast<std::size_t>(count), -1);
    std::vector<QString> labels(static_cast<std::size_t>(count));
    int questions = 0;
    int addressed = 0;
    int askers = 0;    ///< paragraphs that a journalist's label opens
    int dashAsks = 0;  ///< "– Donc la force est exclue ?"
    int dashTells = 0; ///< "– Elle n'est pas exclue."
    static const InternedId you[] = {intern(u"vous"), intern(u"-vous"), intern(u"votre"), intern(u"vos")};
    for (int p = 0; p < count; ++p) {
        const TokenRange range = paragraphTokens(p);
        if (range.size() <= 0 || isSkipped(range.first))
            continue;
        const bool question = isQuestion(p);
        const int colon = labelEnd(p);
        colons[static_cast<std::size_t>(p)] = colon;
        if (colon >= 0) {
            const QString label = m_document.textOf(m_document.spanOf({range.first, colon})).toString();
            labels[static_cast<std::size_t>(p)] = label;
            const bool asker = isAsker(p, colon);
            askers += asker ? 1 : 0;
            ++(question || asker ? asked : said)[label];
        }
        if (isDash(range.first))
            ++(question ? dashAsks : dashTells);
        if (question && stretchOf(range.first + 1) < 0) {
            ++questions;
            for (int t = range.first; t < range.last; ++t) {
                if (std::find(std::begin(you), std::end(you), lower(t)) != std::end(you)) {
                    ++addressed;
                    break;
                }
            }
        }
    }
    // "EN DIRECT - Ambassade à Quito : Managua rompt": what a title says before its colon names no one who
    // speaks below, unless it comes again.
    if (count > 0 && colons[0] >= 0 && asked.value(labels[0]) + said.value(labels[0]) == 1 &&
        !isAsker(0, colons[0])) {
        asked.remove(labels[0]);
        said.remove(labels[0]);
        labels[0].clear();
        colons[0] = -1;
    }
    // Labels on both sides, or questions put to "vous" that alternate with what is no question.
    bool labelled = false;
    for (int p = 0; p < count && !labelled; ++p) {
        const QString &label = labels[static_cast<std::size_t>(p)];
        labelled = !label.isEmpty() && asked.value(label) > 0 && !isQuestion(p) ? said.size() > 1 : false;
        labelled = labelled ||
                   (!label.isEmpty() && said.value(label) > 0 && asked.value(label) == 0 && !asked.isEmpty());
    }
    labelled = labelled || (askers > 0 && !said.isEmpty());
    // Questions without a label, and one name before each answer.
    labelled = labelled || (questions >= 2 &&
                            std::any_of(said.cbegin(), said.cend(), [](int turns) { return turns >= 2; }));
    // "Propos recueillis par …", "Cinq questions à …": said to be an interview.
    static const QSet<InternedId> announces = setOfWords({u"entretien", u"interview"});
    static const InternedId words = intern(u"propos");
    static const InternedId gathered = intern(u"recueillis");
    static const InternedId asked5 = intern(u"question");
    for (int p = 0; p < count && addressed == 0 && questions >= 2; ++p) {
        if (p > 3 && p < count - 2)
            continue;
        const TokenRange range = paragraphTokens(p);
        for (int t = range.first; t + 1 < range.last; ++t) {
            if ((announces.contains(lemma(t)) && range.size() < 40) ||
                (lower(t) == words && lower(t + 1) == gathered) ||
                (lemma(t) == asked5 && lower(t + 1) == W::get().a && p < 2))
                ++addressed;
        }
    }
    const bool dashed = dashAsks >= 2 && dashTells >= 2;
    const bool bare = questions >= 2 && addressed >= 1 && questions * 5 >= count / 2;
    if (!labelled && !bare && !dashed)
        return;
    // Who answers, where no label says so: the person named first before the questions.
    TokenRange interviewee;
    for (int p = 0; p < count && !labelled && interviewee.size() <= 0; ++p) {
        const TokenRange range = paragraphTokens(p);
        if (isQuestion(p) && stretchOf(range.first + 1) < 0)
            break;
        const Span &span = m_document.paragraphs.at(p).span;
        for (const Mention &mention : m_context.analysis.mentions) {
            if (mention.span.start >= span.end)
                break;
            const bool person = mention.actor >= 0 &&
                                m_context.analysis.actors.at(mention.actor).kind == ActorKind::Person &&
                                mention.kind == MentionKind::Name && !mention.inBoilerplate;
            if (person && span.contains(mention.span)) {
                interviewee = m_document.tokensIn(mention.span);
                break;
            }
        }
    }
    TokenRange speaker;
    TokenRange answerer; ///< who "R :" is
    int card = -1;
    int firstAnswer = -1;
    bool inside = false;
    bool afterLabel = false; ///< the last turn bore a label
    for (int p = 0; p < count; ++p) {
        const TokenRange range = paragraphTokens(p);
        if (range.size() <= 0 || isSkipped(range.first))
            continue;
        const int colon = colons[static_cast<std::size_t>(p)];
        const QString &label = labels[static_cast<std::size_t>(p)];
        const bool asks = colon >= 0 && asked.value(label) > 0 && asked.value(label) * 2 >= said.value(label);
        // "– Une ouverture ?" asks, "– Une photo !" answers; what stands between turns without a dash is
        // neither.
        const bool dash = isDash(range.first) && (dashed || labelled);
        if (colon < 0 && !dash && dashed && !endsStatement(p))
            continue;
        if (asks || (colon < 0 && isQuestion(p))) {
            inside = true;
            card = -1;
            afterLabel = asks;
            if (asks)
                speaker = {};
            continue;
        }
        if (colon >= 0 && labelled) {
            speaker = {range.first, colon};
            static const QSet<InternedId> answers = setOfWords({u"réponse", u"r"});
            if (answers.contains(lower(range.first))) {
                const TokenRange meant = spokenOfBefore(p);
                if (meant.size() > 0 && firstAnswer < 0)
                    answerer = meant;
            }
            inside = true;
            card = -1;
            addAnswer(p, colon + 1, speaker, card);
            if (card >= 0 && answerer.size() > 0 && answers.contains(lower(range.first)))
                m_drafts[card].holder.core = answerer;
            afterLabel = true;
            if (firstAnswer < 0)
                firstAnswer = card;
            continue;
        }
        if (!inside)
            continue;
        // A short line that trails off asks as well ("Le siège avait tenu tout l'hiver…").
        const bool trails =
            range.size() <= 25 && (isChar(range.last - 1, u'\u2026') ||
                                   m_document.textOf(m_tokens.at(range.last - 1)).startsWith(u"..."));
        if (trails && p + 1 < count) {
            card = -1;
            continue;
        }
        if (!endsStatement(p) && !bare)
            continue;
        // Below a labelled turn a paragraph goes on with it only where somebody says I or we; the rest is
        // told.
        if (afterLabel && !dash && !speaksOfSelf(p)) {
            inside = false;
            continue;
        }
        int link = card >= 0 ? card : firstAnswer;
        const bool newTurn = card < 0;
        QuotationDraft draft;
        draft.content = range;
        if (dash)
            ++draft.content.first;
        draft.rule = "quotes.answer";
        draft.confidence = 0.75;
        draft.holder.from = link;
        if (link < 0)
            draft.holder.core = interviewee;
        if (!newTurn)
            draft.card = card;
        const int index = add(draft);
        if (index < 0)
            continue;
        if (!newTurn)
            m_drafts[card].card = card;
        else
            card = index;
        if (firstAnswer < 0)
            firstAnswer = index;
    }
}

/// "@ministere : Nous partons demain."
void QuotationReader::readPosts()
{
    for (int p = 0; p < m_document.paragraphs.size(); ++p) {
        const TokenRange range = paragraphTokens(p);
        // "13 h : @ministere : Nous partons."
        int at = range.first;
        while (at < range.last && at < range.first + 6 && !isChar(at, u'@') &&
               (m_tokens.at(at).kind == TokenKind::Number || isPunctuation(at) ||
                m_tokens.at(at).span.length() == 1))
            ++at;
        if (range.size() < 5 || isSkipped(range.first) || !isChar(at, u'@'))
            continue;
        int colon = at + 1;
        while (colon < range.last && colon < at + 6 && !isChar(colon, u':'))
            ++colon;
        if (!isChar(colon, u':') || colon + 1 >= range.last)
            continue;
        QuotationDraft draft;
        draft.content = {colon + 1, range.last};
        draft.holder.tokens = {at, colon};
        draft.holder.core = draft.holder.tokens;
        draft.rule = "quotes.post";
        draft.confidence = 0.8;
        add(draft);
    }
}

} // namespace frise
