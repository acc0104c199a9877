#pragma once

#include "core/dates/date_interval.h"
#include "core/model/article_date.h"

#include <QLocale>
#include <QString>

namespace frise {

enum class DateStyle : quint8 {
    Full,       ///< "5 septembre 2025"
    Short,      ///< "5 sept. 2025"
    WithoutYear ///< "5 sept."
};

/// A day, a month, an interval in words of `locale` ("1er septembre 2025" in French), never more precise than
/// the date is: "septembre 2025", "entre le 1er et le 3 septembre 2025", "depuis février 2025", "vers le …".
QString dayWords(Day day, const QLocale &locale, DateStyle style = DateStyle::Full);
QString monthWords(int year, int month, const QLocale &locale, DateStyle style = DateStyle::Full);
QString dateWords(const DateInterval &date, const QLocale &locale, DateStyle style = DateStyle::Full);
/// The month of the date's beginning (its end where the beginning is open), or the coarser span it is known by.
QString spanWords(const DateInterval &date, const QLocale &locale);
/// "déduit", "imprimé" … how an article's date was obtained.
QString basisWords(PublishedBasis basis);

} // namespace frise
