#include "core/dating/date_article.h"

#include "core/dating/clue_weight.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <cmath>

namespace frise {

namespace {

constexpr int firstYear = 1900;
/// Below the best by more than this, a stretch of years is not looked at day by day.
constexpr double negligible = 5;
/// Belief spread over more than this is not looked at day by day: no clue of day grain could settle it.
constexpr int widestDays = 366 * 25;

Day horizonOf(const Article &article, const DatingOptions &options)
{
    Day horizon = options.horizon != noDay ? options.horizon : dayOf(2030, 12, 31);
    if (article.notAfter != noDay)
        horizon = std::min(horizon, article.notAfter);
    return horizon;
}

QList<DatingClue> counted(const QList<DatingClue> &clues, const DatingOptions &options)
{
    QList<DatingClue> kept;
    for (const DatingClue &clue : clues) {
        if (!options.cut.contains({clue.span.start, clue.span.end}))
            kept.append(clue);
    }
    return kept;
}

bool isPeriodic(const DatingClue &clue)
{
    switch (clue.kind) {
    case DatingClue::Kind::DayMonth:
    case DatingClue::Kind::Month:
    case DatingClue::Kind::Season:
    case DatingClue::Kind::Weekday:
    case DatingClue::Kind::NamedDay:
    case DatingClue::Kind::Recurring:
    case DatingClue::Kind::Feast:
    case DatingClue::Kind::Printed:
        return true;
    default:
        return false;
    }
}

/// The same words said twice ("vendredi", "vendredi") are one clue; further ones of a kind count for less.
QList<std::pair<DatingClue, double>> weighted(const QList<DatingClue> &clues)
{
    QList<std::pair<DatingClue, double>> result;
    for (const DatingClue &clue : clues) {
        double factor = 1;
        for (const auto &[other, unused] : std::as_const(result)) {
            Q_UNUSED(unused);
            if (other.kind == clue.kind && other.weekday == clue.weekday && other.month == clue.month &&
                other.day == clue.day && other.season == clue.season && other.direction == clue.direction &&
                other.days == clue.days && other.terms == clue.terms && other.adjacent == clue.adjacent)
                factor *= 0.3;
        }
        // Copies of one office (named as president here, as head of state there) say nothing new.
        if (factor > 0.2)
            result.append({clue, factor});
    }
    return result;
}

double logWeightOf(const QList<std::pair<DatingClue, double>> &clues, const CivilDay &day, bool periodic)
{
    double sum = 0;
    double freshest = -1e9;
    double nearestMeeting = -1e9;
    for (const auto &[clue, factor] : clues) {
        if (isPeriodic(clue) != periodic)
            continue;
        if (clue.kind == DatingClue::Kind::Recurring) {
            // A meeting held in several seasons is in one of them.
            nearestMeeting = std::max(nearestMeeting, clueLogWeight(clue, day));
            continue;
        }
        sum += clueLogWeight(clue, day) * factor;
        if (clue.kind == DatingClue::Kind::Event && !clue.anchored && clue.direction != ClueDirection::Future)
            freshest = std::max(freshest, eventFreshness(clue, day.day));
    }
    if (nearestMeeting > -1e8)
        sum += nearestMeeting;
    return freshest > -1e8 ? sum + freshest : sum;
}

Evidence evidenceOf(const DatingClue &clue, double confidence)
{
    Evidence evidence;
    evidence.spans.append(clue.span);
    evidence.confidence = confidence;
    const auto set = [&](const char *rule, const char *reason, const QStringList &args) {
        evidence.rule = QString::fromLatin1(rule);
        evidence.reason = QString::fromLatin1(reason);
        evidence.args = args;
    };
    switch (clue.kind) {
    case DatingClue::Kind::Printed:
        set("date.printed", QT_TRANSLATE_NOOP("Evidence", "printed with the article"), {});
        break;
    case DatingClue::Kind::FullDate:
        if (clue.direction == ClueDirection::Future)
            set("date.year", QT_TRANSLATE_NOOP("Evidence", "speaks of %1 as still to come"),
                {clue.days.toEdtf()});
        else
            set("date.year", QT_TRANSLATE_NOOP("Evidence", "speaks of %1 as past or present"),
                {clue.days.toEdtf()});
        break;
    case DatingClue::Kind::DayMonth:
        set("date.day-month",
            QT_TRANSLATE_NOOP("Evidence", "a day and month that fit this year and direction"), {});
        break;
    case DatingClue::Kind::Month:
        set("date.month",
            clue.direction == ClueDirection::Future ? QT_TRANSLATE_NOOP("Evidence", "a month still to come")
            : clue.direction == ClueDirection::Past ? QT_TRANSLATE_NOOP("Evidence", "a month just past")
                                                    : QT_TRANSLATE_NOOP("Evidence", "a month near by"),
            {});
        break;
    case DatingClue::Kind::Season:
        set("date.season", QT_TRANSLATE_NOOP("Evidence", "a season seen from this date"), {});
        break;
    case DatingClue::Kind::Weekday:
        set("date.weekday", QT_TRANSLATE_NOOP("Evidence", "a weekday counted from this date"), {});
        break;
    case DatingClue::Kind::NamedDay:
        set("date.named-day", QT_TRANSLATE_NOOP("Evidence", "names the weekday of a neighbouring day"), {});
        break;
    case DatingClue::Kind::Office:
        switch (clue.modifier) {
        case DatingClue::Modifier::None:
            set("date.office", QT_TRANSLATE_NOOP("Evidence", "in office: %1"), {clue.fact});
            break;
        case DatingClue::Modifier::Former:
        case DatingClue::Modifier::Then:
            set("date.former", QT_TRANSLATE_NOOP("Evidence", "no longer in office: %1"), {clue.fact});
            break;
        case DatingClue::Modifier::Future:
            set("date.future-office", QT_TRANSLATE_NOOP("Evidence", "not yet in office: %1"), {clue.fact});
            break;
        }
        break;
    case DatingClue::Kind::Person:
        set("date.person", QT_TRANSLATE_NOOP("Evidence", "active around these years: %1"), {clue.fact});
        break;
    case DatingClue::Kind::Event:
        if (clue.direction == ClueDirection::Future)
            set("date.event-ahead", QT_TRANSLATE_NOOP("Evidence", "speaks of an event still to come: %1"),
                {clue.fact});
        else
            set("date.event", QT_TRANSLATE_NOOP("Evidence", "tells of a known event: %1"), {clue.fact});
        break;
    case DatingClue::Kind::Recurring:
        set("date.meeting", QT_TRANSLATE_NOOP("Evidence", "a meeting held every year at this season: %1"),
            {clue.fact});
        break;
    case DatingClue::Kind::Feast:
        set("date.feast", QT_TRANSLATE_NOOP("Evidence", "a feast near by"), {});
        break;
    case DatingClue::Kind::UpperBound:
        set("date.file", QT_TRANSLATE_NOOP("Evidence", "not later than the file"), {});
        break;
    }
    return evidence;
}

/// What speaks for the answer and what it goes against.
void addEvidence(const QList<DatingClue> &clues, ArticleDate &date)
{
    const Day day = date.anchorDay() != noDay  ? date.anchorDay()
                    : date.interval.dayCount() ? date.interval.firstDay() + *date.interval.dayCount() / 2
                                               : noDay;
    if (day == noDay)
        return;
    for (const auto &[clue, factor] : weighted(clues)) {
        if (factor < 1)
            continue;
        double best = -100;
        // A coarse answer agrees with a clue where some of its days do.
        const Day first = date.interval.isOpenBegin() ? day : date.interval.firstDay();
        const Day last = date.interval.isOpenEnd() ? day : date.interval.lastDay();
        const int step = std::max(1, (last - first) / 400);
        for (Day d = first; d <= last; d += step)
            best = std::max(best, clueLogWeight(clue, d));
        best = std::max(best, clueLogWeight(clue, day));
        if (best <= -1.8) {
            Evidence evidence = evidenceOf(clue, 1 - std::exp(best));
            date.contradictions.append(evidence);
        } else if (clue.kind != DatingClue::Kind::Person || date.evidence.size() < 6) {
            date.evidence.append(evidenceOf(clue, std::exp(best)));
        }
    }
    std::stable_sort(date.evidence.begin(), date.evidence.end(), [](const Evidence &a, const Evidence &b) {
        const auto rank = [](const Evidence &e) {
            return e.rule == QLatin1String("date.person") ? 2 : e.rule == QLatin1String("date.year") ? 1 : 0;
        };
        return rank(a) < rank(b);
    });
}

/// A printed date, complete: settled.
bool settlePrinted(const QList<DatingClue> &clues, ArticleDate &date)
{
    const DatingClue *best = nullptr;
    for (const DatingClue &clue : clues) {
        if (clue.kind == DatingClue::Kind::Printed && clue.year > 0 &&
            QDate::isValid(clue.year, clue.month, clue.day) &&
            (best == nullptr || clue.weight > best->weight))
            best = &clue;
    }
    if (best == nullptr)
        return false;
    date.best = DateInterval::ofDay(dayOf(best->year, best->month, best->day));
    date.interval = date.best;
    date.basis = PublishedBasis::Dateline;
    date.confidence = std::min(0.99, 0.6 + 0.4 * best->weight);
    date.belief = {{date.best, date.confidence}};
    return true;
}

} // namespace

DayBelief beliefOf(const Article &article, const QList<DatingClue> &all, const DatingOptions &options)
{
    DayBelief belief;
    const auto clues = weighted(counted(all, options));
    const Day first = dayOf(firstYear, 1, 1);
    const Day last = horizonOf(article, options);
    // Stretches over which the interval clues say the same.
    QList<Day> points{first, last + 1};
    bool placed = false;
    Day newest = noDay;
    for (const auto &[clue, factor] : clues) {
        points.append(clueBreakpoints(clue));
        placed = placed || !isPeriodic(clue) || (clue.kind == DatingClue::Kind::Printed && clue.year > 0);
        if (clue.kind == DatingClue::Kind::Office || clue.kind == DatingClue::Kind::Person) {
            for (const DateInterval &term : clue.terms) {
                if (!term.isOpenBegin())
                    newest = std::max(newest, term.firstDay());
            }
        }
    }
    if (!placed)
        return belief; // weekdays and months alone fit every year
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    struct Stretch
    {
        Day first;
        Day last;
        double weight;
    };
    QList<Stretch> stretches;
    double best = -1e9;
    for (int i = 0; i + 1 < points.size(); ++i) {
        const Day a = std::max(points.at(i), first);
        const Day b = std::min(points.at(i + 1) - 1, last);
        if (a > b)
            continue;
        const double weight = logWeightOf(clues, CivilDay::of(a + (b - a) / 2), false);
        const double peak = std::max(
            {weight, logWeightOf(clues, CivilDay::of(a), false), logWeightOf(clues, CivilDay::of(b), false)});
        stretches.append({a, b, peak});
        best = std::max(best, peak);
    }
    Day from = noDay;
    Day to = noDay;
    for (const Stretch &stretch : stretches) {
        if (stretch.weight < best - negligible)
            continue;
        if (from == noDay)
            from = stretch.first;
        to = stretch.last;
    }
    if (from == noDay)
        return belief;
    belief.first = from;
    belief.logWeight.resize(to - from + 1);
    // Nobody writes about last week's news ten years late: of equal days the earlier after the newest fact
    // counts more.
    const bool everyDay = to - from < widestDays;
    CivilDay civil = CivilDay::of(from);
    for (int i = 0; i < belief.logWeight.size(); ++i, civil = civil.next()) {
        const Day day = from + i;
        double weight = logWeightOf(clues, civil, false);
        if (weight < best - negligible) {
            belief.logWeight[i] = static_cast<float>(best - 40);
            continue;
        }
        if (everyDay)
            weight += logWeightOf(clues, civil, true);
        if (newest != noDay && day > newest)
            weight -= 0.06 * (day - newest) / 365.0;
        belief.logWeight[i] = static_cast<float>(weight);
    }
    return belief;
}

void summarise(const DayBelief &belief, bool dayGrain, ArticleDate &date)
{
    const int size = static_cast<int>(belief.logWeight.size());
    if (size == 0)
        return;
    const float peak = *std::max_element(belief.logWeight.cbegin(), belief.logWeight.cend());
    QList<double> share(size);
    double total = 0;
    for (int i = 0; i < size; ++i) {
        share[i] = std::exp(belief.logWeight.at(i) - peak);
        total += share.at(i);
    }
    int bestIndex = 0;
    for (int i = 0; i < size; ++i) {
        share[i] /= total;
        if (share.at(i) > share.at(bestIndex))
            bestIndex = i;
    }
    // The shortest run of days that holds 90 % of the belief.
    int bestFrom = 0;
    int bestTo = size - 1;
    double window = 0;
    for (int from = 0, to = 0; to < size; ++to) {
        window += share.at(to);
        while (window - share.at(from) >= 0.9) {
            window -= share.at(from);
            ++from;
        }
        if (window >= 0.9 && to - from < bestTo - bestFrom) {
            bestFrom = from;
            bestTo = to;
        }
    }
    const Day first = belief.first + bestFrom;
    const Day last = belief.first + bestTo;
    const int width = last - first + 1;
    date.interval = DateInterval::ofDays(first, last);
    const Day best = belief.first + bestIndex;
    // How much of the belief a coarser value holds.
    const QDate bestDate = dateOf(best);
    const auto held = [&](const EdtfDate &unit) {
        double sum = 0;
        for (int i = std::max(0, unit.first - belief.first); i < size && belief.first + i <= unit.last; ++i)
            sum += share.at(i);
        return sum;
    };
    const EdtfDate month = EdtfDate::month(bestDate.year(), bestDate.month());
    const EdtfDate year = EdtfDate::year(bestDate.year());
    if (dayGrain && (width <= 45 || share.at(bestIndex) >= 0.15 || held(month) >= 0.4)) {
        date.best = DateInterval::ofDay(best);
        double near = 0;
        for (int i = std::max(0, bestIndex - 1); i <= std::min(size - 1, bestIndex + 1); ++i)
            near += share.at(i);
        date.confidence = std::min(0.97, share.at(bestIndex) + 0.3 * (near - share.at(bestIndex)));
    } else if (held(month) >= 0.4) {
        date.best = DateInterval::at(month);
        date.confidence = std::min(0.95, held(month));
    } else if (held(year) >= 0.35) {
        date.best = DateInterval::at(year);
        date.confidence = std::min(0.95, held(year));
    } else if (width <= 365 * 12) {
        // Some years: the best one, said with what it is worth.
        date.best = DateInterval::at(year);
        date.confidence = held(year);
    } else {
        date.best = DateInterval();
        date.confidence = 0;
        date.basis = PublishedBasis::Unknown;
    }
    // The belief in runs of at most a month, best first.
    QList<ArticleDate::Share> runs;
    const int run = width <= 60 ? 1 : width <= 1500 ? 30 : 365;
    for (int i = bestFrom; i <= bestTo; i += run) {
        double sum = 0;
        const int end = std::min(i + run - 1, bestTo);
        for (int j = i; j <= end; ++j)
            sum += share.at(j);
        if (sum >= 0.002)
            runs.append({DateInterval::ofDays(belief.first + i, belief.first + end), sum});
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto &a, const auto &b) { return a.weight > b.weight; });
    if (runs.size() > 40)
        runs.resize(40);
    date.belief = runs;
}

