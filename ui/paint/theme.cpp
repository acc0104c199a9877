#include "ui/paint/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <cmath>

namespace frise {

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Whether two colours are of one hue; greys are near none.
bool nearInHue(const QColor &a, const QColor &b)
{
    if (a.hsvHue() < 0 || b.hsvHue() < 0)
        return false;
    const int distance = std::abs(a.hsvHue() - b.hsvHue());
    return std::min(distance, 360 - distance) <= 20;
}

void setColours(Theme &theme, std::initializer_list<QRgb> values)
{
    QColor *const targets[] = {
        &theme.base,     &theme.window,   &theme.alt,      &theme.ink,      &theme.ink2,     &theme.ink3,
        &theme.rule,     &theme.line,     &theme.acc,      &theme.accT,     &theme.warn,     &theme.warnT,
        &theme.find,     &theme.findL,    &theme.marks[0], &theme.marks[1], &theme.marks[2], &theme.marks[3],
        &theme.tints[0], &theme.tints[1], &theme.tints[2], &theme.tints[3]};
    Q_ASSERT(values.size() == std::size(targets));
    std::size_t i = 0;
    for (const QRgb value : values)
        *targets[i++] = QColor(value);
    theme.selT = theme.accT;
}

QFont sized(const QFont &font, double points, QFont::Weight weight)
{
    QFont result = font;
    result.setPointSizeF(points);
    result.setWeight(weight);
    result.setItalic(false);
    return result;
}

/// `points` is the size that stands for 9 pt of VISUAL §3; the others keep their distance from it.
void setFonts(Theme &theme, const QFont &sans, double points, double smallStep, double titlePoints)
{
    QFont serif = sans;
    serif.setFamilies({firstFamily({QStringLiteral("Charis SIL"), QStringLiteral("Noto Serif"),
                                    QStringLiteral("Liberation Serif"), QStringLiteral("DejaVu Serif")})});
    const auto set = [&](TextRole role, const QFont &font) {
        theme.fonts[static_cast<std::size_t>(role)] = font;
    };
    set(TextRole::Label, sized(sans, points, QFont::Normal));
    set(TextRole::LabelMedium, sized(sans, points, QFont::Medium));
    set(TextRole::LabelBold, sized(sans, points, QFont::DemiBold));
    set(TextRole::Small, sized(sans, points - smallStep, QFont::Normal));
    set(TextRole::SmallMedium, sized(sans, points - smallStep, QFont::Medium));
    set(TextRole::SmallBold, sized(sans, points - smallStep, QFont::DemiBold));
    set(TextRole::Verbatim, sized(serif, points + 1.5, QFont::Normal));
    set(TextRole::Title, sized(serif, titlePoints, QFont::Bold));
}

void setScreenFonts(Theme &theme, const QFont &applicationFont)
{
    double points = applicationFont.pointSizeF();
    if (points <= 0) // a font given in pixels
        points = applicationFont.pixelSize() * 0.75;
    setFonts(theme, applicationFont, points, points >= 9 ? 1 : 0, points * 2);
}

/// Paper is laid out in units of 1/99 inch, so that 8 pt are exactly 11 of them: QPdfWriter 6.4 writes whole
/// font sizes only, and letters of a rounded size would not fit their measured widths.
void setPaperFonts(Theme &theme)
{
    QFont sans;
    sans.setFamilies({firstFamily({QStringLiteral("Inter"), QStringLiteral("Cantarell"),
                                   QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")})});
    // QPdfWriter knows the characters of a font's plain glyphs only: a ligature ("fi") or one of Inter's
    // contextual brackets and dashes would be a hole in the text that is searched and copied.
    sans.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferOutline | QFont::PreferNoShaping));
    // Shown at any size: hinted widths would be wrong at all of them.
    sans.setHintingPreference(QFont::PreferNoHinting);
    setFonts(theme, sans, 8, 0.7, 18);
    const std::pair<TextRole, int> sizes[] = {{TextRole::Label, 11},       {TextRole::LabelMedium, 11},
                                              {TextRole::LabelBold, 11},   {TextRole::Small, 10},
                                              {TextRole::SmallMedium, 10}, {TextRole::SmallBold, 10},
                                              {TextRole::Verbatim, 13},    {TextRole::Title, 25}};
    for (const auto &[role, pixels] : sizes)
        theme.fonts[static_cast<std::size_t>(role)].setPixelSize(pixels);
    for (const TextRole role : {TextRole::Verbatim, TextRole::Title}) {
        // The serif keeps its kerning: any letter spacing, here 1/64, turns ligatures off.
        QFont &font = theme.fonts[static_cast<std::size_t>(role)];
        font.setStyleStrategy(QFont::PreferOutline);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    }
}

} // namespace

Theme Theme::light(const QFont &applicationFont)
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    setColours(theme, {0xFFFFFF, 0xF0F0EE, 0xF7F7F5, 0x1D2126, 0x565D66, 0x626972, 0x7F868E, 0xD5D7D8,
                       0x2F6DB5, 0xDCE9F8, 0x8A5A00, 0xFFF1CF, 0xFFE08A, 0x946C00, 0x2458A8, 0xB5440C,
                       0x0B6B60, 0x33383E, 0xDCE7F7, 0xFBE4D6, 0xD8EEE9, 0xE7E8EA});
    setScreenFonts(theme, applicationFont);
    return theme;
}

Theme Theme::dark(const QFont &applicationFont)
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    setColours(theme, {0x1E2023, 0x2B2D30, 0x24272A, 0xECEDEE, 0xB4BAC1, 0x9AA1A9, 0x757C85, 0x3C4045,
                       0x5E9BE6, 0x273F5E, 0xF0BE5A, 0x4A3A14, 0x6B5310, 0xE0B13C, 0x7FB0FF, 0xFF9D66,
                       0x5CCDBB, 0xE2E5E8, 0x22395E, 0x56301C, 0x15443D, 0x3A3E44});
    setScreenFonts(theme, applicationFont);
    return theme;
}

