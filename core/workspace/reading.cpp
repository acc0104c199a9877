#include "core/workspace/reading.h"

#include "core/dating/date_article.h"
#include "core/dating/joint_dating.h"
#include "core/workspace/ordered_work.h"
#include "core/workspace/told_acts.h"

#include <QCoreApplication>

namespace frise {

namespace {

Error errorOf(bool cancelled, const Error &other)
{
    if (!cancelled)
        return other;
    Error error;
    error.code = Error::Code::Cancelled;
    error.message = QCoreApplication::translate("Reading", "Cancelled");
    return error;
}

} // namespace

CluedReading readWithClues(Pipeline &pipeline, const Article &article, const CutEvidence &cut)
{
    PartialReading reading = pipeline.begin(article);
    DatingOptions options;
    options.cut = cut;
    CluedReading result;
    result.clues = reading.scratch.get<DatingClues>().list;
    const ArticleDate date = dateArticle(article, result.clues, options);
    result.analysis = pipeline.finish(std::move(reading), date);
    return result;
}

Analysis readArticle(Pipeline &pipeline, const Article &article, const CutEvidence &cut)
{
    return readWithClues(pipeline, article, cut).analysis;
}

QList<ToldAct> actsToldBy(Pipeline &pipeline, const Article &article, const Analysis &analysis)
{
    if (analysis.published.best.isSingleDay())
        return toldActs(article, analysis);
    ArticleDate supposed;
    const Day day = analysis.published.anchorDay();
    supposed.best = DateInterval::ofDay(day == noDay ? dayOf(2000, 6, 14) : day);
    supposed.interval = supposed.best;
    supposed.basis = PublishedBasis::Inferred;
    return toldActs(article, readArticleOf(pipeline, article, supposed));
}

Analysis readArticleOf(Pipeline &pipeline, const Article &article, const ArticleDate &date)
{
    return pipeline.finish(pipeline.begin(article), date);
}

Result<QList<Analysis>> readTogether(const QList<TogetherArticle> &articles, const QSet<QString> &cutLinks,
                                     const std::shared_ptr<PipelinePool> &pipelines, QThreadPool &pool,
                                     const JobContext &job)
{
    const auto shared = std::make_shared<const QList<TogetherArticle>>(articles);
    const QString what = QCoreApplication::translate("Reading", "Analysis");
    struct First
    {
        CluedReading read;
        QList<ToldAct> acts;
    };
    QList<First> alone;
    alone.reserve(articles.size());
    Error error;
    OrderedWork<First> first;
    first.produce = [shared](qsizetype index, Pipeline &pipeline) {
        First one;
        one.read = readWithClues(pipeline, shared->at(index).article, shared->at(index).cut);
        one.acts = actsToldBy(pipeline, shared->at(index).article, one.read.analysis);
        return one;
    };
    first.weight = [](const First &) { return qint64(1) << 14; };
    first.consume = [&](qsizetype index, First &&reading) {
        alone.append(std::move(reading));
        job.report(index + 1, 2 * articles.size(), what);
        return true;
    };
    const auto firstEnd = first.run(articles.size(), pipelines, pool, job, &error);
    if (firstEnd != OrderedWork<First>::End::Done || job.isCancelled())
        return errorOf(job.isCancelled(), error);

    QList<JointArticle> together;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        JointArticle joint;
        joint.article = &shared->at(i).article;
        joint.clues = alone.at(i).read.clues;
        joint.acts = alone.at(i).acts;
        joint.options.cut = shared->at(i).cut;
        together.append(joint);
    }
    const auto dates = std::make_shared<const QList<ArticleDate>>(dateTogether(together, cutLinks, &job));
    if (job.isCancelled())
        return errorOf(true, error);

    QList<Analysis> result;
    auto moved = std::make_shared<QList<qsizetype>>();
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (dates->at(i) != alone.at(i).read.analysis.published)
            moved->append(i);
        result.append(std::move(alone[i].read.analysis));
    }
    OrderedWork<Analysis> second;
    second.produce = [shared, dates, moved](qsizetype index, Pipeline &pipeline) {
        const qsizetype i = moved->at(index);
        return readArticleOf(pipeline, shared->at(i).article, dates->at(i));
    };
    second.weight = [](const Analysis &) { return qint64(1) << 14; };
    second.consume = [&](qsizetype index, Analysis &&analysis) {
        result[moved->at(index)] = std::move(analysis);
        job.report(articles.size() + index + 1, articles.size() + moved->size(), what);
        return true;
    };
    if (!moved->isEmpty()) {
        const auto secondEnd = second.run(moved->size(), pipelines, pool, job, &error);
        if (secondEnd != OrderedWork<Analysis>::End::Done || job.isCancelled())
            return errorOf(job.isCancelled(), error);
    }
    return result;
}

} // namespace frise
