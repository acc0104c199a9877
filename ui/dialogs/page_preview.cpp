#include "ui/dialogs/page_preview.h"

#include "ui/state/appearance.h"

#include <QPainter>
#include <algorithm>

namespace frise {

PagePreview::PagePreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview of the page"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 280);
}

void PagePreview::setDocument(const PaperDocument &document)
{
    m_document = document;
    m_message.clear();
    m_page = std::clamp<int>(m_page, 0, std::max<int>(0, static_cast<int>(document.pages.size()) - 1));
    update();
}

void PagePreview::setPage(int page)
{
    m_page = page;
    update();
}

void PagePreview::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void PagePreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.alt);
    if (!m_message.isEmpty() || m_page >= m_document.pages.size()) {
        painter.setPen(theme.ink2);
        painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const QSizeF page = m_document.pages.at(m_page).size;
    const double scale = std::min((width() - 24) / page.width(), (height() - 24) / page.height());
    painter.translate((width() - page.width() * scale) / 2, (height() - page.height() * scale) / 2);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), page), Qt::white);
    painter.setPen(QPen(theme.rule, 1 / scale));
    painter.drawRect(QRectF(QPointF(), page));
    m_document.paint(m_page, painter);
}

} // namespace frise
