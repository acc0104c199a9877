#include "ui/timeline/overview_strip.h"

#include "ui/state/appearance.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace frise {

namespace {

constexpr double handleReach = 6;

} // namespace

OverviewStrip::OverviewStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("overviewStrip"));
    setAccessibleName(tr("Overview of the whole period"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void OverviewStrip::setSource(std::shared_ptr<const TimelineSource> source)
{
    m_source = std::move(source);
    relayout();
}

void OverviewStrip::setVisible(double from, double to)
{
    m_from = from;
    m_to = to;
    update();
}

void OverviewStrip::setSelectedDays(const QList<double> &days)
{
    m_selected = days;
    update();
}

void OverviewStrip::relayout()
{
    static const TimelineIndex empty;
    const FontTextMetrics metrics(themeOf(*this), this);
    m_overview = layoutOverview(m_source ? m_source->index() : empty, QRectF(rect()), metrics, QLocale());
    update();
}

QRectF OverviewStrip::brush() const
{
    return brushRect(m_overview, m_from, m_to);
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(*this);
    if (!m_source || m_source->index().isEmpty()) {
        painter.fillRect(rect(), theme.alt);
        return;
    }
    paintOverview(painter, theme, m_overview, m_from, m_to, m_selected);
}

void OverviewStrip::resizeEvent(QResizeEvent *)
{
    relayout();
}

OverviewStrip::Grip OverviewStrip::gripAt(const QPointF &point) const
{
    const QRectF rect = brush();
    if (std::abs(point.x() - rect.left()) <= handleReach)
        return Grip::Left;
    if (std::abs(point.x() - rect.right()) <= handleReach)
        return Grip::Right;
    return point.x() > rect.left() && point.x() < rect.right() ? Grip::Move : Grip::New;
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_source || m_source->index().isEmpty())
        return;
    m_grip = gripAt(event->position());
    m_pressedX = event->position().x();
    m_pressedFrom = m_from;
    m_pressedTo = m_to;
    m_moved = false;
}

void OverviewStrip::dragTo(double x, bool finished)
{
    const double moved = m_overview.axis.dayAt(x) - m_overview.axis.dayAt(m_pressedX);
    double from = m_pressedFrom;
    double to = m_pressedTo;
    switch (m_grip) {
    case Grip::None:
        return;
    case Grip::Move:
        from += moved;
        to += moved;
        break;
    case Grip::Left:
        from = std::min(from + moved, to - 1);
        break;
    case Grip::Right:
        to = std::max(to + moved, from + 1);
        break;
    case Grip::New:
        if (m_moved) {
            const double a = m_overview.axis.dayAt(m_pressedX);
            const double b = m_overview.axis.dayAt(x);
            from = std::min(a, b);
            to = std::max(std::max(a, b), from + 1);
        } else {
            // A click outside the brush brings it there.
            const double middle = m_overview.axis.dayAt(x);
            const double half = (m_pressedTo - m_pressedFrom) / 2;
            from = middle - half;
            to = middle + half;
        }
        break;
    }
    Q_EMIT periodDragged(from, to, finished);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(event->position());
        setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                  : grip == Grip::Move                      ? Qt::OpenHandCursor
                                                            : Qt::CrossCursor);
        return;
    }
    if (std::abs(event->position().x() - m_pressedX) > 3)
        m_moved = true;
    if (m_moved)
        dragTo(event->position().x(), false);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return;
    if (m_moved || m_grip == Grip::New)
        dragTo(event->position().x(), true);
    m_grip = Grip::None;
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    Q_EMIT zoomRequested(std::pow(1.25, event->angleDelta().y() / 120.0));
    event->accept();
}

void OverviewStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        relayout();
}

} // namespace frise
