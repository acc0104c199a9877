#pragma once

#include "core/analysis/times/recognised_times.h"
#include "core/base/interned.h"

#include <QHash>
#include <QList>
#include <vector>

namespace frise {

/// What a form can do in a time expression (resources/language/fr/time_words.tsv).
enum class TimeWord : quint8 {
    None,
    Weekday,
    Weekdays, ///< plural: "les lundis"
    Month,
    MonthAbbreviation,
    MidMonth,
    DayPart,
    Unit,
    Weekend,
    Season,
    DayOffset,
    Anaphor,
    Next,
    Last,
    Following,
    Preceding,
    Begin,
    End,
    Middle,
    Some,
    Approx,
    Each,
    Tens,
    DemiUnit,
    Present,
    Number,
    Ordinal
};

struct TimeWordEntry
{
    TimeWord word = TimeWord::None;
    int value = 0;
    TimeUnit unit = TimeUnit::None;
};

/// A named day (holidays.tsv): tokens in lower case and how it is reckoned.
struct Holiday
{
    QList<InternedId> words;
    QString id;
    int month = 0; ///< fixed feasts
    int day = 0;
    int easterOffset = -1000; ///< days from Easter Sunday, -1000 where it is no movable feast
    Day fixedDay = noDay;     ///< the name of one day of history
};

/// The tables of the time grammar; loaded once, shared, const.
class TimeWords
{
public:
    static const TimeWords &instance();

    TimeWordEntry entry(InternedId lower) const
    {
        return lower < m_entries.size() ? m_entries[lower] : TimeWordEntry{};
    }
    /// Holidays whose first word this is.
    QList<Holiday> holidaysFrom(InternedId first) const { return m_holidays.value(first); }
    /// Days named by a number and a capitalised month ("le 14-Juillet").
    const QList<Holiday> &numberedHolidays() const { return m_numbered; }
    const Holiday *holiday(const QString &id) const;

private:
    TimeWords();
    std::vector<TimeWordEntry> m_entries; ///< by interned lower-case form
    QHash<InternedId, QList<Holiday>> m_holidays;
    QList<Holiday> m_numbered;
    QHash<QString, Holiday> m_byId;
};

/// Easter Sunday of a year of the Gregorian calendar (the anonymous computus of 1876).
Day easterSunday(int year);

} // namespace frise
