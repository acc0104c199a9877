#pragma once

#include "core/analysis/stage.h"

namespace frise {

/// Stage "references": who is meant. Gathers the names of the article into actors, resolves roles at the
/// article's date, metonyms, pronouns and elided subjects; writes analysis.actors and analysis.mentions.
/// Where it is not sure a mention keeps its ranked candidates; where nobody fits its actor is -1.
void resolveReferences(StageContext &context);

} // namespace frise
