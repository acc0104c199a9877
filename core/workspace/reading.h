#pragma once

#include "core/analysis/pipeline.h"

namespace frise {

/// Reads one article whole: joins analysis and dating, which do not know each other.
Analysis readArticle(Pipeline &pipeline, const Article &article);

} // namespace frise
