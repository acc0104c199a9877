#include "ui/reader/reader_document.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator ||
           c == u'\f';
}

FillStyle fillOf(QuoteMode mode)
{
    return mode == QuoteMode::Direct  ? FillStyle::Filled
           : mode == QuoteMode::Mixed ? FillStyle::Tinted
                                      : FillStyle::Hollow;
}

/// Where to cut a line that is too long: after the last blank of the window, else hard (never inside a pair).
qsizetype cutBefore(const QString &text, qsizetype from, qsizetype limit)
{
    for (qsizetype i = limit; i > from + (limit - from) / 2; --i) {
        if (text.at(i - 1).isSpace())
            return i;
    }
    return text.at(limit).isLowSurrogate() ? limit - 1 : limit;
}

QString translated(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("frise::ReaderDocument", text, meaning);
}

QString cut(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.left(length - 1) + QChar(0x2026);
}

} // namespace

std::shared_ptr<const ReaderDocument> ReaderDocument::make(StoredArticle article)
{
    std::shared_ptr<ReaderDocument> document(new ReaderDocument);
    document->m_stored = std::move(article);
    document->cutBlocks();
    document->collectMarks();
    return document;
}

void ReaderDocument::cutBlocks()
{
    const QString &all = text();
    qsizetype start = 0;
    while (start <= all.size()) {
        qsizetype end = start;
        while (end < all.size() && !isLineBreak(all.at(end)))
            ++end;
        qsizetype from = start;
        while (end - from > maximumBlockLength) {
            const qsizetype at = cutBefore(all, from, from + maximumBlockLength);
            ReaderBlock block;
            block.span = {from, at};
            block.endsLine = false;
            m_blocks.append(block);
            from = at;
        }
        ReaderBlock block;
        block.span = {from, end};
        m_blocks.append(block);
        if (end >= all.size())
            break;
        start = end + (all.at(end) == u'\r' && end + 1 < all.size() && all.at(end + 1) == u'\n' ? 2 : 1);
    }
}

void ReaderDocument::collectMarks()
{
    const Analysis &analysis = m_stored.analysis;
    const auto add = [this](ReaderMark::Kind kind, const Span &span, int index) {
        ReaderMark mark;
        mark.kind = kind;
        mark.span = span;
        mark.index = index;
        if (span.isValid() && !span.isEmpty() && span.end <= text().size())
            m_marks.append(mark);
        else
            mark.index = -1;
        return mark.index >= 0 ? &m_marks.last() : nullptr;
    };
    for (int i = 0; i < analysis.quotations.size(); ++i) {
        const Quotation &quotation = analysis.quotations.at(i);
        if (ReaderMark *mark = add(ReaderMark::Kind::Quotation, quotation.span, i)) {
            mark->eventKind = EventKind::Statement;
            mark->fill = fillOf(quotation.mode);
        }
        add(ReaderMark::Kind::Speaker, quotation.speakerSpan, i);
    }
    for (int i = 0; i < analysis.events.size(); ++i) {
        const Event &event = analysis.events.at(i);
        if (ReaderMark *mark = add(ReaderMark::Kind::Event, event.span, i)) {
            mark->eventKind = event.kind;
            mark->certainty = event.certainty;
        }
    }
    for (int i = 0; i < analysis.timexes.size(); ++i)
        add(ReaderMark::Kind::Date, analysis.timexes.at(i).span, i);
    for (int i = 0; i < analysis.mentions.size(); ++i) {
        if (analysis.mentions.at(i).actor >= 0)
            add(ReaderMark::Kind::Name, analysis.mentions.at(i).span, i);
    }
    for (int i = 0; i < analysis.boilerplate.size(); ++i)
        add(ReaderMark::Kind::Boilerplate, analysis.boilerplate.at(i).span, i);
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const ReaderMark &a, const ReaderMark &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });

    // Underlines that share words stand on two lines.
    qsizetype busyUntil[2] = {-1, -1};
    for (ReaderMark &mark : m_marks) {
        if (mark.kind != ReaderMark::Kind::Event)
            continue;
        mark.level = busyUntil[0] <= mark.span.start ? 0 : 1;
        busyUntil[mark.level] = std::max(busyUntil[mark.level], mark.span.end);
    }

    for (int i = 0; i < m_marks.size(); ++i) {
        const ReaderMark &mark = m_marks.at(i);
        for (int b = blockAt(mark.span.start);
             b >= 0 && b < m_blocks.size() && m_blocks.at(b).span.start < mark.span.end; ++b) {
            ReaderBlock &block = m_blocks[b];
            block.marks.append(i);
            if (mark.kind == ReaderMark::Kind::Boilerplate) {
                const QString words = text().mid(block.span.start, block.span.length()).trimmed();
                const qsizetype covered =
                    std::min(mark.span.end, block.span.end) - std::max(mark.span.start, block.span.start);
                if (covered >= words.size())
                    block.boilerplate = true;
                if (block.boilerplate &&
                    analysis.boilerplate.at(mark.index).kind == BoilerplateKind::Intertitle)
                    block.intertitle = true;
            }
        }
    }
}

