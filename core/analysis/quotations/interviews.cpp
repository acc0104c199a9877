// Turns of speech set out by lines: questions and answers, posts of a network.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include <QHash>
#include <algorithm>

namespace frise {

/// Token of the colon that ends a speaker's label at the head of a paragraph ("La Gazette :", "Q :"), or -1.
int QuotationReader::labelEnd(int paragraph) const
{
    const TokenRange range = paragraphTokens(paragraph);
    if (range.size() < 3 || m_tokens.at(range.first).kind != TokenKind::Word ||
        !m_tokens.at(range.first).entry->capitalised)
        return -1;
    for (int t = range.first + 1; t < std::min(range.last - 1, range.first + 8); ++t) {
        if (isChar(t, u':'))
            return openAt(t + 1) >= 0 && m_stretches.at(openAt(t + 1)).tokens.last + 1 < range.last ? -1 : t;
        if (isPunctuation(t) && !isChar(t, u'.') && !isChar(t, u'-'))
            return -1;
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb >= 0 && m_chunks.verbs.at(verb).isFinite() && !m_tokens.at(t).entry->capitalised)
            return -1;
    }
    return -1;
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

void QuotationReader::readInterviews()
{
    const int count = static_cast<int>(m_document.paragraphs.size());
    QHash<QString, int> asked;
    QHash<QString, int> said;
    std::vector<int> colons(static_cast<std::size_t>(count), -1);
    std::vector<QString> labels(static_cast<std::size_t>(count));
    int questions = 0;
    int addressed = 0;
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
            ++(question ? asked : said)[label];
        }
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
    // Labels on both sides, or questions put to "vous" that alternate with what is no question.
    bool labelled = false;
    for (int p = 0; p < count && !labelled; ++p) {
        const QString &label = labels[static_cast<std::size_t>(p)];
        labelled = !label.isEmpty() && asked.value(label) > 0 && !isQuestion(p) ? said.size() > 1 : false;
        labelled = labelled ||
                   (!label.isEmpty() && said.value(label) > 0 && asked.value(label) == 0 && !asked.isEmpty());
    }
    const bool bare = questions >= 2 && addressed >= 1 && questions * 5 >= count / 2;
    if (!labelled && !bare)
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
    int card = -1;
    int firstAnswer = -1;
    bool inside = false;
    for (int p = 0; p < count; ++p) {
        const TokenRange range = paragraphTokens(p);
        if (range.size() <= 0 || isSkipped(range.first))
            continue;
        const int colon = colons[static_cast<std::size_t>(p)];
        const QString &label = labels[static_cast<std::size_t>(p)];
        const bool asks = colon >= 0 && asked.value(label) > 0 && asked.value(label) * 2 >= said.value(label);
        if (asks || (colon < 0 && isQuestion(p))) {
            inside = true;
            card = -1;
            if (asks)
                speaker = {};
            continue;
        }
        if (colon >= 0 && labelled) {
            speaker = {range.first, colon};
            inside = true;
            card = -1;
            addAnswer(p, colon + 1, speaker, card);
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
        int link = card >= 0 ? card : firstAnswer;
        const bool newTurn = card < 0;
        QuotationDraft draft;
        draft.content = range;
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
        if (range.size() < 5 || isSkipped(range.first) || !isChar(range.first, u'@'))
            continue;
        int colon = range.first + 1;
        while (colon < range.last && colon < range.first + 6 && !isChar(colon, u':'))
            ++colon;
        if (!isChar(colon, u':') || colon + 1 >= range.last)
            continue;
        QuotationDraft draft;
        draft.content = {colon + 1, range.last};
        draft.holder.tokens = {range.first, colon};
        draft.holder.core = draft.holder.tokens;
        draft.rule = "quotes.post";
        draft.confidence = 0.8;
        add(draft);
    }
}

} // namespace frise
