#pragma once

#include "core/dates/date_interval.h"

#include <QString>
#include <optional>

namespace frise {

/// Reads a date as a person types it, French or English, words or EDTF: "5 septembre 2025", "mi-septembre
/// 2025", "du 1er au 3 sept. 2025", "summer 2022", "05/09/2025" (day first), "2025-09". Nothing where it is
/// no date.
std::optional<DateInterval> dateFromWords(const QString &typed);

} // namespace frise
