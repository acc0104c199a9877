#include "core/model/cards.h"

#include <QHash>

namespace frise {

QList<QuotationCard> quotationCards(const Analysis &analysis)
{
    QList<QuotationCard> cards;
    QHash<int, qsizetype> byNumber;
    for (int i = 0; i < analysis.quotations.size(); ++i) {
        const int number = analysis.quotations.at(i).card;
        const auto known = number < 0 ? byNumber.cend() : byNumber.constFind(number);
        if (known != byNumber.cend()) {
            cards[known.value()].parts.append(i);
            continue;
        }
        if (number >= 0)
            byNumber.insert(number, cards.size());
        cards.append(QuotationCard{i, {i}});
    }
    return cards;
}

QString cardText(const Article &article, const Analysis &analysis, const QuotationCard &card)
{
    QString text;
    for (const int part : card.parts) {
        const Span &span = analysis.quotations.at(part).span;
        if (!text.isEmpty())
            text += QStringLiteral(" […] ");
        text += QStringView(article.text).mid(span.start, span.length());
    }
    return text;
}

} // namespace frise
