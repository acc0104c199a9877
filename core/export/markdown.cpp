#include "core/export/markdown.h"

#include "core/export/citations.h"
#include "core/export/date_words.h"
#include "core/export/report_text.h"

#include <QCoreApplication>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// Brackets of "[1, 2]" would begin a link.
QString referenceText(const QString &reference)
{
    return reference.isEmpty() ? QString() : QLatin1Char(' ') + markdownEscaped(reference);
}

} // namespace

Result<QByteArray> markdownReport(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    const Error cancelled{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
    QString text = QStringLiteral("# %1\n").arg(markdownEscaped(report.title));
    if (!report.filterText.isEmpty())
        text += QStringLiteral("\n%1\n").arg(markdownEscaped(report.filterText));
    if (!report.entries.isEmpty())
        text += QStringLiteral("\n## %1\n").arg(words(QT_TRANSLATE_NOOP("Report", "Chronology")));
    QString heading;
    for (const ChronicleEntry &entry : report.entries) {
        if (job.isCancelled())
            return cancelled;
        const Day day = entry.undated ? noDay : sortDay(entry.when);
        const QString its = headingWords(entry, options.locale);
        if (its != heading) {
            heading = its;
            text += QStringLiteral("\n### %1\n\n").arg(markdownEscaped(heading));
        }
        QString line = QStringLiteral("- ");
        if (day != noDay)
            line += QStringLiteral("**%1** — ").arg(markdownEscaped(dateWords(entry.when, options.locale)));
        line += markdownEscaped(entry.title);
        if (entry.certainty != Certainty::Happened)
            line += QStringLiteral(" (%1)").arg(certaintyWords(entry.certainty));
        if (!entry.place.isEmpty())
            line += QStringLiteral(", ") + markdownEscaped(entry.place);
        text += line + referenceText(report.reference(entry)) + QLatin1Char('\n');
        for (const QString &conflict : entry.conflicts)
            text += QStringLiteral("  - %1\n").arg(markdownEscaped(conflict));
    }
    if (!report.quotes.isEmpty())
        text += QStringLiteral("\n## %1\n").arg(words(QT_TRANSLATE_NOOP("Report", "Quotations")));
    for (const QuoteRow &quote : report.quotes) {
        if (job.isCancelled())
            return cancelled;
        QString who = speakerOf(quote);
        if (who.isEmpty())
            who = words(QT_TRANSLATE_NOOP("Report", "speaker not known"));
        if (!quote.role.isEmpty())
            who += QStringLiteral(", ") + quote.role;
        text += QStringLiteral("\n> %1\n>\n> — %2, %3 (%4)%5\n")
                    .arg(markdownEscaped(verbatim(quote)), markdownEscaped(who),
                         markdownEscaped(dateWords(saidOrPublished(quote), options.locale)),
                         modeWords(quote.mode), referenceText(report.reference(quote)));
    }
    if (!report.sources.isEmpty())
        text += QStringLiteral("\n## %1\n\n").arg(words(QT_TRANSLATE_NOOP("Report", "Sources")));
    for (const ReportSource &source : report.sources)
        text += QStringLiteral("%1. %2\n")
                    .arg(source.number)
                    .arg(markdownEscaped(iso690(source, options.locale)));
    return text.toUtf8();
}

} // namespace frise
