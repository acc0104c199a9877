#pragma once

#include "ui/paint/label_text.h"
#include "ui/paint/time_axis.h"
#include "ui/paint/timeline_index.h"
#include "ui/paint/timeline_item.h"

#include <QHash>
#include <QLocale>
#include <QRectF>
#include <QSet>
#include <functional>
#include <optional>

namespace frise {

/// Head of a lane as the layout needs it.
struct LaneInfo
{
    QString key;                   ///< stable name of the lane ("diplomatic", an actor's id, a place …)
    QString title;                 ///< for the reader
    std::optional<EventKind> kind; ///< mark beside the title
    QString countText;             ///< "27 events"
    QString briefCount;            ///< "27 ev.": where the head is too narrow for it
    QString noteText;              ///< "2 negated shown"; may be empty
    bool folded = false;
    bool pinned = false;  ///< stands first; marked in the head
    bool omitted = false; ///< paper: stands on another page; takes no height and is not counted
};

enum class DrawingLevel : quint8 { Density, Marks, Cards };
enum class Emphasis : quint8 { None, Pinned, Hit, Selected };
enum class LabelSide : quint8 { Right, Left, Inside };

struct PlacedMark
{
    quint32 item = 0;
    quint64 key = 0;
    int lane = 0;
    int row = 0;
    double y = 0; ///< middle line
    Sign sign;
    LabelSide side = LabelSide::Right;
    LabelText label;
    QRectF labelRect;
    QRectF vagueRect; ///< text beside the evidence bracket; null where none
    QRectF hitRect;   ///< sign and label, at least 24 px high and wide
    Emphasis emphasis = Emphasis::None;
    bool inView = true; ///< its mark lies in the visible period (layouts reach one screen further)
};

/// Events that found no place: "+n".
struct PlacedPill
{
    QRectF rect;
    QString text;
    int lane = 0;
    QList<quint32> items;
};

struct DensityColumn
{
    double x = 0;
    double width = 11;
    double from = 0; ///< time
    double to = 0;
    KindCounts counts{};
    int total = 0;
};

/// "├ 3 ┤": events known to the month only, counted under the columns of finer bins.
struct MonthCount
{
    double x0 = 0;
    double x1 = 0;
    int count = 0;
    EventKind kind = EventKind::Other; ///< the most frequent
};

struct PlacedCard
{
    quint32 item = 0;
    quint64 key = 0;
    int lane = 0;
    QRectF rect;
    double markX = 0;
    Emphasis emphasis = Emphasis::None;
    bool operator<(const PlacedCard &other) const { return rect.left() < other.rect.left(); }
};

struct PlacedLane
{
    LaneInfo info;
    QRectF rect; ///< canvas part
    QRectF headRect;
    QList<double> rowTops;
    int titleLines = 1; ///< for which the head has room
    int rows = 0;
    int total = 0; ///< events of the lane in all
    int inView = 0;
    int hidden = 0;               ///< in view, drawn in no mark and in no pill: written in the head
    QList<DensityColumn> columns; ///< density level or folded
    QList<MonthCount> months;
    int highest = 0;
    double densityHeight = 0;
};

/// Where everything stands. Plain values in logical pixels; (0, 0) is the top left corner of the canvas
/// widget, the axis stands at the top, lanes below it scrolled by nothing (the painter shifts them).
struct TimelineLayout
{
    TimeAxis axis;
    AxisTicks ticks;
    DrawingLevel level = DrawingLevel::Marks;
    double headWidth = 110;
    double axisTop = 0;
    double axisHeight = 40;
    double rowHeight = 21;
    double labelHeight = 16;
    QList<PlacedLane> lanes;
    QList<PlacedMark> marks;
    QList<PlacedPill> pills;
    QList<PlacedCard> cards;
    double bottom = 0; ///< of the last lane
    int inView = 0;

    /// Topmost mark at a point, or nullptr. Nearest middle wins where several meet.
    const PlacedMark *markAt(const QPointF &point) const;
    const PlacedCard *cardAt(const QPointF &point) const;
    const PlacedPill *pillAt(const QPointF &point) const;
    const PlacedMark *markOf(quint64 key) const;
    int laneAt(double y) const; ///< -1 outside
};

struct LayoutRequest
{
    const TimelineIndex *index = nullptr;
    const TimelineItems *items = nullptr;
    QList<LaneInfo> lanes; ///< lane i of the index
    TimeAxis axis;         ///< left = where the canvas begins, right of the lane heads
    double headWidth = 110;
    double axisTop = 0;
    double availableHeight = 0; ///< for cards; 0: no limit
    const TextMetrics *metrics = nullptr;
    QLocale locale;
    int maximumRows = 12;
    QList<int> laneRows; ///< for each lane where not all may have maximumRows; empty: all may
    double maximumLabelWidth = 280;
    double extendedLabelWidth = 0; ///< what a label may grow to where its row is free; 0: as placed
    bool keepsSources = false;     ///< paper
    bool marksOnly = false;        ///< no density and no cards, whatever the number (paper decides by itself)
    bool skipsEmptyLanes = false;  ///< paper: a lane without anything in the period has no height
    bool hasAxis = true;
    double offscreen = 1; ///< screens placed on either side, so that panning finds labels in their rows
    std::function<Emphasis(const TimelineItem &)> emphasis; ///< may be empty
    const TimelineLayout *previous = nullptr;               ///< rows are kept and levels change late
};

TimelineLayout layoutTimeline(const LayoutRequest &request);

} // namespace frise
