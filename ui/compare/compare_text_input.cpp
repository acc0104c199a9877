// Pointer and keys in one of the two texts: hover, links, and the selection that is pinned.
#include "ui/compare/compare_text_layout.h"
#include "ui/models/tool_tip.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace frise {

using namespace compare_text;

qsizetype CompareText::positionAt(const QPoint &point)
{
    const double y = point.y() + verticalScrollBar()->value();
    const int index = blockAtY(y);
    ensureLaidOut(index);
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    if (!block.layout || block.layout->lineCount() == 0)
        return block.span.start;
    const double top = m_tops[static_cast<std::size_t>(index)];
    const int line = std::clamp(static_cast<int>((y - top) / m_pitch), 0, block.layout->lineCount() - 1);
    return block.span.start + block.layout->lineAt(line).xToCursor(point.x() - leftOfLines(),
                                                                   QTextLine::CursorBetweenCharacters);
}

int CompareText::linkAt(const QPoint &point)
{
    if (!m_document || m_blocks.empty())
        return -1;
    const qsizetype position = positionAt(point);
    int best = -1;
    for (int i = 0; i < m_document->links().size(); ++i) {
        const Span span = spanOf(m_document->links().at(i));
        if (span.contains(position) &&
            (best < 0 || span.length() < spanOf(m_document->links().at(best)).length()))
            best = i;
    }
    return best;
}

void CompareText::selectSpan(const Span &span)
{
    if (m_selected == span)
        return;
    m_selected = span;
    viewport()->update();
    Q_EMIT selectionChanged();
}

Span CompareText::sentenceAt(qsizetype position) const
{
    for (const Span &sentence : m_document->side(m_side).analysis.sentences) {
        if (sentence.contains(position))
            return sentence;
    }
    return {};
}

void CompareText::stepSentence(bool forward)
{
    const QList<Span> &sentences = m_document->side(m_side).analysis.sentences;
    if (sentences.isEmpty() || m_blocks.empty())
        return;
    qsizetype next = 0;
    if (m_selected.isEmpty()) {
        const qsizetype seen = positionAt({static_cast<int>(leftOfLines()), 0});
        while (next + 1 < sentences.size() && sentences.at(next).start < seen)
            ++next;
    } else {
        const auto after =
            std::upper_bound(sentences.begin(), sentences.end(), m_selected.start,
                             [](qsizetype at, const Span &sentence) { return at < sentence.start; });
        const qsizetype current = std::max<qsizetype>(0, after - sentences.begin() - 1);
        next = std::clamp<qsizetype>(current + (forward ? 1 : -1), 0, sentences.size() - 1);
    }
    selectSpan(sentences.at(next));
    showPosition(sentences.at(next).start);
}

void CompareText::mouseMoveEvent(QMouseEvent *event)
{
    if (m_anchor >= 0 && event->buttons().testFlag(Qt::LeftButton)) {
        m_selecting =
            m_selecting || (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (m_selecting) {
            const qsizetype here = positionAt(event->pos());
            selectSpan({std::min(m_anchor, here), std::max(m_anchor, here)});
        }
        return;
    }
    const int link = linkAt(event->pos());
    viewport()->setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    Q_EMIT linkHovered(link);
}

void CompareText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_blocks.empty())
        return;
    const Block &block =
        m_blocks[static_cast<std::size_t>(blockAtY(event->pos().y() + verticalScrollBar()->value()))];
    if (block.folded > 0) {
        m_opened.insert(block.span.start);
        cutBlocks();
        relayout();
        return;
    }
    m_anchor = positionAt(event->pos());
    m_pressed = event->pos();
    m_selecting = false;
}

void CompareText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_anchor < 0)
        return;
    m_anchor = -1;
    if (m_selecting)
        return;
    selectSpan({});
    Q_EMIT linkClicked(linkAt(event->pos()));
}

/// The whole sentence: what one wants to pin is rarely a word.
void CompareText::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_document && !m_blocks.empty())
        selectSpan(sentenceAt(positionAt(event->pos())));
}

void CompareText::keyPressEvent(QKeyEvent *event)
{
    if (m_document && event->modifiers() == Qt::ShiftModifier &&
        (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        stepSentence(event->key() == Qt::Key_Down);
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_selected.isEmpty()) {
        selectSpan({});
        return;
    }
    if (m_document && event->matches(QKeySequence::Copy) && !m_selected.isEmpty()) {
        QApplication::clipboard()->setText(
            m_document->side(m_side).article.text.mid(m_selected.start, m_selected.length()));
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool CompareText::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT linkHovered(-1);
    if (event->type() == QEvent::ToolTip && m_document) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int link = linkAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           link < 0 ? QString() : plainToolTip(m_document->links().at(link).tooltip), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace frise
