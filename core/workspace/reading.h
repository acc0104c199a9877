#pragma once

#include "core/analysis/pipeline.h"

#include <QPair>
#include <QSet>

namespace frise {

/// Spans of clues to the article's date that do not count, because a person cut them.
using CutEvidence = QSet<QPair<qsizetype, qsizetype>>;

/// Reads one article whole: joins analysis and dating, which do not know each other.
Analysis readArticle(Pipeline &pipeline, const Article &article, const CutEvidence &cut = {});

} // namespace frise