Theme Theme::print()
{
    Theme theme;
    theme.kind = ThemeKind::Print;
    setColours(theme, {0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x000000, 0x404040, 0x595959, 0x808080, 0xBFBFBF,
                       0x000000, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xFFFFFF, 0x000000, 0x1D4E9E, 0xA33C06,
                       0x075E54, 0x2B2F34, 0xE3ECF9, 0xFCEADF, 0xE0F2EE, 0xECECEE});
    theme.fillsWeekends = false;
    setPaperFonts(theme);
    return theme;
}

Theme Theme::blackAndWhite()
{
    Theme theme = print();
    theme.kind = ThemeKind::BlackAndWhite;
    theme.marks.fill(QColor(Qt::black));
    theme.tints.fill(QColor(Qt::white));
    return theme;
}

Theme Theme::forPalette(const QPalette &palette, const QFont &applicationFont)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    Theme theme = base.lightness() < 128 ? dark(applicationFont) : light(applicationFont);
    const bool isDark = theme.kind == ThemeKind::Dark;
    theme.base = base;
    theme.ink = text;
    theme.window = palette.color(QPalette::Active, QPalette::Window);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    // An accent of the hue of our own: ours is made for lines and text on this ground, a highlight for
    // white letters on it.
    if (!nearInHue(highlight, theme.acc))
        theme.acc = highlight;
    theme.accT = blended(theme.acc, base, isDark ? 0.30 : 0.16);
    theme.alt = blended(text, base, 0.035);

    // On the canvas selection must never read as a kind: near the diplomatic blue its box takes a neutral
    // tint (VISUAL §13).
    theme.selT = nearInHue(theme.acc, theme.mark(EventKind::Diplomatic))
                     ? blended(isDark ? QColor(Qt::white) : QColor(Qt::black), theme.alt, 0.06)
                     : theme.accT;

    for (QColor *token : {&theme.ink2, &theme.ink3, &theme.warn})
        *token = withContrast(*token, text, base, 4.5);
    for (QColor &mark : theme.marks)
        mark = withContrast(mark, text, base, 3);
    for (QColor *token : {&theme.rule, &theme.findL, &theme.acc})
        *token = withContrast(*token, text, base, 3);

    // A palette of pure black and white is a high-contrast theme: tints would be the only shades in it.
    if (contrastRatio(base, text) > 20.5 && (isDark || theme.window == base)) {
        theme.isHighContrast = true;
        theme.tints.fill(base);
        theme.marks.fill(text);
        theme.ink2 = theme.ink3 = theme.rule = theme.warn = text;
        // Hairlines stay hairlines: seen, and weaker than what stands on them.
        theme.line = blended(text, base, 0.55);
        theme.alt = theme.warnT = base;
        theme.acc = withContrast(highlight, text, base, 4.5);
        theme.accT = theme.selT = base;
    }
    return theme;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

QColor blended(const QColor &over, const QColor &ground, double share)
{
    return QColor::fromRgbF(static_cast<float>(over.redF() * share + ground.redF() * (1 - share)),
                            static_cast<float>(over.greenF() * share + ground.greenF() * (1 - share)),
                            static_cast<float>(over.blueF() * share + ground.blueF() * (1 - share)));
}

QColor withContrast(const QColor &colour, const QColor &text, const QColor &ground, double ratio)
{
    QColor result = colour;
    for (int step = 1; step <= 10 && contrastRatio(result, ground) < ratio; ++step)
        result = blended(text, colour, step * 0.1);
    return result;
}

QString firstFamily(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        if (installed.contains(family))
            return family;
    }
    return families.last();
}

FontTextMetrics::FontTextMetrics(const Theme &theme, const QPaintDevice *device) : m_fonts(theme.fonts)
{
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        if (device)
            m_fonts[i] = QFont(m_fonts[i], device);
        m_heights[i] = std::ceil(QFontMetricsF(m_fonts[i]).height()) + 1;
    }
}

double FontTextMetrics::width(const QString &text, TextRole role) const
{
    const auto index = static_cast<std::size_t>(role);
    QHash<QString, double> &widths = m_widths[index];
    if (const auto known = widths.constFind(text); known != widths.constEnd())
        return *known;
    if (widths.size() > 20000) // a long session over a large corpus must not keep every label it ever saw
        widths.clear();
    const double width = QFontMetricsF(m_fonts[index]).horizontalAdvance(text);
    widths.insert(text, width);
    return width;
}

double FontTextMetrics::height(TextRole role) const
{
    return m_heights[static_cast<std::size_t>(role)];
}

} // namespace frise
