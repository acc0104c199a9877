#pragma once

#include <QString>
#include <QtGlobal>

namespace frise {

/// The roles of VISUAL §3, with the sizes they have on screen where the application font is 9 pt.
enum class TextRole : quint8 {
    Label,       ///< 9 pt 400
    LabelMedium, ///< 9 pt 500: speaker, hovered label
    LabelBold,   ///< 9 pt 600: month, lane, selected label
    Small,       ///< 8 pt 400: counts, meta
    SmallMedium, ///< 8 pt 500: ticks
    SmallBold,   ///< 8 pt 600: pills, Monday's number
    Verbatim,    ///< 10.5 pt serif: the words of a source
    Title        ///< 18 pt serif 700: page title, paper only
};
constexpr int textRoleCount = 8;

/// Widths and heights of text in logical pixels. Layout asks this and nothing else about fonts, so that its
/// tests need neither a display nor a font.
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    virtual double width(const QString &text, TextRole role) const = 0;
    virtual double height(TextRole role) const = 0;
};

/// Every letter of a role is equally wide: for tests.
class FixedTextMetrics : public TextMetrics
{
public:
    double width(const QString &text, TextRole role) const override
    {
        return 6.0 * text.size() * factor(role);
    }
    double height(TextRole role) const override { return 16.0 * factor(role); }

private:
    static double factor(TextRole role)
    {
        switch (role) {
        case TextRole::Small:
        case TextRole::SmallMedium:
        case TextRole::SmallBold:
            return 0.875;
        case TextRole::Title:
            return 2.0;
        default:
            return 1.0;
        }
    }
};

} // namespace frise
