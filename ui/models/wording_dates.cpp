#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace frise::wording {

namespace {

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("frise::wording", text, meaning);
}

/// The number of a day in its month; French writes the first as "1er".
QString dayNumber(const QDate &date)
{
    return date.day() == 1 ? tr("1", "first day of a month, in a date") : QString::number(date.day());
}

QString monthName(const QDate &date, bool shortForm)
{
    // The stand-alone short name carries no trailing dot in some locales; the format form is what dates use.
    return QLocale().monthName(date.month(), shortForm ? QLocale::ShortFormat : QLocale::LongFormat);
}

enum Parts { DayOnly, DayMonth, DayMonthYear };

QString dayText(Day julianDay, Parts parts, bool shortForm)
{
    const QDate date = dateOf(julianDay);
    switch (parts) {
    case DayOnly:
        return dayNumber(date);
    case DayMonth:
        return tr("%1 %2", "day month").arg(dayNumber(date), monthName(date, shortForm));
    case DayMonthYear:
        break;
    }
    return tr("%1 %2 %3", "day month year")
        .arg(dayNumber(date), monthName(date, shortForm), QString::number(date.year()));
}

bool isDayLike(const EdtfDate &date)
{
    return date.first == date.last && !date.isOpen();
}

QString seasonName(const QDate &first)
{
    switch (first.month()) {
    case 3:
        return tr("spring %1", "season year").arg(first.year());
    case 6:
        return tr("summer %1", "season year").arg(first.year());
    case 9:
        return tr("autumn %1", "season year").arg(first.year());
    default:
        return tr("winter %1–%2", "season years")
            .arg(first.year())
            .arg((first.year() + 1) % 100, 2, 10, QLatin1Char('0'));
    }
}

/// What one end of an interval is called, without preposition.
QString endText(const EdtfDate &end, bool shortForm, Parts parts = DayMonthYear)
{
    if (isDayLike(end))
        return dayText(end.first, parts, shortForm);
    const QDate first = dateOf(end.first);
    const QDate last = dateOf(end.last);
    switch (end.granularity) {
    case Granularity::Month:
        return tr("%1 %2", "month year").arg(monthName(first, shortForm), QString::number(first.year()));
    case Granularity::Season:
        return seasonName(first);
    case Granularity::Quarter:
        return tr("quarter %1 of %2").arg((first.month() + 2) / 3).arg(first.year());
    case Granularity::Year:
        return QString::number(first.year());
    case Granularity::Decade:
        return tr("the %1s", "decade").arg(first.year());
    case Granularity::Century:
        return tr("the century from %1").arg(first.year());
    default:
        break;
    }
    if (first.year() == last.year() && first.month() == last.month())
        return tr("%1–%2", "days of one month")
            .arg(dayText(end.first, DayOnly, shortForm), dayText(end.last, DayMonthYear, shortForm));
    return tr("%1 – %2", "two days")
        .arg(dayText(end.first, first.year() == last.year() ? DayMonth : DayMonthYear, shortForm),
             dayText(end.last, DayMonthYear, shortForm));
}

/// How much of the first day must be written when the second follows with month and year.
Parts partsBefore(Day first, Day last)
{
    const QDate a = dateOf(first);
    const QDate b = dateOf(last);
    if (a.year() != b.year())
        return DayMonthYear;
    return a.month() == b.month() ? DayOnly : DayMonth;
}

QString plain(const DateInterval &when, bool shortForm)
{
    const EdtfDate &begin = when.begin();
    const EdtfDate &end = when.end();
    if (when.isOpenBegin())
        return (isDayLike(end) ? tr("until %1", "day") : tr("until %1", "month, season, year"))
            .arg(endText(end, shortForm));
    if (when.isOpenEnd())
        return (isDayLike(begin) ? tr("since %1", "day") : tr("since %1", "month, season, year"))
            .arg(endText(begin, shortForm));
    if (!when.isRange() || begin == end)
        return endText(begin, shortForm);
    if (isDayLike(begin) && isDayLike(end)) {
        const Parts parts = partsBefore(begin.first, end.first);
        if (shortForm)
            return (parts == DayOnly ? tr("%1–%2", "days of one month") : tr("%1 – %2", "two days"))
                .arg(dayText(begin.first, parts, true), dayText(end.first, DayMonthYear, true));
        return (when.isOneOf() ? tr("between %1 and %2", "days") : tr("from %1 to %2", "days"))
            .arg(dayText(begin.first, parts, false), dayText(end.first, DayMonthYear, false));
    }
    if (shortForm)
        return tr("%1 – %2", "two days").arg(endText(begin, true), endText(end, true));
    if (isDayLike(begin))
        return tr("from %1 to %2", "a day, then a month or year")
            .arg(endText(begin, false), endText(end, false));
    if (isDayLike(end))
        return tr("from %1 to %2", "a month or year, then a day")
            .arg(endText(begin, false), endText(end, false));
    return tr("from %1 to %2", "months, seasons, years").arg(endText(begin, false), endText(end, false));
}

