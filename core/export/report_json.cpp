#include "core/export/report_json.h"

#include "core/export/date_words.h"
#include "core/export/report_text.h"
#include "core/export/safe_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace frise {

namespace {

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, const QString &key, const DateInterval &date)
{
    if (!date.isUnknown())
        object.insert(key, date.toEdtf());
}

void put(QJsonObject &object, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(key, array);
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonObject eventObject(const ChronicleEntry &entry, const TimelineReport &report)
{
    QJsonObject object;
    object.insert(QStringLiteral("id"), entry.stableId);
    put(object, QStringLiteral("title"), entry.title);
    object.insert(QStringLiteral("kind"), eventKindName(entry.kind));
    put(object, QStringLiteral("type"), eventTypeName(entry.type));
    put(object, QStringLiteral("subtype"), entry.subType);
    if (!entry.undated)
        put(object, QStringLiteral("date"), entry.when);
    object.insert(QStringLiteral("certainty"), certaintyName(entry.certainty));
    put(object, QStringLiteral("outcome"), outcomeName(entry.outcome));
    object.insert(QStringLiteral("importance"), importanceName(entry.importance));
    object.insert(QStringLiteral("confidence"), rounded(entry.confidence));
    if (entry.series)
        object.insert(QStringLiteral("series"), true);
    if (entry.reviewed)
        object.insert(QStringLiteral("reviewed"), true);
    put(object, QStringLiteral("place"), entry.place);
    QJsonArray actors;
    for (const EntryActor &actor : entry.actors) {
        QJsonObject a{{QStringLiteral("name"), actor.name},
                      {QStringLiteral("role"),
                       actor.role == ActorRole::Agent ? QStringLiteral("agent") : QStringLiteral("target")}};
        put(a, QStringLiteral("id"), actor.id);
        actors.append(a);
    }
    put(object, QStringLiteral("actors"), actors);
    QJsonArray mentions;
    for (const EntryMention &mention : entry.mentions) {
        QJsonObject m{{QStringLiteral("source"), report.sourceNumber(mention.source)},
                      {QStringLiteral("event"), mention.key.event},
                      {QStringLiteral("start"), mention.span.start},
                      {QStringLiteral("end"), mention.span.end},
                      {QStringLiteral("certainty"), certaintyName(mention.certainty)}};
        put(m, QStringLiteral("text"), mention.text);
        put(m, QStringLiteral("date"), mention.when);
        mentions.append(m);
    }
    put(object, QStringLiteral("mentions"), mentions);
    QJsonArray history;
    for (const HistoryStep &step : entry.history) {
        QJsonObject h{{QStringLiteral("certainty"), certaintyName(step.certainty)},
                      {QStringLiteral("source"), report.sourceNumber(step.source)}};
        put(h, QStringLiteral("date"), step.when);
        put(h, QStringLiteral("published"), step.published);
        history.append(h);
    }
    put(object, QStringLiteral("history"), history);
    put(object, QStringLiteral("conflicts"), QJsonArray::fromStringList(entry.conflicts));
    QJsonArray conflictDates;
    for (const DateInterval &date : entry.conflictDates)
        conflictDates.append(date.toEdtf());
    put(object, QStringLiteral("conflictDates"), conflictDates);
    QJsonArray figures;
    for (const FigureVariant &figure : entry.figures)
        figures.append(QJsonObject{{QStringLiteral("text"), figure.text},
                                   {QStringLiteral("value"), figure.value},
                                   {QStringLiteral("unit"), figure.unit},
                                   {QStringLiteral("source"), report.sourceNumber(figure.source)}});
    put(object, QStringLiteral("figures"), figures);
    put(object, QStringLiteral("mergeReasons"), QJsonArray::fromStringList(entry.mergeReasons));
    QJsonArray quotes;
    for (const EntryQuote &quote : entry.quotes)
        quotes.append(QJsonObject{{QStringLiteral("source"), report.sourceNumber(quote.source)},
                                  {QStringLiteral("quotation"), quote.quotation}});
    put(object, QStringLiteral("quotations"), quotes);
    return object;
}

QJsonObject quoteObject(const QuoteRow &quote, const TimelineReport &report)
{
    QJsonObject object{{QStringLiteral("source"), report.sourceNumber(quote.source)},
                       {QStringLiteral("quotation"), quote.quotation},
                       {QStringLiteral("start"), quote.span.start},
                       {QStringLiteral("end"), quote.span.end},
                       {QStringLiteral("text"), quote.text},
                       {QStringLiteral("mode"), quoteModeName(quote.mode)},
                       {QStringLiteral("basis"), publishedBasisName(quote.basis)},
                       {QStringLiteral("confidence"), rounded(quote.confidence)}};
    put(object, QStringLiteral("leftMark"), quote.leftMark);
    put(object, QStringLiteral("rightMark"), quote.rightMark);
    put(object, QStringLiteral("cue"), quote.cue);
    put(object, QStringLiteral("speaker"), quote.speaker);
    put(object, QStringLiteral("speakerIds"), QJsonArray::fromStringList(quote.speakerIds));
    put(object, QStringLiteral("printed"), quote.speakerPrinted);
    put(object, QStringLiteral("role"), quote.role);
    put(object, QStringLiteral("addressee"), quote.addressee);
    put(object, QStringLiteral("medium"), quote.medium);
    put(object, QStringLiteral("said"), quote.said);
    put(object, QStringLiteral("published"), quote.published);
    put(object, QStringLiteral("reason"), quote.reason);
    if (quote.variantGroup >= 0)
        object.insert(QStringLiteral("variantGroup"), quote.variantGroup);
    if (quote.reviewed)
        object.insert(QStringLiteral("reviewed"), true);
    return object;
}

QJsonObject dateObject(Day day)
{
    const QDate date = dateOf(day);
    return {{QStringLiteral("year"), date.year()},
            {QStringLiteral("month"), date.month()},
            {QStringLiteral("day"), date.day()}};
}

} // namespace

