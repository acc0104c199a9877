#pragma once

#include "ui/paint/timeline_source.h"

#include <QWidget>
#include <memory>

namespace frise {

class ViewState;

/// The shelf "Undated": entries without a usable date as chips; a click selects, dragging one onto the axis
/// gives it a date. Folded it is one line with their number.
class UndatedShelf : public QWidget
{
    Q_OBJECT

public:
    explicit UndatedShelf(ViewState &state, QWidget *parent = nullptr);
    void setSource(std::shared_ptr<const TimelineSource> source);
    QSize sizeHint() const override { return {600, 34}; }
    QSize minimumSizeHint() const override { return {200, 34}; }

Q_SIGNALS:
    /// Enter on a chip: a date is to be typed.
    void dateRequested(frise::EntryId entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct PlacedChip
    {
        QRectF rect;
        const TimelineItem *item = nullptr;
    };
    QList<PlacedChip> chips() const;
    double chipsLeft() const;
    double pillRoom() const;
    const TimelineItem *itemAt(const QPointF &point) const;
    void select(const TimelineItem &item);

    ViewState &m_state;
    std::shared_ptr<const TimelineSource> m_source;
    qsizetype m_first = 0; ///< chips before this one are scrolled away
    qsizetype m_current = 0;
    QPointF m_pressedAt;
    bool m_pressed = false;
};

} // namespace frise
