#include "core/export/bibliography.h"

#include "core/export/date_words.h"
#include "core/export/safe_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frise {

namespace {

bool isDeduced(PublishedBasis basis)
{
    return basis == PublishedBasis::Inferred;
}

/// Parts of a date as far as they are known: [2031, 6, 2], [2031, 6] or [2031].
QJsonArray dateParts(const DateInterval &date)
{
    const Day first = sortDay(date);
    if (first == noDay)
        return {};
    const QDate day = dateOf(first);
    const Day last = date.lastDay() == noDay ? first : date.lastDay();
    QJsonArray parts{day.year()};
    if (dateOf(last).year() != day.year())
        return parts;
    if (dateOf(last).month() != day.month())
        return parts;
    parts.append(day.month());
    if (first == last)
        parts.append(day.day());
    return parts;
}

} // namespace

QString bibtexEscaped(const QString &text)
{
    QString result;
    for (const QChar c : singleLine(text)) {
        switch (c.unicode()) {
        case u'\\':
            result += QStringLiteral("\\textbackslash{}");
            break;
        case u'~':
            result += QStringLiteral("\\textasciitilde{}");
            break;
        case u'^':
            result += QStringLiteral("\\textasciicircum{}");
            break;
        case u'{': // an unpaired brace would end the field, even an escaped one for some readers
            result += QStringLiteral("\\textbraceleft{}");
            break;
        case u'}':
            result += QStringLiteral("\\textbraceright{}");
            break;
        case u'%':
        case u'#':
        case u'&':
        case u'$':
        case u'_':
            result += QLatin1Char('\\');
            result += c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString bibtexKey(const ReportSource &source)
{
    QString letters;
    for (const QChar c : (source.outlet.isEmpty() ? source.fileName : source.outlet)
                             .normalized(QString::NormalizationForm_D)
                             .toLower()) {
        if ((c >= u'a' && c <= u'z') || (source.outlet.isEmpty() && c >= u'0' && c <= u'9'))
            letters += c;
        if (letters.size() == 16)
            break;
    }
    const Day day = sortDay(source.published);
    return QStringLiteral("%1%2-%3")
        .arg(letters.isEmpty() ? QStringLiteral("source") : letters,
             day == noDay ? QString() : QString::number(dateOf(day).year()))
        .arg(source.number);
}

QString bibtexEntry(const ReportSource &source, const QLocale &locale)
{
    QString entry = QStringLiteral("@article{%1,\n").arg(bibtexKey(source));
    const auto field = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            entry += QStringLiteral("  %1 = {%2},\n").arg(QLatin1String(name), value);
    };
    field("title", bibtexEscaped(sourceTitle(source)));
    field("author", source.author.isEmpty()
                        ? QString()
                        : QLatin1Char('{') + bibtexEscaped(source.author) + QLatin1Char('}'));
    field("journal", bibtexEscaped(source.outlet));
    const QJsonArray parts = dateParts(source.published);
    if (!parts.isEmpty())
        field("year", QString::number(parts[0].toInt()));
    if (parts.size() > 1)
        field("month", QString::number(parts[1].toInt()));
    if (parts.size() > 2)
        field("day", QString::number(parts[2].toInt()));
    QString note;
    if (isDeduced(source.basis))
        note = dateWords(source.published, locale) + QStringLiteral(", ") + basisWords(source.basis) +
               QStringLiteral("; ");
    note += singleLine(source.fileName);
    field("note", bibtexEscaped(note));
    // A braced address: its own braces are percent-encoded by safeUrl.
    field("url", source.url);
    field("language", bibtexEscaped(source.language));
    return entry + QStringLiteral("}\n");
}

Result<QByteArray> bibtex(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    QString text;
    for (const ReportSource &source : report.sources) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        text += bibtexEntry(source, options.locale) + QLatin1Char('\n');
    }
    return text.toUtf8();
}

Result<QByteArray> cslJson(const TimelineReport &report, const ExportOptions &options, JobContext &job)
{
    QJsonArray items;
    for (const ReportSource &source : report.sources) {
        if (job.isCancelled())
            return Error{Error::Code::Cancelled, QStringLiteral("The export was cancelled."), {}};
        QJsonObject item{{QStringLiteral("id"), bibtexKey(source)},
                         {QStringLiteral("type"), QStringLiteral("article-newspaper")},
                         {QStringLiteral("title"), sourceTitle(source)},
                         {QStringLiteral("language"), source.language}};
        if (!source.outlet.isEmpty())
            item.insert(QStringLiteral("container-title"), source.outlet);
        if (!source.author.isEmpty())
            item.insert(QStringLiteral("author"),
                        QJsonArray{QJsonObject{{QStringLiteral("literal"), source.author}}});
        if (!source.url.isEmpty())
            item.insert(QStringLiteral("URL"), source.url);
        const QJsonArray parts = dateParts(source.published);
        if (!parts.isEmpty()) {
            QJsonObject issued{{QStringLiteral("date-parts"), QJsonArray{parts}}};
            if (source.published.isApproximate() || source.published.isUncertain() || isDeduced(source.basis))
                issued.insert(QStringLiteral("circa"), true);
            item.insert(QStringLiteral("issued"), issued);
        }
        if (isDeduced(source.basis))
            item.insert(QStringLiteral("note"), dateWords(source.published, options.locale) +
                                                    QStringLiteral(", ") + basisWords(source.basis));
        items.append(item);
    }
    return QJsonDocument(items).toJson(QJsonDocument::Indented);
}

} // namespace frise
