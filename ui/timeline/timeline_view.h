#pragma once

#include "ui/paint/theme.h"
#include "ui/paint/timeline_layout.h"
#include "ui/paint/timeline_source.h"
#include "ui/state/view_state.h"

#include <QAbstractScrollArea>
#include <QLocale>
#include <QPixmap>
#include <QTimer>
#include <QVariantAnimation>
#include <memory>
#include <optional>
#include <vector>

namespace frise {

class Settings;

/// The canvas of the timeline: shows a source through the painter of ui/paint, and is moved by wheel,
/// touchpad, mouse and keys. Time on the canvas is a double of days (time_axis.h). Owns its layout and
/// picture, both made anew when axis, source, size or emphasis change; hover and focus are drawn over the
/// picture.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineView(ViewState &state, const Settings *settings, QWidget *parent = nullptr);
    ~TimelineView() override;

    void setSource(std::shared_ptr<const TimelineSource> source);
    const TimelineSource *source() const { return m_source.get(); }
    const TimelineLayout &layout() const { return m_layout; }
    const TimeAxis &axis() const { return m_axis; }
    QPoint scrollOffset() const;

    /// Moves there in 160 ms (at once with reduced motion) and remembers where it came from.
    void showPeriod(double from, double to, bool animated = true);
    void showAll(bool animated = true);
    /// The next corpus is shown where most of it lies, not where the last one was.
    void forgetPlace() { m_placed = false; }
    /// The part of the corpus where most of it lies, old context left out: the first view.
    void showDense(bool animated = false);
    void zoomBy(double factor);
    void panBy(double pixels);
    void fitSelection();
    /// Lays the labels anew: the source has learnt words.
    void refreshWords() { invalidate(); }
    /// Index in the source of the event or quotation that is selected, or -1.
    qsizetype indexOfSelection() const;
    void selectNext(int direction);
    void goBack();
    void goForward();
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// Words for a screen reader or a tooltip about an item.
    QString sentenceOf(const TimelineItem &item) const;
    void setSentences(std::function<QString(const TimelineItem &)> sentences)
    {
        m_sentences = std::move(sentences);
    }
    const PlacedMark *markAt(const QPoint &viewportPoint) const;
    /// Where a mark's sign is in the viewport.
    QPointF centreOf(const PlacedMark &mark) const;
    void activate(const TimelineItem &item);
    static constexpr int headWidth = 110;

Q_SIGNALS:
    void axisChanged();
    void historyChanged();
    void laneFolded(const QString &key);
    void laneMoved(const QString &key, int newIndex);
    /// A period was chosen with Alt+drag; the point is global.
    void periodChosen(double from, double to, const QPoint &globalPoint);
    /// The items of a "+n" pill were asked for.
    void pillActivated(const QList<quint32> &items, const QPoint &globalPoint);
    /// An undated entry was dropped on a day.
    void entryDropped(frise::EntryId entry, frise::Day day);
    void contextMenuRequested(const QPoint &globalPoint);
    void laneMenuRequested(const QString &key, const QPoint &globalPoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Drag { None, Pressed, Pan, Period, Lane };

    void setAxis(const TimeAxis &axis);
    void animateTo(const TimeAxis &target);
    TimeAxis targetAxis() const;
    void remember();
    void relayout();
    void invalidate();
    void hover(const QPointF &point);
    void revealSelection();
    QPointF toLayout(const QPointF &viewportPoint) const;
    Emphasis emphasisOf(const TimelineItem &item) const;
    void updateScrollBar();
    void takeSelection();
    Day dayAtPoint(const QPointF &point) const;

    ViewState &m_state;
    const Settings *m_settings;
    std::shared_ptr<const TimelineSource> m_source;
    std::function<QString(const TimelineItem &)> m_sentences;
    TimeAxis m_axis;
    TimelineLayout m_layout;
    bool m_layoutValid = false;
    QPixmap m_picture;
    bool m_pictureValid = false;
    Theme m_theme;
    std::unique_ptr<FontTextMetrics> m_metrics;

    QVariantAnimation m_animation;
    TimeAxis m_animationFrom;
    TimeAxis m_animationTo;
    QTimer m_periodTimer;  ///< tells the other views once the movement pauses
    QTimer m_historyTimer; ///< remembers a place once the eye rested there
    std::vector<TimeAxis> m_back;
    std::vector<TimeAxis> m_forward;
    TimeAxis m_rested;

    quint64 m_hovered = 0;
    Drag m_drag = Drag::None;
    QPoint m_pressedAt;
    QPoint m_lastPoint;
    QString m_draggedLane;
    int m_dropLane = -1; ///< where it would stand
    double m_periodFrom = 0;
    double m_periodTo = 0;
    std::optional<Day> m_dropDay;
    QPoint m_dropPoint;
    bool m_placed = false;    ///< someone asked for a period: a new source keeps it
    bool m_selecting = false; ///< the selection comes from here: do not scroll to it
};

} // namespace frise
