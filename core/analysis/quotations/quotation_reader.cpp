#include "core/analysis/quotations/quotation_reader.h"

#include "core/analysis/quotations/quotation_words.h"
#include "core/analysis/times/recognised_times.h"

#include <algorithm>

namespace frise {

QuotationReader::QuotationReader(StageContext &context)
    : m_context(context), m_document(context.document), m_chunks(context.chunks),
      m_tokens(context.document.tokens), m_cues(CueTable::instance())
{
}

void QuotationReader::run()
{
    m_context.analysis.issues.append(m_cues.issues());
    if (m_tokens.isEmpty())
        return;
    prepare();
    readInterviews();
    readPosts();
    for (int verb = 0; verb < m_chunks.verbs.size(); ++verb) {
        if (!isSkipped(m_chunks.verbs.at(verb).head))
            readVerb(verb);
    }
    readSources();
    for (int noun = 0; noun < m_chunks.nouns.size(); ++noun) {
        if (!isSkipped(m_chunks.nouns.at(noun).head))
            readNounCue(noun);
    }
    readFloating();
    readTitledClause();
    readHearsay();
    finish();
}

void QuotationReader::prepare()
{
    const auto count = static_cast<std::size_t>(m_tokens.size());
    m_skipped.assign(count, false);
    m_time.assign(count, false);
    m_openAt.assign(count, -1);
    m_closeAt.assign(count, -1);
    m_stretchOf.assign(count, -1);
    m_paragraphDone.assign(static_cast<std::size_t>(m_document.paragraphs.size()), false);
    const auto cover = [this](std::vector<bool> &flags, const Span &span) {
        for (int t = m_document.tokenAt(span.start);
             t < m_tokens.size() && m_tokens.at(t).span.start < span.end; ++t)
            flags[static_cast<std::size_t>(t)] = true;
    };
    for (const Boilerplate &part : m_context.analysis.boilerplate)
        cover(m_skipped, part.span);
    for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list)
        cover(m_time, time.span);
    for (const InternedId day : {intern(u"lundi"), intern(u"mardi"), intern(u"mercredi"), intern(u"jeudi"),
                                 intern(u"vendredi"), intern(u"samedi"), intern(u"dimanche"), intern(u"hier"),
                                 intern(u"aujourd'hui"), intern(u"matin"), intern(u"soir")}) {
        for (int t = 0; t < m_tokens.size(); ++t) {
            if (lower(t) == day)
                m_time[static_cast<std::size_t>(t)] = true;
        }
    }
    m_stretches = pairMarks(m_document);
    m_stretches.removeIf([this](const MarkedStretch &stretch) { return isNickname(stretch); });
    m_taken.assign(static_cast<std::size_t>(m_stretches.size()), -1);
    m_covered.assign(static_cast<std::size_t>(m_stretches.size()), false);
    for (int s = 0; s < m_stretches.size(); ++s) {
        const MarkedStretch &stretch = m_stretches.at(s);
        if (stretch.tokens.first > 0 && !stretch.open.isEmpty())
            m_openAt[static_cast<std::size_t>(stretch.tokens.first - 1)] = s;
        if (stretch.isClosed() && stretch.tokens.last < m_tokens.size())
            m_closeAt[static_cast<std::size_t>(stretch.tokens.last)] = s;
        // Inner stretches come later and win.
        for (int t = stretch.tokens.first; t < stretch.tokens.last; ++t)
            m_stretchOf[static_cast<std::size_t>(t)] = s;
    }
}

/// "Mohamed Hamdan Daglo, dit « Hemetti », accuse": what somebody is called besides is no utterance.
bool QuotationReader::isNickname(const MarkedStretch &stretch) const
{
    static const InternedId calls[] = {intern(u"dit"),       intern(u"dite"),      intern(u"dits"),
                                       intern(u"alias"),     intern(u"surnommé"),  intern(u"surnommée"),
                                       intern(u"surnommés"), intern(u"rebaptisé"), intern(u"rebaptisée"),
                                       intern(u"baptisé"),   intern(u"baptisée"),  intern(u"baptisés")};
    const int before = stretch.tokens.first - 2;
    if (!stretch.isClosed() || stretch.open.isEmpty() || before < 1 || stretch.tokens.size() <= 0 ||
        stretch.tokens.size() > 5 || !m_tokens.at(stretch.tokens.first).entry->capitalised ||
        std::find(std::begin(calls), std::end(calls), lower(before)) == std::end(calls))
        return false;
    // "il a dit « Non »": a verb with its auxiliary says so.
    const int verb = m_chunks.verbOfToken.at(before);
    return verb < 0 || !m_chunks.verbs.at(verb).isFinite() || isComma(before - 1);
}

