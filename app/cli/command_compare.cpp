#include "core/compare/fact_matrix.h"
#include "core/export/exporters.h"
#include "core/workspace/stored_comparison.h"
#include "ui/paint/comparison_file.h"

#include "app/cli/article_input.h"
#include "app/cli/corpus_argument.h"
#include "app/cli/language.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>
#include <functional>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli", "Usage: frise-cli compare [--json | --text | --html OUT | --pdf OUT] A B [C [D]]\n"
           "       frise-cli compare [--json | --text | --html OUT | --pdf OUT] --in CORPUS ID ID [ID [ID]]\n"
           "       frise-cli compare --similar N --in CORPUS ID\n"
           "Prints what two articles share and what only one of them has; of three or four, which\n"
           "tells which fact.\n"
           "\n"
           "  --text          for reading (this is what it does unless told otherwise)\n"
           "  --json          one JSON object\n"
           "  --html OUT      a page: both texts with their matches marked, then the tables\n"
           "  --pdf OUT       the same on paper\n"
           "  --language L    fr or en, of the page (fr unless told otherwise)\n"
           "  --in CORPUS     the articles are ids of a corpus\n"
           "  --similar N     the N articles of the corpus most like this one, best first");

/// The articles, kept alive while they are compared: read from files, or of a corpus with what a person
/// decided there.
struct Sides
{
    QList<StoredArticle> articles;
    QList<ComparedArticle> compared;
    QList<MatchDecision> decisions;
};

bool readSides(const QStringList &paths, Sides &sides)
{
    bool good = true;
    const bool ready = readFiles(paths, {}, true, [&](const ReadFile &file) {
        if (!file.article) {
            printError(QStringLiteral("%1: %2").arg(file.source, file.article.error().message));
            good = false;
            return;
        }
        StoredArticle article;
        article.article = file.article.value();
        article.analysis = file.analysis;
        sides.articles.append(article);
    });
    for (const StoredArticle &article : std::as_const(sides.articles))
        sides.compared.append({&article.article, &article.analysis, {}});
    return ready && good;
}

bool fetchSides(const QString &corpus, const QStringList &ids, StoredComparison &stored)
{
    const auto workspace = openForReading(corpus);
    if (!workspace)
        return false;
    QList<ArticleId> numbers;
    for (const QString &id : ids) {
        bool isNumber = false;
        numbers.append(id.toLongLong(&isNumber));
        if (!isNumber) {
            printError(QCoreApplication::translate("Cli", "%1 is not the id of an article").arg(id));
            return false;
        }
    }
    auto read = StoredComparison::read(*workspace, numbers);
    if (!read) {
        printError(read.error().message);
        return false;
    }
    stored = std::move(read.value());
    return true;
}

/// A stretch of a text on one line, cut in the middle of long ones.
QString shown(const Article &article, const Span &span)
{
    const QString text = article.text.mid(span.start, span.length()).simplified();
    constexpr qsizetype longest = 160;
    return text.size() <= longest ? text : text.left(longest - 1) + QChar(0x2026);
}

void printPair(const QString &relation, double confidence, const ComparedArticle &a, const Span &inA,
               const ComparedArticle &b, const Span &inB)
{
    // As in the JSON, untranslated: "same?".
    printLine(QStringLiteral("  %1%2  %3")
                  .arg(relation, isPerhaps(confidence) ? QStringLiteral("?") : QString(),
                       QString::number(confidence, 'f', 2)));
    printLine(QStringLiteral("    A  %1").arg(shown(*a.article, inA)));
    printLine(QStringLiteral("    B  %1").arg(shown(*b.article, inB)));
}

void printOnly(const QString &head, const ComparedArticle &side, const QList<OnlyItem> &items)
{
    printLine(head);
    for (const OnlyItem &item : items)
        printLine(QStringLiteral("  %1  %2")
                      .arg(item.why == Absence::NotYetKnown
                               ? QCoreApplication::translate("Cli", "not yet known")
                               : QCoreApplication::translate("Cli", "not mentioned"),
                           shown(*side.article, item.ref.span)));
}

