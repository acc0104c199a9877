#include "core/export/report.h"

#include "core/export/date_words.h"
#include "core/export/safe_text.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>
#include <tuple>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

bool touches(const DateInterval &date, const DateInterval &period)
{
    return period.isUnknown() || date.isUnknown() || date.overlaps(period);
}

QString bracketed(QList<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QStringList texts;
    for (const int number : numbers) {
        if (number > 0)
            texts.append(QString::number(number));
    }
    return texts.isEmpty() ? QString()
                           : QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

} // namespace

const ReportSource *TimelineReport::source(const QString &fileName) const
{
    const int number = sourceNumber(fileName);
    return number > 0 ? &sources[number - 1] : nullptr;
}

QString TimelineReport::reference(const ChronicleEntry &entry) const
{
    QList<int> numbers;
    for (const EntryMention &mention : entry.mentions)
        numbers.append(sourceNumber(mention.source));
    return bracketed(numbers);
}

QString TimelineReport::reference(const QuoteRow &quote) const
{
    return bracketed({sourceNumber(quote.source)});
}

Day sortDay(const DateInterval &date)
{
    return date.firstDay() != noDay ? date.firstDay() : date.lastDay();
}

DateInterval saidOrPublished(const QuoteRow &quote)
{
    return quote.said.isUnknown() ? quote.published : quote.said;
}

TimelineReport makeReport(const QList<ChronicleEntry> &entries, const QList<QuoteRow> &quotes,
                          const QList<ArticleRow> &articles, const ReportOptions &options)
{
    TimelineReport report;
    report.corpusName = singleLine(options.corpusName);
    report.title = singleLine(options.title);
    if (report.title.isEmpty()) {
        report.title = report.corpusName;
        if (report.title.endsWith(QLatin1String(".frise")))
            report.title.chop(6);
    }
    if (report.title.isEmpty())
        report.title = words(QT_TRANSLATE_NOOP("Report", "Chronology"));
    report.filterText = singleLine(options.filterText);
    report.period = options.period;

    QSet<QString> used;
    for (const ChronicleEntry &entry : entries) {
        const DateInterval when = entry.undated ? DateInterval() : entry.when;
        if (!touches(when, options.period) || (when.isUnknown() && !options.withUndated))
            continue;
        report.entries.append(entry);
        for (const EntryMention &mention : entry.mentions)
            used.insert(mention.source);
    }
    for (const QuoteRow &quote : quotes) {
        if (!touches(saidOrPublished(quote), options.period))
            continue;
        report.quotes.append(quote);
        used.insert(quote.source);
    }
    // Undated entries stand last.
    const auto day = [](const ChronicleEntry &entry) {
        return std::tuple(entry.undated || entry.when.isUnknown(), sortDay(entry.when), entry.when.lastDay(),
                          entry.id);
    };
    std::stable_sort(report.entries.begin(), report.entries.end(),
                     [&](const auto &a, const auto &b) { return day(a) < day(b); });
    std::stable_sort(report.quotes.begin(), report.quotes.end(), [](const QuoteRow &a, const QuoteRow &b) {
        return std::tuple(sortDay(saidOrPublished(a)), a.source, a.span.start, a.quotation) <
               std::tuple(sortDay(saidOrPublished(b)), b.source, b.span.start, b.quotation);
    });
    for (const ArticleRow &article : articles) {
        if (!used.contains(article.fileName))
            continue;
        ReportSource source;
        source.id = article.id;
        source.fileName = article.fileName;
        source.title = singleLine(article.title);
        source.outlet = singleLine(article.outlet);
        source.hash = article.hash;
        source.published = article.published;
        source.basis = article.basis;
        const ArticleExtra extra = options.extras.value(article.id);
        source.author = singleLine(extra.author);
        source.url = safeUrl(extra.url);
        if (!extra.language.isEmpty())
            source.language = extra.language;
        report.sources.append(source);
    }
    std::stable_sort(report.sources.begin(), report.sources.end(),
                     [](const ReportSource &a, const ReportSource &b) {
                         return std::tuple(a.published.isUnknown(), sortDay(a.published), a.fileName) <
                                std::tuple(b.published.isUnknown(), sortDay(b.published), b.fileName);
                     });
    for (qsizetype i = 0; i < report.sources.size(); ++i) {
        report.sources[i].number = static_cast<int>(i) + 1;
        report.m_numbers.insert(report.sources[i].fileName, report.sources[i].number);
        report.latestPublished = std::max(report.latestPublished, report.sources[i].published.lastDay());
    }
    return report;
}

QString headingWords(const ChronicleEntry &entry, const QLocale &locale)
{
    return entry.undated || sortDay(entry.when) == noDay ? words(QT_TRANSLATE_NOOP("Report", "Undated"))
                                                         : spanWords(entry.when, locale);
}

QString modeWords(QuoteMode mode)
{
    switch (mode) {
    case QuoteMode::Direct:
        return words(QT_TRANSLATE_NOOP("Report", "direct"));
    case QuoteMode::Mixed:
        return words(QT_TRANSLATE_NOOP("Report", "mixed"));
    case QuoteMode::Indirect:
        return words(QT_TRANSLATE_NOOP("Report", "indirect"));
    }
    return {};
}

QString certaintyWords(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Happened:
        return words(QT_TRANSLATE_NOOP("Report", "happened"));
    case Certainty::Ongoing:
        return words(QT_TRANSLATE_NOOP("Report", "ongoing"));
    case Certainty::Planned:
        return words(QT_TRANSLATE_NOOP("Report", "announced"));
    case Certainty::Conditional:
        return words(QT_TRANSLATE_NOOP("Report", "conditional"));
    case Certainty::Demanded:
        return words(QT_TRANSLATE_NOOP("Report", "demanded"));
    case Certainty::Negated:
        return words(QT_TRANSLATE_NOOP("Report", "denied"));
    }
    return {};
}

QString kindWords(EventKind kind)
{
    switch (kind) {
    case EventKind::Diplomatic:
        return words(QT_TRANSLATE_NOOP("Report", "diplomatic"));
    case EventKind::Military:
        return words(QT_TRANSLATE_NOOP("Report", "military"));
    case EventKind::Statement:
        return words(QT_TRANSLATE_NOOP("Report", "statement"));
    case EventKind::Other:
        return words(QT_TRANSLATE_NOOP("Report", "other"));
    }
    return {};
}

QString sourceTitle(const ReportSource &source)
{
    return source.title.isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "untitled")) : source.title;
}

QString sourceOutlet(const ReportSource &source)
{
    return source.outlet.isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "source not named")) : source.outlet;
}

QString safeUrl(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty() ||
        (parsed.scheme() != QLatin1String("http") && parsed.scheme() != QLatin1String("https")))
        return {};
    return QString::fromLatin1(parsed.toEncoded());
}

} // namespace frise
