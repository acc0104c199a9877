#include "app/cli/article_input.h"

#include "core/import/importer.h"
#include "core/workspace/ordered_work.h"
#include "core/workspace/reading.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

namespace frise::cli {

namespace {

/// The file's article, not yet analysed.
ReadFile importOne(const QString &path, const DateInterval &given)
{
    ReadFile file;
    file.source = QFileInfo(path).fileName();
    auto imported = importFile(path);
    if (!imported) {
        file.article = imported.error();
        return file;
    }
    Article article = std::move(imported.value().article);
    if (!given.isUnknown()) {
        article.statedDate = given;
        article.dateGiven = true;
    }
    file.article = std::move(article);
    return file;
}

ReadFile readOne(const QString &path, const DateInterval &given, Pipeline &pipeline)
{
    ReadFile file = importOne(path, given);
    if (file.article)
        file.analysis = readArticle(pipeline, file.article.value());
    return file;
}

bool readJointly(const QStringList &paths, const DateInterval &given, QThreadPool &pool,
                 const std::function<void(const ReadFile &)> &take)
{
    QList<ReadFile> files;
    QList<TogetherArticle> articles;
    for (const QString &path : paths) {
        files.append(importOne(path, given));
        if (files.last().article)
            articles.append({files.last().article.value(), {}});
    }
    const JobContext job;
    const auto analyses = readTogether(articles, {}, std::make_shared<PipelinePool>(), pool, job);
    if (!analyses) {
        printError(analyses.error().message);
        return false;
    }
    qsizetype next = 0;
    for (ReadFile &file : files) {
        if (file.article)
            file.analysis = analyses.value().at(next++);
        take(file);
    }
    return true;
}

} // namespace

bool readFiles(const QStringList &paths, const DateInterval &given, bool jointly,
               const std::function<void(const ReadFile &)> &take)
{
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    if (jointly)
        return readJointly(paths, given, pool, take);
    OrderedWork<ReadFile> work;
    work.produce = [paths, given](qsizetype index, Pipeline &pipeline) {
        return readOne(paths.at(index), given, pipeline);
    };
    work.weight = [](const ReadFile &file) {
        return file.article ? static_cast<qint64>(file.article.value().text.size()) * 4 : qint64(1);
    };
    work.consume = [&take](qsizetype, ReadFile &&file) {
        take(file);
        return true;
    };
    JobContext job;
    Error error;
    if (work.run(paths.size(), std::make_shared<PipelinePool>(), pool, job, &error) ==
        OrderedWork<ReadFile>::End::NoPipeline) {
        printError(error.message);
        return false;
    }
    return true;
}

DateInterval dateOption(const QString &value)
{
    return DateInterval::fromEdtf(value).value_or(DateInterval());
}

} // namespace frise::cli
