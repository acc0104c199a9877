#include "ui/paint/timeline_layout.h"

#include "ui/paint/lane_density.h"
#include "ui/paint/lane_marks.h"

#include <cmath>

namespace frise {

namespace {

constexpr double lanePadding = 5;
constexpr double foldedHeight = 24;
constexpr double densityHeight = 64;
constexpr int densityFrom = 400;
constexpr double marksPerColumn = 3;
constexpr double columnWidth = 12;
constexpr int cardsUpTo = 12;

struct ViewDays
{
    Day first;
    Day last;
};

ViewDays daysInView(const TimeAxis &axis)
{
    // The day that only touches the right edge with its 00:00 is not in view.
    return {static_cast<Day>(std::floor(axis.firstDay)), static_cast<Day>(std::ceil(axis.lastDay())) - 1};
}

/// The level by the number of marks in view; a level is left 20 % later than it is entered.
DrawingLevel chooseLevel(const LayoutRequest &request, const QList<PlacedLane> &lanes, int inView)
{
    if (request.marksOnly)
        return DrawingLevel::Marks;
    const auto previous = request.previous ? std::optional(request.previous->level) : std::nullopt;
    const double densityFactor = !previous ? 1 : *previous == DrawingLevel::Density ? 0.8 : 1.2;
    bool dense = inView > densityFrom * densityFactor;
    for (const PlacedLane &lane : lanes)
        dense = dense || lane.inView > marksPerColumn * densityFactor * request.axis.width / columnWidth;
    if (dense)
        return DrawingLevel::Density;
    const double cardsFactor = !previous ? 1 : *previous == DrawingLevel::Cards ? 1.2 : 0.8;
    return inView > 0 && inView <= cardsUpTo * cardsFactor ? DrawingLevel::Cards : DrawingLevel::Marks;
}

/// Gives the lanes their rectangles from top to bottom.
void stackLanes(TimelineLayout &layout, const QList<double> &heights)
{
    double y = layout.axisTop + layout.axisHeight;
    for (qsizetype i = 0; i < layout.lanes.size(); ++i) {
        PlacedLane &lane = layout.lanes[i];
        lane.rect = QRectF(layout.axis.left, y, layout.axis.width, heights[i]);
        lane.headRect = QRectF(layout.axis.left - layout.headWidth, y, layout.headWidth, heights[i]);
        y += heights[i];
    }
    layout.bottom = y;
}

void layoutMarks(TimelineLayout &layout, const LayoutRequest &request)
{
    QList<double> heights;
    QList<LaneMarks> placed;
    for (int i = 0; i < layout.lanes.size(); ++i) {
        PlacedLane &lane = layout.lanes[i];
        if (lane.info.omitted || (request.skipsEmptyLanes && lane.inView == 0)) {
            placed.append(LaneMarks());
            heights.append(0);
            continue;
        }
        if (lane.info.folded) {
            placeDensity(lane, i, layout, request, foldedHeight - 8);
            placed.append(LaneMarks());
            heights.append(foldedHeight);
            continue;
        }
        placed.append(placeLaneMarks(i, lane.inView, layout, request));
        const LaneMarks &marks = placed.last();
        lane.rows = static_cast<int>(marks.rowHeights.size());
        lane.hidden = marks.hidden;
        double height = 2 * lanePadding;
        for (const double rowHeight : marks.rowHeights)
            height += rowHeight;
        // The head needs room for its title, on screen in two lines where it is long, and two lines of
        // counts.
        const double titleRoom =
            layout.headWidth - 14 - (lane.info.kind ? 19 : 0) - (lane.info.pinned ? 12 : 0);
        const bool isLong = request.metrics->width(lane.info.title, TextRole::LabelBold) > titleRoom &&
                            lane.info.title.contains(u' ');
        lane.titleLines = isLong && !request.keepsSources ? 2 : 1;
        const double head = lane.titleLines * request.metrics->height(TextRole::LabelBold) + 2 * lanePadding +
                            (lane.info.countText.isEmpty() ? 0 : request.metrics->height(TextRole::Small)) +
                            (lane.info.noteText.isEmpty() ? 0 : request.metrics->height(TextRole::Small));
        heights.append(std::max(height, head));
    }
    stackLanes(layout, heights);
    for (qsizetype i = 0; i < layout.lanes.size(); ++i) {
        PlacedLane &lane = layout.lanes[i];
        double y = lane.rect.top() + lanePadding;
        for (const double rowHeight : placed[i].rowHeights) {
            lane.rowTops.append(y);
            y += rowHeight;
        }
        appendPlaced(placed[i], lane, layout);
    }
}

void layoutDensity(TimelineLayout &layout, const LayoutRequest &request)
{
    QList<double> heights;
    for (int i = 0; i < layout.lanes.size(); ++i) {
        PlacedLane &lane = layout.lanes[i];
        const double height = lane.info.folded ? foldedHeight : densityHeight + 2 * lanePadding;
        placeDensity(lane, i, layout, request, lane.info.folded ? foldedHeight - 8 : densityHeight);
        heights.append(height);
    }
    stackLanes(layout, heights);
}

bool layoutCards(TimelineLayout &layout, const LayoutRequest &request)
{
    QList<double> heights;
    QList<QList<PlacedCard>> placed;
    double total = layout.axisHeight;
    for (int i = 0; i < layout.lanes.size(); ++i) {
        if (layout.lanes[i].info.folded)
            return false;
        std::optional<LaneCards> cards = placeLaneCards(i, layout, request);
        if (!cards)
            return false;
        heights.append(std::max(cards->height, 44.0));
        total += heights.last();
        placed.append(cards->cards);
    }
    if (request.availableHeight > 0 && total > request.availableHeight)
        return false;
    stackLanes(layout, heights);
    for (qsizetype i = 0; i < layout.lanes.size(); ++i) {
        for (PlacedCard card : placed[i]) {
            card.rect.translate(0, layout.lanes[i].rect.top());
            layout.cards.append(card);
        }
    }
    return true;
}

} // namespace

TimelineLayout layoutTimeline(const LayoutRequest &request)
{
    Q_ASSERT(request.index && request.items && request.metrics);
    TimelineLayout layout;
    layout.axis = request.axis;
    layout.headWidth = request.headWidth;
    layout.axisTop = request.axisTop;
    layout.axisHeight =
        request.hasAxis ? 2 * std::max(20.0, request.metrics->height(TextRole::LabelBold) + 4) : 0;
    layout.labelHeight = request.metrics->height(TextRole::Label);
    layout.rowHeight = layout.labelHeight + 5;
    layout.ticks = axisTicks(request.axis, *request.metrics, request.locale);

    const ViewDays view = daysInView(request.axis);
    for (int i = 0; i < request.lanes.size(); ++i) {
        PlacedLane lane;
        lane.info = request.lanes[i];
        lane.total = static_cast<int>(request.index->size(i));
        lane.inView = lane.info.omitted ? 0 : request.index->countTouching(i, view.first, view.last);
        layout.inView += lane.inView;
        layout.lanes.append(lane);
    }
    layout.level = chooseLevel(request, layout.lanes, layout.inView);
    if (layout.level == DrawingLevel::Cards && !layoutCards(layout, request))
        layout.level = DrawingLevel::Marks;
    if (layout.level == DrawingLevel::Density)
        layoutDensity(layout, request);
    else if (layout.level == DrawingLevel::Marks)
        layoutMarks(layout, request);
    return layout;
}

const PlacedMark *TimelineLayout::markAt(const QPointF &point) const
{
    const PlacedMark *best = nullptr;
    double nearest = 0;
    for (const PlacedMark &mark : marks) {
        if (!mark.hitRect.contains(point))
            continue;
        // Rows are closer than hit boxes are high: the row whose middle line is nearest is meant.
        const double distance = std::abs(mark.y - point.y()) * 1000 + std::abs(mark.sign.markX - point.x());
        if (!best || distance < nearest) {
            best = &mark;
            nearest = distance;
        }
    }
    return best;
}

const PlacedCard *TimelineLayout::cardAt(const QPointF &point) const
{
    for (const PlacedCard &card : cards) {
        if (card.rect.contains(point))
            return &card;
    }
    return nullptr;
}

const PlacedPill *TimelineLayout::pillAt(const QPointF &point) const
{
    for (const PlacedPill &pill : pills) {
        const double dx = std::max(0.0, 24 - pill.rect.width()) / 2;
        const double dy = std::max(0.0, 24 - pill.rect.height()) / 2;
        if (pill.rect.adjusted(-dx, -dy, dx, dy).contains(point))
            return &pill;
    }
    return nullptr;
}

const PlacedMark *TimelineLayout::markOf(quint64 key) const
{
    for (const PlacedMark &mark : marks) {
        if (mark.key == key)
            return &mark;
    }
    return nullptr;
}

int TimelineLayout::laneAt(double y) const
{
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        if (y >= lanes[i].rect.top() && y < lanes[i].rect.bottom())
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace frise
