#include "core/import/importer.h"
#include "core/language/segmenter.h"

#include "app/cli/registry.h"

#include <QCoreApplication>
#include <array>

namespace frise::cli {

namespace {

const char *const help = "Usage: frise-cli tokens FILE…\n"
                         "For developers: prints each sentence as form/lemma/part of speech and tense.";

int run(const QStringList &arguments)
{
    static constexpr std::array<const char *, posCount> names = {
        "?",   "N",  "NP",  "ADJ", "V",  "AUX", "MOD", "DET", "PRN", "REL",
        "ITG", "PR", "CTR", "ADV", "CO", "SUB", "NUM", "IJ",  "."};
    auto lexicon = Lexicon::load();
    if (!lexicon) {
        printError(lexicon.error().message);
        return SomeFailed;
    }
    int status = Success;
    for (const QString &path : arguments) {
        const auto imported = importFile(path);
        if (!imported) {
            printError(QStringLiteral("%1: %2").arg(path, imported.error().message));
            status = SomeFailed;
            continue;
        }
        const Document document = segment(imported.value().article, *lexicon.value());
        for (const Sentence &sentence : document.sentences) {
            QStringList parts;
            for (int t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
                const Token &token = document.tokens.at(t);
                parts.append(QStringLiteral("%1/%2/%3%4")
                                 .arg(document.textOf(token), internedText(token.lemma()),
                                      QLatin1String(names[static_cast<std::size_t>(token.pos())]))
                                 .arg(static_cast<int>(token.chosen().tense)));
            }
            printLine(parts.join(u' '));
            printLine(QString());
        }
    }
    return status;
}

} // namespace

Command tokensCommand()
{
    return {"tokens", "", help, &run, true};
}

} // namespace frise::cli
