#pragma once

#include "core/model/event.h"
#include "ui/paint/theme.h"

#include <QList>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <optional>

namespace frise {

/// How a declaration was given: filled = direct, tint = mixed, hollow = indirect. Events are always filled.
enum class FillStyle : quint8 { Filled, Tinted, Hollow };

/// What a date makes of the drawing (VISUAL §6).
enum class SignForm : quint8 {
    Point,       ///< a day or hour: the mark itself
    Bar,         ///< an interval of days
    Bracket,     ///< month, season, year, week: a line with end ticks and a hollow mark in the middle
    Hatched,     ///< uncertain: hatch over all possible days
    OpenLasting, ///< a state open on one side: a stub of fixed length
    OpenAct      ///< an act of which one end is open
};

/// One sign, ready to be drawn on a line of its own: all positions are x in logical pixels.
struct Sign
{
    SignForm form = SignForm::Point;
    EventKind kind = EventKind::Other;
    Certainty certainty = Certainty::Happened;
    FillStyle fill = FillStyle::Filled;
    bool approximate = false;
    bool uncertain = false;
    bool confirmed = false; ///< announced and then held: filled diamond
    bool openBegin = false; ///< the side on which an open sign has its chevrons
    double x0 = 0;          ///< extent; for Point both are the middle of the day
    double x1 = 0;
    double markX = 0; ///< where the mark stands
    /// A bar of which an end is known to the month only: the sure part; a line over the rest.
    double sureX0 = 0;
    double sureX1 = 0;
    std::optional<double> announcedX; ///< day of the announcement: small hollow diamond
    std::optional<double> plannedX;   ///< a day once planned and not kept: dotted diamond
    QList<double> ghosts;             ///< dates on which sources disagree
    QString edgeText;                 ///< "since Feb 25": the bar begins before the left edge
    double edgeX = 0;                 ///< left side of its box
    double edgeWidth = 0;
    std::optional<double> vagueX0; ///< a source vaguer than the result: grey bracket under the mark
    double vagueX1 = 0;
    QString vagueText;
    double vagueTextX = 0;
    double vagueTextWidth = 0;
};

/// Sizes every sign shares.
namespace sign {
constexpr double stroke = 1.5;
constexpr double markRadius = 5.5;
constexpr double halfMark = 7.2; ///< widest half of any mark (diamond)
constexpr double barHalfHeight = 5;
constexpr double openLastingLength = 56;
constexpr double openActLength = 44;
constexpr double chevronsLength = 16;
constexpr double minimumHatchWidth = 28;
constexpr double historyMinimum = 14; ///< closer than this only the last diamond is drawn
constexpr double vagueOffset = 11;
constexpr double edgeHeight = 16;
} // namespace sign

/// The silhouette of a kind about (0, 0), `radius` being the disc's (5.5 = full size).
QPainterPath silhouette(EventKind kind, double radius = sign::markRadius);
QPainterPath diamond(double halfDiagonal);

/// A single mark of a kind in its certainty, for lists, legends, lane heads, the reader's gutter and the
/// canvas.
void drawMark(QPainter &painter, const Theme &theme, EventKind kind, Certainty certainty,
              const QPointF &centre, double radius = sign::markRadius, FillStyle fill = FillStyle::Filled,
              bool approximate = false, bool confirmed = false);
/// A whole sign with its middle line at `y`.
void drawSign(QPainter &painter, const Theme &theme, const Sign &sign, double y);
/// Left and right end of everything drawn (without labels); evidence bracket and its text not included.
std::pair<double, double> signExtent(const Sign &sign);

void drawBolt(QPainter &painter, const Theme &theme, const QPointF &centre);
void drawPill(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &text);
/// Diagonal stripes clipped to `rect`, their origin fixed to its left edge.
void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, double stripe = 1.6,
               double every = 5);
/// Columns of the density level and of the overview, stacked from `bottom` upward; counts by EventKind.
void drawStack(QPainter &painter, const Theme &theme, double x, double width, double bottom,
               double unitHeight, const std::array<double, 4> &counts);

} // namespace frise
