#include "core/export/analysis_json.h"

#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli quotes --json CORPUS.frise\n"
           "Prints every quotation of a corpus, one JSON object a line, by article and place in the text.");

int run(const QStringList &arguments)
{
    const Options options(arguments, {QStringLiteral("json")}, {});
    if (!options.error().isEmpty())
        return usageError("quotes", options.error());
    if (!options.isSet(QStringLiteral("json")) || options.rest().size() != 1)
        return usageError("quotes", QCoreApplication::translate("Cli", "--json and one corpus are needed"));
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    CorpusOffsets offsets(*workspace);
    // An article at a time: the memory does not grow with the corpus.
    for (const ArticleRow &article : workspace->articles()) {
        CorpusFilter filter;
        filter.articles = {article.id};
        JobContext job;
        const auto rows = workspace->quotations(filter, job);
        if (!rows) {
            printError(rows.error().message);
            return SomeFailed;
        }
        for (const QuoteRow &row : rows.value())
            printLine(quoteJson(row, [&](ArticleId id) -> const CodePoints & { return offsets.of(id); }));
    }
    return Success;
}

} // namespace

Command quotesCommand()
{
    return {"quotes", QT_TRANSLATE_NOOP("Cli", "prints the quotations of a corpus"), help, &run};
}

} // namespace frise::cli
