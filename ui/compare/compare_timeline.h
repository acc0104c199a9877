#pragma once

#include "ui/compare/compare_document.h"
#include "ui/paint/time_axis.h"

#include <QWidget>
#include <memory>

namespace frise {

/// The events of both articles on one axis: A above, B below, a line between the two marks of what both tell.
/// Marks that would lie over each other stand as one with their number. Far older or later events wait in a
/// box at the edge. A click, or the arrow keys, go to the passage.
class CompareTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTimeline(QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<const CompareDocument> document);
    void setCurrentLink(int link);

    struct Item
    {
        int side = 0;
        Span span;
        int link = -1; ///< of what both tell
        EventKind kind = EventKind::Other;
        Certainty certainty = Certainty::Happened;
        DateInterval when;
        QString title;
    };
    /// One mark: the events of a side that would lie over each other, or those beyond an edge.
    struct Mark
    {
        QList<int> items; ///< of items(), the one that is drawn first
        QRectF rect;      ///< where it is hit
        double x = 0;
        double y = 0;
        int edge = 0; ///< -1: before the left edge, 1: after the right one
    };
    const QList<Item> &items() const { return m_items; }
    const QList<Mark> &marks() const { return m_marks; }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// `link` is -1 for what one side alone tells.
    void itemChosen(int side, const frise::Span &span, int link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    int markAt(const QPointF &point) const;
    void choose(int mark);
    QString textOf(int item) const;
    double laneY(int side) const;

    std::shared_ptr<const CompareDocument> m_document;
    QList<Item> m_items;
    QList<Mark> m_marks;
    TimeAxis m_axis;
    int m_chosen = -1; ///< mark
    int m_turn = 0;    ///< which of its items comes next
    int m_current = -1;
};

} // namespace frise
