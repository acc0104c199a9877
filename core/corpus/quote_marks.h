#pragma once

#include "core/dates/date_interval.h"
#include "core/model/chronicle.h"
#include "core/model/quotation.h"

#include <memory>
#include <vector>

namespace frise {

/// What a timeline needs to know of a quotation to count and draw it: 24 bytes. Its words are asked for
/// apart.
struct QuoteMark
{
    qint64 row = 0;    ///< rowId of the article and the first part (fact_rows.h)
    Day first = noDay; ///< days it may have been said on; noDay: open on that side, never on both
    Day last = noDay;
    QuoteMode mode = QuoteMode::Direct;
};

/// Ascending by row.
using QuoteMarks = std::vector<QuoteMark>;

} // namespace frise
