#pragma once

#include "core/analysis/stage.h"

#include <QString>

namespace frise {

/// The state an adjective or noun of nationality belongs to ("russes", "valdorien"): ISO3, or "n:…" for a
/// state that the tables lack; empty where the word is none.
QString countryOfDemonym(StageContext &context, InternedId lower);
/// Printed name of a state ("Russie"), by ISO3 or "n:…".
QString countryName(StageContext &context, const QString &country);
/// State that a town or region lies in, or empty where unknown or shared.
QString countryOfPlace(StageContext &context, const QString &place);

} // namespace frise
