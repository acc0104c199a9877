#pragma once

#include "core/base/span.h"
#include "core/language/document.h"

#include <QList>

namespace frise {

enum class MarkKind : quint8 {
    None,
    Guillemet, ///< « »
    Curly,     ///< “ ” „
    Straight,  ///< "
    Single,    ///< ' ‘ ’
    Angle      ///< ‹ ›
};

/// A stretch of one paragraph between an opening and a closing mark. Offsets are UTF-16 units of the article.
struct MarkedStretch
{
    Span open;         ///< the opening mark
    Span content;      ///< between the marks, without white space at its edges; never empty
    Span close;        ///< the closing mark; invalid where it was never closed
    TokenRange tokens; ///< tokens of `content`
    MarkKind kind = MarkKind::None;
    int depth = 0;   ///< 0 = outermost
    int parent = -1; ///< index of the stretch around it, or -1
    int paragraph = 0;
    bool continuation = false; ///< opens a paragraph after a stretch that was left open
    bool isClosed() const { return close.isValid(); }
};

/// Pairs the quotation marks of a document, ordered by where they open. For each paragraph the cheapest
/// reading of all its marks is taken (dynamic programming over at most three open marks): a mark may open,
/// close, close one of another kind, or mean nothing (apostrophes, left-overs); each has its cost by shape
/// and neighbours. A mark that is never closed ends with its paragraph, or with its sentence where another
/// one opens before. No stretch leaves its paragraph. Linear in the number of marks; never fails.
QList<MarkedStretch> pairMarks(const Document &document);

} // namespace frise
