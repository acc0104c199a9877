#pragma once

#include "ui/paint/theme.h"
#include "ui/paint/timeline_layout.h"

#include <QPainter>

namespace frise {

/// What changes without a new layout.
struct PaintState
{
    quint64 hovered = 0; ///< keys; 0: none
    quint64 focused = 0;
    QSet<quint64> linked;      ///< same event or history as the hovered one: ringed as well
    double scrollY = 0;        ///< lanes are shifted up by this, the axis is not
    double viewportHeight = 0; ///< 0: everything down to the layout's bottom
    std::function<void(const QString &)> beginGroup; ///< named groups ("event-12", "lane-military"): SVG
    std::function<void()> endGroup;
    bool drawsHeads = true;
    bool drawsChevrons = true; ///< of folding; a picture cannot be folded
    bool clips = true;         ///< paper places everything inside by itself and clips nothing
};

/// Draws a timeline on any paint device: axis, lanes, signs, labels, pills, density columns, cards.
void paintTimeline(QPainter &painter, const Theme &theme, const TimelineLayout &layout,
                   const TimelineItems &items, const QLocale &locale, const PaintState &state = {});
/// One label's words with their halo of the ground, as the timeline writes them.
void paintLabel(QPainter &painter, const Theme &theme, const LabelText &label, const QRectF &rect,
                const QColor &ink, const QColor &ground);
/// The hover ring alone, so that hovering repaints an overlay and not the canvas.
void paintHover(QPainter &painter, const Theme &theme, const PlacedMark &mark);

} // namespace frise
