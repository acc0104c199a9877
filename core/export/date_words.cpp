#include "core/export/date_words.h"

#include <QCoreApplication>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("DateWords", text);
}

QString monthName(int month, const QLocale &locale, DateStyle style)
{
    return locale.monthName(month, style == DateStyle::Full ? QLocale::LongFormat : QLocale::ShortFormat);
}

bool isDay(const EdtfDate &date)
{
    return !date.isOpen() && date.first == date.last;
}

QString seasonName(Day first)
{
    switch (dateOf(first).month()) {
    case 3:
        return words(QT_TRANSLATE_NOOP("DateWords", "spring %1"));
    case 6:
        return words(QT_TRANSLATE_NOOP("DateWords", "summer %1"));
    case 9:
        return words(QT_TRANSLATE_NOOP("DateWords", "autumn %1"));
    default:
        return words(QT_TRANSLATE_NOOP("DateWords", "winter %1"));
    }
}

/// One end of an interval in words, as fine as it is known.
QString endWords(const EdtfDate &end, const QLocale &locale, DateStyle style)
{
    const QDate first = dateOf(end.first);
    switch (end.granularity) {
    case Granularity::Month:
        return monthWords(first.year(), first.month(), locale, style);
    case Granularity::Season:
        return seasonName(end.first).arg(first.year());
    case Granularity::Quarter:
        return words(QT_TRANSLATE_NOOP("DateWords", "Q%1 %2")).arg((first.month() + 2) / 3).arg(first.year());
    case Granularity::Year:
        return QString::number(first.year());
    case Granularity::Decade:
        return words(QT_TRANSLATE_NOOP("DateWords", "the %1s")).arg(first.year());
    case Granularity::Century:
        return QStringLiteral("%1–%2").arg(first.year()).arg(dateOf(end.last).year());
    default:
        break;
    }
    if (end.first == end.last)
        return dayWords(end.first, locale, style);
    return words(QT_TRANSLATE_NOOP("DateWords", "%1 – %2"))
        .arg(dayWords(end.first, locale, style), dayWords(end.last, locale, style));
}

} // namespace

QString dayWords(Day day, const QLocale &locale, DateStyle style)
{
    const QDate date = dateOf(day);
    if (!date.isValid())
        return {};
    const QString month = monthName(date.month(), locale, style);
    // French names the first of a month by its ordinal.
    const QString number = locale.language() == QLocale::French && date.day() == 1
                               ? QStringLiteral("1er")
                               : QString::number(date.day());
    if (style == DateStyle::WithoutYear)
        return QStringLiteral("%1 %2").arg(number, month);
    return QStringLiteral("%1 %2 %3").arg(number, month).arg(date.year());
}

QString monthWords(int year, int month, const QLocale &locale, DateStyle style)
{
    const QString name = locale.standaloneMonthName(month, style == DateStyle::Full ? QLocale::LongFormat
                                                                                    : QLocale::ShortFormat);
    return style == DateStyle::WithoutYear ? name : QStringLiteral("%1 %2").arg(name).arg(year);
}

QString spanWords(const DateInterval &date, const QLocale &locale)
{
    const EdtfDate &end = date.isOpenBegin() ? date.end() : date.begin();
    if (end.isOpen())
        return {};
    switch (end.granularity) {
    case Granularity::Season:
    case Granularity::Quarter:
    case Granularity::Year:
    case Granularity::Decade:
    case Granularity::Century:
        return endWords(end, locale, DateStyle::Full);
    default:
        return monthWords(dateOf(end.first).year(), dateOf(end.first).month(), locale);
    }
}

QString dateWords(const DateInterval &date, const QLocale &locale, DateStyle style)
{
    QString text;
    if (date.isUnknown()) {
        return words(QT_TRANSLATE_NOOP("DateWords", "undated"));
    } else if (!date.isRange()) {
        text = endWords(date.begin(), locale, style);
    } else if (date.isOpenBegin()) {
        text = (isDay(date.end()) ? QCoreApplication::translate("DateWords", "until %1", "a day")
                                  : QCoreApplication::translate("DateWords", "until %1", "a month, a year"))
                   .arg(endWords(date.end(), locale, style));
    } else if (date.isOpenEnd()) {
        text = (isDay(date.begin()) ? QCoreApplication::translate("DateWords", "since %1", "a day")
                                    : QCoreApplication::translate("DateWords", "since %1", "a month, a year"))
                   .arg(endWords(date.begin(), locale, style));
    } else {
        const QDate first = dateOf(date.begin().first);
        const QDate last = dateOf(date.end().first);
        const bool days =
            date.begin().granularity <= Granularity::Day && date.end().granularity <= Granularity::Day;
        QString begin = endWords(date.begin(), locale, style);
        // "1er – 3 septembre 2025": what both ends share is said once.
        if (days && first.year() == last.year()) {
            if (first.month() == last.month())
                begin = dayWords(date.begin().first, locale, DateStyle::WithoutYear)
                            .section(QLatin1Char(' '), 0, 0);
            else
                begin =
                    QStringLiteral("%1 %2").arg(dayWords(date.begin().first, locale, DateStyle::WithoutYear)
                                                    .section(QLatin1Char(' '), 0, 0),
                                                monthName(first.month(), locale, style));
        }
        text = words(date.isOneOf() ? QT_TRANSLATE_NOOP("DateWords", "between %1 and %2")
                                    : QT_TRANSLATE_NOOP("DateWords", "%1 – %2"))
                   .arg(begin, endWords(date.end(), locale, style));
    }
    if (date.isApproximate())
        text = (isDay(date.begin()) && !date.isRange()
                    ? QCoreApplication::translate("DateWords", "about %1", "a day")
                    : QCoreApplication::translate("DateWords", "about %1", "a month, a year"))
                   .arg(text);
    if (date.isUncertain())
        text = words(QT_TRANSLATE_NOOP("DateWords", "%1, uncertain")).arg(text);
    return text;
}

QString basisWords(PublishedBasis basis)
{
    switch (basis) {
    case PublishedBasis::Unknown:
        return words(QT_TRANSLATE_NOOP("DateWords", "date unknown"));
    case PublishedBasis::Inferred:
        return words(QT_TRANSLATE_NOOP("DateWords", "deduced"));
    case PublishedBasis::Metadata:
        return words(QT_TRANSLATE_NOOP("DateWords", "from the metadata"));
    case PublishedBasis::Dateline:
        return words(QT_TRANSLATE_NOOP("DateWords", "printed in the text"));
    case PublishedBasis::Given:
        return words(QT_TRANSLATE_NOOP("DateWords", "set by a person"));
    }
    return {};
}

} // namespace frise
