#include "ui/reader/reader_view.h"

#include "ui/models/tool_tip.h"
#include "ui/reader/reader_layout.h"
#include "ui/state/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace frise {

ReaderView::ReaderView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("readerView"));
    setAccessibleName(tr("Article text"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    setReaderFont({}, 1);
}

ReaderView::~ReaderView() = default;

void ReaderView::setDocument(std::shared_ptr<const ReaderDocument> document)
{
    const bool sameText = m_document && document && m_document->stored().id == document->stored().id &&
                          m_document->text().size() == document->text().size();
    const int keptScroll = verticalScrollBar()->value();
    m_document = std::move(document);
    if (!sameText) {
        m_passage = {};
        m_hits.clear();
        m_anchor = m_caret = 0;
    }
    relayout();
    verticalScrollBar()->setValue(sameText ? keptScroll : 0);
}

void ReaderView::setReaderFont(const QString &family, double zoom)
{
    m_family = family;
    m_zoom = std::clamp(zoom, 0.5, 4.0);
    m_font = themeOf(*this).font(TextRole::Verbatim);
    if (!family.isEmpty())
        m_font.setFamilies({family});
    // 11 pt where the application font is 9 pt.
    m_font.setPointSizeF((QApplication::font().pointSizeF() + 2) * m_zoom);
    const QFontMetricsF metrics(m_font);
    m_em = QFontInfo(m_font).pixelSize();
    m_linePitch = std::round(std::max(m_em * reader::leading, metrics.height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_linePitch));
    relayout();
}

void ReaderView::setLayers(int layers)
{
    const int changed = m_layers ^ layers;
    m_layers = layers;
    if (changed & (Speakers | BoilerplateText)) {
        const qsizetype top = topPosition();
        relayout();
        scrollToPosition(top);
    }
    viewport()->update();
}

double ReaderView::textLeft() const
{
    return reader::gutterWidth + reader::textMargin;
}

double ReaderView::textWidth() const
{
    const double available = viewport()->width() - textLeft() - reader::rightMargin;
    const double measure = QFontMetricsF(m_font).averageCharWidth() * reader::measureCharacters * 1.06;
    return std::max(120.0, std::min(available, measure));
}

void ReaderView::relayout()
{
    m_blocks.clear();
    m_topsValid = false;
    if (m_document) {
        m_blocks.resize(static_cast<std::size_t>(m_document->blocks().size()));
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            m_blocks[i].height = isHidden(static_cast<int>(i))
                                     ? 0
                                     : estimatedHeight(m_document->blocks().at(static_cast<int>(i)));
    }
    updateScrollBar();
    viewport()->update();
    Q_EMIT layoutChanged();
}

bool ReaderView::isHidden(int block) const
{
    return !(m_layers & BoilerplateText) && m_document->blocks().at(block).boilerplate;
}

double ReaderView::estimatedHeight(const ReaderBlock &block) const
{
    const double perLine = std::max(10.0, textWidth() / QFontMetricsF(m_font).averageCharWidth() * 0.98);
    const double lines = std::max(1.0, std::ceil(double(block.span.length()) / perLine));
    return lines * m_linePitch +
           (block.endsLine && !block.span.isEmpty() ? m_linePitch * reader::paragraphGap : 0);
}

void ReaderView::ensureLaidOut(int index)
{
    Block &block = m_blocks[static_cast<std::size_t>(index)];
    if (block.laidOut)
        return;
    block.laidOut = true;
    if (isHidden(index)) {
        block.height = 0;
        m_topsValid = false;
        return;
    }
    const ReaderBlock &source = m_document->blocks().at(index);
    auto layout = std::make_unique<QTextLayout>(
        m_document->text().mid(source.span.start, source.span.length()), m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    if (source.intertitle) {
        QTextLayout::FormatRange bold;
        bold.start = 0;
        bold.length = static_cast<int>(source.span.length());
        bold.format.setFontWeight(QFont::DemiBold);
        formats.append(bold);
    }
    for (const int m : source.marks) {
        const ReaderMark &mark = m_document->marks().at(m);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(std::max(mark.span.start, source.span.start) - source.span.start);
        range.length =
            static_cast<int>(std::min(mark.span.end, source.span.end) - source.span.start) - range.start;
        if (mark.kind == ReaderMark::Kind::Speaker && (m_layers & Speakers))
            range.format.setFontWeight(QFont::Bold);
        else if (mark.kind == ReaderMark::Kind::Boilerplate)
            range.format.setForeground(themeOf(*this).ink3);
        else
            continue;
        formats.append(range);
    }
    layout->setFormats(formats);
    layout->beginLayout();
    int lines = 0;
    const double width = textWidth();
    while (true) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, lines * m_linePitch + (m_linePitch - line.height()) / 2));
        ++lines;
    }
    layout->endLayout();
    const double height =
        std::max(1, lines) * m_linePitch +
        (source.endsLine && !source.span.isEmpty() ? m_linePitch * reader::paragraphGap : 0);
    if (height != block.height) {
        block.height = height;
        m_topsValid = false;
    }
    block.layout = std::move(layout);
}

