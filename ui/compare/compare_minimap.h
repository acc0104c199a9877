#pragma once

#include "ui/compare/compare_document.h"

#include <QWidget>
#include <memory>

namespace frise {

class CompareText;

/// The whole of one text beside it, from top to bottom: a bar across for what both tell, a diamond where they
/// differ, a hollow square for what this one alone has, and a frame around what is seen. A click goes there.
class CompareMinimap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 18;

    CompareMinimap(int side, CompareText &text, QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<const CompareDocument> document);
    void setCurrentLink(int link);

    enum class Sign : quint8 { Common, Related, Differs, Alone };
    struct Mark
    {
        Sign sign = Sign::Common;
        EventKind kind = EventKind::Other;
        Span span;
        int link = -1;
    };
    const QList<Mark> &marks() const { return m_marks; }
    /// Middle of a mark, in pixels of this widget.
    double yOf(const Mark &mark) const;

Q_SIGNALS:
    void linkClicked(int link);
    void passageClicked(const frise::Span &span);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    int markAt(double y) const;
    void scrollTo(double y);
    double scale() const;

    CompareText &m_text;
    int m_side = 0;
    std::shared_ptr<const CompareDocument> m_document;
    QList<Mark> m_marks;
    int m_current = -1;
    bool m_dragging = false;
};

} // namespace frise
