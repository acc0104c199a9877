#include "core/analysis/clues/clues.h"

#include "core/analysis/clues/event_clues.h"
#include "core/analysis/clues/meeting_clues.h"
#include "core/analysis/clues/office_clues.h"
#include "core/analysis/clues/printed_dates.h"
#include "core/analysis/times/recognised_times.h"
#include "core/analysis/times/time_words.h"
#include "core/model/dating_clue.h"

#include <QDate>
#include <algorithm>

namespace frise {

namespace {

ClueDirection directionOf(const RecognisedTime &time)
{
    if (time.words == TimeDirection::Unknown && time.scheduled)
        return ClueDirection::Future;
    switch (time.words != TimeDirection::Unknown ? time.words : time.context) {
    case TimeDirection::Past:
        return ClueDirection::Past;
    case TimeDirection::Present:
        return ClueDirection::Present;
    case TimeDirection::Future:
        return ClueDirection::Future;
    case TimeDirection::Unknown:
        break;
    }
    return ClueDirection::Unknown;
}

class Collector
{
public:
    explicit Collector(StageContext &context) : m_context(context), m_document(context.document) {}

    void run()
    {
        m_clues = findPrintedDates(m_context);
        for (const RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list)
            timeClue(time);
        if (m_context.knowledge != nullptr)
            m_clues.append(findOfficeClues(m_context));
        m_clues.append(findEventClues(m_context));
        m_clues.append(findMeetingClues(m_context));
        if (saysYesterday()) {
            for (DatingClue &clue : m_clues) {
                const bool byWeekday =
                    clue.kind == DatingClue::Kind::Weekday ||
                    (clue.kind == DatingClue::Kind::Event && clue.deixis == EventDeixis::Weekday);
                clue.anchored = clue.anchored || (byWeekday && !clue.demonstrative);
            }
        }
        std::stable_sort(m_clues.begin(), m_clues.end(), [](const DatingClue &a, const DatingClue &b) {
            return a.span.start < b.span.start;
        });
        m_context.scratch.get<DatingClues>().list = std::move(m_clues);
    }

private:
    /// "hier" outside quotation marks: who calls the day before so names others by their weekday.
    bool saysYesterday() const
    {
        const QList<RecognisedTime> &times = m_context.scratch.get<RecognisedTimes>().list;
        return std::any_of(times.cbegin(), times.cend(), [this](const RecognisedTime &time) {
            return time.shape == TimeShape::DayOffset && time.offset == -1 && time.weekday == 0 &&
                   !time.inBoilerplate && !insideMarks(time.span.start);
        });
    }

    bool insideMarks(int position) const
    {
        const QStringView before = m_document.text().first(position);
        return before.count(u'«') > before.count(u'»') || before.count(u'“') > before.count(u'”');
    }

    void timeClue(const RecognisedTime &time)
    {
        if (time.printedDate || time.inBoilerplate)
            return;
        DatingClue clue;
        clue.span = time.span;
        clue.direction = directionOf(time);
        clue.year = time.year;
        clue.month = time.month;
        clue.day = time.day;
        clue.weekday = time.weekday;
        clue.season = time.season;
        clue.offset = time.offset;
        clue.demonstrative = time.demonstrative;
        clue.adjacent = time.words == TimeDirection::Past || time.words == TimeDirection::Future;
        switch (time.shape) {
        case TimeShape::CalendarDay:
            if (time.month == 0 || time.sameYear || time.yearOffset)
                return; // "le 12 de ce mois", "le 3 mai de la même année"
            if (time.year > 0) {
                if (!QDate::isValid(time.year, time.month, time.day))
                    return;
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::ofDay(dayOf(time.year, time.month, time.day));
            } else {
                clue.kind = DatingClue::Kind::DayMonth;
                clue.weight = time.remote ? 0.5 : 1;
            }
            break;
        case TimeShape::CalendarMonth:
            if (time.sameYear || time.yearOffset)
                return;
            if (time.year > 0) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::at(EdtfDate::month(time.year, time.month));
            } else {
                clue.kind = DatingClue::Kind::Month;
                clue.weight = time.remote ? 0.5 : 1;
                clue.part = static_cast<int>(time.part);
            }
            break;
        case TimeShape::CalendarYear:
            clue.kind = DatingClue::Kind::FullDate;
            clue.days = DateInterval::at(EdtfDate::year(time.year));
            break;
        case TimeShape::CalendarDecade:
            clue.kind = DatingClue::Kind::FullDate;
            clue.days = DateInterval::at(EdtfDate::decade(time.year));
            clue.direction = ClueDirection::Unknown; // "comme dans les années 80" compares
            clue.weight = 0.5;
            break;
        case TimeShape::CalendarSeason:
            if (time.year > 0) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::at(EdtfDate::season(time.year, time.season));
            } else {
                clue.kind = DatingClue::Kind::Season;
            }
            break;
        case TimeShape::Weekday: {
            clue.kind = DatingClue::Kind::Weekday;
            // "Londres, mercredi matin." at the head says the day it was written.
            if (standsAtHead(m_context, time))
                clue.demonstrative = true;
            break;
        }
        case TimeShape::DayOffset:
            if (time.weekday == 0)
                return;
            clue.kind = DatingClue::Kind::NamedDay;
            break;
        case TimeShape::Holiday: {
            const Holiday *named = TimeWords::instance().holiday(time.holiday);
            if (named == nullptr)
                return;
            if (named->fixedDay != noDay) {
                clue.kind = DatingClue::Kind::FullDate;
                clue.days = DateInterval::ofDay(named->fixedDay);
                break;
            }
            clue.kind = DatingClue::Kind::Feast;
            for (int year = 1900; year <= 2030; ++year) {
                const Day day = named->easterOffset > -1000 ? easterSunday(year) + named->easterOffset
                                                            : dayOf(year, named->month, named->day);
                clue.terms.append(DateInterval::ofDay(day));
            }
            // "hier … un Vendredi saint": a deictic day in the same sentence is that feast.
            const int sentence = m_document.tokens.at(time.tokens.first).sentence;
            for (const RecognisedTime &other : m_context.scratch.get<RecognisedTimes>().list) {
                if (other.shape != TimeShape::DayOffset)
                    continue;
                const int near = m_document.tokens.at(other.tokens.first).sentence;
                if (near == sentence || near == sentence - 1) {
                    clue.anchored = true;
                    clue.offset = other.offset;
                }
            }
            break;
        }
        default:
            return;
        }
        m_clues.append(clue);
    }

    StageContext &m_context;
    const Document &m_document;
    QList<DatingClue> m_clues;
};

} // namespace

void collectDatingClues(StageContext &context)
{
    Collector(context).run();
}

} // namespace frise
