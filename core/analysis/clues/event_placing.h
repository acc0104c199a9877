#pragma once

#include "core/analysis/stage.h"
#include "core/model/dating_clue.h"

#include <QString>

namespace frise {

/// What the words around the verb or noun of an event say of when it was, seen from the article's day.
struct EventPlacing
{
    ClueDirection direction = ClueDirection::Past;
    bool hypothetical = false; ///< "risque de", "si …": says little of whether it has happened
    bool indefinite = false;   ///< "le chemin d'un traité": not yet a certain one
    bool news = false;         ///< told by a verb in the perfect: what news are told in
    bool background = false;   ///< told by a verb in the pluperfect: what went before the news
    bool anniversary = false;  ///< "le 20e anniversaire de", "il y a vingt ans jour pour jour"
    EventDeixis deixis = EventDeixis::None;
    int offset = 0;     ///< of Day, Week, Month, Year
    int weekday = 0;    ///< of Weekday
    int secondDay = 0;  ///< "dans la nuit de lundi à mardi"
    int ownWeekday = 0; ///< of the event that the deixis counts from ("après l'attaque de samedi")
    int shift = 0;      ///< days from the event to the day that the deixis places ("au lendemain de": 1)
    bool demonstrative = false;
    int year = 0, month = 0, day = 0; ///< a date beside it, as far as told
    QString words;                    ///< the deictic as printed
    int verb = -1;                    ///< verb group the deictic belongs to, or -1

    /// The deictic is another act's.
    void forgetDay()
    {
        if (deixis == EventDeixis::Near)
            return;
        deixis = EventDeixis::None;
        weekday = secondDay = offset = 0;
        words.clear();
    }
};

/// Reads tense and time words at a trigger (token of Document) of a sentence.
/// `days`: of the event it may be, which decides between two weekdays of one sentence.
EventPlacing placeEvent(const StageContext &context, int trigger, int sentence, const DateInterval &days);

/// How well an event of these days goes with the dates and weekdays told beside it: above 0 where they
/// confirm it, far below where they exclude it.
double dateAgreement(const EventPlacing &placing, const DateInterval &days);

/// The days that the deixis places: the event's own, moved by "lendemain"; of a long event the one day that
/// has the weekday told.
DateInterval placedDays(const EventPlacing &placing, const DateInterval &days);

} // namespace frise
