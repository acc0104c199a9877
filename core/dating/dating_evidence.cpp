#include "core/dating/dating_evidence.h"

#include "core/dating/clue_weight.h"

#include <QCoreApplication>
#include <QDate>
#include <array>
#include <cmath>

namespace frise {

namespace {

constexpr std::array<const char *, 7> weekdayReasons = {
    QT_TRANSLATE_NOOP("Evidence", "“%1” → Monday %2"),    QT_TRANSLATE_NOOP("Evidence", "“%1” → Tuesday %2"),
    QT_TRANSLATE_NOOP("Evidence", "“%1” → Wednesday %2"), QT_TRANSLATE_NOOP("Evidence", "“%1” → Thursday %2"),
    QT_TRANSLATE_NOOP("Evidence", "“%1” → Friday %2"),    QT_TRANSLATE_NOOP("Evidence", "“%1” → Saturday %2"),
    QT_TRANSLATE_NOOP("Evidence", "“%1” → Sunday %2")};

/// The day a weekday word means in an article of `day`.
Day meantDay(const DatingClue &clue, const CivilDay &day)
{
    const int back = (day.weekday - clue.weekday + 7) % 7;
    const int forward = (7 - back) % 7;
    const bool ahead = clue.direction == ClueDirection::Future;
    if (clue.adjacent)
        return ahead ? day.day + (forward == 0 ? 7 : forward) : day.day - (back == 0 ? 7 : back);
    if (ahead)
        return day.day + (forward == 0 && !clue.demonstrative ? 7 : forward);
    return day.day - back;
}

/// Which year's month, season or day an article of `day` means: the nearest in its direction.
Day nearest(const CivilDay &day, int month, int dayOfMonth, ClueDirection direction)
{
    Day found = noDay;
    for (int year = day.year - 1; year <= day.year + 1; ++year) {
        if (!QDate::isValid(year, month, dayOfMonth))
            continue;
        const Day candidate = dayOf(year, month, dayOfMonth);
        const int distance = candidate - day.day;
        if ((direction == ClueDirection::Past && distance > 0) ||
            (direction == ClueDirection::Future && distance < -31))
            continue;
        if (found == noDay || std::abs(distance) < std::abs(found - day.day))
            found = candidate;
    }
    return found;
}

struct Writer
{
    QStringView text;
    Day best = noDay; ///< noDay where the answer is no single day

    QString words(const DatingClue &clue) const
    {
        return text.mid(clue.span.start, clue.span.length()).toString().simplified();
    }

    static void set(Evidence &evidence, const char *rule, const char *reason, const QStringList &args)
    {
        evidence.rule = QString::fromLatin1(rule);
        evidence.reason = QString::fromUtf8(reason);
        evidence.args = args;
    }

    void weekday(const DatingClue &clue, Evidence &evidence) const
    {
        if (best == noDay) {
            set(evidence, "date.weekday",
                QT_TRANSLATE_NOOP("Evidence", "“%1”: a weekday near the day of publication"), {words(clue)});
            return;
        }
        const Day day = meantDay(clue, CivilDay::of(best));
        set(evidence, "date.weekday", weekdayReasons[static_cast<std::size_t>(clue.weekday - 1)],
            {words(clue), DateInterval::ofDay(day).toEdtf()});
    }

