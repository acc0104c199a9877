#pragma once

#include "core/analysis/stage.h"

#include <QList>

namespace frise {

/// Who a printed phrase stands for: indexes into Analysis::actors, in the order printed ("Paris et Berlin"
/// gives two). Takes the mentions of the references stage where they cover the phrase; an unnamed human
/// phrase ("des diplomates") becomes an anonymous actor as printed, without its article. Empty where nobody
/// is meant. The only way for later stages to add an actor.
QList<int> actorsFor(StageContext &context, const Span &phrase);

} // namespace frise
