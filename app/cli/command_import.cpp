#include "core/workspace/workspace.h"

#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli",
    "Usage: frise-cli import [--quiet] CORPUS.frise PATH…\n"
    "Imports files and folders (recursively) into a corpus, which is made where there is none, and reads\n"
    "them. Text in UTF-8, UTF-16 or windows-1252, with an optional head of “key: value” lines; a\n"
    "metadata.csv beside the files may say more of them.\n"
    "Prints one line for each file that was not imported or needs a remark, then the counts.\n"
    "\n"
    "  --quiet   only the counts");

int run(const QStringList &arguments)
{
    const Options options(arguments, {QStringLiteral("quiet")}, {});
    if (!options.error().isEmpty())
        return usageError("import", options.error());
    if (options.rest().size() < 2)
        return usageError("import",
                          QCoreApplication::translate("Cli", "a corpus and at least one path are needed"));
    const QString &path = options.rest().constFirst();
    const QFileInfo info(path);
    auto workspace = info.exists() && info.size() > 0 ? Workspace::open(path) : Workspace::create(path);
    if (!workspace) {
        printError(workspace.error().message);
        return SomeFailed;
    }
    JobContext job;
    const ImportReport report = workspace.value()->importPaths(options.rest().mid(1), job);
    for (const ImportRow &row : report.rows) {
        if (row.state == ImportState::Imported && row.message.isEmpty())
            continue;
        QString message = row.message;
        if (row.state == ImportState::AlreadyThere && message.isEmpty())
            message = QCoreApplication::translate("Cli", "already there");
        if (row.state == ImportState::Failed)
            printError(QStringLiteral("%1: %2").arg(row.path, message));
        else if (!options.isSet(QStringLiteral("quiet")))
            printLine(QStringLiteral("%1: %2").arg(row.path, message));
    }
    printLine(QCoreApplication::translate("Cli", "imported %1, already there %2, failed %3")
                  .arg(report.count(ImportState::Imported))
                  .arg(report.count(ImportState::AlreadyThere))
                  .arg(report.count(ImportState::Failed)));
    return report.count(ImportState::Failed) > 0 ? SomeFailed : Success;
}

} // namespace

Command importCommand()
{
    return {"import", QT_TRANSLATE_NOOP("Cli", "imports files and folders into a corpus"), help, &run};
}

} // namespace frise::cli
