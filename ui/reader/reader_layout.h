#pragma once

#include "ui/reader/reader_view.h"

#include <QTextLayout>

namespace frise {

/// A block as laid out: `layout` is nothing until it comes near the eye, `height` an estimate until then.
struct ReaderView::Block
{
    std::unique_ptr<QTextLayout> layout;
    double height = 0;
    bool laidOut = false;
};

namespace reader {
constexpr int gutterWidth = 48;
constexpr int textMargin = 12; ///< between gutter and text
constexpr int rightMargin = 24;
constexpr int topMargin = 12;
constexpr double leading = 1.67;
constexpr double paragraphGap = 0.32; ///< of the line pitch, after a line of the source
constexpr int measureCharacters = 76;
} // namespace reader

} // namespace frise
