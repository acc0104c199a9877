#pragma once

#include "core/dates/date_interval.h"

#include <QList>
#include <QPair>
#include <QWidget>

namespace frise {

/// Events per day over the whole corpus, 44 pixels high, with two handles that set the filter's period. Bins
/// inside the period are filled in the accent colour.
class Histogram : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(QWidget *parent = nullptr);

    /// Ascending days with their counts.
    void setCounts(const QList<QPair<Day, int>> &perDay);
    /// The filter's period; noDay on both: none.
    void setPeriod(Day first, Day last);
    /// The period that the timeline shows; drawn where no filter is set.
    void setShown(Day first, Day last);
    QSize sizeHint() const override { return {200, 62}; }
    QSize minimumSizeHint() const override { return {120, 62}; }

Q_SIGNALS:
    void periodChanged(frise::Day first, frise::Day last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { None, First, Last, New };
    double xOf(double day) const;
    Day dayAt(double x) const;
    bool isEmpty() const { return m_perDay.isEmpty(); }

    QList<QPair<Day, int>> m_perDay;
    Day m_begin = noDay; ///< of the axis
    Day m_end = noDay;
    Day m_first = noDay;
    Day m_last = noDay;
    Day m_shownFirst = noDay;
    Day m_shownLast = noDay;
    Grip m_grip = Grip::None;
    Day m_pressed = noDay;
};

} // namespace frise
