#include "ui/state/accent_button.h"

#include "ui/state/appearance.h"

#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace frise {

void AccentButton::paintEvent(QPaintEvent *event)
{
    if (!isChecked()) {
        QToolButton::paintEvent(event);
        return;
    }
    const Theme &theme = themeOf(*this);
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.acc, 1.5));
    painter.setBrush(theme.isHighContrast ? theme.base : theme.accT);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.25, 1.25, -1.25, -1.25), 3, 3);
    // The style puts icon, words, arrow and focus on it, without a ground of its own.
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &=
        ~(QStyle::State_On | QStyle::State_Sunken | QStyle::State_Raised | QStyle::State_MouseOver);
    option.activeSubControls = {};
    option.state |= QStyle::State_AutoRaise;
    option.palette.setColor(QPalette::ButtonText, theme.ink);
    // Off the frame.
    option.rect.adjust(3, 0, -1, 0);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace frise
