#include "ui/state/appearance.h"

#include "ui/state/settings.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

namespace frise {

namespace {

QPalette paletteFrom(const Theme &theme, bool dark)
{
    QPalette palette;
    const QColor disabled = blended(theme.ink, theme.window, 0.45);
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, theme.alt);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.ink2);
    palette.setColor(QPalette::Button,
                     dark ? blended(QColor(Qt::white), theme.window, 0.06) : QColor(0xF6, 0xF6, 0xF5));
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, QColor(Qt::white));
    palette.setColor(QPalette::ToolTipBase, theme.base);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, QColor(0x2F, 0x6D, 0xB5));
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, theme.acc);
    palette.setColor(QPalette::LinkVisited, theme.acc);
    palette.setColor(QPalette::Light, dark ? QColor(0x4A, 0x4E, 0x53) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, dark ? QColor(0x3C, 0x40, 0x45) : QColor(0xE4, 0xE4, 0xE2));
    palette.setColor(QPalette::Mid, dark ? QColor(0x24, 0x27, 0x2A) : QColor(0xC4, 0xC5, 0xC4));
    palette.setColor(QPalette::Dark, dark ? QColor(0x16, 0x18, 0x1A) : QColor(0xA0, 0xA2, 0xA4));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x0C, 0x0D, 0x0E) : QColor(0x76, 0x78, 0x7A));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.rule);
    return palette;
}

/// Pure black and white with a yellow or a dark blue for what is chosen: Theme::forPalette knows it by that.
QPalette highContrastPalette(bool dark)
{
    const QColor ground = dark ? Qt::black : Qt::white;
    const QColor ink = dark ? Qt::white : Qt::black;
    QPalette palette;
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::ToolTipBase})
        palette.setColor(role, ground);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
          QPalette::ToolTipText, QPalette::PlaceholderText, QPalette::Light, QPalette::Midlight,
          QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        palette.setColor(role, ink);
    const QColor chosen = dark ? QColor(0xFF, 0xE0, 0x00) : QColor(0x00, 0x2A, 0x8A);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, ground);
    palette.setColor(QPalette::Link, chosen);
    palette.setColor(QPalette::LinkVisited, chosen);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         dark ? QColor(0xB0, 0xB0, 0xB0) : QColor(0x50, 0x50, 0x50));
    return palette;
}

} // namespace

const Theme &themeOf(const QWidget &widget)
{
    static Theme theme;
    static QPalette palette;
    static QFont font;
    static bool known = false;
    const QPalette &current = widget.palette();
    if (!known || palette.cacheKey() != current.cacheKey() || font != QApplication::font()) {
        if (!known || palette != current || font != QApplication::font())
            theme = Theme::forPalette(current, QApplication::font());
        palette = current;
        font = QApplication::font();
        known = true;
    }
    return theme;
}

void applyAppearance(QApplication &application, const Settings &settings)
{
    switch (settings.theme()) {
    case Settings::Theme::Light:
        application.setPalette(paletteFrom(Theme::light(QApplication::font()), false));
        break;
    case Settings::Theme::Dark:
        application.setPalette(paletteFrom(Theme::dark(QApplication::font()), true));
        break;
    case Settings::Theme::HighContrast:
        // Black or white ground as the system has it; asking the system means leaving our own palette first.
        application.setPalette(QPalette());
        application.setPalette(
            highContrastPalette(QApplication::palette().color(QPalette::Base).lightness() < 128));
        break;
    case Settings::Theme::System:
        application.setPalette(QPalette());
        break;
    }
}

QPalette indicatorPalette(const QWidget &widget)
{
    QPalette palette = widget.palette();
    const Theme &theme = themeOf(widget);
    if (theme.kind == ThemeKind::Dark)
        palette.setColor(QPalette::Window, theme.ink2);
    return palette;
}

bool reducesMotion(const QWidget &widget, const Settings *settings)
{
    return (settings && settings->reducesMotion()) ||
           widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) == 0;
}

} // namespace frise
