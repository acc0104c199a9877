#include "ui/compare/compare_text.h"

#include "ui/compare/compare_text_layout.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace frise {

using namespace compare_text;

CompareText::CompareText(int side, QWidget *parent) : QAbstractScrollArea(parent), m_side(side)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(side == 0 ? tr("Article A") : tr("Article B"));
}

CompareText::~CompareText() = default;

void CompareText::setDocument(std::shared_ptr<const CompareDocument> document)
{
    const bool same = m_document && document && m_document->side(m_side).hash == document->side(m_side).hash;
    const int place = same ? verticalScrollBar()->value() : 0;
    m_document = std::move(document);
    if (!same) {
        m_opened.clear();
        selectSpan({});
    }
    m_current = m_hovered = -1;
    m_passage = {};
    cutBlocks();
    relayout();
    verticalScrollBar()->setValue(place);
}

void CompareText::cutBlocks()
{
    m_blocks.clear();
    if (!m_document)
        return;
    const StoredArticle &stored = m_document->side(m_side);
    QList<Span> paragraphs = stored.analysis.paragraphs;
    if (paragraphs.isEmpty() && !stored.article.text.isEmpty())
        paragraphs.append({0, stored.article.text.size()});
    const QList<CompareLink> &links = m_document->links();
    const auto linksIn = [&](const Span &span) {
        QList<int> found;
        for (int i = 0; i < links.size(); ++i)
            if (spanOf(links.at(i)).overlaps(span))
                found.append(i);
        return found;
    };
    const auto addText = [this](const Span &span, const QList<int> &found) {
        for (qsizetype start = span.start; start < span.end; start += longestBlock) {
            Block block;
            block.span = {start, std::min(span.end, start + longestBlock)};
            block.links = found;
            m_blocks.push_back(std::move(block));
        }
    };
    for (qsizetype p = 0; p < paragraphs.size();) {
        const QList<int> found = linksIn(paragraphs.at(p));
        if (!found.isEmpty() || links.isEmpty()) {
            addText(paragraphs.at(p), found);
            ++p;
            continue;
        }
        qsizetype last = p;
        while (last + 1 < paragraphs.size() && linksIn(paragraphs.at(last + 1)).isEmpty())
            ++last;
        if (m_opened.contains(paragraphs.at(p).start)) {
            for (qsizetype i = p; i <= last; ++i)
                addText(paragraphs.at(i), {});
        } else {
            Block fold;
            fold.span = {paragraphs.at(p).start, paragraphs.at(last).end};
            fold.folded = static_cast<int>(last - p + 1);
            m_blocks.push_back(std::move(fold));
        }
        p = last + 1;
    }
}

bool CompareText::hasFolds() const
{
    return std::any_of(m_blocks.begin(), m_blocks.end(), [](const Block &block) { return block.folded > 0; });
}

void CompareText::unfoldAll()
{
    for (const Block &block : m_blocks)
        if (block.folded > 0)
            m_opened.insert(block.span.start);
    cutBlocks();
    relayout();
}

double CompareText::lineWidth() const
{
    const double most =
        QFontMetricsF(themeOf(*this).font(TextRole::Verbatim)).averageCharWidth() * longestLine;
    return std::clamp(viewport()->width() - 2.0 * margin, 80.0, std::max(80.0, most));
}

double CompareText::leftOfLines() const
{
    return m_side == 0 ? std::max<double>(margin, viewport()->width() - margin - lineWidth()) : margin;
}

