#include "app/cli/corpus_argument.h"
#include "app/cli/drawing_arguments.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli timeline [--pdf OUT] [--png OUT] [--svg OUT] [OPTIONS] CORPUS.frise\n"
           "Draws the timeline of a corpus, with its quotations and sources.\n"
           "  --from DATE, --to DATE     day, month or year (2025-09-05, 2025-09, 2025)\n"
           "  --filter QUERY             what the search box understands: words, \"exact phrase\", -word,\n"
           "                             qui: à: source: date: type: statut:\n"
           "  --reviewed-only\n"
           "  --lane kind|actor|place|source\n"
           "  --layout pages|one|booklet|roll|tiles (PDF)\n"
           "  --page A4|A3|A2|A1|A0|Letter, --portrait (PDF)\n"
           "  --title TEXT, --language fr|en, --black-and-white, --with-negated\n"
           "  --scale N, --theme light|dark|print (pictures), --attach-data (PDF)");

int run(const QStringList &arguments)
{
    const QStringList formats{QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("svg")};
    const Options options(arguments, drawingFlags(), drawingValues() + formats);
    if (!options.error().isEmpty())
        return usageError("timeline", options.error());
    bool any = false;
    for (const QString &format : formats)
        any = any || !options.value(format).isEmpty();
    if (!any || options.rest().size() != 1)
        return usageError("timeline", QCoreApplication::translate(
                                          "Cli", "--pdf, --png or --svg and one corpus are needed"));
    QString error;
    const auto drawing = drawingArguments(options, &error);
    if (!drawing)
        return usageError("timeline", error);
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    bool ok = true;
    for (const QString &format : formats) {
        if (!options.value(format).isEmpty())
            ok = writeFormat(*workspace, *drawing, format, options.value(format)) && ok;
    }
    return ok ? Success : SomeFailed;
}

} // namespace

Command timelineCommand()
{
    return {"timeline", QT_TRANSLATE_NOOP("Cli", "draws the timeline as PDF, PNG or SVG"), help, &run};
}

} // namespace frise::cli
