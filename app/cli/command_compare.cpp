#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help =
    QT_TRANSLATE_NOOP("Cli", "Usage: frise-cli compare --json A B\n"
                             "Prints what two articles share and what only one of them has.");

int run(const QStringList &)
{
    printError(
        QCoreApplication::translate("Cli", "this program was built without the comparison (core/compare)"));
    return SomeFailed;
}

} // namespace

Command compareCommand()
{
    return {"compare", QT_TRANSLATE_NOOP("Cli", "compares two articles"), help, &run};
}

} // namespace frise::cli