int ReaderDocument::blockAt(qsizetype position) const
{
    const auto after =
        std::upper_bound(m_blocks.cbegin(), m_blocks.cend(), position,
                         [](qsizetype at, const ReaderBlock &block) { return at < block.span.start; });
    return after == m_blocks.cbegin() ? 0 : static_cast<int>(after - m_blocks.cbegin()) - 1;
}

int ReaderDocument::markAt(qsizetype position, bool stopsOnly) const
{
    int best = -1;
    for (const int i : m_blocks.at(blockAt(position)).marks) {
        const ReaderMark &mark = m_marks.at(i);
        if (!mark.span.contains(position) || (stopsOnly && !mark.isStop()))
            continue;
        if (mark.kind == ReaderMark::Kind::Boilerplate && best >= 0)
            continue;
        if (best < 0 || mark.span.length() < m_marks.at(best).span.length())
            best = i;
    }
    return best;
}

int ReaderDocument::stopAfter(qsizetype position) const
{
    for (int i = 0; i < m_marks.size(); ++i) {
        if (m_marks.at(i).isStop() && m_marks.at(i).span.start > position)
            return i;
    }
    return -1;
}

int ReaderDocument::stopBefore(qsizetype position) const
{
    for (int i = static_cast<int>(m_marks.size()) - 1; i >= 0; --i) {
        if (m_marks.at(i).isStop() && m_marks.at(i).span.start < position)
            return i;
    }
    return -1;
}

int ReaderDocument::markOf(ReaderMark::Kind kind, int index) const
{
    for (int i = 0; i < m_marks.size(); ++i) {
        if (m_marks.at(i).kind == kind && m_marks.at(i).index == index)
            return i;
    }
    return -1;
}

QString ReaderDocument::explanation(int markIndex) const
{
    const ReaderMark &mark = m_marks.at(markIndex);
    const Analysis &analysis = m_stored.analysis;
    QStringList lines;
    const auto reason = [&lines](const Evidence &evidence) {
        if (!evidence.reason.isEmpty())
            lines << cut(evidence.describe(), 220);
    };
    switch (mark.kind) {
    case ReaderMark::Kind::Quotation: {
        const Quotation &quotation = analysis.quotations.at(mark.index);
        const QString who = analysis.speakerNames(quotation);
        lines << translated("Quotation, %1: %2", "mode, speaker")
                     .arg(wording::mode(quotation.mode), who.isEmpty() ? translated("speaker unknown") : who);
        if (quotation.cue.isValid())
            lines << translated("Cue: %1").arg(text().mid(quotation.cue.start, quotation.cue.length()));
        if (!quotation.said.isUnknown())
            lines << translated("Said: %1", "date").arg(wording::date(quotation.said));
        reason(quotation.evidence);
        lines << wording::confidence(quotation.confidence);
        break;
    }
    case ReaderMark::Kind::Event: {
        const Event &event = analysis.events.at(mark.index);
        lines << (event.summary.isEmpty() ? text().mid(event.trigger.start, event.trigger.length())
                                          : event.summary);
        lines << translated("%1 · %2 · %3", "kind, type, certainty")
                     .arg(wording::kind(event.kind), wording::type(event.type),
                          wording::certainty(event.certainty));
        lines << translated("%1 (%2)", "date, its basis")
                     .arg(wording::date(event.when), wording::dateBasis(event.basis));
        reason(event.dateEvidence);
        reason(event.evidence);
        lines << wording::confidence(event.confidence);
        break;
    }
    case ReaderMark::Kind::Date: {
        const Timex &timex = analysis.timexes.at(mark.index);
        const QString words = text().mid(timex.span.start, timex.span.length());
        if (timex.days)
            lines << translated("“%1” → %2", "words, date").arg(cut(words, 60), wording::date(*timex.days));
        else
            lines << translated("“%1” → %2", "words, date")
                         .arg(cut(words, 60),
                              timex.value.isEmpty() ? translated("not resolved") : timex.value);
        reason(timex.evidence);
        break;
    }
    case ReaderMark::Kind::Speaker: {
        const Quotation &quotation = analysis.quotations.at(mark.index);
        const QString who = analysis.speakerNames(quotation);
        lines << translated("Speaker: %1").arg(who.isEmpty() ? translated("unknown", "speaker") : who);
        reason(quotation.evidence);
        break;
    }
    case ReaderMark::Kind::Name: {
        const Mention &mention = analysis.mentions.at(mark.index);
        lines << translated("%1 (%2)", "actor, kind of mention")
                     .arg(analysis.actors.at(mention.actor).name, wording::mentionKind(mention.kind));
        reason(mention.evidence);
        break;
    }
    case ReaderMark::Kind::Boilerplate:
        lines << translated("Not part of the article: %1")
                     .arg(wording::boilerplate(analysis.boilerplate.at(mark.index).kind));
        break;
    }
    return lines.join(u'\n');
}

} // namespace frise
