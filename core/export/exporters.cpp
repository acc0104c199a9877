#include "core/export/exporters.h"

#include "core/export/bibliography.h"
#include "core/export/calendar_ics.h"
#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/report_json.h"
#include "core/export/tables.h"

#include <QCoreApplication>

namespace frise {

const QList<Exporter> &exporters()
{
    const auto entry = [](const char *id, const char *extension, const char *title, auto function) {
        return Exporter{QLatin1String(id), QLatin1String(extension), QLatin1String(title), function};
    };
    static const QList<Exporter> list{
        entry("html", "html", QT_TRANSLATE_NOOP("Exporters", "Web page (self-contained)"), &htmlReport),
        entry("md", "md", QT_TRANSLATE_NOOP("Exporters", "Markdown report"), &markdownReport),
        entry("csv", "csv", QT_TRANSLATE_NOOP("Exporters", "Events as CSV"), &eventsCsv),
        entry("csv-quotations", "csv", QT_TRANSLATE_NOOP("Exporters", "Quotations as CSV"), &quotationsCsv),
        entry("csv-articles", "csv", QT_TRANSLATE_NOOP("Exporters", "Articles as CSV"), &articlesCsv),
        entry("tsv", "tsv", QT_TRANSLATE_NOOP("Exporters", "Events as TSV"), &eventsTsv),
        entry("tsv-quotations", "tsv", QT_TRANSLATE_NOOP("Exporters", "Quotations as TSV"), &quotationsTsv),
        entry("tsv-articles", "tsv", QT_TRANSLATE_NOOP("Exporters", "Articles as TSV"), &articlesTsv),
        entry("json", "json", QT_TRANSLATE_NOOP("Exporters", "Everything as JSON"), &reportJson),
        entry("ics", "ics", QT_TRANSLATE_NOOP("Exporters", "Calendar (iCalendar)"), &calendarIcs),
        entry("timelinejs", "json", QT_TRANSLATE_NOOP("Exporters", "TimelineJS"), &timelineJsJson),
        entry("bibtex", "bib", QT_TRANSLATE_NOOP("Exporters", "Sources as BibTeX"), &bibtex),
        entry("csl", "json", QT_TRANSLATE_NOOP("Exporters", "Sources as CSL-JSON"), &cslJson),
    };
    return list;
}

const Exporter *exporter(const QString &id)
{
    for (const Exporter &candidate : exporters()) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

Result<void> exportReport(const TimelineReport &report, const QString &format, const ExportOptions &options,
                          const QString &path, JobContext &job)
{
    const Exporter *chosen = exporter(format);
    if (!chosen)
        return Error{Error::Code::BadUsage,
                     QCoreApplication::translate("Export", "There is no format “%1”.").arg(format),
                     {}};
    const Result<QByteArray> bytes = chosen->function(report, options, job);
    if (!bytes)
        return bytes.error();
    return writeExport(path, bytes.value());
}

} // namespace frise
