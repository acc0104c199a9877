#include "core/workspace/reading.h"

#include "core/dating/date_article.h"
#include "core/model/dating_clue.h"

namespace frise {

Analysis readArticle(Pipeline &pipeline, const Article &article, const CutEvidence &cut)
{
    PartialReading reading = pipeline.begin(article);
    DatingOptions options;
    options.cut = cut;
    const ArticleDate date = dateArticle(article, reading.scratch.get<DatingClues>().list, options);
    return pipeline.finish(std::move(reading), date);
}

} // namespace frise
