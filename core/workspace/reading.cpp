#include "core/workspace/reading.h"

#include "core/dating/date_article.h"

namespace frise {

Analysis readArticle(Pipeline &pipeline, const Article &article)
{
    PartialReading reading = pipeline.begin(article);
    const ArticleDate date = dateArticle(article, reading.scratch.get<DatingClues>().list);
    return pipeline.finish(std::move(reading), date);
}

} // namespace frise
