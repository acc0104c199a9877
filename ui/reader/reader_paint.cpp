#include "ui/reader/reader_layout.h"
#include "ui/state/appearance.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace frise {

namespace {

/// Calls `paint(x, width, line)` for each piece of `span` on each line of the layout.
template <typename Paint>
void forEachPiece(const QTextLayout &layout, const Span &block, const Span &span, Paint paint)
{
    const qsizetype from = std::max(span.start, block.start) - block.start;
    const qsizetype to = std::min(span.end, block.end) - block.start;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const qsizetype lineStart = line.textStart();
        qsizetype lineEnd = lineStart + line.textLength();
        if (lineStart >= to || lineEnd <= from)
            continue;
        // The blank at a wrapped line's end is not painted over.
        while (lineEnd > lineStart && i + 1 < layout.lineCount() && layout.text().at(lineEnd - 1).isSpace())
            --lineEnd;
        const qsizetype a = std::max(from, lineStart);
        const qsizetype b = std::min(to, lineEnd);
        if (b <= a)
            continue;
        const double x0 = line.cursorToX(static_cast<int>(a));
        const double x1 = line.cursorToX(static_cast<int>(b));
        paint(std::min(x0, x1), std::abs(x1 - x0), line);
    }
}

} // namespace

void ReaderView::paintSpan(QPainter &painter, const QTextLayout &layout, const Span &block, const Span &span,
                           double top, const QColor &colour) const
{
    forEachPiece(layout, block, span, [&](double x, double width, const QTextLine &line) {
        const double height = std::min(line.height() + 2, m_linePitch);
        painter.fillRect(
            QRectF(textLeft() + x - 1, top + line.y() + (line.height() - height) / 2, width + 2, height),
            colour);
    });
}

void ReaderView::paintUnderline(QPainter &painter, const Theme &theme, const QTextLayout &layout,
                                const Span &block, const ReaderMark &mark, double top) const
{
    const bool doubtful = mark.certainty == Certainty::Planned || mark.certainty == Certainty::Conditional ||
                          mark.certainty == Certainty::Negated || mark.certainty == Certainty::Demanded;
    QPen pen(theme.mark(mark.eventKind), doubtful ? 1.5 : 2.0, Qt::SolidLine, Qt::FlatCap);
    if (doubtful)
        pen.setDashPattern({1.33, 1.33});
    forEachPiece(layout, block, mark.span, [&](double x, double width, const QTextLine &line) {
        const double y = std::round(top + line.y() + line.ascent() + 0.24 * m_em) + 3.0 * mark.level;
        painter.setPen(pen);
        painter.drawLine(QPointF(textLeft() + x, y), QPointF(textLeft() + x + width, y));
    });
}

void ReaderView::paintGutter(QPainter &painter, const Theme &theme, const QTextLayout &layout, int index,
                             double top) const
{
    const ReaderBlock &block = m_document->blocks().at(index);
    QHash<int, QList<int>> byLine;
    for (const int m : block.marks) {
        const ReaderMark &mark = m_document->marks().at(m);
        if (!mark.isStop() || !block.span.contains(mark.span.start))
            continue;
        if ((mark.kind == ReaderMark::Kind::Quotation && !(m_layers & Quotations)) ||
            (mark.kind == ReaderMark::Kind::Event &&
             (!(m_layers & Events) || mark.eventKind == EventKind::Statement)))
            continue;
        const QTextLine line =
            layout.lineForTextPosition(static_cast<int>(mark.span.start - block.span.start));
        if (line.isValid())
            byLine[line.lineNumber()].append(m);
    }
    constexpr double radius = 4.6;
    constexpr double pitch = 13;
    for (auto it = byLine.cbegin(); it != byLine.cend(); ++it) {
        const QTextLine line = layout.lineAt(it.key());
        const double y = top + line.y() + line.height() / 2;
        // At most three beside a line, the nearest to the text first.
        const qsizetype shown = std::min<qsizetype>(3, it->size());
        for (qsizetype i = 0; i < shown; ++i) {
            const ReaderMark &mark = m_document->marks().at(it->at(shown - 1 - i));
            drawMark(painter, theme, mark.eventKind, mark.certainty,
                     QPointF(reader::gutterWidth - 9 - i * pitch, y), radius, mark.fill);
        }
    }
}

