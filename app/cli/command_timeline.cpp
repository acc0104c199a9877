#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help =
    QT_TRANSLATE_NOOP("Cli", "Usage: frise-cli timeline (--pdf | --png) OUT CORPUS.frise\n"
                             "Draws the timeline of a corpus, with its quotations and sources.");

int run(const QStringList &)
{
    printError(
        QCoreApplication::translate("Cli", "this program was built without the timeline (frise_paint)"));
    return SomeFailed;
}

} // namespace

Command timelineCommand()
{
    return {"timeline", QT_TRANSLATE_NOOP("Cli", "draws the timeline as PDF or PNG"), help, &run};
}

} // namespace frise::cli
