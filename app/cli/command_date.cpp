#include "core/export/analysis_json.h"

#include "app/cli/article_input.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli",
    "Usage: frise-cli date [--corpus] [--json | --explain] FILE…\n"
    "Prints when each article was published, as far as its text tells: file, best value, 90 % interval,\n"
    "basis and confidence.\n"
    "\n"
    "  --json      one JSON object a line\n"
    "  --explain   the evidence below each line, for and against\n"
    "  --corpus    date the articles together");

void explain(const ReadFile &file, const QList<Evidence> &evidence, const char *sign)
{
    for (const Evidence &item : evidence) {
        QString line = QStringLiteral("  %1 %2").arg(QLatin1String(sign), item.describe());
        if (!item.spans.isEmpty()) {
            const Span &span = item.spans.constFirst();
            line += QStringLiteral(" [%1]").arg(
                file.article.value().text.mid(span.start, span.length()).simplified());
        }
        printLine(line);
    }
}

int run(const QStringList &arguments)
{
    const QString json = QStringLiteral("json");
    const QString explained = QStringLiteral("explain");
    const Options options(arguments, {json, explained, QStringLiteral("corpus")}, {});
    if (!options.error().isEmpty())
        return usageError("date", options.error());
    if (options.isSet(json) && options.isSet(explained))
        return usageError("date",
                          QCoreApplication::translate("Cli", "--json and --explain exclude each other"));
    if (options.rest().isEmpty())
        return usageError("date", QCoreApplication::translate("Cli", "no file given"));
    int status = Success;
    const bool ready =
        readFiles(options.rest(), {}, options.isSet(QStringLiteral("corpus")), [&](const ReadFile &file) {
            if (!file.article) {
                if (options.isSet(json))
                    printLine(analysisErrorJson(file.source, file.article.error().message));
                printError(QStringLiteral("%1: %2").arg(file.source, file.article.error().message));
                status = SomeFailed;
                return;
            }
            const ArticleDate &date = file.analysis.published;
            if (options.isSet(json)) {
                printLine(articleDateJson(file.article.value(), date));
                return;
            }
            const QString unknown = QStringLiteral("?");
            printLine(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                          .arg(file.source, date.best.isUnknown() ? unknown : date.best.toEdtf(),
                               date.interval.isUnknown() ? unknown : date.interval.toEdtf(),
                               publishedBasisName(date.basis), QString::number(date.confidence, 'f', 2)));
            if (options.isSet(explained)) {
                explain(file, date.evidence, "+");
                explain(file, date.contradictions, "-");
            }
        });
    return ready ? status : SomeFailed;
}

} // namespace

Command dateCommand()
{
    return {"date", QT_TRANSLATE_NOOP("Cli", "says when articles were published, and why"), help, &run};
}

} // namespace frise::cli