bool QuotationReader::isChar(int t, char16_t c) const
{
    return valid(t) && m_tokens.at(t).span.length() == 1 &&
           m_document.text().at(m_tokens.at(t).span.start) == QChar(c);
}

bool QuotationReader::isDash(int t) const
{
    return isChar(t, u'\u2013') || isChar(t, u'\u2014') || (isChar(t, u'-') && m_tokens.at(t).spaceBefore);
}

bool QuotationReader::isStop(int t) const
{
    if (!valid(t) || !isPunctuation(t))
        return false;
    const QChar c = m_document.text().at(m_tokens.at(t).span.start);
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026);
}

TokenRange QuotationReader::paragraphTokens(int paragraph) const
{
    const Paragraph &p = m_document.paragraphs.at(paragraph);
    if (p.firstSentence >= p.lastSentence)
        return {0, 0};
    return {m_document.sentences.at(p.firstSentence).tokens.first,
            m_document.sentences.at(p.lastSentence - 1).tokens.last};
}

TokenRange QuotationReader::region(int t) const
{
    TokenRange range = sentenceTokens(t);
    const int stretch = stretchOf(t);
    if (stretch >= 0) {
        const TokenRange &inside = m_stretches.at(stretch).tokens;
        return {std::max(range.first, inside.first), std::min(range.last, inside.last)};
    }
    return range;
}

bool QuotationReader::hasFiniteVerb(const TokenRange &range) const
{
    for (int t = range.first; t < range.last; ++t) {
        const int verb = m_chunks.verbOfToken.at(t);
        if (verb >= 0 && m_chunks.verbs.at(verb).finite == t)
            return true;
    }
    return false;
}

bool QuotationReader::hasMarks(const TokenRange &range) const
{
    for (int t = range.first; t < range.last; ++t) {
        if (openAt(t) >= 0 || closeAt(t) >= 0)
            return true;
    }
    return false;
}

int QuotationReader::add(QuotationDraft draft)
{
    draft.content = trimmed(draft.content);
    // The final stop of a reported clause is the journalist's.
    while (draft.mode != QuoteMode::Direct && draft.content.size() > 0 && isStop(draft.content.last - 1) &&
           !isChar(draft.content.last - 1, u'?'))
        draft.content = trimmed({draft.content.first, draft.content.last - 1});
    // "…, mais les combats ont repris, selon X": what joins is not said.
    while (draft.mode == QuoteMode::Indirect && draft.content.size() > 2 &&
           (lower(draft.content.first) == QuotationWords::get().mais ||
            lower(draft.content.first) == QuotationWords::get().et))
        draft.content = trimmed({draft.content.first + 1, draft.content.last});
    // "… cessent les tirs et, a fait savoir X, …": what joins the next clause is left behind.
    while (draft.mode != QuoteMode::Direct && draft.content.size() > 1 &&
           (pos(draft.content.last - 1) == Pos::Coordination ||
            pos(draft.content.last - 1) == Pos::Subordination) &&
           closeAt(draft.content.last) < 0)
        draft.content = trimmed({draft.content.first, draft.content.last - 1});
    if (draft.content.size() <= 0)
        return -1;
    for (int t = draft.content.first; t < draft.content.last; ++t) {
        if (isSkipped(t))
            return -1;
    }
    for (int i = static_cast<int>(m_drafts.size()) - 1; i >= 0 && i > m_drafts.size() - 24; --i) {
        if (m_drafts.at(i).content == draft.content)
            return -1;
    }
    if (draft.frame != nullptr)
        draft.force = draft.frame->force;
    const int index = static_cast<int>(m_drafts.size());
    // Every stretch inside is accounted for: none of them floats.
    for (int t = std::max(0, draft.content.first - 1); t < draft.content.last; ++t) {
        const int stretch = openAt(t);
        if (stretch < 0)
            continue;
        m_covered[static_cast<std::size_t>(stretch)] = true;
        if (m_stretches.at(stretch).tokens == draft.content && !isTaken(stretch))
            m_taken[static_cast<std::size_t>(stretch)] = index;
    }
    m_drafts.append(draft);
    return index;
}

} // namespace frise