Result<QByteArray> reportJson(const TimelineReport &report, const ExportOptions &, JobContext &job)
{
    QJsonObject root{{QStringLiteral("format"), QStringLiteral("frise-chronology")},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("title"), report.title},
                     {QStringLiteral("spans"), QStringLiteral("utf-16")}};
    put(root, QStringLiteral("corpus"), report.corpusName);
    put(root, QStringLiteral("filter"), report.filterText);
    put(root, QStringLiteral("period"), report.period);
    QJsonArray sources;
    for (const ReportSource &source : report.sources) {
        QJsonObject s{{QStringLiteral("number"), source.number},
                      {QStringLiteral("id"), source.id},
                      {QStringLiteral("file"), source.fileName},
                      {QStringLiteral("basis"), publishedBasisName(source.basis)}};
        put(s, QStringLiteral("title"), source.title);
        put(s, QStringLiteral("outlet"), source.outlet);
        put(s, QStringLiteral("author"), source.author);
        put(s, QStringLiteral("url"), source.url);
        put(s, QStringLiteral("published"), source.published);
        put(s, QStringLiteral("sha256"), source.hash);
        sources.append(s);
    }
    QJsonArray events;
    for (const ChronicleEntry &entry : report.entries) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        events.append(eventObject(entry, report));
    }
    QJsonArray quotes;
    for (const QuoteRow &quote : report.quotes) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        quotes.append(quoteObject(quote, report));
    }
    root.insert(QStringLiteral("sources"), sources);
    root.insert(QStringLiteral("events"), events);
    root.insert(QStringLiteral("quotations"), quotes);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<QByteArray> timelineJsJson(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    QJsonArray events;
    for (const ChronicleEntry &entry : report.entries) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        const Day first = sortDay(entry.when);
        if (entry.undated || first == noDay)
            continue;
        const Day last = entry.when.lastDay() == noDay ? first : entry.when.lastDay();
        QString text = QStringLiteral("<p>%1</p>").arg(dateWords(entry.when, options.locale).toHtmlEscaped());
        if (entry.certainty != Certainty::Happened)
            text += QStringLiteral("<p>%1</p>").arg(certaintyWords(entry.certainty).toHtmlEscaped());
        for (const EntryMention &mention : entry.mentions)
            text += QStringLiteral("<p>%1 [%2]</p>")
                        .arg(singleLine(mention.text).toHtmlEscaped())
                        .arg(report.sourceNumber(mention.source));
        QJsonObject object{
            {QStringLiteral("unique_id"), entry.stableId},
            {QStringLiteral("group"), kindWords(entry.kind)},
            {QStringLiteral("start_date"), dateObject(first)},
            // What is known to the month only is not written as its first day: its words stand for it.
            {QStringLiteral("display_date"), dateWords(entry.when, options.locale, DateStyle::Short)},
            {QStringLiteral("text"),
             QJsonObject{{QStringLiteral("headline"), singleLine(entry.title).toHtmlEscaped()},
                         {QStringLiteral("text"), text}}}};
        if (last != first)
            object.insert(QStringLiteral("end_date"), dateObject(last));
        events.append(object);
    }
    const QJsonObject root{
        {QStringLiteral("title"),
         QJsonObject{{QStringLiteral("text"),
                      QJsonObject{{QStringLiteral("headline"), report.title.toHtmlEscaped()}}}}},
        {QStringLiteral("events"), events}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace frise
