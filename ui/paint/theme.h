#pragma once

#include "core/model/event.h"
#include "ui/paint/text_role.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPaintDevice>
#include <QPalette>
#include <array>

namespace frise {

enum class ThemeKind : quint8 { Light, Dark, Print, BlackAndWhite };

/// Colours and fonts of everything Frise paints itself (VISUAL §2 and §3). A plain value, all colours opaque.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor base, window, alt;    ///< ground, chrome, weekends and group heads
    QColor ink, ink2, ink3;      ///< text, secondary text, boilerplate
    QColor rule, line;           ///< axes and control borders, hairlines
    QColor acc, accT;            ///< selection, brush, links
    QColor selT;                 ///< ground of the selection box on the canvas: never reads as a kind
    QColor warn, warnT;          ///< deduced, to review, conflict
    QColor find, findL;          ///< search hit: tint in running text, underline on labels
    std::array<QColor, 4> marks; ///< by EventKind
    std::array<QColor, 4> tints; ///< by EventKind
    std::array<QFont, textRoleCount> fonts;
    bool fillsWeekends = true;
    bool isHighContrast = false; ///< no tints: state is told by frames, kinds by shape alone

    const QColor &mark(EventKind eventKind) const { return marks[static_cast<std::size_t>(eventKind)]; }
    const QColor &tint(EventKind eventKind) const { return tints[static_cast<std::size_t>(eventKind)]; }
    const QFont &font(TextRole role) const { return fonts[static_cast<std::size_t>(role)]; }
    bool isPaper() const { return kind == ThemeKind::Print || kind == ThemeKind::BlackAndWhite; }

    static Theme light(const QFont &applicationFont);
    static Theme dark(const QFont &applicationFont);
    /// Paper, in units of 1/99 inch: 8 pt labels in Inter where it is installed, no weekends filled.
    static Theme print();
    static Theme blackAndWhite();
    /// The light or dark table by the lightness of QPalette::Base, grounds and text from the palette, tokens
    /// that lack contrast on it blended towards Text until they pass (4.5 for text, 3 for marks).
    static Theme forPalette(const QPalette &palette, const QFont &applicationFont);
};

/// Units an inch of everything drawn for paper.
constexpr int paperUnitsPerInch = 99;

/// WCAG contrast, 1 … 21.
double contrastRatio(const QColor &a, const QColor &b);
/// `colour` moved towards `text` in steps of 10 % until it reaches `ratio` on `ground`.
QColor withContrast(const QColor &colour, const QColor &text, const QColor &ground, double ratio);
/// Opaque mixture: `share` of `over`, the rest `ground`.
QColor blended(const QColor &over, const QColor &ground, double share);
/// First installed family of a list; the last one where none is.
QString firstFamily(const QStringList &families);

/// Text metrics of a theme's fonts on a device; remembers widths. One thread.
class FontTextMetrics : public TextMetrics
{
public:
    explicit FontTextMetrics(const Theme &theme, const QPaintDevice *device = nullptr);
    double width(const QString &text, TextRole role) const override;
    double height(TextRole role) const override;

private:
    std::array<QFont, textRoleCount> m_fonts;
    std::array<double, textRoleCount> m_heights;
    mutable std::array<QHash<QString, double>, textRoleCount> m_widths;
};

} // namespace frise
