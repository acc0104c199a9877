#pragma once

#include "core/dates/date_interval.h"

#include <QStringView>

namespace frise {

/// The day of "2022-03-31"; noDay for everything else, however legible. The tables hold thousands of these,
/// and the parser of all EDTF costs a hundred times as much.
inline Day plainDay(QStringView text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return noDay;
    const auto number = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            const int digit = text.at(i).unicode() - u'0';
            if (digit < 0 || digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    return year < 0 || month < 1 || day < 1 ? noDay : dayOf(QDate(year, month, day));
}

} // namespace frise
