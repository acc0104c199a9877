#include "ui/timeline/undated_shelf.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"
#include "ui/state/view_state.h"
#include "ui/timeline/shelf_mime.h"

#include <QApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace frise {

namespace {

constexpr double headWidth = 110;
constexpr double chipHeight = 22;
constexpr double chipMaximum = 230;

} // namespace

UndatedShelf::UndatedShelf(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("undatedShelf"));
    setAccessibleName(tr("Undated events"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&state, &ViewState::selectionChanged, this, qOverload<>(&QWidget::update));
}

void UndatedShelf::setSource(std::shared_ptr<const TimelineSource> source)
{
    m_source = std::move(source);
    m_first = 0;
    m_current = 0;
    const qsizetype count = m_source ? m_source->undated().size() : 0;
    setAccessibleDescription(tr("%n undated events", nullptr, static_cast<int>(count)));
    setVisible(count > 0);
    update();
}

double UndatedShelf::chipsLeft() const
{
    const Theme &theme = themeOf(*this);
    const double head = 28 + QFontMetricsF(theme.font(TextRole::LabelBold)).horizontalAdvance(tr("Undated")) +
                        6 +
                        QFontMetricsF(theme.font(TextRole::Small))
                            .horizontalAdvance(wording::count(m_source ? m_source->undated().size() : 0));
    return std::max<double>(headWidth, head) + 8;
}

/// What stays free at the right for the number of those that find no place.
double UndatedShelf::pillRoom() const
{
    const QString widest =
        QStringLiteral("+%1").arg(wording::count(m_source ? m_source->undated().size() : 0));
    return std::max(44.0, QFontMetricsF(themeOf(*this).font(TextRole::Small)).horizontalAdvance(widest) + 28);
}

QList<UndatedShelf::PlacedChip> UndatedShelf::chips() const
{
    QList<PlacedChip> placed;
    if (!m_source)
        return placed;
    const QFontMetricsF metrics(themeOf(*this).font(TextRole::Small));
    double x = chipsLeft();
    const double y = (height() - chipHeight) / 2;
    for (qsizetype i = m_first; i < m_source->undated().size(); ++i) {
        const TimelineItem &item = m_source->item(m_source->undated().at(i));
        const double chipWidth = std::min(chipMaximum, metrics.horizontalAdvance(item.text) + 44);
        if (x + chipWidth > width() - pillRoom())
            break;
        placed.append({QRectF(x, y, chipWidth, chipHeight), &item});
        x += chipWidth + 8;
    }
    return placed;
}

void UndatedShelf::paintEvent(QPaintEvent *)
{
    if (!m_source)
        return;
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    painter.setPen(QPen(theme.rule, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const qsizetype count = m_source->undated().size();
    painter.setPen(theme.ink);
    painter.setFont(theme.font(TextRole::LabelBold));
    const QString title = tr("Undated");
    painter.drawText(QRectF(28, 0, headWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, title);
    const double titleWidth = painter.fontMetrics().horizontalAdvance(title);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(28 + titleWidth + 6, 0, 120, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     wording::count(count));
    const QList<PlacedChip> placed = chips();
    for (qsizetype i = 0; i < placed.size(); ++i) {
        const PlacedChip &chip = placed.at(i);
        const bool selected = m_state.selection().kind == Selection::Kind::Entry &&
                              chip.item->entry == m_state.selection().entry;
        painter.setPen(QPen(selected ? theme.acc : theme.rule, selected ? 1.5 : 1));
        painter.setBrush(selected ? theme.selT : theme.base);
        painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        // Grip: two columns of dots.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.rule);
        for (int column = 0; column < 2; ++column) {
            for (int row = 0; row < 3; ++row)
                painter.drawRect(QRectF(chip.rect.left() + 7 + column * 3,
                                        chip.rect.center().y() - 4 + row * 3.5, 1.4, 1.4));
        }
        drawMark(painter, theme, chip.item->kind, chip.item->certainty,
                 QPointF(chip.rect.left() + 22, chip.rect.center().y()), 4.8);
        painter.setPen(theme.ink);
        const QRectF text = chip.rect.adjusted(34, 0, -8, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(chip.item->text, Qt::ElideRight,
                                                          static_cast<int>(text.width())));
        if (hasFocus() && m_first + i == m_current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
            painter.drawRoundedRect(chip.rect.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
        }
    }
    const qsizetype hidden = count - m_first - placed.size();
    if (hidden > 0)
        drawPill(painter, theme, QRectF(width() - pillRoom() + 4, height() / 2.0 - 7.5, pillRoom() - 12, 15),
                 QStringLiteral("+%1").arg(wording::count(hidden)));
}

const TimelineItem *UndatedShelf::itemAt(const QPointF &point) const
{
    for (const PlacedChip &chip : chips()) {
        if (chip.rect.contains(point))
            return chip.item;
    }
    return nullptr;
}

void UndatedShelf::select(const TimelineItem &item)
{
    if (item.entry != 0)
        m_state.selectEntry(item.entry);
    else
        m_state.selectQuotation(item.article, item.quotation, {});
}

void UndatedShelf::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = true;
    m_pressedAt = event->position();
}

void UndatedShelf::mouseMoveEvent(QMouseEvent *event)
{
    const TimelineItem *item = itemAt(m_pressed ? m_pressedAt : event->position());
    setCursor(item ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (!m_pressed || !item || item->entry == 0 ||
        (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressed = false;
    auto *mime = new QMimeData;
    mime->setData(QLatin1String(shelfMimeType), QByteArray::number(item->entry));
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    // The sign follows the pointer.
    QPixmap sign(QSize(24, 24) * devicePixelRatioF());
    sign.setDevicePixelRatio(devicePixelRatioF());
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, themeOf(*this), item->kind, item->certainty, QPointF(12, 12));
    painter.end();
    drag->setPixmap(sign);
    drag->setHotSpot(QPoint(12, 12));
    drag->exec(Qt::CopyAction);
}

void UndatedShelf::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed = false;
    if (const TimelineItem *item = itemAt(event->position())) {
        select(*item);
    } else if (event->position().x() > width() - 44 && m_source) {
        m_first += std::max<qsizetype>(1, chips().size());
        if (m_first >= m_source->undated().size())
            m_first = 0;
        update();
    }
}

void UndatedShelf::keyPressEvent(QKeyEvent *event)
{
    const qsizetype count = m_source ? m_source->undated().size() : 0;
    if (count > 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_current = std::clamp<qsizetype>(m_current + (event->key() == Qt::Key_Left ? -1 : 1), 0, count - 1);
        if (m_current < m_first)
            m_first = m_current;
        while (m_first < m_current && m_current >= m_first + chips().size())
            ++m_first;
        select(m_source->item(m_source->undated().at(m_current)));
        update();
        return;
    }
    if (count > 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const TimelineItem &item = m_source->item(m_source->undated().at(m_current));
        if (item.entry != 0)
            Q_EMIT dateRequested(item.entry);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool UndatedShelf::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const TimelineItem *item = itemAt(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(item->text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace frise