ArticleDate dateArticle(const Article &article, const QList<DatingClue> &all, const DatingOptions &options)
{
    ArticleDate date;
    const QList<DatingClue> clues = counted(all, options);
    if (article.dateGiven && !article.statedDate.isUnknown()) {
        date.best = article.statedDate;
        date.interval = article.statedDate;
        date.basis = PublishedBasis::Given;
        date.confidence = 1;
        Evidence given;
        given.rule = QStringLiteral("date.given");
        given.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "given by a person: %1"));
        given.args = {article.statedDate.toEdtf()};
        given.byPerson = true;
        date.evidence.append(given);
        addEvidence(clues, date);
        date.evidence.resize(std::min<qsizetype>(date.evidence.size(), 1));
        return date;
    }
    if (settlePrinted(clues, date)) {
        addEvidence(clues, date);
        return date;
    }
    const bool printed = std::any_of(clues.cbegin(), clues.cend(), [](const DatingClue &clue) {
        return clue.kind == DatingClue::Kind::Printed;
    });
    if (!printed && !article.statedDate.isUnknown()) {
        date.best = article.statedDate;
        date.interval = article.statedDate;
        date.basis = PublishedBasis::Metadata;
        date.confidence = 0.95;
        Evidence stated;
        stated.rule = QStringLiteral("date.metadata");
        stated.reason = QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "told by the file's metadata: %1"));
        stated.args = {article.statedDate.toEdtf()};
        date.evidence.append(stated);
        addEvidence(clues, date);
        return date;
    }
    const bool dayGrain = std::any_of(clues.cbegin(), clues.cend(), isDayGrain);
    const DayBelief belief = beliefOf(article, clues, options);
    if (belief.isEmpty())
        return date;
    date.basis = printed ? PublishedBasis::Dateline : PublishedBasis::Inferred;
    summarise(belief, dayGrain, date);
    if (!date.interval.isUnknown())
        addEvidence(clues, date);
    return date;
}

} // namespace frise
