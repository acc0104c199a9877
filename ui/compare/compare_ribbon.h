#pragma once

#include "ui/compare/compare_document.h"

#include <QPainterPath>
#include <QWidget>
#include <memory>

namespace frise {

class CompareText;

/// The ribbon between two texts: a curve for each link, with a pill that names it (VISUAL §10).
class CompareRibbon : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 234;

    CompareRibbon(CompareText &a, CompareText &b, QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<const CompareDocument> document);
    void setCurrentLink(int link);
    void setHoveredLink(int link);
    /// Both ends of a link in the ribbon's pixels (they may lie outside).
    std::pair<double, double> endsOf(int link) const;
    int linkAt(const QPointF &point) const; ///< -1: none
    QSize sizeHint() const override { return {width, 200}; }

Q_SIGNALS:
    void linkHovered(int link);
    void linkClicked(int link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// From the left to the right edge, both handles at mid-width, moved down by `shift` pixels.
    QPainterPath curve(double from, double to, double shift = 0) const;

    CompareText &m_a;
    CompareText &m_b;
    std::shared_ptr<const CompareDocument> m_document;
    int m_current = -1;
    int m_hovered = -1;
    QList<std::pair<QRectF, int>> m_pills; ///< where each pill was painted last
};

} // namespace frise