void ReaderView::updateTops() const
{
    if (m_topsValid)
        return;
    m_tops.resize(m_blocks.size() + 1);
    double y = reader::topMargin;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        m_tops[i] = y;
        y += m_blocks[i].height;
    }
    m_tops[m_blocks.size()] = y;
    m_topsValid = true;
}

double ReaderView::topOf(int block) const
{
    updateTops();
    return m_tops[static_cast<std::size_t>(block)];
}

int ReaderView::blockAtY(double y) const
{
    updateTops();
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    const auto index = static_cast<int>(after - m_tops.cbegin()) - 1;
    return std::clamp(index, 0, std::max(0, static_cast<int>(m_blocks.size()) - 1));
}

void ReaderView::updateScrollBar()
{
    updateTops();
    const double height = m_tops.empty() ? 0 : m_tops.back() + reader::topMargin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(height)) - viewport()->height()));
}

void ReaderView::resizeEvent(QResizeEvent *)
{
    const qsizetype top = topPosition();
    relayout();
    if (m_document)
        scrollToPosition(top);
}

void ReaderView::scrollContentsBy(int, int)
{
    viewport()->update();
}

qsizetype ReaderView::topPosition() const
{
    if (!m_document || m_blocks.empty())
        return 0;
    const double y = verticalScrollBar()->value() + reader::topMargin;
    const int index = blockAtY(y);
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const Span span = m_document->blocks().at(index).span;
    if (!block.layout)
        return span.start;
    const int line = std::clamp(static_cast<int>((y - topOf(index)) / m_linePitch), 0,
                                std::max(0, block.layout->lineCount() - 1));
    return span.start + (block.layout->lineCount() > 0 ? block.layout->lineAt(line).textStart() : 0);
}

QRect ReaderView::rectOf(qsizetype position)
{
    if (!m_document || m_blocks.empty())
        return {};
    const int index = m_document->blockAt(position);
    ensureLaidOut(index);
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const double top = topOf(index) - verticalScrollBar()->value();
    if (!block.layout)
        return QRectF(textLeft(), top, 1, 0).toRect();
    const int at = static_cast<int>(position - m_document->blocks().at(index).span.start);
    const QTextLine line =
        block.layout->lineForTextPosition(std::min(at, static_cast<int>(block.layout->text().size())));
    if (!line.isValid())
        return {};
    return QRectF(textLeft() + line.cursorToX(at), top + line.y(), 2, line.height()).toRect();
}

qsizetype ReaderView::positionAt(const QPoint &point)
{
    if (!m_document || m_blocks.empty())
        return 0;
    const double y = point.y() + verticalScrollBar()->value();
    const int index = blockAtY(y);
    ensureLaidOut(index);
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const Span span = m_document->blocks().at(index).span;
    if (!block.layout || block.layout->lineCount() == 0)
        return span.start;
    const int line =
        std::clamp(static_cast<int>((y - topOf(index)) / m_linePitch), 0, block.layout->lineCount() - 1);
    return span.start +
           block.layout->lineAt(line).xToCursor(point.x() - textLeft(), QTextLine::CursorBetweenCharacters);
}

double ReaderView::fractionOf(qsizetype position) const
{
    updateTops();
    if (!m_document || m_blocks.empty() || m_tops.back() <= 0)
        return 0;
    const int index = m_document->blockAt(position);
    const Span span = m_document->blocks().at(index).span;
    const double within = span.isEmpty() ? 0 : double(position - span.start) / double(span.length());
    return std::min(1.0, (topOf(index) + within * m_blocks[static_cast<std::size_t>(index)].height) /
                             (m_tops.back() + reader::topMargin));
}

void ReaderView::scrollToPosition(qsizetype position)
{
    if (!m_document || m_blocks.empty())
        return;
    // Laying out what comes before the place in the window may move it: a second look settles it.
    for (int pass = 0; pass < 2; ++pass) {
        const int index = m_document->blockAt(position);
        for (int i = std::max(0, index - 8); i <= std::min(index + 8, static_cast<int>(m_blocks.size()) - 1);
             ++i)
            ensureLaidOut(i);
        updateScrollBar();
        const QRect rect = rectOf(position);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - reader::topMargin);
    }
}

void ReaderView::setPassage(const Span &span, bool scrollThere)
{
    m_passage = span;
    if (span.isValid()) {
        m_anchor = m_caret = span.start;
        if (scrollThere) {
            const QRect begin = rectOf(span.start);
            const QRect end = rectOf(std::max(span.start, span.end - 1));
            const QRect view = viewport()->rect();
            if (begin.top() < view.top() + 4 || end.bottom() > view.bottom() - 4) {
                scrollToPosition(span.start);
                // A third of the window above it keeps the sentence in its context.
                verticalScrollBar()->setValue(verticalScrollBar()->value() - view.height() / 4);
            }
        }
    }
    viewport()->update();
    Q_EMIT layoutChanged();
}

void ReaderView::setHits(const QList<Span> &hits)
{
    m_hits = hits;
    viewport()->update();
    Q_EMIT layoutChanged();
}

