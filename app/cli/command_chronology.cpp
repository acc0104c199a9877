#include "core/export/analysis_json.h"
#include "core/export/report_text.h"
#include "core/workspace/announcement_json.h"

#include "app/cli/corpus_argument.h"
#include "app/cli/options.h"
#include "app/cli/registry.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise::cli {

namespace {

const char *const help = QT_TRANSLATE_NOOP(
    "Cli",
    "Usage: frise-cli chronology [--announced] (--json | --text) CORPUS.frise\n"
    "Prints the chronology of a corpus, by date: one JSON object a line, or one line of text an entry.\n"
    "\n"
    "  --announced   what was announced, and what the corpus tells of what became of it");

QString asText(const ChronicleEntry &entry)
{
    QStringList actors;
    for (const EntryActor &actor : entry.actors)
        actors.append(actor.name);
    QString line =
        QStringLiteral("%1\t%2\t%3\t%4")
            .arg(entry.when.toEdtf(), eventKindName(entry.kind), certaintyName(entry.certainty), entry.title);
    if (!actors.isEmpty())
        line += QStringLiteral(" [%1]").arg(actors.join(QStringLiteral(", ")));
    return line;
}

QString stepAsText(const HistoryStep &step)
{
    return step.source.isEmpty()
               ? QStringLiteral("-")
               : QStringLiteral("%1 (%2)").arg(
                     step.when.isUnknown() ? QStringLiteral("-") : step.when.toEdtf(), step.source);
}

int printAnnouncements(const Workspace &workspace, bool json)
{
    JobContext job;
    const auto announcements = workspace.announcements({}, job);
    if (!announcements) {
        printError(announcements.error().message);
        return SomeFailed;
    }
    for (const Announcement &announcement : announcements.value()) {
        if (json)
            printLine(announcementJson(announcement));
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4")
                          .arg(stepAsText(announcement.announced), outcomeName(announcement.outcome),
                               stepAsText(announcement.became), announcement.title));
    }
    return Success;
}

int run(const QStringList &arguments)
{
    const QString json = QStringLiteral("json");
    const QString text = QStringLiteral("text");
    const QString announced = QStringLiteral("announced");
    const Options options(arguments, {json, text, announced}, {});
    if (!options.error().isEmpty())
        return usageError("chronology", options.error());
    if (options.isSet(json) == options.isSet(text) || options.rest().size() != 1)
        return usageError("chronology",
                          QCoreApplication::translate("Cli", "--json or --text, and one corpus are needed"));
    const auto workspace = openForReading(options.rest().constFirst());
    if (!workspace)
        return SomeFailed;
    if (options.isSet(announced))
        return printAnnouncements(*workspace, options.isSet(json));
    CorpusFilter filter;
    filter.showNegated = true;
    JobContext job;
    auto entries = workspace->chronicle(filter, job);
    if (!entries) {
        printError(entries.error().message);
        return SomeFailed;
    }
    // By date, then by the identity that does not depend on the order of import.
    std::stable_sort(entries.value().begin(), entries.value().end(),
                     [](const ChronicleEntry &a, const ChronicleEntry &b) {
                         const auto key = [](const ChronicleEntry &entry) {
                             return std::pair(entry.when.firstDay(), entry.when.lastDay());
                         };
                         return key(a) != key(b) ? key(a) < key(b) : a.stableId < b.stableId;
                     });
    CorpusOffsets offsets(*workspace);
    for (const ChronicleEntry &entry : std::as_const(entries.value())) {
        if (options.isSet(text)) {
            printLine(asText(entry));
            continue;
        }
        const auto whole = workspace->entry(entry.id);
        if (!whole) {
            printError(whole.error().message);
            return SomeFailed;
        }
        printLine(
            entryJson(whole.value(), [&](ArticleId id) -> const CodePoints & { return offsets.of(id); }));
    }
    return Success;
}

} // namespace

Command chronologyCommand()
{
    return {"chronology", QT_TRANSLATE_NOOP("Cli", "prints the events of a corpus by date"), help, &run};
}

} // namespace frise::cli
