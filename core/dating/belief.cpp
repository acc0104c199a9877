#include "core/dating/belief.h"

#include "core/dating/clue_weight.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace frise {

namespace {

constexpr int firstYear = 1900;
/// Below the best by more than this (before weekdays and months are looked at), a stretch is left out.
constexpr double negligible = 9;

using Weighted = QList<std::pair<DatingClue, double>>;

/// How many articles tell an old story rather than news, and how many of those that speak of anniversaries
/// or count the years since what they tell.
constexpr double seldom = 0.003;
constexpr double often = 0.35;

/// Whether a weekday is that on which an event is told: the event has counted it already.
bool dayOfEvent(const DatingClue &weekday, const QList<DatingClue> &clues)
{
    return std::any_of(clues.cbegin(), clues.cend(), [&weekday](const DatingClue &clue) {
        return clue.kind == DatingClue::Kind::Event && clue.deixis == EventDeixis::Weekday &&
               clue.readings.constFirst().share > 0.5 &&
               clue.readings.constFirst().days.firstDay() % 7 + 1 == weekday.weekday;
    });
}

/// A stretch of days over which the interval clues say the same.
struct Stretch
{
    Day first;
    Day last;
    double weight;
};

/// Of two stories, one of which is told: the logarithm of what both together say.
double eitherOf(double news, double lookedBack)
{
    const double high = std::max(news, lookedBack);
    return high + std::log(std::exp(news - high) + std::exp(lookedBack - high));
}

std::vector<Stretch> stretchesOf(const Weighted &clues, Day first, Day last)
{
    // The article as news, and as a story told long after: what its clues say differs, and one of both holds
    // for all of them together.
    struct Change
    {
        Day day;
        double news;
        double lookedBack;
    };
    std::vector<Change> changes;
    bool looksBack = false;
    for (const auto &[clue, factor] : clues) {
        if (isPeriodic(clue))
            continue;
        looksBack = looksBack || clue.looksBack;
        double before = 0;
        double beforeBack = 0;
        const QList<Day> steps = clueSteps(clue, first, last);
        for (int i = 0; i < steps.size(); ++i) {
            const Day from = steps.at(i);
            const Day to = i + 1 < steps.size() ? steps.at(i + 1) - 1 : last;
            const double weight = clueLogWeight(clue, from + (to - from) / 2) * factor;
            const double back = clueLookedBackWeight(clue, from + (to - from) / 2) * factor;
            if (weight != before || back != beforeBack)
                changes.push_back({from, weight - before, back - beforeBack});
            before = weight;
            beforeBack = back;
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change &a, const Change &b) { return a.day < b.day; });
    const double share = looksBack ? often : seldom;
    double news = std::log(1 - share);
    double back = std::log(share);
    std::vector<Stretch> stretches;
    Day from = first;
    for (std::size_t i = 0; i < changes.size();) {
        const Day day = changes[i].day;
        if (day > from) {
            stretches.push_back({from, day - 1, eitherOf(news, back)});
            from = day;
        }
        for (; i < changes.size() && changes[i].day == day; ++i) {
            news += changes[i].news;
            back += changes[i].lookedBack;
        }
    }
    stretches.push_back({from, last, eitherOf(news, back)});
    return stretches;
}

/// What weekdays, months, seasons and feasts say: most of it depends on the day of the week or of the year
/// alone and is worked out once for each.
class PeriodicWeights
{
public:
    explicit PeriodicWeights(const Weighted &clues)
    {
        const CivilDay monday = CivilDay::of(dayOf(2001, 1, 1));
        const bool dateline = std::any_of(clues.cbegin(), clues.cend(), [](const auto &item) {
            return item.first.kind == DatingClue::Kind::Printed;
        });
        for (const auto &item : clues) {
            DatingClue clue = item.first;
            // Agencies name the day of their dateline: "BELFAST, 10 avril - … ont conclu vendredi".
            if (dateline && clue.kind == DatingClue::Kind::Weekday && clue.direction == ClueDirection::Past)
                clue.demonstrative = clue.demonstrative || !clue.adjacent;
            if (!isPeriodic(clue))
                continue;
            m_any = true;
            switch (clue.kind) {
            case DatingClue::Kind::Weekday:
                if (clue.day > 0) {
                    m_daily.push_back(&item);
                    break;
                }
                [[fallthrough]];
            case DatingClue::Kind::NamedDay:
                for (int i = 0; i < 7; ++i) {
                    CivilDay day = monday;
                    day.day += i;
                    day.weekday = i + 1;
                    m_week[static_cast<std::size_t>(i)] += clueLogWeight(clue, day) * item.second;
                }
                break;
            case DatingClue::Kind::DayMonth:
                // Without a weekday it is the same every year, but for the leap day.
                (clue.weekday == 0 && !clue.demonstrative ? m_yearly : m_daily).push_back(&item);
                break;
            case DatingClue::Kind::Month:
            case DatingClue::Kind::Season:
                m_yearly.push_back(&item);
                break;
            case DatingClue::Kind::Recurring:
                m_meetings.push_back(&item);
                break;
            default:
                m_daily.push_back(&item);
                break;
            }
        }
        m_year.fill(NAN);
    }

