#include "ui/paint/signs.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QVarLengthArray>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace frise {

namespace {

QPen penOf(const QColor &colour, double width, Qt::PenJoinStyle join = Qt::RoundJoin)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, join);
    pen.setMiterLimit(4);
    return pen;
}

/// `on` and `off` in pixels; Qt counts dashes in pen widths.
QPen dashed(QPen pen, double on, double off)
{
    pen.setDashPattern({on / pen.widthF(), off / pen.widthF()});
    return pen;
}

/// From this length on dashes are made by hand.
constexpr double longDashes = 256;

/// From where to where a long dashed line is to be drawn: the part that the painter's surface can show, with
/// the dashes where those of the whole line would be. Years at the scale of days are a million pixels, and
/// every dash of them would be made.
std::pair<double, double> dashedPart(const QPainter &painter, const QPen &pen, double x0, double x1)
{
    constexpr double beside = 64;
    const QRectF seen = painter.combinedTransform().inverted().mapRect(
        QRectF(0, 0, painter.device()->width(), painter.device()->height()));
    double period = 0;
    for (const qreal length : pen.dashPattern())
        period += length * pen.widthF();
    const double skipped = std::max(0.0, std::floor((seen.left() - beside - x0) / period) * period);
    return {x0 + skipped, std::min(x1, seen.right() + beside)};
}

void line(QPainter &painter, const QPen &pen, double x0, double y0, double x1, double y1)
{
    const bool isLong = y0 == y1 && x1 - x0 >= longDashes && pen.dashPattern().size() == 2;
    if (isLong)
        std::tie(x0, x1) = dashedPart(painter, pen, x0, x1);
    if (x1 < x0)
        return;
    if (!isLong || painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x0, y0), QPointF(x1, y1));
        return;
    }
    // On the screen each dash would be stroked as a figure of its own, with joins and caps; a box is the
    // same.
    const double width = pen.widthF();
    const double on = pen.dashPattern().at(0) * width;
    const double period = on + pen.dashPattern().at(1) * width;
    QVarLengthArray<QRectF, 1024> boxes;
    for (double x = x0; x < x1; x += period)
        boxes.append(QRectF(x, y0 - width / 2, std::min(on, x1 - x), width));
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.brush());
    painter.drawRects(boxes.constData(), static_cast<int>(boxes.size()));
}

void shape(QPainter &painter, const QPen &pen, const QBrush &brush, const QPainterPath &path,
           const QPointF &at)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawPath(path.translated(at));
}

/// Ground behind a mark that stands on a line or a hatch.
void groundDisc(QPainter &painter, const Theme &theme, const QPointF &centre, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.base);
    painter.drawEllipse(centre, radius, radius);
}

/// What stands inside an outline: a core, a stroke across or along, the diagonal of a denial.
void drawInside(QPainter &painter, const Theme &theme, EventKind kind, Certainty certainty, const QPointF &c,
                double radius)
{
    const QColor &colour = theme.mark(kind);
    const double reach = radius * 0.62;
    switch (certainty) {
    case Certainty::Ongoing:
        shape(painter, Qt::NoPen, colour, silhouette(kind, radius * 0.45), c);
        break;
    case Certainty::Conditional: {
        // A triangle is narrower at its middle line, so its stroke stays inside a little lower.
        const double dy = kind == EventKind::Military    ? radius * 0.25
                          : kind == EventKind::Statement ? -radius * 0.18
                                                         : 0;
        line(painter, penOf(colour, sign::stroke), c.x() - reach, c.y() + dy, c.x() + reach, c.y() + dy);
        break;
    }
    case Certainty::Demanded: {
        const double up = kind == EventKind::Statement ? 0.62 : 0.5;
        const double down = kind == EventKind::Statement ? 0.26 : 0.62;
        line(painter, penOf(colour, sign::stroke), c.x(), c.y() - radius * up, c.x(), c.y() + radius * down);
        break;
    }
    case Certainty::Negated: {
        const double d = radius * 1.45;
        line(painter, penOf(colour, 1.75), c.x() - d, c.y() + d, c.x() + d, c.y() - d);
        break;
    }
    default:
        break;
    }
}

