#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli",
    "Usage: frise-cli check CORPUS.frise\n"
    "Looks for damage: the database's own check, the hash of every text and analysis, the search index.\n"
    "Prints what it finds; exit status 1 where something is wrong.");

int run(const QStringList &arguments)
{
    const Options options(arguments, {}, {});
    if (!options.error().isEmpty())
        return usageError("check", options.error());
    if (options.rest().size() != 1)
        return usageError("check", QCoreApplication::translate("Cli", "one corpus is needed"));
    // The index can be walked on a writing connection only; nothing is written.
    auto workspace = Workspace::open(options.rest().constFirst());
    if (!workspace) {
        printError(workspace.error().message);
        return SomeFailed;
    }
    JobContext job;
    const QStringList problems = workspace.value()->check(job);
    for (const QString &problem : problems)
        printError(problem);
    if (problems.isEmpty())
        printLine(QCoreApplication::translate("Cli", "all is well"));
    return problems.isEmpty() ? Success : SomeFailed;
}

} // namespace

Command checkCommand()
{
    return {"check", QT_TRANSLATE_NOOP("Cli", "looks for damage in a corpus"), help, &run};
}

} // namespace frise::cli