void CompareText::relayout()
{
    const Theme &theme = themeOf(*this);
    const QFont &font = theme.font(TextRole::Verbatim);
    m_pitch = std::round(QFontInfo(font).pixelSize() * leading);
    verticalScrollBar()->setSingleStep(static_cast<int>(m_pitch));
    const double width = lineWidth();
    const double perLine = std::max(10.0, width / QFontMetricsF(font).averageCharWidth());
    for (Block &block : m_blocks) {
        block.layout.reset();
        block.height = block.folded > 0
                           ? foldHeight + 6
                           : std::max(1.0, std::ceil(double(block.span.length()) / perLine)) * m_pitch + 8;
    }
    m_topsValid = false;
    // Short texts are laid out at once, so that the ribbon never jumps; of long ones only what is near the
    // eye.
    constexpr qsizetype fewBlocks = 80;
    if (static_cast<qsizetype>(m_blocks.size()) <= fewBlocks)
        for (int i = 0; i < static_cast<int>(m_blocks.size()); ++i)
            ensureLaidOut(i);
    updateScrollBar();
    viewport()->update();
    Q_EMIT layoutChanged();
}

void CompareText::ensureLaidOut(int index)
{
    Block &block = m_blocks[static_cast<std::size_t>(index)];
    if (block.layout || block.folded > 0)
        return;
    const Theme &theme = themeOf(*this);
    const StoredArticle &stored = m_document->side(m_side);
    QString text = stored.article.text.mid(block.span.start, block.span.length());
    text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
    auto layout = std::make_unique<QTextLayout>(text, theme.font(TextRole::Verbatim));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    const auto format = [&](const Span &span) -> QTextLayout::FormatRange & {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(std::max(span.start, block.span.start) - block.span.start);
        range.length = static_cast<int>(std::min(span.end, block.span.end) - block.span.start) - range.start;
        formats.append(range);
        return formats.last();
    };
    for (const Quotation &quotation : stored.analysis.quotations)
        if (quotation.speakerSpan.isValid() && quotation.speakerSpan.overlaps(block.span))
            format(quotation.speakerSpan).format.setFontWeight(QFont::Bold);
    for (const Boilerplate &boilerplate : stored.analysis.boilerplate)
        if (boilerplate.span.overlaps(block.span))
            format(boilerplate.span).format.setForeground(theme.ink3);
    layout->setFormats(formats);
    layout->beginLayout();
    const double width = lineWidth();
    int lines = 0;
    while (true) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, lines * m_pitch + (m_pitch - line.height()) / 2));
        ++lines;
    }
    layout->endLayout();
    block.layout = std::move(layout);
    const double height = std::max(1, lines) * m_pitch + 8;
    if (height != block.height) {
        block.height = height;
        m_topsValid = false;
    }
}

void CompareText::updateTops()
{
    if (m_topsValid)
        return;
    m_tops.resize(m_blocks.size() + 1);
    double y = topMargin;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        m_tops[i] = y;
        y += m_blocks[i].height;
    }
    m_tops[m_blocks.size()] = y;
    m_topsValid = true;
}

double CompareText::contentHeight() const
{
    return m_tops.empty() ? 0 : m_tops.back() + topMargin;
}

void CompareText::updateScrollBar()
{
    updateTops();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(contentHeight())) - viewport()->height()));
}

int CompareText::blockAt(qsizetype position) const
{
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), position,
                         [](qsizetype at, const Block &block) { return at < block.span.start; });
    return std::max(0, static_cast<int>(after - m_blocks.begin()) - 1);
}

int CompareText::blockAtY(double y)
{
    updateTops();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, 0,
                      std::max(0, static_cast<int>(m_blocks.size()) - 1));
}

double CompareText::yOf(qsizetype position)
{
    if (m_blocks.empty())
        return topMargin;
    const int index = blockAt(position);
    ensureLaidOut(index);
    updateTops();
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const double top = m_tops[static_cast<std::size_t>(index)];
    if (!block.layout)
        return top + foldHeight / 2;
    const int at =
        static_cast<int>(std::clamp<qsizetype>(position - block.span.start, 0, block.span.length()));
    const QTextLine line = block.layout->lineForTextPosition(at);
    return line.isValid() ? top + line.y() + line.height() / 2 : top + m_pitch / 2;
}

