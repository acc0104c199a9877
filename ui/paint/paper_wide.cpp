#include "ui/paint/paper_composer.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr double maximumRollUnits = 14400.0 / 72 * paperUnitsPerInch;

} // namespace

void PaperComposer::composeRoll()
{
    if (m_source->index().isEmpty())
        return;
    bool hasContext = false;
    const Chunk detail = chooseDetail(hasContext);
    // The shortest roll on which every event has its name.
    m_size = m_sheet;
    const double top = m_margin + titleHeight;
    double width = m_sheet.width();
    const auto leftOver = [&](double paper) {
        return layoutDetail(detail, top, contentBottom() - legendHeight, m_margin, paper - m_margin).left;
    };
    int left = leftOver(width);
    while (left > 0 && width < maximumRollUnits && !m_job.isCancelled()) {
        const double wider = std::min(width * 1.3, maximumRollUnits);
        const int then = leftOver(wider);
        if (then > left * 0.92) // much more paper would name hardly any more of them
            break;
        width = wider;
        left = then;
    }
    const QSizeF sheet = m_sheet;
    m_sheet.setWidth(width);
    composeTimelinePage(detail, detail, false);
    m_sheet = sheet;
}

void PaperComposer::composeTiles()
{
    if (m_source->index().isEmpty())
        return;
    composeRoll();
    if (m_document.pages.isEmpty())
        return;
    // The roll is cut into sheets that overlap by 10 mm; crop marks show where, a map says which sheet this
    // is.
    const PaperPage roll = m_document.pages.takeLast();
    const QList<PaperLink> links = m_document.links;
    m_document.links.clear();
    const double overlap = 10 / 25.4 * paperUnitsPerInch;
    const double inner = m_sheet.width() - 2 * m_margin;
    const double content = roll.size.width() - 2 * m_margin;
    const int count = std::max(1, static_cast<int>(std::ceil((content - overlap) / (inner - overlap))));
    m_document.pages.clear();
    for (int tile = 0; tile < count; ++tile) {
        const double shift = tile * (inner - overlap);
        beginPage(m_sheet);
        draw([=, margin = m_margin, size = m_sheet](QPainter &painter) {
            painter.save();
            painter.setClipRect(QRectF(margin, 0, inner, size.height() - margin - 16));
            painter.translate(-shift, 0);
            for (const std::function<void(QPainter &)> &drawing : roll.drawings)
                drawing(painter);
            painter.restore();
        });
        for (const PaperLink &old : links) {
            const QRectF rect = old.rect.translated(-shift, 0);
            if (rect.left() >= m_margin && rect.right() <= m_margin + inner)
                link(rect, old.target);
        }
        const auto crop = [&](double x) {
            hairline(m_theme.ink, x, m_margin - 16, x, m_margin - 4, 0.75);
            hairline(m_theme.ink, x, m_sheet.height() - m_margin - 20, x, m_sheet.height() - m_margin - 32,
                     0.75);
        };
        if (tile > 0)
            crop(m_margin + overlap);
        if (tile + 1 < count)
            crop(m_margin + inner);
        for (int i = 0; i < count; ++i) {
            const QRectF box(contentRight() - (count - i) * 14, m_margin - 22, 12, 9);
            draw([box, here = i == tile, theme = m_theme](QPainter &painter) {
                painter.setPen(QPen(theme.ink, 0.75));
                painter.setBrush(here ? theme.ink : theme.base);
                painter.drawRect(box);
            });
        }
    }
}

} // namespace frise
