#pragma once

#include <QIcon>

/// The few icons that no icon theme has: drawn by code on a 16 px grid, line 1.25 px, in the colour of button
/// text.
namespace frise::icons {

QIcon chain();
QIcon copy();
QIcon pin();
QIcon pencil();
QIcon search();
QIcon close();
QIcon chevronDown();
QIcon chevronRight();
/// Axis line, ◇—◆ and a balloon.
QIcon application();

} // namespace frise::icons