double CompareText::yNear(qsizetype position)
{
    if (m_blocks.empty())
        return topMargin;
    updateTops();
    const auto index = static_cast<std::size_t>(blockAt(position));
    const Block &block = m_blocks[index];
    if (block.folded > 0)
        return m_tops[index] + foldHeight / 2;
    const double share =
        block.span.isEmpty() ? 0 : double(position - block.span.start) / double(block.span.length());
    return m_tops[index] + std::clamp(share, 0.0, 1.0) * (block.height - 8) + m_pitch / 2;
}

QPoint CompareText::pointOf(qsizetype position)
{
    const double y = yOf(position) - verticalScrollBar()->value();
    const Block &block = m_blocks.at(static_cast<std::size_t>(blockAt(position)));
    if (!block.layout)
        return {static_cast<int>(leftOfLines()), static_cast<int>(y)};
    const int at =
        static_cast<int>(std::clamp<qsizetype>(position - block.span.start, 0, block.span.length()));
    const QTextLine line = block.layout->lineForTextPosition(at);
    return {static_cast<int>(leftOfLines() + (line.isValid() ? line.cursorToX(at) : 0)), static_cast<int>(y)};
}

void CompareText::showPosition(qsizetype position)
{
    if (m_blocks.empty())
        return;
    const Block &block = m_blocks[static_cast<std::size_t>(blockAt(position))];
    if (block.folded > 0) {
        m_opened.insert(block.span.start);
        cutBlocks();
        relayout();
    }
    for (int pass = 0; pass < 2; ++pass) {
        const double y = yOf(position);
        updateScrollBar();
        const double shown = y - verticalScrollBar()->value();
        if (shown < 20 || shown > viewport()->height() - 40)
            verticalScrollBar()->setValue(static_cast<int>(y - viewport()->height() / 3.0));
    }
}

void CompareText::setCurrentLink(int link)
{
    m_current = link;
    if (link >= 0)
        m_passage = {};
    viewport()->update();
}

void CompareText::setHoveredLink(int link)
{
    if (m_hovered == link)
        return;
    m_hovered = link;
    viewport()->update();
}

void CompareText::setPassage(const Span &span)
{
    m_passage = span;
    viewport()->update();
}

void CompareText::resizeEvent(QResizeEvent *)
{
    relayout();
}

void CompareText::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT layoutChanged();
}

void CompareText::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        relayout();
}

void CompareText::paintEvent(QPaintEvent *)
{
    if (!m_document || m_blocks.empty())
        return;
    const Theme &theme = themeOf(*this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const double scroll = verticalScrollBar()->value();
    const int first = blockAtY(scroll);
    for (int i = first; i < static_cast<int>(m_blocks.size()); ++i) {
        ensureLaidOut(i);
        updateTops();
        const double top = m_tops[static_cast<std::size_t>(i)] - scroll;
        if (top > viewport()->height())
            break;
        const Block &block = m_blocks[static_cast<std::size_t>(i)];
        if (block.folded > 0)
            paintFold(painter, theme, block, top);
        else
            paintText(painter, theme, block, top);
    }
}

void CompareText::paintFold(QPainter &painter, const Theme &theme, const Block &block, double top)
{
    const QRectF rect(leftOfLines(), top, lineWidth(), foldHeight);
    painter.fillRect(rect, theme.alt);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.ink2);
    const QString other = m_side == 0 ? tr("%n paragraph(s) without a link to B", nullptr, block.folded)
                                      : tr("%n paragraph(s) without a link to A", nullptr, block.folded);
    painter.drawText(rect.adjusted(24, 0, -4, 0), Qt::AlignVCenter | Qt::TextSingleLine, other);
    painter.setPen(QPen(theme.ink2, 1.25));
    const double x = rect.left() + 9;
    const double y = rect.center().y();
    painter.drawPolyline(QPolygonF{{x, y - 4}, {x + 4, y}, {x, y + 4}});
}

