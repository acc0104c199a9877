#pragma once

#include "core/model/cards.h"
#include "core/model/rows.h"

namespace frise {

/// One card of the quotation panel, drawn from the article and what was read in it.
QuoteRow quoteRow(const StoredArticle &stored, const QuotationCard &card);

} // namespace frise