void drawChevrons(QPainter &painter, const QColor &colour, double x, double y, bool toLeft)
{
    painter.setPen(penOf(colour, sign::stroke, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const double direction = toLeft ? -1 : 1;
    for (int i = 0; i < 3; ++i) {
        const double tip = x + direction * (4 + 5 * i);
        painter.drawPolyline(QPolygonF{{tip - direction * 4, y - 4}, {tip, y}, {tip - direction * 4, y + 4}});
    }
}

/// The mark in the middle of a bracket, on a hatch or on an open line: never filled unless `solid`.
void drawHollow(QPainter &painter, const Theme &theme, const Sign &s, const QPointF &c, double radius,
                bool solid)
{
    if (s.certainty == Certainty::Planned) {
        const QPainterPath path = diamond(radius * 1.3);
        shape(painter, penOf(theme.base, sign::stroke, Qt::MiterJoin), theme.base, path, c);
        shape(painter, dashed(penOf(theme.mark(s.kind), sign::stroke, Qt::MiterJoin), 2, 1.6), theme.base,
              path, c);
        shape(painter, Qt::NoPen, theme.mark(s.kind), silhouette(s.kind, 1.9), c);
        return;
    }
    const bool filled = solid && s.certainty == Certainty::Happened && s.fill == FillStyle::Filled;
    shape(painter, penOf(theme.mark(s.kind), sign::stroke), filled ? theme.mark(s.kind) : theme.base,
          silhouette(s.kind, radius), c);
    drawInside(painter, theme, s.kind, s.certainty, c, radius);
}

/// A bar in its certainty between x0 and x1; an open side has no end line.
void drawBar(QPainter &painter, const Theme &theme, const Sign &s, double x0, double x1, double y,
             bool openLeft, bool openRight)
{
    const QColor &colour = theme.mark(s.kind);
    const double h = sign::barHalfHeight - sign::stroke / 2;
    const double left = x0 + (openLeft ? 0 : sign::stroke / 2);
    const double right = x1 - (openRight ? 0 : sign::stroke / 2);
    if (right <= left)
        return;
    QPen pen = penOf(colour, sign::stroke, Qt::MiterJoin);
    QColor ground = theme.base;
    if (s.approximate) {
        pen = dashed(pen, 3, 2);
        ground = theme.tint(s.kind);
    } else if (s.certainty == Certainty::Planned) {
        pen = dashed(pen, 2, 1.6);
    } else if (s.certainty == Certainty::Ongoing) {
        ground = theme.tint(s.kind);
    } else if (s.certainty == Certainty::Happened && s.fill == FillStyle::Filled) {
        ground = colour;
    } else if (s.fill == FillStyle::Tinted) {
        ground = theme.tint(s.kind);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRect(QRectF(left, y - h, right - left, 2 * h));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (pen.style() == Qt::CustomDashLine && right - left >= longDashes) {
        for (const double edge : {y - h, y + h})
            line(painter, pen, left, edge, right, edge);
        if (!openLeft)
            line(painter, pen, left, y - h, left, y + h);
        if (!openRight)
            line(painter, pen, right, y - h, right, y + h);
    } else if (openLeft)
        painter.drawPolyline(QPolygonF{{left, y - h}, {right, y - h}, {right, y + h}, {left, y + h}});
    else if (openRight)
        painter.drawPolyline(QPolygonF{{right, y - h}, {left, y - h}, {left, y + h}, {right, y + h}});
    else
        painter.drawRect(QRectF(left, y - h, right - left, 2 * h));

    const double length = x1 - x0;
    if (s.certainty == Certainty::Ongoing) {
        line(painter, penOf(colour, 2), left + (openLeft ? 0 : 2.25), y, right - (openRight ? 0 : 2.25), y);
    } else if (s.certainty == Certainty::Happened) {
        if (length >= 22) {
            const bool onColour = ground == colour;
            shape(painter, Qt::NoPen, onColour ? theme.base : colour, silhouette(s.kind, 2.3),
                  QPointF(x0 + 7, y));
        }
    } else if (s.certainty == Certainty::Planned) {
        if (length >= 16) {
            shape(painter, penOf(colour, sign::stroke, Qt::MiterJoin), theme.base, diamond(6.5),
                  QPointF((x0 + x1) / 2, y));
            shape(painter, Qt::NoPen, colour, silhouette(s.kind, 1.6), QPointF((x0 + x1) / 2, y));
        }
    } else if (length >= 13) {
        const QPointF c((x0 + x1) / 2, y);
        shape(painter, penOf(colour, sign::stroke), theme.base, silhouette(s.kind, 5), c);
        drawInside(painter, theme, s.kind, s.certainty, c, 5);
    } else if (s.certainty == Certainty::Negated) {
        drawInside(painter, theme, s.kind, s.certainty, QPointF((x0 + x1) / 2, y), 5);
    }
}

void drawBracket(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    const QColor &colour = theme.mark(s.kind);
    QPen pen = penOf(colour, sign::stroke);
    line(painter, pen, s.x0 + 0.75, y - 5, s.x0 + 0.75, y + 5);
    line(painter, pen, s.x1 - 0.75, y - 5, s.x1 - 0.75, y + 5);
    if (s.certainty == Certainty::Planned)
        pen = dashed(pen, 2, 2);
    else if (s.approximate)
        pen = dashed(pen, 3, 2);
    line(painter, pen, s.x0, y, s.x1, y);
    const QPointF c(s.markX, y);
    groundDisc(painter, theme, c, 8);
    if (s.approximate && s.certainty != Certainty::Planned) {
        shape(painter, dashed(penOf(colour, sign::stroke), 3, 2), theme.tint(s.kind), silhouette(s.kind, 4.6),
              c);
        drawInside(painter, theme, s.kind, s.certainty, c, 4.6);
    } else {
        drawHollow(painter, theme, s, c, 4.6, false);
    }
}

void drawHatched(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    const QColor &colour = theme.mark(s.kind);
    const bool onDay = s.sureX0 == s.sureX1; // one possible day: the mark itself stands on the hatch
    const double h = sign::barHalfHeight - 0.5;
    const QRectF rect(s.x0 + 0.5, y - h, s.x1 - s.x0 - 1, 2 * h);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.base);
    painter.drawRect(rect);
    drawHatch(painter, rect, colour);
    painter.setPen(penOf(colour, onDay ? 1 : sign::stroke, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    if (onDay || s.certainty != Certainty::Happened) {
        const QPointF c(s.markX, y);
        groundDisc(painter, theme, c, s.certainty == Certainty::Planned ? 8.2 : 7.7);
        drawHollow(painter, theme, s, c, 4.9, onDay);
    }
    painter.setFont(theme.font(TextRole::SmallBold));
    painter.setPen(colour);
    painter.drawText(QPointF(s.x1 + 2.5, y - 1), QStringLiteral("?"));
}

void drawOpen(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    const QColor &colour = theme.mark(s.kind);
    if (s.form == SignForm::OpenLasting) {
        drawBar(painter, theme, s, s.x0, s.x1, y, s.openBegin, !s.openBegin);
        drawChevrons(painter, colour, s.openBegin ? s.x0 - 4 : s.x1 + 4, y, s.openBegin);
        return;
    }
    const QPen pen = penOf(colour, sign::stroke);
    const double closed = s.openBegin ? s.x1 - 0.75 : s.x0 + 0.75;
    line(painter, pen, closed, y - 5, closed, y + 5);
    line(painter, s.certainty == Certainty::Planned ? dashed(pen, 2, 2) : pen, s.x0, y, s.x1, y);
    const QPointF c(s.markX, y);
    groundDisc(painter, theme, c, 7.6);
    drawHollow(painter, theme, s, c, 4.8, false);
    drawChevrons(painter, colour, s.openBegin ? s.x0 - 2 : s.x1 + 2, y, s.openBegin);
}

void drawHistory(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    const QColor &colour = theme.mark(s.kind);
    const QPen solid = penOf(colour, sign::stroke);
    const QPen dotted = dashed(solid, 2, 2);
    const double target = s.form == SignForm::Point ? s.markX - 9 : s.x0 - 2;
    if (s.announcedX && target - *s.announcedX >= sign::historyMinimum - 9) {
        const double first = *s.announcedX + 7;
        if (s.plannedX && *s.plannedX > *s.announcedX + sign::historyMinimum) {
            line(painter, dotted, first, y, *s.plannedX - 7, y);
            line(painter, s.confirmed ? solid : dotted, *s.plannedX + 7, y, target, y);
        } else {
            line(painter, s.confirmed ? solid : dotted, first, y, target, y);
        }
        shape(painter, penOf(colour, sign::stroke, Qt::MiterJoin), theme.base, diamond(4.7),
              QPointF(*s.announcedX, y));
    } else if (s.plannedX) {
        line(painter, s.confirmed ? solid : dotted, *s.plannedX + 7, y, target, y);
    }
    if (s.plannedX) {
        const QPointF c(*s.plannedX, y);
        shape(painter, penOf(theme.base, sign::stroke, Qt::MiterJoin), theme.base, diamond(7.15), c);
        shape(painter, dashed(penOf(colour, sign::stroke, Qt::MiterJoin), 2, 1.6), theme.base, diamond(7.15),
              c);
        shape(painter, Qt::NoPen, colour, silhouette(s.kind, 1.9), c);
    }
}

void drawGhosts(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    const QColor &colour = theme.mark(s.kind);
    const double first = s.ghosts.first();
    const double last = s.ghosts.last();
    line(painter, dashed(penOf(colour, sign::stroke), 2, 2), first + 8, y, last - 8, y);
    for (const double x : s.ghosts) {
        groundDisc(painter, theme, QPointF(x, y), 7.6);
        shape(painter, penOf(colour, sign::stroke), theme.base, silhouette(s.kind), QPointF(x, y));
        drawInside(painter, theme, s.kind, s.certainty, QPointF(x, y), sign::markRadius);
    }
    // The bolt stands in the widest gap so that it never covers a ghost.
    double at = (first + last) / 2;
    double widest = 0;
    for (qsizetype i = 1; i < s.ghosts.size(); ++i) {
        if (s.ghosts[i] - s.ghosts[i - 1] > widest) {
            widest = s.ghosts[i] - s.ghosts[i - 1];
            at = (s.ghosts[i] + s.ghosts[i - 1]) / 2;
        }
    }
    drawBolt(painter, theme, QPointF(at, y));
}

} // namespace

QPainterPath silhouette(EventKind kind, double radius)
{
    const double f = radius / sign::markRadius;
    QPainterPath path;
    switch (kind) {
    case EventKind::Diplomatic:
        path.addEllipse(QPointF(0, 0), radius, radius);
        break;
    case EventKind::Military:
        path.moveTo(0, -6.3 * f);
        path.lineTo(6.4 * f, 4.8 * f);
        path.lineTo(-6.4 * f, 4.8 * f);
        path.closeSubpath();
        break;
    case EventKind::Statement: {
        const double r = 1.5 * f;
        const double left = -6.5 * f, right = 6.5 * f, top = -5.4 * f, bottom = 3.4 * f;
        path.moveTo(left + r, top);
        path.lineTo(right - r, top);
        path.quadTo(right, top, right, top + r);
        path.lineTo(right, bottom - r);
        path.quadTo(right, bottom, right - r, bottom);
        path.lineTo(-1.2 * f, bottom);
        path.lineTo(-4.2 * f, bottom + 3 * f);
        path.lineTo(-4.2 * f, bottom);
        path.lineTo(left + r, bottom);
        path.quadTo(left, bottom, left, bottom - r);
        path.lineTo(left, top + r);
        path.quadTo(left, top, left + r, top);
        path.closeSubpath();
        break;
    }
    case EventKind::Other:
        path.addRect(QRectF(-4.75 * f, -4.75 * f, 9.5 * f, 9.5 * f));
        break;
    }
    return path;
}

QPainterPath diamond(double halfDiagonal)
{
    QPainterPath path;
    path.moveTo(0, -halfDiagonal);
    path.lineTo(halfDiagonal, 0);
    path.lineTo(0, halfDiagonal);
    path.lineTo(-halfDiagonal, 0);
    path.closeSubpath();
    return path;
}

void drawMark(QPainter &painter, const Theme &theme, EventKind kind, Certainty certainty,
              const QPointF &centre, double radius, FillStyle fill, bool approximate, bool confirmed)
{
    const QColor &colour = theme.mark(kind);
    if (confirmed) {
        shape(painter, penOf(colour, sign::stroke, Qt::MiterJoin), colour, diamond(radius * 1.3), centre);
        shape(painter, Qt::NoPen, theme.base, silhouette(kind, 1.9), centre);
        return;
    }
    if (certainty == Certainty::Planned) {
        QPen pen = penOf(colour, sign::stroke, Qt::MiterJoin);
        pen = approximate ? dashed(pen, 3, 2) : dashed(pen, 2, 1.6);
        shape(painter, penOf(theme.base, sign::stroke, Qt::MiterJoin), theme.base, diamond(radius * 1.3),
              centre);
        shape(painter, pen, approximate ? theme.tint(kind) : theme.base, diamond(radius * 1.3), centre);
        shape(painter, Qt::NoPen, colour, silhouette(kind, 1.9), centre);
        return;
    }
    QPen pen = penOf(colour, sign::stroke);
    QColor ground = theme.base;
    if (approximate) {
        pen = dashed(pen, 3, 2);
        ground = theme.tint(kind);
    } else if (certainty == Certainty::Happened && fill == FillStyle::Filled) {
        ground = colour;
    } else if (certainty == Certainty::Happened && fill == FillStyle::Tinted) {
        ground = theme.tint(kind);
    }
    shape(painter, pen, ground, silhouette(kind, radius), centre);
    drawInside(painter, theme, kind, certainty, centre, radius);
}

void drawSign(QPainter &painter, const Theme &theme, const Sign &s, double y)
{
    if (s.vagueX0) {
        const QPen pen = penOf(theme.rule, 1);
        const double below = y + sign::vagueOffset;
        line(painter, pen, *s.vagueX0 + 0.5, below - 3.5, *s.vagueX0 + 0.5, below + 3.5);
        line(painter, pen, s.vagueX1 - 0.5, below - 3.5, s.vagueX1 - 0.5, below + 3.5);
        line(painter, pen, *s.vagueX0, below, s.vagueX1, below);
    }
    if (!s.ghosts.isEmpty()) {
        drawGhosts(painter, theme, s, y);
        return;
    }
    if (s.announcedX || s.plannedX)
        drawHistory(painter, theme, s, y);
    switch (s.form) {
    case SignForm::Point:
        drawMark(painter, theme, s.kind, s.certainty, QPointF(s.markX, y), sign::markRadius, s.fill,
                 s.approximate, s.confirmed);
        break;
    case SignForm::Bar: {
        const QPen pen = penOf(theme.mark(s.kind), sign::stroke);
        if (s.sureX0 > s.x0) { // begins somewhere in this month
            line(painter, pen, s.x0 + 0.75, y - 4.5, s.x0 + 0.75, y + 4.5);
            line(painter, pen, s.x0, y, s.sureX0, y);
        }
        if (s.sureX1 < s.x1) {
            line(painter, pen, s.x1 - 0.75, y - 4.5, s.x1 - 0.75, y + 4.5);
            line(painter, pen, s.sureX1, y, s.x1, y);
        }
        drawBar(painter, theme, s, s.sureX0, s.sureX1, y, false, false);
        break;
    }
    case SignForm::Bracket:
        drawBracket(painter, theme, s, y);
        break;
    case SignForm::Hatched:
        drawHatched(painter, theme, s, y);
        break;
    case SignForm::OpenLasting:
    case SignForm::OpenAct:
        drawOpen(painter, theme, s, y);
        break;
    }
    if (!s.edgeText.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.base);
        painter.drawRect(QRectF(s.edgeX - 5, y - 9, s.edgeWidth + 8, 18));
        painter.setPen(penOf(theme.mark(s.kind), 1));
        painter.drawRoundedRect(QRectF(s.edgeX + 0.5, y - 7.5, s.edgeWidth - 1, 15), 2, 2);
        painter.setPen(penOf(theme.mark(s.kind), sign::stroke, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{{s.edgeX + 9, y - 3.5}, {s.edgeX + 5.5, y}, {s.edgeX + 9, y + 3.5}});
        painter.setFont(theme.font(TextRole::Small));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(s.edgeX + 13, y - 8, s.edgeWidth - 13, 16),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, s.edgeText);
    }
}

std::pair<double, double> signExtent(const Sign &s)
{
    double left = s.x0;
    double right = s.x1;
    switch (s.form) {
    case SignForm::Point:
        left = s.markX - sign::halfMark;
        right = s.markX + sign::halfMark;
        break;
    case SignForm::Hatched:
        right += 10; // the question mark
        break;
    case SignForm::OpenLasting:
    case SignForm::OpenAct: {
        const double chevrons = sign::chevronsLength + (s.form == SignForm::OpenLasting ? 4 : 2);
        (s.openBegin ? left : right) += s.openBegin ? -chevrons : chevrons;
        break;
    }
    default:
        break;
    }
    for (const std::optional<double> &x : {s.announcedX, s.plannedX}) {
        if (x) {
            left = std::min(left, *x - sign::halfMark);
            right = std::max(right, *x + sign::halfMark);
        }
    }
    if (!s.ghosts.isEmpty()) {
        left = std::min(left, s.ghosts.first() - sign::halfMark);
        right = std::max(right, s.ghosts.last() + sign::halfMark);
    }
    if (!s.edgeText.isEmpty()) {
        left = s.edgeX - 2;
        right = std::max(right, s.edgeX + s.edgeWidth + 3);
    }
    return {left, right};
}

void drawBolt(QPainter &painter, const Theme &theme, const QPointF &c)
{
    groundDisc(painter, theme, c, 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warn);
    painter.drawPolygon(QPolygonF{{c.x() + 2, c.y() - 9},
                                  {c.x() - 5, c.y() + 1.5},
                                  {c.x() - 0.5, c.y() + 1.5},
                                  {c.x() - 2, c.y() + 9},
                                  {c.x() + 5, c.y() - 2},
                                  {c.x() + 0.5, c.y() - 2}});
}

void drawPill(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &text)
{
    painter.setPen(QPen(theme.rule, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2 - 0.5,
                            rect.height() / 2 - 0.5);
    painter.setFont(theme.font(TextRole::SmallBold));
    painter.setPen(theme.ink2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, text);
}

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, double stripe, double every)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double step = every * std::sqrt(2.0);
    const double thick = stripe * std::sqrt(2.0);
    const double h = rect.height();
    // Stripes lean to the right; each is a parallelogram cut at both ends of the bar, so that no clip is
    // needed.
    for (double x = rect.left(); x < rect.right() + h; x += step) {
        QPolygonF polygon{
            {x, rect.top()}, {x + thick, rect.top()}, {x + thick - h, rect.bottom()}, {x - h, rect.bottom()}};
        if (x - h < rect.left() || x + thick > rect.right())
            polygon = polygon.intersected(QPolygonF(rect));
        if (!polygon.isEmpty())
            painter.drawPolygon(polygon);
    }
}

void drawStack(QPainter &painter, const Theme &theme, double x, double width, double bottom,
               double unitHeight, const std::array<double, 4> &counts)
{
    double y = bottom;
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other}) {
        const double count = counts[static_cast<std::size_t>(kind)];
        if (count <= 0)
            continue;
        const double height = std::max(count * unitHeight, 1.0);
        const QRectF rect(x, y - height, width, height);
        if (theme.kind == ThemeKind::BlackAndWhite && kind != EventKind::Diplomatic) {
            const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
            painter.setPen(penOf(theme.ink, 1, Qt::MiterJoin));
            painter.setBrush(theme.base);
            painter.drawRect(inner);
            if (kind == EventKind::Statement)
                drawHatch(painter, inner, theme.ink, 1.2, 3);
            else if (kind == EventKind::Other)
                line(painter, penOf(theme.ink, 1), inner.center().x(), inner.top(), inner.center().x(),
                     inner.bottom());
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.mark(kind));
            painter.drawRect(rect);
        }
        y -= height + 1;
    }
}

} // namespace frise