void CompareText::paintText(QPainter &painter, const Theme &theme, const Block &block, double top)
{
    const QTextLayout &layout = *block.layout;
    const double left = leftOfLines();
    const auto pieces = [&](const Span &span, auto paint) {
        const qsizetype from = std::max(span.start, block.span.start) - block.span.start;
        const qsizetype to = std::min(span.end, block.span.end) - block.span.start;
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const qsizetype a = std::max<qsizetype>(from, line.textStart());
            const qsizetype b = std::min<qsizetype>(to, line.textStart() + line.textLength());
            if (b <= a)
                continue;
            const double x0 = line.cursorToX(static_cast<int>(a));
            const double x1 = line.cursorToX(static_cast<int>(b));
            paint(left + std::min(x0, x1), std::abs(x1 - x0), line);
        }
    };
    const auto fill = [&](const Span &span, const QColor &colour) {
        pieces(span, [&](double x, double width, const QTextLine &line) {
            painter.fillRect(QRectF(x - 1, top + line.y() - 1, width + 2, line.height() + 2), colour);
        });
    };
    const Analysis &analysis = m_document->side(m_side).analysis;
    for (const Quotation &quotation : analysis.quotations)
        if (quotation.span.overlaps(block.span))
            fill(quotation.span, theme.tint(EventKind::Statement));
    // What both tell is tinted, what differs warns; the upper one replaces the lower.
    for (const FactKind fact : {FactKind::Passage, FactKind::Event, FactKind::Quotation, FactKind::Figure}) {
        for (const int i : block.links) {
            const CompareLink &link = m_document->links().at(i);
            if (link.fact != fact || link.style == CompareLink::Style::Related)
                continue;
            const bool warns =
                link.style == CompareLink::Style::Differs || link.style == CompareLink::Style::OtherMeasure;
            // What holds perhaps only is tinted half.
            QColor ground = warns ? theme.warnT : theme.tint(link.kind);
            if (link.perhaps)
                ground.setAlphaF(ground.alphaF() / 2);
            fill(spanOf(link), ground);
        }
    }
    for (const int i : {m_hovered, m_current})
        if (i >= 0 && i < m_document->links().size() &&
            spanOf(m_document->links().at(i)).overlaps(block.span))
            fill(spanOf(m_document->links().at(i)), theme.accT);
    if (m_passage.isValid() && m_passage.overlaps(block.span))
        fill(m_passage, theme.accT);
    if (!m_selected.isEmpty() && m_selected.overlaps(block.span)) {
        fill(m_selected, theme.accT);
        pieces(m_selected, [&](double x, double width, const QTextLine &line) {
            painter.setPen(QPen(theme.acc, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(x - 1, top + line.y() - 1, width + 2, line.height() + 2));
        });
    }
    painter.setPen(theme.ink);
    layout.draw(&painter, QPointF(left, top));
    for (const Event &event : analysis.events) {
        if (!event.span.overlaps(block.span) || event.kind == EventKind::Statement)
            continue;
        const bool solid = event.certainty == Certainty::Happened || event.certainty == Certainty::Ongoing;
        QPen pen(theme.mark(event.kind), solid ? 2.0 : 1.5, Qt::SolidLine, Qt::FlatCap);
        if (!solid)
            pen.setDashPattern({1.33, 1.33});
        pieces(event.span, [&](double x, double width, const QTextLine &line) {
            const double y = std::round(top + line.y() + line.ascent() + 3.4);
            painter.setPen(pen);
            painter.drawLine(QPointF(x, y), QPointF(x + width, y));
        });
    }
    const Span bar = m_current >= 0 && m_current < m_document->links().size()
                         ? spanOf(m_document->links().at(m_current))
                         : m_passage;
    if (bar.isValid() && bar.overlaps(block.span))
        pieces(bar, [&](double, double, const QTextLine &line) {
            painter.fillRect(
                QRectF(m_side == 0 ? 0 : viewport()->width() - 3, top + line.y() - 3, 3, m_pitch), theme.acc);
        });
}

} // namespace frise