Span ReaderView::selectedText() const
{
    if (m_anchor == m_caret)
        return {};
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

void ReaderView::selectSpan(const Span &span)
{
    m_anchor = span.start;
    m_caret = span.end;
    viewport()->update();
    Q_EMIT selectionMade(selectedText());
}

void ReaderView::moveCaret(qsizetype position, bool select)
{
    m_caret = std::clamp<qsizetype>(position, 0, m_document ? m_document->text().size() : 0);
    if (!select)
        m_anchor = m_caret;
    const QRect rect = rectOf(m_caret);
    if (rect.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - 4);
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height() +
                                      4);
    viewport()->update();
    if (select)
        Q_EMIT selectionMade(selectedText());
}

void ReaderView::step(bool forward)
{
    if (!m_document)
        return;
    const qsizetype from = m_passage.isValid() ? m_passage.start : m_caret - (forward ? 1 : 0);
    const int mark = forward ? m_document->stopAfter(from) : m_document->stopBefore(from);
    if (mark >= 0)
        Q_EMIT markActivated(mark);
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_document)
        return;
    m_pressed = true;
    m_pressedAt = event->pos();
    moveCaret(positionAt(event->pos()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_document)
        return;
    if (m_pressed) {
        if ((event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            moveCaret(positionAt(event->pos()), true);
        return;
    }
    const bool overMark = m_document->markAt(positionAt(event->pos()), true) >= 0;
    viewport()->setCursor(overMark && event->pos().x() > reader::gutterWidth ? Qt::PointingHandCursor
                                                                             : Qt::IBeamCursor);
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_document)
        return;
    m_pressed = false;
    if (m_anchor != m_caret)
        return;
    int mark = -1;
    if (event->pos().x() < reader::gutterWidth) {
        // In the gutter a line's first mark is meant.
        const qsizetype from = positionAt(QPoint(static_cast<int>(textLeft()), event->pos().y()));
        mark = m_document->stopAfter(from - 1);
        if (mark >= 0 && std::abs(rectOf(m_document->marks().at(mark).span.start).center().y() -
                                  event->pos().y()) > m_linePitch)
            mark = -1;
    } else {
        mark = m_document->markAt(positionAt(event->pos()), true);
    }
    if (mark >= 0)
        Q_EMIT markActivated(mark);
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_document)
        return;
    const qsizetype position = positionAt(event->pos());
    const ReaderBlock &block = m_document->blocks().at(m_document->blockAt(position));
    const QString words = m_document->text().mid(block.span.start, block.span.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(position - block.span.start);
    const qsizetype start = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(position - block.span.start);
    const qsizetype end = finder.toNextBoundary();
    if (start >= 0 && end > start)
        selectSpan({block.span.start + start, block.span.start + end});
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (!m_document) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool select = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    QScrollBar *bar = verticalScrollBar();
    const auto lineStep = [&](int direction) {
        const QRect rect = rectOf(m_caret);
        moveCaret(positionAt(rect.center() + QPoint(0, direction * static_cast<int>(m_linePitch))), true);
    };
    if (event->matches(QKeySequence::Copy)) {
        const Span span = selectedText();
        if (span.isValid())
            QApplication::clipboard()->setText(m_document->text().mid(span.start, span.length()));
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectSpan({0, m_document->text().size()});
        return;
    }
    switch (event->key()) {
    case Qt::Key_N:
    case Qt::Key_P:
        // With text selected the letters belong to the corrections (P person).
        if (event->key() == Qt::Key_P && selectedText().isValid())
            break;
        if (event->modifiers() == Qt::NoModifier) {
            step(event->key() == Qt::Key_N);
            return;
        }
        break;
    case Qt::Key_Up:
        select ? lineStep(-1) : bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return;
    case Qt::Key_Down:
        select ? lineStep(1) : bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Left ? -1 : 1;
        qsizetype at = m_caret + direction;
        if (control) {
            const QString &text = m_document->text();
            while (at > 0 && at < text.size() &&
                   !(text.at(at).isLetterOrNumber() && !text.at(at - 1).isLetterOrNumber()))
                at += direction;
        }
        moveCaret(at, select);
        return;
    }
    case Qt::Key_Home:
        if (control || !select)
            bar->setValue(0);
        moveCaret(control || !select ? 0 : m_document->blocks().at(m_document->blockAt(m_caret)).span.start,
                  select);
        return;
    case Qt::Key_End:
        if (control || !select)
            bar->setValue(bar->maximum());
        moveCaret(control || !select ? m_document->text().size()
                                     : m_document->blocks().at(m_document->blockAt(m_caret)).span.end,
                  select);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(event->key() == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                          : QScrollBar::SliderPageStepAdd);
        return;
    case Qt::Key_Return: {
        const int mark = m_document->markAt(m_caret, true);
        if (mark >= 0)
            Q_EMIT markActivated(mark);
        return;
    }
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT zoomRequested(std::pow(1.1, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReaderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setReaderFont(m_family, m_zoom);
}

bool ReaderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_document) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark =
            help->pos().x() < textLeft() ? -1 : m_document->markAt(positionAt(help->pos()), false);
        if (mark >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_document->explanation(mark)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace frise