    bool any() const { return m_any; }

    double at(const CivilDay &day)
    {
        double &season = m_year[static_cast<std::size_t>((day.month - 1) * 31 + day.dayOfMonth - 1)];
        if (std::isnan(season)) {
            season = 0;
            for (const auto *item : m_yearly)
                season += clueLogWeight(item->first, day) * item->second;
            // A meeting held in several seasons is in one of them.
            double nearest = m_meetings.empty() ? 0 : -100;
            for (const auto *item : m_meetings)
                nearest = std::max(nearest, clueLogWeight(item->first, day));
            season += nearest;
        }
        double sum = season + m_week[static_cast<std::size_t>(day.weekday - 1)];
        for (const auto *item : m_daily)
            sum += clueLogWeight(item->first, day) * item->second;
        return sum;
    }

private:
    bool m_any = false;
    std::array<double, 7> m_week{};
    std::array<double, 12 * 31> m_year{};
    std::vector<const std::pair<DatingClue, double> *> m_yearly, m_meetings, m_daily;
};

} // namespace

QList<std::pair<DatingClue, double>> weightedClues(const QList<DatingClue> &clues)
{
    Weighted result;
    for (const DatingClue &clue : clues) {
        double factor = 1;
        for (const auto &[other, unused] : std::as_const(result)) {
            Q_UNUSED(unused);
            if (other.kind == clue.kind && other.kind != DatingClue::Kind::Event &&
                other.weekday == clue.weekday && other.month == clue.month && other.day == clue.day &&
                other.season == clue.season && other.direction == clue.direction && other.days == clue.days &&
                other.terms == clue.terms && other.adjacent == clue.adjacent)
                factor *= 0.3;
        }
        if (clue.kind == DatingClue::Kind::Weekday && dayOfEvent(clue, clues))
            factor *= 0.5;
        // Copies of one office (named as president here, as head of state there) say nothing new.
        if (factor > 0.2)
            result.append({clue, factor});
    }
    return result;
}

DayBelief believe(const QList<DatingClue> &clues, Day horizon)
{
    DayBelief belief;
    const Weighted weighted = weightedClues(clues);
    // Weekdays and months alone fit every year.
    const bool placed = std::any_of(weighted.cbegin(), weighted.cend(), [](const auto &item) {
        return !isPeriodic(item.first) ||
               (item.first.kind == DatingClue::Kind::Printed && item.first.year > 0);
    });
    const Day first = dayOf(firstYear, 1, 1);
    if (!placed || horizon < first)
        return belief;
    const std::vector<Stretch> stretches = stretchesOf(weighted, first, horizon);
    double best = -1e9;
    for (const Stretch &stretch : stretches)
        best = std::max(best, stretch.weight);
    Day from = noDay;
    Day to = noDay;
    for (const Stretch &stretch : stretches) {
        if (stretch.weight < best - negligible)
            continue;
        if (from == noDay)
            from = stretch.first;
        to = stretch.last;
    }
    belief.first = from;
    belief.logWeight.fill(DayBelief::impossible, to - from + 1);
    PeriodicWeights periodic(weighted);
    const bool everyDay = periodic.any();
    for (const Stretch &stretch : stretches) {
        if (stretch.weight < best - negligible)
            continue;
        float *out = belief.logWeight.data() + (stretch.first - from);
        if (!everyDay) {
            std::fill(out, out + (stretch.last - stretch.first + 1), static_cast<float>(stretch.weight));
            continue;
        }
        CivilDay civil = CivilDay::of(stretch.first);
        for (Day day = stretch.first; day <= stretch.last; ++day, civil = civil.next())
            *out++ = static_cast<float>(stretch.weight + periodic.at(civil));
    }
    return belief;
}

} // namespace frise
