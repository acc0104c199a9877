#pragma once

#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_values.h"

namespace frise {

/// Small steps the values are made of.
namespace reckoning {

QString padded(int value, int width = 2);
QString isoWeek(Day day);
QString partCode(DayPart part);
QString seasonCode(int season);
Day weekStart(Day day);
Day addMonths(Day day, int months);
/// Where the words or the context point; words win.
TimeDirection pointing(const RecognisedTime &time);
DateInterval days(Day first, Day last);
/// First, middle or last third of a unit.
DateInterval third(Day first, Day last, UnitPart part, const EdtfDate &whole);

} // namespace reckoning

/// Works out the value of one expression: one method a shape, in reckoner_*.cpp. `article` and `story` are
/// the days it may count from (noDay where unknown).
class Reckoner
{
public:
    Reckoner(const RecognisedTime &time, Day article, Day story)
        : m_time(time), m_article(article), m_story(story)
    {
    }

    TimeValue run();

private:
    void onDay(Day day);
    QString timeSuffix() const;
    /// The year "de l'an dernier" or "de la même année" tells; 0 where neither stands there.
    int relativeYear() const;

    // Days and their parts: reckoner_days.cpp
    /// The year of a day and month without one: by tense from the article, in a story from its last date.
    void calendarDay();
    void weekday();
    void dayOffset();
    void anaphor();
    void partOfDay();
    void clock();
    void holiday();

    // Months, years, seasons: reckoner_calendar.cpp
    void calendarMonth();
    void calendarYear();
    void calendarSeason();
    void calendarQuarter();

    // Units and lengths: reckoner_units.cpp
    void unitOffset(Day from, bool story);
    /// `amount` units from a day, in the grain of the unit.
    void shifted(Day from, double amount);
    void ago();
    void ahead();
    /// TIMEX3 duration: "P5Y", "PT48H", "P2Y6M", "PXW".
    QString durationCode() const;
    void vague();

    const RecognisedTime &m_time;
    Day m_article;
    Day m_story;
    TimeValue m_value;
};

} // namespace frise
