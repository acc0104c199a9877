#include "ui/state/chip.h"

#include "ui/models/tool_tip.h"
#include "ui/state/appearance.h"

#include <QPainter>

namespace frise {

namespace {

constexpr int padding = 7;
constexpr int closeWidth = 14;

} // namespace

Chip::Chip(Tone tone, bool closable, QWidget *parent)
    : QAbstractButton(parent), m_tone(tone), m_closable(closable)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(themeOf(*this).font(TextRole::Small));
    return {metrics.horizontalAdvance(text()) + 2 * padding + (m_closable ? closeWidth : 0) + 1,
            metrics.height() + 5};
}

QSize Chip::minimumSizeHint() const
{
    const QFontMetrics metrics(themeOf(*this).font(TextRole::Small));
    return {std::min(sizeHint().width(), 72), metrics.height() + 5};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_tone == Tone::Warning  ? theme.warn
                        : m_tone == Tone::Accent ? theme.acc
                                                 : theme.rule;
    const QColor ground = m_tone == Tone::Warning  ? theme.warnT
                          : m_tone == Tone::Accent ? theme.accT
                                                   : theme.alt;
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setPen(theme.ink);
    painter.setFont(theme.font(TextRole::Small));
    const QRect inside = rect().adjusted(padding, 0, -padding - (m_closable ? closeWidth : 0), 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    if (m_closable) {
        const QPointF centre(width() - padding - 3, height() / 2.0);
        painter.setPen(QPen(theme.ink2, 1.25));
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.ink, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 1, 1);
    }
}

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    updateGeometry();
    update();
}

void ElidedLabel::setSecondary(bool secondary)
{
    m_secondary = secondary;
    update();
}

void ElidedLabel::setWeight(int weight)
{
    m_weight = weight;
    updateGeometry();
}

void ElidedLabel::setLeastWidth(int pixels)
{
    m_leastWidth = pixels;
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    QFont shown = font();
    shown.setWeight(static_cast<QFont::Weight>(m_weight));
    const QFontMetrics metrics(shown);
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height() + 4};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_leastWidth), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    QFont shown = font();
    shown.setWeight(static_cast<QFont::Weight>(m_weight));
    painter.setFont(shown);
    painter.setPen(m_secondary ? theme.ink2 : theme.ink);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace frise
