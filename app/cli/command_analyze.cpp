#include "core/export/analysis_json.h"
#include "core/import/importer.h"
#include "core/workspace/pipeline_pool.h"
#include "core/workspace/reading.h"

#include "app/cli/article_input.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli analyze --json [--date YYYY-MM-DD] [--corpus] FILE…\n"
           "       frise-cli analyze --json --jsonl - [--date YYYY-MM-DD]\n"
           "Prints one JSON object for each article, one a line, in the order of the arguments: its date, "
           "names, times,\n"
           "quotations and events, with offsets in Unicode code points.\n"
           "\n"
           "  --json        the output format (required)\n"
           "  --date DATE   the date of every article; without it each is dated from its own text\n"
           "  --corpus      date the articles together\n"
           "  --jsonl -     read {\"source\":…,\"text\":…,\"published\":…} lines from standard input and "
           "answer each\n"
           "                with one line");

QByteArray answer(Pipeline &pipeline, const QByteArray &line, const DateInterval &given)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    const QString source = object.value(QLatin1String("source")).toString();
    const auto failed = [&source](const QString &message) { return analysisErrorJson(source, message); };
    if (!document.isObject() || !object.value(QLatin1String("text")).isString())
        return failed(QCoreApplication::translate("Cli", "not an object with a text"));
    Article article;
    article.fileName = source;
    article.text = object.value(QLatin1String("text")).toString();
    if (article.text.size() > largestImport)
        return failed(QCoreApplication::translate("Cli", "the text is too long"));
    article.title = object.value(QLatin1String("title")).toString();
    article.contentHash = contentHashOf(article.text);
    const QJsonValue published = object.value(QLatin1String("published"));
    DateInterval date = given;
    if (published.isString()) {
        date = dateOption(published.toString());
        if (date.isUnknown())
            return failed(QCoreApplication::translate("Cli", "“published” is no date"));
    }
    if (!date.isUnknown()) {
        article.statedDate = date;
        article.dateGiven = true;
    }
    return analysisJson(article, readArticle(pipeline, article));
}

int filterLines(const DateInterval &given)
{
    PipelinePool pool;
    auto pipeline = pool.take();
    if (!pipeline) {
        printError(pipeline.error().message);
        return SomeFailed;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        printError(input.errorString());
        return SomeFailed;
    }
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        printLine(answer(*pipeline.value(), line, given));
        std::fflush(stdout);
    }
    return Success;
}

int run(const QStringList &arguments)
{
    const Options options(arguments, {QStringLiteral("json"), QStringLiteral("corpus")},
                          {QStringLiteral("date"), QStringLiteral("jsonl")});
    if (!options.error().isEmpty())
        return usageError("analyze", options.error());
    if (!options.isSet(QStringLiteral("json")))
        return usageError("analyze",
                          QCoreApplication::translate("Cli", "--json is needed: there is no other format"));
    DateInterval given;
    if (options.isSet(QStringLiteral("date"))) {
        given = dateOption(options.value(QStringLiteral("date")));
        if (given.isUnknown()) {
            return usageError("analyze",
                              QCoreApplication::translate("Cli", "%1 is no date; write it as 2025-09-05")
                                  .arg(options.value(QStringLiteral("date"))));
        }
    }
    if (options.isSet(QStringLiteral("jsonl"))) {
        if (options.value(QStringLiteral("jsonl")) != QLatin1String("-") || !options.rest().isEmpty())
            return usageError("analyze",
                              QCoreApplication::translate("Cli", "--jsonl reads standard input: --jsonl -"));
        return filterLines(given);
    }
    if (options.rest().isEmpty())
        return usageError("analyze", QCoreApplication::translate("Cli", "no file given"));
    int status = Success;
    const bool ready =
        readFiles(options.rest(), given, options.isSet(QStringLiteral("corpus")), [&](const ReadFile &file) {
            if (file.article) {
                printLine(analysisJson(file.article.value(), file.analysis));
                return;
            }
            printLine(analysisErrorJson(file.source, file.article.error().message));
            printError(QStringLiteral("%1: %2").arg(file.source, file.article.error().message));
            status = SomeFailed;
        });
    return ready ? status : SomeFailed;
}

} // namespace

Command analyzeCommand()
{
    return {"analyze", QT_TRANSLATE_NOOP("Cli", "prints all that is read in articles, as JSON"), help, &run};
}

} // namespace frise::cli
