#include "core/export/tables.h"

#include "core/export/report_text.h"
#include "core/export/safe_text.h"

namespace frise {

namespace {

/// Rows of text cells written in one of the two dialects.
class TableWriter
{
public:
    enum class Dialect { Csv, Tsv };

    explicit TableWriter(Dialect dialect) : m_dialect(dialect), m_bytes("\xEF\xBB\xBF") {}

    void row(const QStringList &cells)
    {
        QStringList written;
        for (const QString &cell : cells)
            written.append(m_dialect == Dialect::Csv ? csvCell(cell) : tsvCell(cell));
        m_bytes += written.join(QLatin1Char(m_dialect == Dialect::Csv ? ',' : '\t')).toUtf8();
        m_bytes += m_dialect == Dialect::Csv ? "\r\n" : "\n";
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    Dialect m_dialect;
    QByteArray m_bytes;
};

Error cancelled()
{
    return {Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
}

QString isoDay(Day day)
{
    return day == noDay ? QString() : dateOf(day).toString(Qt::ISODate);
}
QString share(double value)
{
    return QString::number(value, 'f', 2);
}
QString list(const QStringList &texts)
{
    return texts.join(QStringLiteral("; "));
}

Result<QByteArray> events(const TimelineReport &report, TableWriter::Dialect dialect, JobContext &job)
{
    TableWriter table(dialect);
    table.row({QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("date"),
               QStringLiteral("first_day"), QStringLiteral("last_day"), QStringLiteral("kind"),
               QStringLiteral("type"), QStringLiteral("certainty"), QStringLiteral("outcome"),
               QStringLiteral("importance"), QStringLiteral("agents"), QStringLiteral("targets"),
               QStringLiteral("place"), QStringLiteral("sources"), QStringLiteral("mentions"),
               QStringLiteral("conflicts"), QStringLiteral("confidence"), QStringLiteral("reviewed")});
    for (const ChronicleEntry &entry : report.entries) {
        if (job.isCancelled())
            return cancelled();
        const DateInterval when = entry.undated ? DateInterval() : entry.when;
        table.row({entry.stableId, singleLine(entry.title), when.isUnknown() ? QString() : when.toEdtf(),
                   isoDay(when.firstDay()), isoDay(when.lastDay()), eventKindName(entry.kind),
                   eventTypeName(entry.type), certaintyName(entry.certainty), outcomeName(entry.outcome),
                   importanceName(entry.importance), list(actorNames(entry, ActorRole::Agent)),
                   list(actorNames(entry, ActorRole::Target)), singleLine(entry.place),
                   list(sourceNames(entry)), QString::number(entry.mentions.size()),
                   singleLine(list(entry.conflicts)), share(entry.confidence),
                   entry.reviewed ? QStringLiteral("yes") : QStringLiteral("no")});
    }
    return table.bytes();
}

Result<QByteArray> quotations(const TimelineReport &report, TableWriter::Dialect dialect, JobContext &job)
{
    TableWriter table(dialect);
    table.row({QStringLiteral("source"), QStringLiteral("start_utf16"), QStringLiteral("end_utf16"),
               QStringLiteral("speaker"), QStringLiteral("printed"), QStringLiteral("role"),
               QStringLiteral("mode"), QStringLiteral("text"), QStringLiteral("cue"),
               QStringLiteral("addressee"), QStringLiteral("medium"), QStringLiteral("said"),
               QStringLiteral("published"), QStringLiteral("basis"), QStringLiteral("variants"),
               QStringLiteral("confidence"), QStringLiteral("reviewed")});
    for (const QuoteRow &quote : report.quotes) {
        if (job.isCancelled())
            return cancelled();
        table.row(
            {singleLine(quote.source), QString::number(quote.span.start), QString::number(quote.span.end),
             singleLine(quote.speaker), singleLine(quote.speakerPrinted), singleLine(quote.role),
             quoteModeName(quote.mode),
             multiLine(quote.mode == QuoteMode::Indirect ? quote.text
                                                         : quote.leftMark + quote.text + quote.rightMark),
             singleLine(quote.cue), singleLine(quote.addressee), singleLine(quote.medium),
             quote.said.isUnknown() ? QString() : quote.said.toEdtf(),
             quote.published.isUnknown() ? QString() : quote.published.toEdtf(),
             publishedBasisName(quote.basis), QString::number(quote.variants), share(quote.confidence),
             quote.reviewed ? QStringLiteral("yes") : QStringLiteral("no")});
    }
    return table.bytes();
}

Result<QByteArray> articles(const TimelineReport &report, TableWriter::Dialect dialect, JobContext &job)
{
    TableWriter table(dialect);
    table.row({QStringLiteral("number"), QStringLiteral("file"), QStringLiteral("title"),
               QStringLiteral("outlet"), QStringLiteral("author"), QStringLiteral("url"),
               QStringLiteral("published"), QStringLiteral("basis"), QStringLiteral("sha256")});
    for (const ReportSource &source : report.sources) {
        if (job.isCancelled())
            return cancelled();
        table.row({QString::number(source.number), singleLine(source.fileName), source.title, source.outlet,
                   source.author, source.url,
                   source.published.isUnknown() ? QString() : source.published.toEdtf(),
                   publishedBasisName(source.basis), source.hash});
    }
    return table.bytes();
}

} // namespace

QString neutralCell(const QString &text)
{
    if (text.isEmpty())
        return text;
    static constexpr QStringView starters = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    // A leading blank does not keep a spreadsheet from seeing the formula behind it.
    qsizetype first = 0;
    while (first < text.size() && text[first].isSpace() && text[first] != u'\t' && text[first] != u'\r')
        ++first;
    return first < text.size() && starters.contains(text[first]) ? QLatin1Char('\'') + text : text;
}

QString csvCell(const QString &text)
{
    QString cell = neutralCell(text);
    const bool quoted = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') ||
                        cell.contains(u'\r') || cell.contains(u';') || cell.startsWith(u' ') ||
                        cell.endsWith(u' ');
    if (!quoted)
        return cell;
    cell.replace(u'\n', QStringLiteral("\r\n"));
    return QLatin1Char('"') + cell.replace(u'"', QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString tsvCell(const QString &text)
{
    QString cell = neutralCell(text);
    for (QChar &c : cell) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return cell;
}

Result<QByteArray> eventsCsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return events(report, TableWriter::Dialect::Csv, job);
}
Result<QByteArray> eventsTsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return events(report, TableWriter::Dialect::Tsv, job);
}
Result<QByteArray> quotationsCsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return quotations(report, TableWriter::Dialect::Csv, job);
}
Result<QByteArray> quotationsTsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return quotations(report, TableWriter::Dialect::Tsv, job);
}
Result<QByteArray> articlesCsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return articles(report, TableWriter::Dialect::Csv, job);
}
Result<QByteArray> articlesTsv(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    return articles(report, TableWriter::Dialect::Tsv, job);
}

} // namespace frise