    void event(const DatingClue &clue, Evidence &evidence) const
    {
        const EventReading *reading = &clue.readings.constFirst();
        if (best != noDay) {
            // The reading that goes best with the answer.
            double weight = -1;
            for (const EventReading &candidate : clue.readings) {
                DatingClue alone = clue;
                alone.readings = {candidate};
                const double w = clueLogWeight(alone, best) + std::log(candidate.share);
                if (weight == -1 || w > weight) {
                    weight = w;
                    reading = &candidate;
                }
            }
        }
        if (clue.direction == ClueDirection::Future)
            set(evidence, "date.event-ahead",
                QT_TRANSLATE_NOOP("Evidence", "speaks of an event still to come: %1"), {reading->fact});
        else if (clue.topic)
            set(evidence, "date.event-topic",
                QT_TRANSLATE_NOOP("Evidence", "its words go with a known event: %1"), {reading->fact});
        else if (clue.deixis != EventDeixis::None)
            set(evidence, "date.event-deictic", QT_TRANSLATE_NOOP("Evidence", "“%1” → %2: %3"),
                {clue.words, reading->days.toEdtf(), reading->fact});
        else
            set(evidence, "date.event", QT_TRANSLATE_NOOP("Evidence", "tells of a known event: %1"),
                {reading->fact});
    }

