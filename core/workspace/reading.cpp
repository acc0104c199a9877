#include "core/workspace/reading.h"

namespace frise {

namespace {

/// What was stated outside the text; until the text itself is dated, all that is known.
ArticleDate statedDate(const Article &article)
{
    ArticleDate date;
    if (article.statedDate.isUnknown())
        return date;
    date.best = article.statedDate;
    date.interval = article.statedDate;
    date.basis = article.dateGiven ? PublishedBasis::Given : PublishedBasis::Metadata;
    date.confidence = article.dateGiven ? 1.0 : 0.95;
    Evidence evidence;
    evidence.rule = article.dateGiven ? QStringLiteral("date.given") : QStringLiteral("date.metadata");
    evidence.reason = article.dateGiven ? QStringLiteral("given by a person: %1")
                                        : QStringLiteral("stated beside the article: %1");
    evidence.args = {article.statedDate.toEdtf()};
    evidence.confidence = date.confidence;
    evidence.byPerson = article.dateGiven;
    date.evidence.append(evidence);
    return date;
}

} // namespace

Analysis readArticle(Pipeline &pipeline, const Article &article)
{
    PartialReading reading = pipeline.begin(article);
    const ArticleDate date = statedDate(article);
    return pipeline.finish(std::move(reading), date);
}

} // namespace frise
