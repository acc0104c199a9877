#pragma once

#include "core/corpus/statement.h"
#include "core/model/correction.h"

#include <QVariantList>

namespace frise {

extern const char *const correctionColumns; ///< in the order of readCorrection, the id first
Correction readCorrection(const Statement &row);
/// Values of all columns but the id.
QVariantList correctionValues(const Correction &correction);

} // namespace frise
