#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP("Cli", "Usage: frise-cli info CORPUS.frise\n"
                                                  "Prints what a corpus holds.");

int run(const QStringList &arguments)
{
    const Options options(arguments, {}, {});
    if (!options.error().isEmpty())
        return usageError("info", options.error());
    if (options.rest().size() != 1)
        return usageError("info", QCoreApplication::translate("Cli", "one corpus is needed"));
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    const CorpusInfo info = workspace->info();
    const auto line = [](const QString &name, qint64 value) {
        printLine(QStringLiteral("%1\t%2").arg(name).arg(value));
    };
    line(QCoreApplication::translate("Cli", "articles"), info.articles);
    line(QCoreApplication::translate("Cli", "events"), info.events);
    line(QCoreApplication::translate("Cli", "entries"), info.entries);
    line(QCoreApplication::translate("Cli", "quotations"), info.quotations);
    line(QCoreApplication::translate("Cli", "actors"), info.actors);
    line(QCoreApplication::translate("Cli", "corrections"), info.corrections);
    line(QCoreApplication::translate("Cli", "to review"), info.toReview);
    line(QCoreApplication::translate("Cli", "bytes"), info.bytes);
    line(QCoreApplication::translate("Cli", "layout"), info.schemaVersion);
    line(QCoreApplication::translate("Cli", "analysis"), info.analysisVersion);
    return Success;
}

} // namespace

Command infoCommand()
{
    return {"info", QT_TRANSLATE_NOOP("Cli", "prints what a corpus holds"), help, &run};
}

} // namespace frise::cli
