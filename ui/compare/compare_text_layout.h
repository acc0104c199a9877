#pragma once

#include "ui/compare/compare_text.h"

#include <QTextLayout>

namespace frise {

// What the files of CompareText share.
namespace compare_text {
constexpr double leading = 1.47; ///< 20.6 px at 10.5 pt
constexpr int margin = 19;       ///< left and right of the words at least
constexpr int longestLine = 92;  ///< characters; a wider window leaves room at the outer side
constexpr int topMargin = 12;
constexpr double foldHeight = 20;
constexpr qsizetype longestBlock = 2000;
} // namespace compare_text

/// A paragraph (or a piece of a very long one), or a fold of several.
struct CompareText::Block
{
    Span span;
    int folded = 0; ///< paragraphs in the fold; 0: text
    double height = 0;
    std::unique_ptr<QTextLayout> layout;
    QList<int> links;
};

} // namespace frise
