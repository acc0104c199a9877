#include "core/export/html.h"

#include "core/export/date_words.h"
#include "core/export/report_text.h"
#include "core/export/safe_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}
QString html(const QString &text)
{
    return singleLine(text).toHtmlEscaped();
}

/// "[1, 3]" with each number a link to its source.
QString references(const QList<int> &numbers)
{
    QStringList links;
    for (const int number : numbers)
        links.append(QStringLiteral("<a href=\"#source-%1\">%1</a>").arg(number));
    return links.isEmpty()
               ? QString()
               : QStringLiteral(" <span class=\"ref\">[%1]</span>").arg(links.join(QStringLiteral(", ")));
}

QList<int> numbersOf(const ChronicleEntry &entry, const TimelineReport &report)
{
    QList<int> numbers;
    for (const EntryMention &mention : entry.mentions) {
        const int number = report.sourceNumber(mention.source);
        if (number > 0 && !numbers.contains(number))
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QJsonArray timelineData(const TimelineReport &report, const QLocale &locale)
{
    QJsonArray events;
    for (qsizetype i = 0; i < report.entries.size(); ++i) {
        const ChronicleEntry &entry = report.entries[i];
        const Day first = sortDay(entry.when);
        if (entry.undated || first == noDay)
            continue;
        const Day last = entry.when.lastDay() == noDay ? first : entry.when.lastDay();
        const bool vague = !entry.when.isRange() && first != last;
        events.append(QJsonObject{{QStringLiteral("i"), i},
                                  {QStringLiteral("a"), first},
                                  {QStringLiteral("b"), last},
                                  {QStringLiteral("k"), static_cast<int>(entry.kind)},
                                  {QStringLiteral("c"), static_cast<int>(entry.certainty)},
                                  {QStringLiteral("v"), vague || entry.when.isOneOf()},
                                  {QStringLiteral("u"), entry.when.isUncertain()},
                                  {QStringLiteral("m"), entry.when.isApproximate()},
                                  {QStringLiteral("o"), entry.when.isOpenBegin() ? -1
                                                        : entry.when.isOpenEnd() ? 1
                                                                                 : 0},
                                  {QStringLiteral("p"), static_cast<int>(entry.importance)},
                                  {QStringLiteral("t"), singleLine(entry.title).left(160)},
                                  {QStringLiteral("d"), dateWords(entry.when, locale)}});
    }
    return events;
}

} // namespace

QByteArray scriptSafeJson(const QByteArray &json)
{
    // "</script" and "<!--" would end or change the element; inside a JSON string < may always be written
    // escaped.
    QByteArray safe = json;
    return safe.replace('<', "\\u003C")
        .replace('>', "\\u003E")
        .replace('&', "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
}

Result<QByteArray> htmlReport(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    const QString language = options.locale.bcp47Name().toHtmlEscaped();
    QString body;
    body += QStringLiteral("<header><h1>%1</h1>\n").arg(html(report.title));
    if (!report.filterText.isEmpty())
        body += QStringLiteral("<p>%1</p>\n").arg(html(report.filterText));
    body +=
        QStringLiteral(
            "</header>\n<section id=\"timeline\" hidden aria-hidden=\"true\"><canvas id=\"canvas\"></canvas>"
            "<p id=\"hint\">%1</p></section>\n<main>\n")
            .arg(html(words(QT_TRANSLATE_NOOP(
                "Report", "Drag to move, wheel to zoom, click an event to read it below."))));
    if (!report.entries.isEmpty())
        body += QStringLiteral("<h2>%1</h2>\n").arg(html(words(QT_TRANSLATE_NOOP("Report", "Chronology"))));
    QString heading;
    bool open = false;
    for (qsizetype i = 0; i < report.entries.size(); ++i) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        const ChronicleEntry &entry = report.entries[i];
        const Day day = entry.undated ? noDay : sortDay(entry.when);
        const QString its = headingWords(entry, options.locale);
        if (its != heading) {
            heading = its;
            body += (open ? QStringLiteral("</ul>\n") : QString()) +
                    QStringLiteral("<h3>%1</h3>\n<ul class=\"events\">\n").arg(html(heading));
            open = true;
        }
        body += QStringLiteral("<li id=\"event-%1\" class=\"k%2 c%3\"><span class=\"date\">%4</span> <div><span "
                               "class=\"title\">%5</span>")
                    .arg(i)
                    .arg(static_cast<int>(entry.kind))
                    .arg(static_cast<int>(entry.certainty))
                    .arg(html(day == noDay ? QString() : dateWords(entry.when, options.locale)),
                         html(entry.title));
        QStringList meta{kindWords(entry.kind)};
        if (entry.certainty != Certainty::Happened)
            meta.append(certaintyWords(entry.certainty));
        if (!entry.place.isEmpty())
            meta.append(entry.place);
        meta.append(entry.conflicts);
        body += QStringLiteral(" <span class=\"meta\">%1</span>").arg(html(meta.join(QStringLiteral(" · "))));
        body += references(numbersOf(entry, report)) + QStringLiteral("</div></li>\n");
    }
    if (open)
        body += QStringLiteral("</ul>\n");
    if (!report.quotes.isEmpty())
        body += QStringLiteral("<h2>%1</h2>\n").arg(html(words(QT_TRANSLATE_NOOP("Report", "Quotations"))));
    for (const QuoteRow &quote : report.quotes) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        QString who = speakerOf(quote);
        if (who.isEmpty())
            who = words(QT_TRANSLATE_NOOP("Report", "speaker not known"));
        body += QStringLiteral("<blockquote class=\"%1\"><p>%2</p><footer><b>%3</b> <span class=\"meta\">%4 "
                               "· %5 · %6</span>%7</footer></blockquote>\n")
                    .arg(quoteModeName(quote.mode), verbatim(quote).toHtmlEscaped(), who.toHtmlEscaped(),
                         html(quote.role), html(modeWords(quote.mode)),
                         html(dateWords(saidOrPublished(quote), options.locale)),
                         references(report.sourceNumber(quote.source) > 0
                                        ? QList<int>{report.sourceNumber(quote.source)}
                                        : QList<int>()));
    }
    if (!report.sources.isEmpty())
        body += QStringLiteral("<h2>%1</h2>\n<ol class=\"sources\">\n")
                    .arg(html(words(QT_TRANSLATE_NOOP("Report", "Sources"))));
    for (const ReportSource &source : report.sources) {
        QString title = html(sourceTitle(source));
        if (!source.url.isEmpty())
            title = QStringLiteral("<a href=\"%1\" rel=\"noreferrer\">%2</a>")
                        .arg(source.url.toHtmlEscaped(), title);
        body += QStringLiteral("<li id=\"source-%1\">%2, %3. <span class=\"meta\">%4, %5 · %6</span></li>\n")
                    .arg(source.number)
                    .arg(title, html(sourceOutlet(source)), html(dateWords(source.published, options.locale)),
                         html(basisWords(source.basis)), html(source.fileName));
    }
    if (!report.sources.isEmpty())
        body += QStringLiteral("</ol>\n");
    body += QStringLiteral("</main>\n");

    QJsonArray lanes;
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other})
        lanes.append(kindWords(kind));
    const QJsonObject data{{QStringLiteral("events"), timelineData(report, options.locale)},
                           {QStringLiteral("lanes"), lanes},
                           {QStringLiteral("locale"), options.locale.bcp47Name()}};
    QByteArray out = "<!DOCTYPE html>\n<html lang=\"" + language.toUtf8() +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'; "
                     "script-src 'unsafe-inline'\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
                     "name=\"color-scheme\" "
                     "content=\"light dark\">\n<title>" +
                     html(report.title).toUtf8() + "</title>\n<style>\n" + htmlStyle() +
                     "</style>\n</head>\n<body>\n" + body.toUtf8() +
                     "<script type=\"application/json\" id=\"data\">" +
                     scriptSafeJson(QJsonDocument(data).toJson(QJsonDocument::Compact)) +
                     "</script>\n<script>\n" + htmlScript() + "</script>\n</body>\n</html>\n";
    return out;
}

} // namespace frise
