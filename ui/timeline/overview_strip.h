#pragma once

#include "ui/paint/overview.h"
#include "ui/paint/timeline_source.h"

#include <QWidget>
#include <memory>
#include <optional>

namespace frise {

/// The whole corpus in 50 pixels with a brush over the visible period: drag the brush, its handles, or draw a
/// new one. Keys belong to the canvas; this is for the pointer.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget *parent = nullptr);

    void setSource(std::shared_ptr<const TimelineSource> source);
    void setVisible(double from, double to);
    using QWidget::setVisible;
    void setSelectedDays(const QList<double> &days);
    QSize sizeHint() const override { return {600, 50}; }
    QSize minimumSizeHint() const override { return {200, 50}; }
    QRectF brush() const;

Q_SIGNALS:
    /// While dragging (`finished` false) and at its end.
    void periodDragged(double from, double to, bool finished);
    void zoomRequested(double factor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Grip { None, Move, Left, Right, New };
    void relayout();
    Grip gripAt(const QPointF &point) const;
    void dragTo(double x, bool finished);

    std::shared_ptr<const TimelineSource> m_source;
    Overview m_overview;
    double m_from = 0;
    double m_to = 0;
    QList<double> m_selected;
    Grip m_grip = Grip::None;
    double m_pressedX = 0;
    double m_pressedFrom = 0;
    double m_pressedTo = 0;
    bool m_moved = false;
};

} // namespace frise
