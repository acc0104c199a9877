#pragma once

#include "core/compare/comparison.h"

#include <QByteArray>

namespace frise {

/// A comparison as `frise-cli compare --json` prints it: one object, offsets in code points.
QByteArray comparisonJson(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison);

} // namespace frise
