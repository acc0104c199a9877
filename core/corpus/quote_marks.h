#pragma once

#include "core/dates/date_interval.h"
#include "core/model/chronicle.h"
#include "core/model/quotation.h"

#include <memory>
#include <vector>

namespace frise {

/// What a timeline needs to know of a quotation to count and draw it, packed: there may be millions. Its
/// words are asked for apart.
struct QuoteMark
{
    static constexpr qint64 rowBits = (qint64(1) << 55) - 1;

    qint64 row : 56 = 0; ///< rowId of the article and the first part (fact_rows.h)
    QuoteMode mode : 8 = QuoteMode::Direct;
    Day first = noDay; ///< days it may have been said on; noDay: open on that side, never on both
    Day last = noDay;
};
static_assert(sizeof(QuoteMark) == 16);

/// Ascending by row.
using QuoteMarks = std::vector<QuoteMark>;

} // namespace frise
