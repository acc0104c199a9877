#include "core/workspace/comparison_json.h"

#include "app/cli/article_input.h"
#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help =
    QT_TRANSLATE_NOOP("Cli", "Usage: frise-cli compare [--json | --text] A B\n"
                             "       frise-cli compare [--json | --text] --in CORPUS ID ID\n"
                             "Prints what two articles share and what only one of them has.\n"
                             "\n"
                             "  --text        for reading (this is what it does unless told otherwise)\n"
                             "  --json        one JSON object\n"
                             "  --in CORPUS   the articles are ids of a corpus");

/// One side: what was read, kept alive while it is compared.
struct Side
{
    Article article;
    Analysis analysis;
    QList<EntryId> entries;
    ComparedArticle compared() const { return {&article, &analysis, entries}; }
};

bool readSides(const QStringList &paths, QList<Side> &sides)
{
    bool good = true;
    const bool ready = readFiles(paths, {}, false, [&](const ReadFile &file) {
        if (!file.article) {
            printError(QStringLiteral("%1: %2").arg(file.source, file.article.error().message));
            good = false;
            return;
        }
        sides.append({file.article.value(), file.analysis, {}});
    });
    return ready && good;
}

bool fetchSides(const QString &corpus, const QStringList &ids, QList<Side> &sides)
{
    const auto workspace = openForReading(corpus);
    if (!workspace)
        return false;
    for (const QString &id : ids) {
        bool isNumber = false;
        const ArticleId number = id.toLongLong(&isNumber);
        const auto stored = workspace->article(number);
        if (!isNumber || !stored) {
            printError(isNumber
                           ? stored.error().message
                           : QCoreApplication::translate("Cli", "%1 is not the id of an article").arg(id));
            return false;
        }
        Side side{stored.value().article, stored.value().analysis, {}};
        for (int e = 0; e < side.analysis.events.size(); ++e)
            side.entries.append(workspace->entryOf({number, e}));
        sides.append(std::move(side));
    }
    return true;
}

/// A stretch of a text on one line, cut in the middle of long ones.
QString shown(const Article &article, const Span &span)
{
    const QString text = article.text.mid(span.start, span.length()).simplified();
    constexpr qsizetype longest = 160;
    return text.size() <= longest ? text : text.left(longest - 1) + QChar(0x2026);
}

void printPair(const QString &relation, double confidence, const Side &a, const Span &inA, const Side &b,
               const Span &inB)
{
    printLine(QStringLiteral("  %1  %2").arg(relation, QString::number(confidence, 'f', 2)));
    printLine(QStringLiteral("    A  %1").arg(shown(a.article, inA)));
    printLine(QStringLiteral("    B  %1").arg(shown(b.article, inB)));
}

void printOnly(const QString &head, const Side &side, const QList<OnlyItem> &items)
{
    printLine(head);
    for (const OnlyItem &item : items)
        printLine(QStringLiteral("  %1  %2")
                      .arg(item.why == Absence::NotYetKnown
                               ? QCoreApplication::translate("Cli", "not yet known")
                               : QCoreApplication::translate("Cli", "not mentioned"),
                           shown(side.article, item.ref.span)));
}

void printText(const Side &a, const Side &b, const Comparison &comparison)
{
    printLine(QStringLiteral("A  %1  %2").arg(a.article.fileName, a.analysis.published.interval.toEdtf()));
    printLine(QStringLiteral("B  %1  %2").arg(b.article.fileName, b.analysis.published.interval.toEdtf()));
    printLine(QCoreApplication::translate("Cli", "Events"));
    for (const EventPair &pair : comparison.events)
        printPair(relationName(pair.relation), pair.confidence, a, pair.a.span, b, pair.b.span);
    printLine(QCoreApplication::translate("Cli", "Quotations"));
    for (const QuotePair &pair : comparison.quotes)
        printPair(relationName(pair.relation), pair.confidence, a, pair.a.span, b, pair.b.span);
    printLine(QCoreApplication::translate("Cli", "Figures"));
    for (const FigurePair &pair : comparison.figures) {
        printPair(relationName(pair.relation), pair.confidence, a, pair.a.span, b, pair.b.span);
        printLine(QStringLiteral("    %1").arg(pair.explanation.describe()));
    }
    printLine(QCoreApplication::translate("Cli", "Actors"));
    printLine(QStringLiteral("  A B  %1").arg(comparison.actors.both.join(QLatin1String(", "))));
    printLine(QStringLiteral("  A    %1").arg(comparison.actors.onlyA.join(QLatin1String(", "))));
    printLine(QStringLiteral("    B  %1").arg(comparison.actors.onlyB.join(QLatin1String(", "))));
    printOnly(QCoreApplication::translate("Cli", "Only in A"), a, comparison.onlyA);
    printOnly(QCoreApplication::translate("Cli", "Only in B"), b, comparison.onlyB);
}

int run(const QStringList &arguments)
{
    const QString json = QStringLiteral("json");
    const QString text = QStringLiteral("text");
    const QString in = QStringLiteral("in");
    const Options options(arguments, {json, text}, {in});
    if (!options.error().isEmpty())
        return usageError("compare", options.error());
    if (options.isSet(json) && options.isSet(text))
        return usageError("compare",
                          QCoreApplication::translate("Cli", "--json and --text exclude each other"));
    if (options.rest().size() != 2)
        return usageError("compare", QCoreApplication::translate("Cli", "two articles are needed"));
    QList<Side> sides;
    const bool read = options.isSet(in) ? fetchSides(options.value(in), options.rest(), sides)
                                        : readSides(options.rest(), sides);
    if (!read || sides.size() != 2)
        return SomeFailed;
    JobContext job;
    const ComparedArticle a = sides.at(0).compared();
    const ComparedArticle b = sides.at(1).compared();
    const auto comparison = compareArticles(a, b, job);
    if (!comparison) {
        printError(comparison.error().message);
        return SomeFailed;
    }
    if (options.isSet(json))
        printLine(comparisonJson(a, b, comparison.value()));
    else
        printText(sides.at(0), sides.at(1), comparison.value());
    return Success;
}

} // namespace

Command compareCommand()
{
    return {"compare", QT_TRANSLATE_NOOP("Cli", "compares two articles"), help, &run};
}

} // namespace frise::cli
