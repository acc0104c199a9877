#include "app/cli/corpus_argument.h"
#include "app/cli/drawing_arguments.h"
#include "app/cli/registry.h"
#include "core/export/exporters.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli export --format FORMAT --output FILE [OPTIONS] CORPUS.frise\n"
           "Writes the chronology, the quotations or the sources of a corpus.\n"
           "Formats: pdf, svg, png, html, md, json, timelinejs, ics, bibtex, csl,\n"
           "csv and tsv (events), csv-quotations, csv-articles, tsv-quotations, tsv-articles.\n"
           "Options: as of frise-cli timeline.");

int run(const QStringList &arguments)
{
    const Options options(arguments, drawingFlags(),
                          drawingValues() + QStringList{QStringLiteral("format"), QStringLiteral("output")});
    if (!options.error().isEmpty())
        return usageError("export", options.error());
    const QString format = options.value(QStringLiteral("format"));
    const QString output = options.value(QStringLiteral("output"));
    if (format.isEmpty() || output.isEmpty() || options.rest().size() != 1)
        return usageError("export",
                          QCoreApplication::translate("Cli", "--format, --output and one corpus are needed"));
    const bool drawn =
        format == QLatin1String("pdf") || format == QLatin1String("png") || format == QLatin1String("svg");
    if (!drawn && !exporter(format))
        return usageError("export", QCoreApplication::translate("Cli", "there is no format %1").arg(format));
    QString error;
    const auto drawing = drawingArguments(options, &error);
    if (!drawing)
        return usageError("export", error);
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    return writeFormat(*workspace, *drawing, format, output) ? Success : SomeFailed;
}

} // namespace

Command exportCommand()
{
    return {"export", QT_TRANSLATE_NOOP("Cli", "writes a corpus in another format"), help, &run};
}

} // namespace frise::cli
