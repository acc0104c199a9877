#include "ui/compare/compare_minimap.h"

#include "ui/compare/compare_text.h"
#include "ui/models/tool_tip.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr double reach = 5; ///< a mark is hit this far from its middle

} // namespace

CompareMinimap::CompareMinimap(int side, CompareText &text, QWidget *parent)
    : QWidget(parent), m_text(text), m_side(side)
{
    setFixedWidth(width);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(side == 0 ? tr("Overview of article A") : tr("Overview of article B"));
    connect(&text, &CompareText::layoutChanged, this, qOverload<>(&QWidget::update));
}

void CompareMinimap::setDocument(std::shared_ptr<const CompareDocument> document)
{
    m_document = std::move(document);
    m_current = -1;
    m_marks.clear();
    if (m_document) {
        const CompareColumn alone = m_side == 0 ? CompareColumn::OnlyA : CompareColumn::OnlyB;
        for (const CompareTab tab :
             {CompareTab::Passages, CompareTab::Figures, CompareTab::Quotations, CompareTab::Events}) {
            for (const CompareRow &row : m_document->rows(tab, alone))
                m_marks.append({Sign::Alone, row.kind, m_side == 0 ? row.a : row.b, -1});
        }
        // Over the others, differences last.
        for (const Sign wanted : {Sign::Related, Sign::Common, Sign::Differs}) {
            for (int i = 0; i < m_document->links().size(); ++i) {
                const CompareLink &link = m_document->links().at(i);
                const Sign sign = link.style == CompareLink::Style::Differs ||
                                          link.style == CompareLink::Style::OtherMeasure
                                      ? Sign::Differs
                                  : link.style == CompareLink::Style::Same && !link.perhaps ? Sign::Common
                                                                                            : Sign::Related;
                if (sign == wanted)
                    m_marks.append({sign, link.kind, m_side == 0 ? link.a : link.b, i});
            }
        }
    }
    update();
}

void CompareMinimap::setCurrentLink(int link)
{
    m_current = link;
    update();
}

/// A text that fits is shown at its own height, so that a mark stands beside its line.
double CompareMinimap::scale() const
{
    const double content = std::max(1.0, m_text.contentHeight());
    return std::min(1.0, double(height()) / content);
}

double CompareMinimap::yOf(const Mark &mark) const
{
    return m_text.yNear(mark.span.start) * scale();
}

void CompareMinimap::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.alt);
    painter.setPen(QPen(theme.line, 1));
    const double edge = m_side == 0 ? width - 0.5 : 0.5;
    painter.drawLine(QPointF(edge, 0), QPointF(edge, height()));
    if (!m_document)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (scale() < 1) {
        const double top = m_text.verticalScrollBar()->value() * scale();
        painter.setPen(QPen(theme.acc, 1.5));
        painter.setBrush(theme.accT);
        painter.drawRect(QRectF(1, top + 1, width - 2, m_text.viewport()->height() * scale() - 2));
    }
    for (const Mark &mark : std::as_const(m_marks)) {
        const double y = std::round(yOf(mark)) + 0.5;
        const bool strong = mark.link >= 0 && mark.link == m_current;
        switch (mark.sign) {
        case Sign::Common:
            painter.setPen(QPen(theme.mark(mark.kind), strong ? 2.0 : 1.0));
            painter.setBrush(strong ? theme.mark(mark.kind) : theme.tint(mark.kind));
            painter.drawRect(QRectF(2.5, y - 2, width - 5, 4));
            break;
        case Sign::Related:
            painter.setPen(QPen(theme.mark(mark.kind), strong ? 2.5 : 1.5, Qt::DotLine));
            painter.drawLine(QPointF(3, y), QPointF(width - 3, y));
            break;
        case Sign::Differs:
            painter.setPen(QPen(theme.warn, strong ? 2.0 : 1.25));
            painter.setBrush(strong ? theme.warn : theme.warnT);
            painter.drawPath(diamond(4.5).translated(width / 2.0, y));
            break;
        case Sign::Alone:
            painter.setPen(QPen(theme.rule, 1));
            painter.setBrush(theme.base);
            painter.drawRect(QRectF(m_side == 0 ? 3.5 : width - 7.5, y - 2, 4, 4));
            break;
        }
    }
}

int CompareMinimap::markAt(double y) const
{
    int best = -1;
    double nearest = reach;
    // Later ones lie above.
    for (int i = 0; i < m_marks.size(); ++i) {
        const double distance = std::abs(yOf(m_marks.at(i)) - y);
        if (distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

void CompareMinimap::scrollTo(double y)
{
    QScrollBar &bar = *m_text.verticalScrollBar();
    bar.setValue(static_cast<int>(y / scale() - m_text.viewport()->height() / 2.0));
}

void CompareMinimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_document)
        return;
    const int mark = markAt(event->position().y());
    m_dragging = mark < 0;
    if (mark < 0)
        scrollTo(event->position().y());
    else if (m_marks.at(mark).link >= 0)
        Q_EMIT linkClicked(m_marks.at(mark).link);
    else
        Q_EMIT passageClicked(m_marks.at(mark).span);
}

void CompareMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging && event->buttons().testFlag(Qt::LeftButton))
        scrollTo(event->position().y());
}

void CompareMinimap::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_text.verticalScrollBar(), event);
}

bool CompareMinimap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_document) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int found = markAt(help->pos().y());
        QString text;
        if (found >= 0) {
            const Mark &mark = m_marks.at(found);
            const QString words = m_document->side(m_side)
                                      .article.text.mid(mark.span.start, mark.span.length())
                                      .simplified()
                                      .left(90);
            switch (mark.sign) {
            case Sign::Common:
                text = tr("in both: %1").arg(words);
                break;
            case Sign::Related:
                text = tr("related: %1").arg(words);
                break;
            case Sign::Differs:
                text = tr("they differ: %1").arg(words);
                break;
            case Sign::Alone:
                text = tr("only here: %1").arg(words);
                break;
            }
        }
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace frise
