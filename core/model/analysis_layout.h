#pragma once

#include "core/model/analysis.h"
#include "core/model/analysis_coder.h"

namespace frise {

/// Writes or reads an analysis, as `coder` does: told once, for both. After reading, look at coder.failed()
/// and coder.bits().atEnd(). Indexes that are read may point anywhere but into the list of actors.
void codeAnalysis(AnalysisCoder &coder, Analysis &analysis);

} // namespace frise
