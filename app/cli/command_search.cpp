#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>

namespace frise::cli {

namespace {

const char *const help =
    QT_TRANSLATE_NOOP("Cli", "Usage: frise-cli search [--limit N] CORPUS.frise WORDS…\n"
                             "Finds events, quotations and passages; case, accents, elision and apostrophes "
                             "do not matter. Operators:\n"
                             "\"exact phrase\" -word qui: à: source: date:2025-09 type: statut:\n"
                             "Prints the counts, then the hits, newest first.\n"
                             "\n"
                             "  --limit N   at most N hits of each kind (20)");

QString kindName(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Event:
        return QCoreApplication::translate("Cli", "event");
    case SearchHit::Kind::Quotation:
        return QCoreApplication::translate("Cli", "quotation");
    case SearchHit::Kind::Passage:
        return QCoreApplication::translate("Cli", "passage");
    }
    Q_UNREACHABLE();
}

/// What the shell took the quotation marks of belongs together again.
QString asQuery(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words) {
        const qsizetype colon = word.indexOf(u':');
        if (!word.contains(u' ') || word.contains(u'"') || words.size() == 1)
            parts.append(word);
        else if (colon > 0 && word.indexOf(u' ') > colon)
            parts.append(QStringLiteral("%1:\"%2\"").arg(word.left(colon), word.mid(colon + 1)));
        else
            parts.append(QLatin1Char('"') + word + QLatin1Char('"'));
    }
    return parts.join(u' ');
}

int run(const QStringList &arguments)
{
    // "-word" is a word here; options stand before the corpus.
    const qsizetype corpusAt = [&arguments] {
        qsizetype i = 0;
        while (i < arguments.size() && arguments.at(i).startsWith(QLatin1String("--")))
            i += arguments.at(i) == QLatin1String("--limit") ? 2 : 1;
        return i;
    }();
    const Options options(arguments.mid(0, corpusAt), {}, {QStringLiteral("limit")});
    if (!options.error().isEmpty())
        return usageError("search", options.error());
    if (arguments.size() < corpusAt + 2)
        return usageError("search",
                          QCoreApplication::translate("Cli", "a corpus and at least one word are needed"));
    bool good = true;
    const int limit =
        options.isSet(QStringLiteral("limit")) ? options.value(QStringLiteral("limit")).toInt(&good) : 20;
    if (!good || limit < 0)
        return usageError("search", QCoreApplication::translate("Cli", "--limit needs a number"));
    const auto workspace = openForReading(arguments.at(corpusAt));
    if (!workspace)
        return SomeFailed;
    JobContext job;
    const auto result = workspace->search(asQuery(arguments.mid(corpusAt + 1)), limit, job);
    if (!result) {
        printError(result.error().message);
        return SomeFailed;
    }
    for (const QString &note : result.value().notes)
        printError(note);
    printLine(QCoreApplication::translate("Cli", "events %1, quotations %2, passages %3")
                  .arg(result.value().events)
                  .arg(result.value().quotations)
                  .arg(result.value().passages));
    for (const SearchHit &hit : result.value().hits) {
        const QString when = hit.when.isUnknown() ? QStringLiteral("?") : hit.when.toEdtf();
        const QString speaker = hit.speaker.isEmpty() ? QString() : hit.speaker + QStringLiteral(": ");
        printLine(QStringLiteral("%1\t%2\t%3\t%4%5")
                      .arg(kindName(hit.kind), when, hit.source, speaker, hit.snippet));
    }
    return Success;
}

} // namespace

Command searchCommand()
{
    return {"search", QT_TRANSLATE_NOOP("Cli", "finds events, quotations and passages"), help, &run};
}

} // namespace frise::cli
