// Wheel, touchpad, mouse, keys and drops on the timeline.
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/timeline_painter.h"
#include "ui/timeline/shelf_mime.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace frise {

namespace {

constexpr double panStep = 120;

} // namespace

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    // Alt swaps the directions of a wheel on some platforms.
    const QPoint degrees = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    const double turn = degrees.y() != 0 ? degrees.y() : degrees.x();
    if (control) {
        const TimeAxis target = m_animation.state() == QAbstractAnimation::Running ? m_animationTo : m_axis;
        const TimeAxis zoomed = target.zoomed(std::pow(1.25, turn / 120.0), event->position().x());
        // A touchpad sends many small steps: they are smooth by themselves.
        if (pixels.isNull())
            animateTo(zoomed);
        else
            setAxis(zoomed);
    } else if (shift) {
        m_animation.stop();
        setAxis(m_axis.panned(pixels.isNull() ? turn * 0.6 : (pixels.x() != 0 ? pixels.x() : pixels.y())));
    } else {
        if (degrees.x() != 0 && std::abs(degrees.x()) > std::abs(degrees.y())) {
            m_animation.stop();
            setAxis(m_axis.panned(pixels.isNull() ? degrees.x() * 0.6 : pixels.x()));
        } else {
            verticalScrollBar()->setValue(verticalScrollBar()->value() -
                                          static_cast<int>(pixels.isNull()
                                                               ? degrees.y() / 120.0 * 3 * m_layout.rowHeight
                                                               : pixels.y()));
        }
    }
    hover(event->position());
    event->accept();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::NativeGesture: {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_animation.stop();
            setAxis(m_axis.zoomed(1 + gesture->value(), gesture->position().x()));
            return true;
        }
        break;
    }
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const PlacedMark *mark = markAt(help->pos()); mark && m_source)
            QToolTip::showText(help->globalPos(), plainToolTip(sentenceOf(m_source->item(mark->item))), this);
        else if (const int lane = help->pos().x() < headWidth && help->pos().y() > m_layout.axisHeight
                                      ? m_layout.laneAt(toLayout(help->pos()).y())
                                      : -1;
                 lane >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_layout.lanes.at(lane).info.title), this);
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave:
        if (m_hovered != 0) {
            m_hovered = 0;
            viewport()->update();
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::hover(const QPointF &point)
{
    const PlacedMark *mark = markAt(point.toPoint());
    const quint64 key = mark ? mark->key : 0;
    viewport()->setCursor(mark || (m_layout.pillAt(toLayout(point)) && point.x() > headWidth)
                              ? Qt::PointingHandCursor
                              : Qt::ArrowCursor);
    if (key == m_hovered)
        return;
    m_hovered = key;
    viewport()->update();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_animation.stop();
    m_pressedAt = m_lastPoint = event->pos();
    if (event->modifiers().testFlag(Qt::AltModifier) && event->pos().x() > headWidth) {
        m_drag = Drag::Period;
        m_periodFrom = m_periodTo = std::floor(m_axis.dayAt(event->position().x()));
        viewport()->update();
        return;
    }
    m_drag = Drag::Pressed;
    m_draggedLane.clear();
    if (event->pos().x() < headWidth && event->pos().y() > m_layout.axisHeight) {
        const int lane = m_layout.laneAt(toLayout(event->position()).y());
        if (lane >= 0)
            m_draggedLane = m_layout.lanes.at(lane).info.key;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    switch (m_drag) {
    case Drag::None:
        hover(event->position());
        return;
    case Drag::Pressed:
        if ((event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        m_drag = m_draggedLane.isEmpty() ? Drag::Pan : Drag::Lane;
        viewport()->setCursor(Qt::ClosedHandCursor);
        break;
    case Drag::Period:
        m_periodTo = std::ceil(m_axis.dayAt(event->position().x()));
        viewport()->update();
        return;
    case Drag::Pan:
    case Drag::Lane:
        break;
    }
    if (m_drag == Drag::Lane) {
        const int lane = m_layout.laneAt(toLayout(event->position()).y());
        m_dropLane = lane >= 0 ? lane : static_cast<int>(m_layout.lanes.size()) - 1;
        viewport()->update();
    }
    if (m_drag == Drag::Pan) {
        const QPoint moved = event->pos() - m_lastPoint;
        m_lastPoint = event->pos();
        setAxis(m_axis.panned(moved.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    viewport()->setCursor(Qt::ArrowCursor);
    if (drag == Drag::Period) {
        const double from = std::min(m_periodFrom, m_periodTo);
        const double to = std::max(m_periodFrom, m_periodTo);
        viewport()->update();
        if (to > from)
            Q_EMIT periodChosen(from, to, event->globalPosition().toPoint());
        return;
    }
    if (drag == Drag::Lane) {
        m_dropLane = -1;
        viewport()->update();
        const int target = m_layout.laneAt(toLayout(event->position()).y());
        Q_EMIT laneMoved(m_draggedLane, target >= 0 ? target : static_cast<int>(m_layout.lanes.size()) - 1);
        return;
    }
    if (drag != Drag::Pressed)
        return;
    if (!m_draggedLane.isEmpty()) {
        Q_EMIT laneFolded(m_draggedLane);
        return;
    }
    const QPointF point = toLayout(event->position());
    if (const PlacedMark *mark = markAt(event->pos()); mark && m_source) {
        activate(m_source->item(mark->item));
    } else if (const PlacedCard *card = m_layout.cardAt(point); card && m_source) {
        activate(m_source->item(card->item));
    } else if (const PlacedPill *pill = event->pos().x() > headWidth ? m_layout.pillAt(point) : nullptr) {
        Q_EMIT pillActivated(pill->items, event->globalPosition().toPoint());
    } else if (event->pos().y() > m_layout.axisHeight) {
        m_state.clearSelection();
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const double page = event->modifiers().testFlag(Qt::ShiftModifier) ? m_axis.width * 0.8 : panStep;
    switch (event->key()) {
    case Qt::Key_Left:
        alt ? goBack() : panBy(page);
        return;
    case Qt::Key_Right:
        alt ? goForward() : panBy(-page);
        return;
    case Qt::Key_Up:
        verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        return;
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        return;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1.5);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / 1.5);
        return;
    case Qt::Key_Comma:
        selectNext(-1);
        return;
    case Qt::Key_Period:
        selectNext(1);
        return;
    case Qt::Key_F:
        if (event->modifiers() == Qt::NoModifier) {
            fitSelection();
            return;
        }
        break;
    case Qt::Key_0:
        showAll();
        return;
    case Qt::Key_Escape:
        if (m_drag == Drag::Period || m_drag == Drag::Lane) {
            m_drag = Drag::None;
            m_dropLane = -1;
            viewport()->update();
        } else {
            m_state.clearSelection();
        }
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (event->pos().x() < headWidth && event->pos().y() > m_layout.axisHeight) {
            const int lane = m_layout.laneAt(toLayout(event->pos()).y());
            if (lane >= 0)
                Q_EMIT laneMenuRequested(m_layout.lanes.at(lane).info.key, event->globalPos());
            return;
        }
        if (const PlacedMark *mark = markAt(event->pos()); mark && m_source)
            activate(m_source->item(mark->item));
    }
    Q_EMIT contextMenuRequested(event->globalPos());
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(shelfMimeType)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void TimelineView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1String(shelfMimeType)) || event->position().x() < headWidth) {
        event->ignore();
        return;
    }
    m_dropDay = dayAtPoint(event->position());
    m_dropPoint = event->position().toPoint();
    viewport()->update();
    event->acceptProposedAction();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropDay.reset();
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    m_dropDay.reset();
    viewport()->update();
    bool ok = false;
    const EntryId entry = event->mimeData()->data(QLatin1String(shelfMimeType)).toLongLong(&ok);
    if (!ok)
        return;
    event->acceptProposedAction();
    Q_EMIT entryDropped(entry, dayAtPoint(event->position()));
}

} // namespace frise