void ReaderView::paintBlock(QPainter &painter, const Theme &theme, int index, double top)
{
    const ReaderBlock &block = m_document->blocks().at(index);
    const QTextLayout *layout = m_blocks[static_cast<std::size_t>(index)].layout.get();
    if (!layout)
        return;
    // Tints from below: quotation, passage, the person's selection, search hits. Each replaces the one under
    // it.
    if (m_layers & Quotations) {
        for (const int m : block.marks) {
            const ReaderMark &mark = m_document->marks().at(m);
            if (mark.kind == ReaderMark::Kind::Quotation)
                paintSpan(painter, *layout, block.span, mark.span, top, theme.tint(EventKind::Statement));
            if (mark.kind == ReaderMark::Kind::Quotation && theme.isHighContrast) {
                // Without tints a quotation stands in a frame.
                painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
                painter.setBrush(Qt::NoBrush);
                forEachPiece(*layout, block.span, mark.span,
                             [&](double x, double width, const QTextLine &line) {
                                 painter.drawRect(QRectF(textLeft() + x - 1, top + line.y() + 1, width + 2,
                                                         line.height() - 2));
                             });
            }
        }
    }
    if (m_passage.isValid() && m_passage.overlaps(block.span)) {
        paintSpan(painter, *layout, block.span, m_passage, top, theme.accT);
        if (theme.isHighContrast) {
            painter.setPen(QPen(theme.acc, 2));
            painter.setBrush(Qt::NoBrush);
            forEachPiece(*layout, block.span, m_passage, [&](double x, double width, const QTextLine &line) {
                painter.drawRect(
                    QRectF(textLeft() + x - 1, top + line.y() + 1, width + 2, line.height() - 2));
            });
        }
        double first = -1;
        double last = -1;
        forEachPiece(*layout, block.span, m_passage, [&](double, double, const QTextLine &line) {
            const double y = top + std::floor(line.y() / m_linePitch) * m_linePitch;
            if (first < 0)
                first = y;
            last = y + m_linePitch;
        });
        painter.fillRect(QRectF(0, first, 3, last - first), theme.acc);
    }
    const Span selected = selectedText();
    if (selected.isValid() && selected.overlaps(block.span)) {
        forEachPiece(*layout, block.span, selected, [&](double x, double width, const QTextLine &line) {
            painter.fillRect(QRectF(textLeft() + x, top + line.y(), width, line.height()),
                             blended(theme.acc, theme.base, 0.35));
        });
    }
    const auto firstHit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), block.span.start,
                                           [](const Span &hit, qsizetype at) { return hit.end <= at; });
    for (auto hit = firstHit; hit != m_hits.cend() && hit->start < block.span.end; ++hit)
        paintSpan(painter, *layout, block.span, *hit, top, theme.find);

    painter.setPen(theme.ink);
    layout->draw(&painter, QPointF(textLeft(), top));

    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_layers & Events) {
        for (const int m : block.marks) {
            const ReaderMark &mark = m_document->marks().at(m);
            if (mark.kind == ReaderMark::Kind::Event && mark.eventKind != EventKind::Statement)
                paintUnderline(painter, theme, *layout, block.span, mark, top);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_layers & Dates) {
        for (const int m : block.marks) {
            const ReaderMark &mark = m_document->marks().at(m);
            if (mark.kind != ReaderMark::Kind::Date)
                continue;
            // Round dots of 1.6 px every 3.
            QPen dots(theme.ink, 1.6, Qt::CustomDashLine, Qt::RoundCap);
            dots.setDashPattern({0.01, 3.0 / 1.6});
            painter.setPen(dots);
            forEachPiece(*layout, block.span, mark.span, [&](double x, double width, const QTextLine &line) {
                const double y = top + line.y() + line.ascent() + 0.43 * m_em;
                painter.drawLine(QPointF(textLeft() + x + 1, y), QPointF(textLeft() + x + width - 1, y));
            });
        }
    }
    paintGutter(painter, theme, *layout, index, top);
}

void ReaderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = themeOf(*this);
    painter.fillRect(viewport()->rect(), theme.base);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_document || m_blocks.empty()) {
        painter.setPen(theme.ink2);
        painter.setFont(theme.font(TextRole::Label));
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         tr("Select an event, a quotation or an article to read it here."));
        return;
    }
    const double scroll = verticalScrollBar()->value();
    const int first = blockAtY(scroll);
    double y = topOf(first) - scroll;
    bool changed = false;
    for (int i = first; i < static_cast<int>(m_blocks.size()) && y < viewport()->height(); ++i) {
        const double before = m_blocks[static_cast<std::size_t>(i)].height;
        ensureLaidOut(i);
        changed = changed || before != m_blocks[static_cast<std::size_t>(i)].height;
        paintBlock(painter, theme, i, y);
        y += m_blocks[static_cast<std::size_t>(i)].height;
    }
    if (hasFocus()) {
        const QRect caret = rectOf(m_caret);
        painter.fillRect(QRect(caret.left(), caret.top(), 1, caret.height()), theme.ink);
    }
    if (changed)
        QMetaObject::invokeMethod(this, &ReaderView::updateScrollBar, Qt::QueuedConnection);
}

ReaderMinimap::ReaderMinimap(ReaderView &view, QWidget *parent) : QWidget(parent), m_view(view)
{
    setFixedWidth(12);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Marks in the whole article"));
    connect(&view, &ReaderView::layoutChanged, this, qOverload<>(&QWidget::update));
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void ReaderMinimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(*this);
    painter.fillRect(rect(), theme.alt);
    const ReaderDocument *document = m_view.document();
    if (!document)
        return;
    const QScrollBar *bar = m_view.verticalScrollBar();
    const double total = bar->maximum() + bar->pageStep();
    const QRectF shown(0, height() * bar->value() / std::max(1.0, total), width(),
                       std::max(4.0, height() * bar->pageStep() / std::max(1.0, total)));
    if (total > 0 && theme.isHighContrast) {
        painter.setPen(QPen(theme.ink, 1));
        painter.drawRect(shown.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (total > 0) {
        painter.fillRect(shown, theme.line);
    }
    // One stroke a pixel and column is enough, however many marks there are.
    int lastY[2] = {-10, -10};
    for (const ReaderMark &mark : document->marks()) {
        if (!mark.isStop() ||
            (mark.kind == ReaderMark::Kind::Event && mark.eventKind == EventKind::Statement))
            continue;
        const int column = mark.kind == ReaderMark::Kind::Quotation ? 1 : 0;
        const int y = static_cast<int>(height() * m_view.fractionOf(mark.span.start));
        if (y < lastY[column] + 2)
            continue;
        lastY[column] = y;
        painter.fillRect(QRect(column == 0 ? 1 : 6, y, 5, 2), theme.mark(mark.eventKind));
    }
    for (const Span &hit : m_view.hits())
        painter.fillRect(QRectF(0, height() * m_view.fractionOf(hit.start), width(), 2), theme.findL);
    if (m_view.passage().isValid())
        painter.fillRect(QRectF(0, height() * m_view.fractionOf(m_view.passage().start) - 1, width(), 3),
                         theme.acc);
}

void ReaderMinimap::goTo(double y)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(static_cast<int>(y / std::max(1, height()) * (bar->maximum() + bar->pageStep()) -
                                   bar->pageStep() / 2.0));
}

void ReaderMinimap::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void ReaderMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position().y());
}

} // namespace frise
