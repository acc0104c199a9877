#include "core/export/analysis_json.h"

#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli actors --json CORPUS.frise\n"
           "Prints who is spoken of in a corpus, most mentioned first, one JSON object a line.");

int run(const QStringList &arguments)
{
    const Options options(arguments, {QStringLiteral("json")}, {});
    if (!options.error().isEmpty())
        return usageError("actors", options.error());
    if (!options.isSet(QStringLiteral("json")) || options.rest().size() != 1)
        return usageError("actors", QCoreApplication::translate("Cli", "--json and one corpus are needed"));
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    for (const ActorRow &row : workspace->actors())
        printLine(actorJson(row));
    return Success;
}

} // namespace

Command actorsCommand()
{
    return {"actors", QT_TRANSLATE_NOOP("Cli", "prints the persons, organisations and places of a corpus"),
            help, &run};
}

} // namespace frise::cli