QString qualified(const DateInterval &when, bool shortForm)
{
    if (when.isUnknown())
        return tr("undated");
    QString text = plain(when, shortForm);
    if (when.isApproximate())
        text = shortForm ? QStringLiteral("~\u00a0") + text : tr("about %1", "date").arg(text);
    if (when.isUncertain())
        text = shortForm ? text + QStringLiteral("\u00a0?") : tr("%1, uncertain", "date").arg(text);
    return text;
}

} // namespace

QString date(const DateInterval &when)
{
    return qualified(when, false);
}

QString shortDate(const DateInterval &when)
{
    return qualified(when, true);
}

QString between(const DateInterval &when)
{
    const Day first = when.firstDay();
    const Day last = when.lastDay();
    if (when.isUnknown() || first == noDay || last == noDay || first == last || !when.isRange())
        return date(when);
    return tr("between %1 and %2", "days")
        .arg(dayText(first, partsBefore(first, last), false), dayText(last, DayMonthYear, false));
}

QString day(Day julianDay)
{
    return julianDay == noDay ? tr("undated") : dayText(julianDay, DayMonthYear, false);
}

QString shortDay(Day julianDay, bool withYear)
{
    return julianDay == noDay ? tr("undated") : dayText(julianDay, withYear ? DayMonthYear : DayMonth, true);
}

QString longDay(Day julianDay)
{
    if (julianDay == noDay)
        return tr("Undated", "group of quotations");
    const QDate date = dateOf(julianDay);
    return tr("%1 %2", "weekday, day month year")
        .arg(QLocale().dayName(date.dayOfWeek()), dayText(julianDay, DayMonthYear, false));
}

QString published(const DateInterval &best, const DateInterval &interval, PublishedBasis basis)
{
    if (basis == PublishedBasis::Unknown || (best.isUnknown() && interval.isUnknown()))
        return tr("date unknown");
    const bool wide = basis == PublishedBasis::Inferred && interval.isRange() && !interval.isSingleDay() &&
                      !interval.isUnknown();
    const QString when = wide ? between(interval) : date(best);
    if (basis == PublishedBasis::Inferred)
        return tr("%1, deduced", "date").arg(when);
    return when;
}

QString publishedOn(const ArticleDate &date)
{
    if (!date.isKnown())
        return tr("date unknown");
    if (date.basis == PublishedBasis::Inferred && date.interval.isRange() && !date.interval.isSingleDay())
        return tr("published %1", "between two days").arg(between(date.interval));
    return (date.best.isSingleDay() ? tr("published %1", "on a day")
                                    : tr("published %1", "in a month or year"))
        .arg(wording::date(date.best));
}

QString basis(PublishedBasis basis)
{
    switch (basis) {
    case PublishedBasis::Unknown:
        return tr("unknown", "basis of a date");
    case PublishedBasis::Inferred:
        return tr("deduced", "basis of a date");
    case PublishedBasis::Metadata:
        return tr("from the file", "basis of a date");
    case PublishedBasis::Dateline:
        return tr("printed", "basis of a date");
    case PublishedBasis::Given:
        return tr("set by hand", "basis of a date");
    }
    Q_UNREACHABLE();
}

QString dateBasis(DateBasis basis)
{
    switch (basis) {
    case DateBasis::Unknown:
        return tr("no reason known", "basis of an event's date");
    case DateBasis::Explicit:
        return tr("written in the text", "basis of an event's date");
    case DateBasis::Deictic:
        return tr("counted from the article's date", "basis of an event's date");
    case DateBasis::Anaphoric:
        return tr("counted from another event", "basis of an event's date");
    case DateBasis::Inherited:
        return tr("taken from the sentence around it", "basis of an event's date");
    case DateBasis::ArticleDay:
        return tr("the day of the article", "basis of an event's date");
    case DateBasis::Default:
        return tr("before the article, no more is said", "basis of an event's date");
    case DateBasis::Person:
        return tr("set by hand", "basis of an event's date");
    }
    Q_UNREACHABLE();
}

} // namespace frise::wording
