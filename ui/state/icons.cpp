#include "ui/state/icons.h"

#include "ui/paint/signs.h"
#include "ui/paint/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <algorithm>

namespace frise::icons {

namespace {

using Draw = void (*)(QPainter &);

/// Draws at the size and with the palette of the moment, so that icons follow theme and scale.
class LineIcon : public QIconEngine
{
public:
    explicit LineIcon(Draw draw) : m_draw(draw) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        // Square at the left: a wider size leaves air before the words of a button.
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.left(), rect.top() + (rect.height() - side) / 2);
        painter->scale(side / 16, side / 16);
        painter->setPen(QPen(palette.color(group, QPalette::ButtonText), 1.25, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        m_draw(*painter);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LineIcon(m_draw); }

private:
    Draw m_draw;
};

QIcon icon(Draw draw)
{
    return QIcon(new LineIcon(draw));
}

void drawApplication(QPainter &painter)
{
    const QColor blue(0x24, 0x58, 0xA8);
    const QColor green(0x0B, 0x6B, 0x60);
    const QColor ink = QApplication::palette().color(QPalette::WindowText);
    painter.setPen(QPen(ink, 1.2));
    painter.drawLine(QPointF(1, 13.5), QPointF(15, 13.5));
    painter.setPen(QPen(blue, 1.2));
    painter.drawLine(QPointF(5.2, 9.5), QPointF(9.5, 9.5));
    painter.translate(3.4, 9.5);
    painter.drawPath(diamond(2));
    painter.translate(8.4, 0);
    painter.setBrush(blue);
    painter.drawPath(diamond(3));
    painter.translate(-7.8, -6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(green);
    painter.drawPath(silhouette(EventKind::Statement, 3.4));
}

} // namespace

QIcon chain()
{
    return icon([](QPainter &painter) {
        painter.drawRoundedRect(QRectF(1, 5, 8, 6), 3, 3);
        painter.drawRoundedRect(QRectF(7, 5, 8, 6), 3, 3);
    });
}

QIcon copy()
{
    return icon([](QPainter &painter) {
        painter.drawRect(QRectF(2.5, 5.5, 8, 8));
        painter.drawPolyline(QPolygonF{QPointF(5.5, 5.5), QPointF(5.5, 2.5), QPointF(13.5, 2.5),
                                       QPointF(13.5, 10.5), QPointF(10.5, 10.5)});
    });
}

QIcon pin()
{
    return icon([](QPainter &painter) {
        painter.drawPolygon(QPolygonF{QPointF(5.5, 2), QPointF(10.5, 2), QPointF(9.8, 6.5), QPointF(12, 9.5),
                                      QPointF(4, 9.5), QPointF(6.2, 6.5)});
        painter.drawLine(QPointF(8, 9.5), QPointF(8, 14.5));
    });
}

QIcon pencil()
{
    return icon([](QPainter &painter) {
        painter.drawPolygon(QPolygonF{QPointF(2.5, 13.5), QPointF(3.3, 10.2), QPointF(10.8, 2.7),
                                      QPointF(13.3, 5.2), QPointF(5.8, 12.7)});
        painter.drawLine(QPointF(9, 4.5), QPointF(11.5, 7));
    });
}

QIcon search()
{
    return icon([](QPainter &painter) {
        painter.drawEllipse(QPointF(6.8, 6.8), 4.3, 4.3);
        painter.drawLine(QPointF(10, 10), QPointF(14, 14));
    });
}

QIcon close()
{
    return icon([](QPainter &painter) {
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(12, 4), QPointF(4, 12));
    });
}

QIcon chevronDown()
{
    return icon([](QPainter &painter) {
        painter.drawPolyline(QPolygonF{QPointF(4, 6), QPointF(8, 10), QPointF(12, 6)});
    });
}

QIcon chevronRight()
{
    return icon([](QPainter &painter) {
        painter.drawPolyline(QPolygonF{QPointF(6, 4), QPointF(10, 8), QPointF(6, 12)});
    });
}

QIcon application()
{
    return icon(drawApplication);
}

} // namespace frise::icons