    Evidence write(const DatingClue &clue, double confidence) const
    {
        Evidence evidence;
        evidence.spans.append(clue.span);
        evidence.confidence = confidence;
        const CivilDay day = best == noDay ? CivilDay() : CivilDay::of(best);
        switch (clue.kind) {
        case DatingClue::Kind::Printed:
            set(evidence, "date.printed", QT_TRANSLATE_NOOP("Evidence", "printed with the article: “%1”"),
                {words(clue)});
            break;
        case DatingClue::Kind::FullDate:
            if (clue.fresh)
                set(evidence, "date.resolution",
                    QT_TRANSLATE_NOOP("Evidence", "Security Council resolution %1 is of %2"),
                    {clue.fact, clue.days.toEdtf()});
            else if (clue.direction == ClueDirection::Future)
                set(evidence, "date.year", QT_TRANSLATE_NOOP("Evidence", "speaks of %1 as still to come"),
                    {clue.days.toEdtf()});
            else
                set(evidence, "date.year", QT_TRANSLATE_NOOP("Evidence", "speaks of %1 as past or present"),
                    {clue.days.toEdtf()});
            break;
        case DatingClue::Kind::DayMonth: {
            const Day meant = best == noDay ? noDay : nearest(day, clue.month, clue.day, clue.direction);
            if (meant == noDay)
                set(evidence, "date.day-month",
                    QT_TRANSLATE_NOOP("Evidence", "“%1”: a day that fits these years"), {words(clue)});
            else
                set(evidence, "date.day-month", QT_TRANSLATE_NOOP("Evidence", "“%1” → %2"),
                    {words(clue), DateInterval::ofDay(meant).toEdtf()});
            break;
        }
        case DatingClue::Kind::Month: {
            const Day meant = best == noDay ? noDay : nearest(day, clue.month, 1, clue.direction);
            if (meant == noDay)
                set(evidence, "date.month",
                    clue.direction == ClueDirection::Future
                        ? QT_TRANSLATE_NOOP("Evidence", "“%1”: a month still to come")
                        : QT_TRANSLATE_NOOP("Evidence", "“%1”: a month past or near by"),
                    {words(clue)});
            else
                set(evidence, "date.month",
                    clue.direction == ClueDirection::Future
                        ? QT_TRANSLATE_NOOP("Evidence", "“%1” → %2, still to come")
                        : QT_TRANSLATE_NOOP("Evidence", "“%1” → %2, past or near by"),
                    {words(clue),
                     DateInterval::at(EdtfDate::month(dateOf(meant).year(), clue.month)).toEdtf()});
            break;
        }
        case DatingClue::Kind::Season:
            set(evidence, "date.season", QT_TRANSLATE_NOOP("Evidence", "“%1”: a season seen from this date"),
                {words(clue)});
            break;
        case DatingClue::Kind::Weekday:
            weekday(clue, evidence);
            break;
        case DatingClue::Kind::NamedDay:
            if (best == noDay)
                set(evidence, "date.named-day",
                    QT_TRANSLATE_NOOP("Evidence", "“%1” names the weekday of a neighbouring day"),
                    {words(clue)});
            else
                set(evidence, "date.named-day", weekdayReasons[static_cast<std::size_t>(clue.weekday - 1)],
                    {words(clue), DateInterval::ofDay(best + clue.offset).toEdtf()});
            break;
        case DatingClue::Kind::Office:
            switch (clue.modifier) {
            case DatingClue::Modifier::None:
                set(evidence, "date.office", QT_TRANSLATE_NOOP("Evidence", "in office: %1"), {clue.fact});
                break;
            case DatingClue::Modifier::Former:
            case DatingClue::Modifier::Then:
                set(evidence, "date.former", QT_TRANSLATE_NOOP("Evidence", "called no longer in office: %1"),
                    {clue.fact});
                break;
            case DatingClue::Modifier::Future:
                set(evidence, "date.future-office",
                    QT_TRANSLATE_NOOP("Evidence", "called not yet in office: %1"), {clue.fact});
                break;
            }
            break;
        case DatingClue::Kind::Person:
            set(evidence, "date.person", QT_TRANSLATE_NOOP("Evidence", "active around these years: %1"),
                {clue.fact});
            break;
        case DatingClue::Kind::Event:
            event(clue, evidence);
            break;
        case DatingClue::Kind::Recurring:
            set(evidence, "date.meeting",
                QT_TRANSLATE_NOOP("Evidence", "a meeting held every year at this season: %1"), {clue.fact});
            break;
        case DatingClue::Kind::Feast:
            set(evidence, "date.feast", QT_TRANSLATE_NOOP("Evidence", "“%1”: a feast near by"),
                {words(clue)});
            break;
        case DatingClue::Kind::UpperBound:
            set(evidence, "date.file", QT_TRANSLATE_NOOP("Evidence", "not later than the file: %1"),
                {clue.days.toEdtf()});
            break;
        }
        return evidence;
    }
};

/// What a clue says of the answer: of its day where it is one, else of the days it may be.
double agreement(const DatingClue &clue, const ArticleDate &date, Day best)
{
    if (best != noDay)
        return clueLogWeight(clue, best);
    const Day first = date.interval.isOpenBegin() ? date.interval.lastDay() : date.interval.firstDay();
    const Day last = date.interval.isOpenEnd() ? first : date.interval.lastDay();
    const int step = std::max(1, (last - first) / 40);
    double weight = -100;
    for (Day day = first; day <= last; day += step)
        weight = std::max(weight, clueLogWeight(clue, day));
    return weight;
}

int rank(const Evidence &evidence)
{
    static const QStringList last = {QStringLiteral("date.year"), QStringLiteral("date.person")};
    return last.indexOf(evidence.rule);
}

} // namespace

void addEvidence(QStringView text, const QList<DatingClue> &clues, ArticleDate &date)
{
    if (date.interval.isUnknown())
        return;
    Writer writer;
    writer.text = text;
    writer.best = date.best.isSingleDay() ? date.best.firstDay() : noDay;
    for (const auto &[clue, factor] : weightedClues(clues)) {
        if (factor < 1)
            continue;
        const double weight = agreement(clue, date, writer.best);
        // Where meetings share a name, only the one of this season speaks for the day; a feast or a season
        // that an article looks back on speaks for none, and against none.
        const bool soft = clue.kind == DatingClue::Kind::Recurring || clue.kind == DatingClue::Kind::Feast ||
                          clue.kind == DatingClue::Kind::Season;
        if (soft && weight < -0.5)
            continue;
        if (weight <= (clue.kind == DatingClue::Kind::Event ? -1.0 : -1.8))
            date.contradictions.append(writer.write(clue, 1 - std::exp(weight)));
        else if (clue.kind != DatingClue::Kind::Person || date.evidence.size() < 6)
            date.evidence.append(writer.write(clue, std::min(1.0, std::exp(weight))));
    }
    std::stable_sort(date.evidence.begin(), date.evidence.end(),
                     [](const Evidence &a, const Evidence &b) { return rank(a) < rank(b); });
}

} // namespace frise
