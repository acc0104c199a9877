#pragma once

#include "core/model/article.h"
#include "core/model/rows.h"

#include <QString>

/// A quotation with its reference, ready to paste. Dates that were deduced say so.
namespace frise::citation {

enum class Style { Iso690, Markdown, BibTeX };

/// `article` gives author and address where known; its text is not used.
QString cite(const QuoteRow &quote, const Article &article, Style style);

} // namespace frise::citation
