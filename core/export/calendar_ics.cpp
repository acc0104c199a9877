#include "core/export/calendar_ics.h"

#include "core/export/date_words.h"
#include "core/export/report_text.h"
#include "core/export/safe_text.h"

namespace frise {

namespace {

QString escaped(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u';', QStringLiteral("\\;"))
        .replace(u',', QStringLiteral("\\,"))
        .replace(u'\n', QStringLiteral("\\n"));
}

/// A content line folded at 75 octets, never inside a character.
void line(QByteArray &out, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    qsizetype at = 0;
    qsizetype room = 75;
    while (bytes.size() - at > room) {
        qsizetype end = at + room;
        while (end > at && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80)
            --end;
        out += bytes.mid(at, end - at) + "\r\n ";
        at = end;
        room = 74; // the blank counts
    }
    out += bytes.mid(at) + "\r\n";
}

QString icsDay(Day day)
{
    return dateOf(day).toString(QStringLiteral("yyyyMMdd"));
}

QString status(const ChronicleEntry &entry)
{
    switch (entry.certainty) {
    case Certainty::Negated:
        return QStringLiteral("CANCELLED");
    case Certainty::Planned:
    case Certainty::Conditional:
    case Certainty::Demanded:
        return QStringLiteral("TENTATIVE");
    default:
        return entry.when.isUncertain() ? QStringLiteral("TENTATIVE") : QStringLiteral("CONFIRMED");
    }
}

} // namespace

Result<QByteArray> calendarIcs(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    QByteArray out;
    line(out, QStringLiteral("BEGIN:VCALENDAR"));
    line(out, QStringLiteral("VERSION:2.0"));
    line(out, QStringLiteral("PRODID:-//Frise//Chronology//EN"));
    line(out, QStringLiteral("CALSCALE:GREGORIAN"));
    line(out, QStringLiteral("METHOD:PUBLISH"));
    line(out, QStringLiteral("X-WR-CALNAME:") + escaped(report.title));
    // No clock: the latest article stands for the day of the export.
    const QString stamp =
        (report.latestPublished == noDay ? QStringLiteral("19700101") : icsDay(report.latestPublished)) +
        QStringLiteral("T000000Z");
    for (const ChronicleEntry &entry : report.entries) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        const Day first = sortDay(entry.when);
        if (entry.undated || first == noDay || dateOf(first).year() < 1 || dateOf(first).year() > 9999)
            continue;
        const Day last =
            entry.when.lastDay() == noDay || entry.when.isOpenBegin() ? first : entry.when.lastDay();
        QStringList description{dateWords(entry.when, options.locale) + QStringLiteral(" (") +
                                entry.when.toEdtf() + QLatin1Char(')')};
        if (entry.certainty != Certainty::Happened)
            description.append(certaintyWords(entry.certainty));
        for (const QString &name : sourceNames(entry)) {
            const ReportSource *source = report.source(name);
            if (source)
                description.append(QStringLiteral("[%1] %2, %3")
                                       .arg(source->number)
                                       .arg(sourceTitle(*source), sourceOutlet(*source)));
        }
        line(out, QStringLiteral("BEGIN:VEVENT"));
        line(out,
             QStringLiteral("UID:") + escaped(singleLine(entry.stableId)) + QStringLiteral("@frise.invalid"));
        line(out, QStringLiteral("DTSTAMP:") + stamp);
        line(out, QStringLiteral("DTSTART;VALUE=DATE:") + icsDay(first));
        line(out, QStringLiteral("DTEND;VALUE=DATE:") + icsDay(last + 1)); // exclusive
        line(out, QStringLiteral("SUMMARY:") + escaped(singleLine(entry.title)));
        line(out, QStringLiteral("DESCRIPTION:") + escaped(description.join(QLatin1Char('\n'))));
        if (!entry.place.isEmpty())
            line(out, QStringLiteral("LOCATION:") + escaped(singleLine(entry.place)));
        line(out, QStringLiteral("CATEGORIES:") + escaped(kindWords(entry.kind)));
        line(out, QStringLiteral("STATUS:") + status(entry));
        line(out, QStringLiteral("TRANSP:TRANSPARENT"));
        line(out, QStringLiteral("X-FRISE-EDTF:") + escaped(entry.when.toEdtf()));
        line(out, QStringLiteral("END:VEVENT"));
    }
    line(out, QStringLiteral("END:VCALENDAR"));
    return out;
}

} // namespace frise