void printText(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison)
{
    printLine(QStringLiteral("A  %1  %2").arg(a.article->fileName, a.analysis->published.interval.toEdtf()));
    printLine(QStringLiteral("B  %1  %2").arg(b.article->fileName, b.analysis->published.interval.toEdtf()));
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

void printMatrix(const QList<ComparedArticle> &sides, const FactMatrix &matrix)
{
    for (qsizetype x = 0; x < sides.size(); ++x)
        printLine(QStringLiteral("%1  %2  %3")
                      .arg(QChar(static_cast<char16_t>(u'A' + x)))
                      .arg(sides.at(x).article->fileName, sides.at(x).analysis->published.interval.toEdtf()));
    for (const MatrixRow &row : matrix.rows) {
        printLine(row.title);
        for (qsizetype x = 0; x < row.cells.size(); ++x) {
            const MatrixCell &cell = row.cells.at(x);
            printLine(QStringLiteral("    %1  %2")
                          .arg(QChar(static_cast<char16_t>(u'A' + x)))
                          .arg(cell.isTold() ? (cell.perhaps ? QStringLiteral("? ") : QString()) +
                                                   shown(*sides.at(x).article, cell.ref.span)
                               : cell.why == Absence::NotYetKnown
                                   ? QCoreApplication::translate("Cli", "not yet known")
                                   : QCoreApplication::translate("Cli", "not mentioned")));
        }
    }
}

/// Where a page goes, if anywhere, and in which language.
struct PageTarget
{
    QString html;
    QString pdf;
    QLocale locale;
    bool isWanted() const { return !html.isEmpty() || !pdf.isEmpty(); }
};

/// Writes the files that are wanted; `make` gives the bytes of one.
int writePages(const PageTarget &target, const std::function<Result<QByteArray>(ComparisonFormat)> &make)
{
    Result<void> written;
    for (const auto &[path, format] :
         {std::pair(target.html, ComparisonFormat::Html), std::pair(target.pdf, ComparisonFormat::Pdf)}) {
        if (path.isEmpty() || !written)
            continue;
        const auto bytes = make(format);
        written = bytes ? writeExport(path, bytes.value()) : Result<void>(bytes.error());
    }
    if (!written)
        printError(written.error().message);
    return written ? Success : SomeFailed;
}

int compareSeveral(const QList<ComparedArticle> &articles, const QList<MatchDecision> &decisions, bool json,
                   const PageTarget &target)
{
    JobContext job;
    const auto matrix = compareMany(articles, job, decisions);
    if (!matrix) {
        printError(matrix.error().message);
        return SomeFailed;
    }
    const auto file = [&](ComparisonFormat format) {
        return matrixFile(articles, matrix.value(), format, target.locale, job);
    };
    if (target.isWanted())
        return writePages(target, file);
    if (json)
        printLine(file(ComparisonFormat::Json).value());
    else
        printMatrix(articles, matrix.value());
    return Success;
}

int comparePair(const ComparedArticle &a, const ComparedArticle &b, const QList<MatchDecision> &decisions,
                bool json, const PageTarget &target)
{
    JobContext job;
    const auto comparison = compareArticles(a, b, job, decisions);
    if (!comparison) {
        printError(comparison.error().message);
        return SomeFailed;
    }
    const auto file = [&](ComparisonFormat format) {
        return comparisonFile(a, b, comparison.value(), format, target.locale, job);
    };
    if (target.isWanted())
        return writePages(target, file);
    if (json)
        printLine(file(ComparisonFormat::Json).value());
    else
        printText(a, b, comparison.value());
    return Success;
}

int printSimilar(const QString &corpus, const QString &id, int count)
{
    const auto workspace = openForReading(corpus);
    if (!workspace)
        return SomeFailed;
    JobContext job;
    const auto similar = workspace->similarArticles(id.toLongLong(), count, job);
    if (!similar) {
        printError(similar.error().message);
        return SomeFailed;
    }
    for (const SimilarArticle &article : similar.value())
        printLine(QStringLiteral("%1\t%2\t%3")
                      .arg(article.id)
                      .arg(QString::number(article.score, 'f', 2), article.fileName));
    return Success;
}

int run(const QStringList &arguments)
{
    const QString json = QStringLiteral("json");
    const QString text = QStringLiteral("text");
    const QString in = QStringLiteral("in");
    const QString similar = QStringLiteral("similar");
    const QString html = QStringLiteral("html");
    const QString pdf = QStringLiteral("pdf");
    const QString language = QStringLiteral("language");
    const Options options(arguments, {json, text}, {in, similar, html, pdf, language});
    if (!options.error().isEmpty())
        return usageError("compare", options.error());
    if (options.isSet(json) && options.isSet(text))
        return usageError("compare",
                          QCoreApplication::translate("Cli", "--json and --text exclude each other"));
    if (options.isSet(similar)) {
        bool isNumber = false;
        const int count = options.value(similar).toInt(&isNumber);
        if (!isNumber || count < 1 || !options.isSet(in) || options.rest().size() != 1)
            return usageError("compare", QCoreApplication::translate(
                                             "Cli", "--similar takes a number, a corpus and one article"));
        return printSimilar(options.value(in), options.rest().constFirst(), count);
    }
    if (options.rest().size() < 2 || options.rest().size() > 4)
        return usageError("compare", QCoreApplication::translate("Cli", "two to four articles are needed"));
    const QString tongue = options.isSet(language) ? options.value(language) : QStringLiteral("fr");
    if (tongue != QLatin1String("fr") && tongue != QLatin1String("en"))
        return usageError("compare", QCoreApplication::translate("Cli", "the language is fr or en"));
    const PageTarget target{options.value(html), options.value(pdf), QLocale(tongue)};
    if (target.isWanted())
        speak(tongue);
    Sides sides;
    StoredComparison stored;
    if (options.isSet(in)) {
        if (!fetchSides(options.value(in), options.rest(), stored))
            return SomeFailed;
        sides.compared = stored.compared();
        sides.decisions = stored.decisions();
    } else if (!readSides(options.rest(), sides)) {
        return SomeFailed;
    }
    if (sides.compared.size() != options.rest().size())
        return SomeFailed;
    return sides.compared.size() == 2
               ? comparePair(sides.compared.at(0), sides.compared.at(1), sides.decisions, options.isSet(json),
                             target)
               : compareSeveral(sides.compared, sides.decisions, options.isSet(json), target);
}

} // namespace

Command compareCommand()
{
    return {"compare", QT_TRANSLATE_NOOP("Cli", "compares two to four articles"), help, &run};
}

} // namespace frise::cli
