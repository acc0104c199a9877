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

ReadFile readOne(const QString &path, const DateInterval &given, Pipeline &pipeline)
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
    file.analysis = readArticle(pipeline, article);
    file.article = std::move(article);
    return file;
}

} // namespace

bool readFiles(const QStringList &paths, const DateInterval &given, bool jointly,
               const std::function<void(const ReadFile &)> &take)
{
    if (jointly) {
        printError(QCoreApplication::translate("Cli",
                                               "joint dating (--corpus) is not there yet: each article is "
                                               "dated by itself"));
    }
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
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
