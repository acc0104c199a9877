#include "core/corpus/corpus.h"
#include "core/dating/date_article.h"
#include "core/dating/joint_dating.h"
#include "core/workspace/correction_replay.h"
#include "core/workspace/ordered_work.h"
#include "core/workspace/reading.h"
#include "core/workspace/told_acts.h"
#include "core/workspace/workspace_private.h"

#include <QCoreApplication>

namespace frise {

namespace {

/// What dating together needs of an article; its analysis is not kept.
struct Dated
{
    bool readable = false;
    ArticleId id = 0;
    QString hash;
    Article article;
    CutEvidence cut;
    QSet<QString> cutLinks;
    ArticleDate before;
    QList<DatingClue> clues;
    QList<ToldAct> acts;
};

Dated readForDating(Corpus &corpus, ArticleId id, Pipeline &pipeline)
{
    Dated dated;
    const auto raw = corpus.article(id);
    if (!raw)
        return dated; // damaged: `check` tells it
    const QList<Correction> corrections = corpus.correctionsOf(raw.value().hash);
    dated.id = id;
    dated.hash = raw.value().hash;
    dated.article = withCorrectedDate(raw.value().article, corrections);
    dated.cut = cutDateEvidence(corrections);
    dated.cutLinks = cutDateLinks(corrections);
    const CluedReading reading = readWithClues(pipeline, dated.article, dated.cut);
    dated.before = reading.analysis.published;
    dated.clues = reading.clues;
    dated.acts = actsToldBy(pipeline, dated.article, reading.analysis);
    dated.readable = true;
    return dated;
}

} // namespace

Result<QList<DatedTogether>> Workspace::dateTogether(JobContext &job) const
{
    const QList<ArticleId> ids = d->corpus->articleIds();
    const QString phrase = QCoreApplication::translate("Workspace", "Dating");
    const Error cancelled{Error::Code::Cancelled, QCoreApplication::translate("Workspace", "Cancelled."), {}};
    job.report(0, ids.size(), phrase);
    QList<Dated> articles;
    Error error;
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    OrderedWork<Dated> work;
    work.produce = [ids, corpus = d->corpus.get()](qsizetype index, Pipeline &pipeline) {
        return readForDating(*corpus, ids.at(index), pipeline);
    };
    work.weight = [](const Dated &item) { return static_cast<qint64>(item.article.text.size()) * 2 + 1; };
    work.consume = [&](qsizetype index, Dated &&item) {
        if (item.readable)
            articles.append(std::move(item));
        job.report(index + 1, ids.size(), phrase);
        return true;
    };
    const auto end = work.run(ids.size(), d->pipelines, pool, job, &error);
    pool.waitForDone();
    if (job.isCancelled())
        return cancelled;
    if (end != OrderedWork<Dated>::End::Done)
        return error;
    QList<JointArticle> together;
    QSet<QString> cutLinks;
    for (const Dated &item : std::as_const(articles)) {
        JointArticle joint;
        joint.article = &item.article;
        joint.clues = item.clues;
        joint.acts = item.acts;
        joint.options.cut = item.cut;
        together.append(joint);
        cutLinks.unite(item.cutLinks);
    }
    const QList<ArticleDate> dates = frise::dateTogether(together, cutLinks, &job);
    if (job.isCancelled())
        return cancelled;
    QList<DatedTogether> rows;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Dated &item = articles.at(i);
        if (item.before.basis != PublishedBasis::Inferred && item.before.basis != PublishedBasis::Unknown)
            continue;
        rows.append({item.id, item.hash, item.article.fileName, item.before, dates.at(i)});
    }
    return rows;
}

} // namespace frise
