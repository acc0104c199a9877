#pragma once

#include "core/base/span.h"
#include "core/dates/date_interval.h"

#include <QList>
#include <QString>
#include <QtGlobal>

namespace frise {

/// Where a clue's time lies as seen from the day of publication.
enum class ClueDirection : quint8 { Unknown, Past, Present, Future };

/// How an article places an event it tells, as seen from its own day.
enum class EventDeixis : quint8 {
    None,    ///< told as past or to come, no more
    Day,     ///< "hier", "ce matin": `offset` days from publication
    Weekday, ///< "mardi", "ce vendredi": the nearest such day; the readings fit the weekday already
    Week,    ///< "la semaine dernière": `offset` ISO weeks from publication
    Month,   ///< "le mois dernier"
    Year,    ///< "l'an dernier"
    Near     ///< "peu après", "au lendemain de": some days before at most
};

/// One dated event that a place of the text may mean.
struct EventReading
{
    DateInterval days; ///< of the event, moved by what the text says ("au lendemain de": one day later)
    double share = 0;  ///< how likely this is meant; all readings of a clue together stay below 1
    QString fact;      ///< its title and days
};

/// Something an article says that speaks for or against days of its publication. Found by the "clues" stage,
/// which knows the language and the world; weighed by core/dating, which knows only days.
struct DatingClue
{
    enum class Kind : quint8 {
        Printed,  ///< a dateline, "Publié le …": day, month, maybe year
        FullDate, ///< `days` named with its year
        DayMonth, ///< day and month without a year; maybe a weekday
        Month,    ///< a bare month
        Season,
        Weekday,   ///< a bare or deictic weekday
        NamedDay,  ///< "hier lundi": `weekday` at `offset` days from publication
        Office,    ///< somebody called by an office: `terms` are the days he held it
        Person,    ///< somebody known by name only: `terms` are the days of all his offices
        Event,     ///< one of `readings` is told as past or to come; `year` where it is told
        Recurring, ///< a yearly meeting: month and day of its usual season in `terms` of year 2000
        Feast,     ///< a feast as just past or near: `terms` its days over the years
        UpperBound ///< cannot be later than `days`
    };
    enum class Modifier : quint8 { None, Former, Future, Then };

    Kind kind = Kind::FullDate;
    Span span;
    ClueDirection direction = ClueDirection::Unknown;
    Modifier modifier = Modifier::None;
    DateInterval days;
    QList<DateInterval> terms;
    QList<EventReading> readings; ///< of Event, the likeliest first
    EventDeixis deixis = EventDeixis::None;
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0;
    int season = 0;
    int offset = 0;
    bool demonstrative = false; ///< "ce vendredi"
    bool adjacent = false;      ///< "dernier", "prochain", "passé" stand beside it
    bool anchored = false;   ///< Feast: it is the day at `offset`; Weekday, Event by weekday: "hier" said too
    bool fresh = false;      ///< of an Event: told as news ("ont signé"); of a FullDate: a resolution's year
    bool background = false; ///< of an Event: told as what went before the news ("avait signé")
    bool anniversary = false; ///< of an Event placed by Year: its day comes round ("le 20e anniversaire")
    bool topic = false;       ///< of an Event: told by the words of the whole article, not by a sentence
    bool looksBack = false;   ///< of an Event: words of the article make it the story of an old one
    int part = 0;             ///< of a Month: 1 begin, 2 middle, 3 end, 0 whole
    Day knownUntil = noDay;   ///< of Office, Person: last day the tables know of
    QString fact;             ///< what of the world was used ("Friedrich Merz, chancelier: 2025-05-06/…")
    QString words;            ///< the deictic as printed, of an Event ("la semaine dernière")
    double weight = 1;        ///< below 1 for clues that mislead more often
};

struct DatingClues
{
    QList<DatingClue> list; ///< in the order of the text
};

} // namespace frise
