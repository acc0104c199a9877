#pragma once

#include "core/analysis/stage.h"

#include <QList>

namespace frise {

/// Every counted number of an article ("près de 100 000 soldats", "des dizaines de morts"), sorted by span.
/// A number whose noun was named before ("ils seraient 5 800") has an empty unit.
/// Numbers inside time expressions and boilerplate are left out. Needs resolved times.
QList<Figure> readFigures(const StageContext &context);

} // namespace frise
