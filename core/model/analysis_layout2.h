#pragma once

#include "core/model/analysis.h"

#include <QByteArray>
#include <optional>

namespace frise {

/// Reads what was stored up to layout 2 (the inflated bytes); nothing where they are damaged. Its indexes may
/// point anywhere.
std::optional<Analysis> analysisOfLayout2(const QByteArray &plain);

} // namespace frise
