#pragma once

#include "core/compare/comparing.h"

#include <map>
#include <utility>
#include <vector>

namespace frise {

/// What is judged: each quotation by itself, then the statements that an incise cuts, their parts joined. The
/// first units are the quotations in their order.
struct QuoteSide
{
    std::vector<QList<int>> parts; ///< quotations of each unit
    std::vector<WordSet> sets;
    std::vector<std::vector<TextWord>> sequences; ///< in the order of the text
    std::vector<double> weights;
};

QuoteSide sideOf(const TextPair &texts, const ComparedText &text);

/// A pair of quotations with the units that were judged for it.
struct JudgedQuotes
{
    double logit = 0;
    std::size_t unitA = 0;
    std::size_t unitB = 0;
};

/// Every pair of quotations that can be one utterance, by their indices, with the units that speak most for
/// it and how likely it is: by its own likeness and by what else could be its like. Empty where cancelled.
std::map<std::pair<int, int>, JudgedQuotes> judgeQuotes(const Comparing &comparing, const QuoteSide &a,
                                                        const QuoteSide &b);

} // namespace frise
