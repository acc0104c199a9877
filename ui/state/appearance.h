#pragma once

#include "ui/paint/theme.h"

class QApplication;
class QWidget;

namespace frise {

class Settings;

/// The colours and fonts for what we paint ourselves on a widget: by its palette and the application's font,
/// remembered until either changes. GUI thread only.
const Theme &themeOf(const QWidget &widget);

/// Gives the application the light or dark palette that the settings ask for; System leaves the platform's
/// own.
void applyAppearance(QApplication &application, const Settings &settings);

/// A palette whose Window role makes the style outline check boxes visibly (3 : 1) on dark grounds too:
/// Fusion derives their edge from it.
QPalette indicatorPalette(const QWidget &widget);

/// Whether animations last 0 ms: by the style or by the setting "Reduce motion".
bool reducesMotion(const QWidget &widget, const Settings *settings);

} // namespace frise
