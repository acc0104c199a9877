#pragma once

#include "core/analysis/stage.h"

#include <vector>

namespace frise {

/// The words of an article that stand in the tables of dated events, in its order.
struct EventWords
{
    /// Reads them: words of boilerplate are left out; a person known under another spelling counts as the
    /// name the tables have.
    explicit EventWords(const StageContext &context);

    /// Words held by more events than this do not nominate candidates.
    static constexpr std::size_t common = 90;

    struct Place
    {
        int word; ///< index into ReferenceEvents::words()
        int token;
        int before = -1; ///< index of the same word earlier in the sentence; set by who reads the sentence
    };
    std::vector<bool> readable;  ///< per sentence
    std::vector<Place> list;     ///< of the whole article, by sentence
    std::vector<int> from;       ///< per sentence: where its words begin; one more at the end
    std::vector<bool> inArticle; ///< per word of the tables
};

} // namespace frise
