#include "core/workspace/quote_rows.h"

#include "core/corpus/fact_rows.h"

namespace frise {

namespace {

QString textAt(const QString &text, const Span &span)
{
    return span.isValid() && !span.isEmpty() ? text.mid(span.start, span.length()) : QString();
}

bool isMarkOrBlank(QChar c)
{
    return c == u'"' || c == u'\'' || c == QChar(0xAB) || c == QChar(0xBB) ||
           (c >= QChar(0x2018) && c <= QChar(0x201F)) || c == QChar(0x2039) || c == QChar(0x203A) ||
           c.isSpace();
}

/// The marks the source itself put around the content, with the blanks between: "« " … " »".
void readMarks(const QString &text, const Span &first, const Span &last, QuoteRow &row)
{
    qsizetype start = first.start;
    while (start > 0 && first.start - start < 3 && isMarkOrBlank(text.at(start - 1)) &&
           text.at(start - 1) != u'\n')
        --start;
    const QString left = text.mid(start, first.start - start);
    if (!left.trimmed().isEmpty())
        row.leftMark = left.trimmed().right(1) + (left.back().isSpace() ? left.right(1) : QString());
    qsizetype end = last.end;
    while (end < text.size() && end - last.end < 3 && isMarkOrBlank(text.at(end)) && text.at(end) != u'\n')
        ++end;
    const QString right = text.mid(last.end, end - last.end);
    if (!right.trimmed().isEmpty())
        row.rightMark = (right.front().isSpace() ? right.left(1) : QString()) + right.trimmed().left(1);
}

} // namespace

QuoteRow quoteRow(const StoredArticle &stored, const QuotationCard &card)
{
    const Article &article = stored.article;
    const Analysis &analysis = stored.analysis;
    const Quotation &quotation = analysis.quotations.at(card.first);
    QuoteRow row;
    row.article = stored.id;
    row.quotation = card.first;
    row.parts = card.parts;
    row.source = article.fileName;
    row.articleTitle = analysis.title.isEmpty() ? article.title : analysis.title;
    row.outlet = article.outlet;
    row.span = quotation.span;
    row.text = cardText(article, analysis, card);
    row.mode = quotation.mode;
    if (quotation.mode != QuoteMode::Indirect)
        readMarks(article.text, quotation.span, analysis.quotations.at(card.parts.constLast()).span, row);
    row.cue = textAt(article.text, quotation.cue);
    row.force = quotation.force;
    row.speaker = analysis.speakerNames(quotation);
    for (const int speaker : quotation.speakers) {
        if (speaker >= 0)
            row.speakerIds.append(analysis.actors.at(speaker).id);
    }
    row.speakerPrinted = textAt(article.text, quotation.speakerSpan);
    if (quotation.speakerSpan.isValid()) {
        const int mention = analysis.mentionAt(quotation.speakerSpan);
        if (mention >= 0)
            row.role = textAt(article.text, analysis.mentions.at(mention).roleSpan);
    }
    if (row.role.isEmpty() && !quotation.speakers.isEmpty() && quotation.speakers.constFirst() >= 0)
        row.role = analysis.actors.at(quotation.speakers.constFirst()).role;
    for (const Candidate &guess : quotation.guesses) {
        if (guess.actor >= 0)
            row.guesses.append(analysis.actors.at(guess.actor).name);
    }
    row.addressee = textAt(article.text, quotation.addressee);
    row.medium = textAt(article.text, quotation.medium);
    row.said = quotation.said;
    row.published = analysis.published.best;
    row.basis = analysis.published.basis;
    row.confidence = quotation.confidence;
    row.reason = quotation.evidence.describe();
    row.parentQuotation = quotation.parent;
    if (quotation.variantGroup >= 0) {
        row.variantGroup = rowId(stored.id, quotation.variantGroup);
        row.variants = 0;
        for (const QuotationCard &other : quotationCards(analysis))
            row.variants += analysis.quotations.at(other.first).variantGroup == quotation.variantGroup;
    }
    row.reviewed = quotation.evidence.byPerson;
    return row;
}

} // namespace frise
