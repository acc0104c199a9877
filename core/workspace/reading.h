#pragma once

#include "core/analysis/pipeline.h"
#include "core/base/job.h"
#include "core/dating/joint_dating.h"
#include "core/model/dating_clue.h"
#include "core/workspace/pipeline_pool.h"

#include <QPair>
#include <QSet>
#include <QThreadPool>

namespace frise {

/// Spans of clues to the article's date that do not count, because a person cut them.
using CutEvidence = QSet<QPair<qsizetype, qsizetype>>;

/// Reads one article whole: joins analysis and dating, which do not know each other.
Analysis readArticle(Pipeline &pipeline, const Article &article, const CutEvidence &cut = {});

/// The same with the clues to its date, which dating several articles together needs.
struct CluedReading
{
    Analysis analysis;
    QList<DatingClue> clues;
};
CluedReading readWithClues(Pipeline &pipeline, const Article &article, const CutEvidence &cut = {});
/// The acts of an article whose words place them (toldActs). Words like "la semaine dernière" say how far an
/// act lies from the article's day even where that is unknown, so an article without a day is read once more
/// as if of some day.
QList<ToldAct> actsToldBy(Pipeline &pipeline, const Article &article, const Analysis &analysis);

/// Reads an article whose date was settled elsewhere (jointly): everything counted from it follows.
Analysis readArticleOf(Pipeline &pipeline, const Article &article, const ArticleDate &date);

/// One article of a set that is dated together.
struct TogetherArticle
{
    Article article;
    CutEvidence cut;
};

/// Reads articles in two passes: each by itself, then their dates together (dateTogether), then those whose
/// date moved once more. `cutLinks`: links a person does not accept (DateLink::keyOf). The answer is in the
/// order given and does not depend on the number of threads. Keeps all analyses in memory. Fails where the
/// dictionary is missing or the job is cancelled (within one article per thread).
Result<QList<Analysis>> readTogether(const QList<TogetherArticle> &articles, const QSet<QString> &cutLinks,
                                     const std::shared_ptr<PipelinePool> &pipelines, QThreadPool &pool,
                                     const JobContext &job);

} // namespace frise
