#pragma once

#include "core/base/span.h"
#include "core/dates/date_interval.h"
#include "core/language/document.h"

#include <QList>
#include <QtGlobal>
#include <optional>

namespace frise {

enum class TimeUnit : quint8 {
    None,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Season,
    Year,
    Decade,
    Century
};
enum class DayPart : quint8 { None, Morning, Midday, Afternoon, Evening, Night, Midnight };
enum class UnitPart : quint8 { Whole, Begin, Middle, End };

/// What kind of time expression it is, before anything is counted from the article's date.
enum class TimeShape : quint8 {
    CalendarDay,   ///< "10 avril", "mardi 5 septembre", "9 juin 1999", "03/05/2019"
    CalendarMonth, ///< "février", "juin 2011", "fin septembre"
    CalendarYear,  ///< "1991", "en 2014"
    CalendarDecade,
    CalendarCentury,
    CalendarSeason, ///< "cet été", "l'hiver", "printemps 2015"
    CalendarQuarter,
    Weekday,    ///< "jeudi", "jeudi prochain", "ce vendredi", "un Vendredi saint" has its own shape
    DayOffset,  ///< hier (-1), aujourd'hui (0), demain (+1)
    UnitOffset, ///< "la semaine dernière" (-1 week), "cette semaine" (0), "le mois prochain" (+1)
    Ago,        ///< "il y a vingt ans": amount units before
    Ahead,      ///< "dans deux semaines": amount units after
    Anaphor,    ///< "le lendemain" (+1), "la veille" (-1), "le même jour" (0), counted from what went before
    PartOfDay,  ///< "la soirée", "ce matin", "dans la nuit"
    Clock,      ///< "17 h 36", "minuit"
    Holiday,    ///< "Vendredi saint", "Noël", "14-Juillet"
    Duration,   ///< "trente ans"
    Recurring,  ///< "chaque jour"
    Vague       ///< past, present or future reference
};

/// Where the context looks: from tense, mood, frame and the words "dernier", "prochain".
enum class TimeDirection : quint8 { Unknown, Past, Present, Future };

/// A time expression found by the grammar, not yet resolved. Published before dating (Scratch).
struct RecognisedTime
{
    Span span; ///< as the timex is to be marked
    TokenRange tokens;
    TimeShape shape = TimeShape::Vague;
    TimeUnit unit = TimeUnit::None;
    double amount = -1; ///< of Ago, Ahead, Duration; -1 for "plusieurs", "des"
    int offset = 0;     ///< of DayOffset, UnitOffset, Anaphor
    int year = 0;       ///< 0 where not told
    int month = 0;
    int day = 0;
    int weekday = 0; ///< 1 Monday … 7
    int season = 0;  ///< EDTF: 21 … 24
    int hour = -1;
    int minute = 0;
    DayPart dayPart = DayPart::None;
    UnitPart part = UnitPart::Whole;
    bool approximate = false;
    bool demonstrative = false;                     ///< "ce vendredi", "cette semaine"
    TimeDirection words = TimeDirection::Unknown;   ///< said by "dernier", "prochain", "passé", "à venir"
    TimeDirection context = TimeDirection::Unknown; ///< told by the verb or noun it belongs to
    bool remote = false;  ///< pluperfect or past simple: counted from the story, not from the article
    bool inMarks = false; ///< inside quotation marks
    bool inBoilerplate = false;
    bool printedDate = false;      ///< a dateline or "Publié le": says when the article was published
    int secondDay = 0;             ///< "nuit de jeudi à vendredi"
    bool background = false;       ///< pluperfect: what the story looks back on
    bool perfect = false;          ///< told in the perfect
    bool scheduled = false;        ///< "le sommet s'ouvre jeudi": a present that looks ahead
    bool ofStory = false;          ///< told of the other year the story has gone to
    bool begins = false;           ///< "cela a débuté en avril": before what the story has told
    int extraMonths = 0;           ///< "trois ans et deux mois": 2
    bool weekend = false;          ///< "le week-end dernier"
    bool sameYear = false;         ///< "octobre de la même année"
    std::optional<int> yearOffset; ///< "octobre de l'an dernier": -1
    Span reason;                   ///< the verb or noun that decided `context`
    QString holiday;               ///< id of a Holiday
};

struct RecognisedTimes
{
    QList<RecognisedTime> list; ///< sorted by span, without overlaps
};

} // namespace frise
