#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"

#include <QList>
#include <QString>

namespace frise {

/// One utterance: the quotation that begins it and all its parts (itself included), ascending.
struct QuotationCard
{
    int first = -1;
    QList<int> parts;
};

/// The cards of an article in the order of their first parts.
QList<QuotationCard> quotationCards(const Analysis &analysis);
/// Parts joined by " […] ", verbatim.
QString cardText(const Article &article, const Analysis &analysis, const QuotationCard &card);

} // namespace frise
