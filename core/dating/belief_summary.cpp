#include "core/dating/belief.h"

#include <QDate>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace frise {

namespace {

/// Shares of a belief, with what the sums over stretches of days ask for.
class Shares
{
public:
    explicit Shares(const DayBelief &belief)
        : m_first(belief.first), m_share(buffers().first), m_sum(buffers().second)
    {
        const auto size = static_cast<std::size_t>(belief.logWeight.size());
        m_share.resize(size);
        m_sum.resize(size + 1);
        const float peak = *std::max_element(belief.logWeight.cbegin(), belief.logWeight.cend());
        // Long stretches weigh the same: one exponential for each.
        float before = peak;
        double share = 1;
        double total = 0;
        m_sum[0] = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const float weight = belief.logWeight.at(static_cast<qsizetype>(i));
            if (weight != before) {
                before = weight;
                share = weight < peak - 20 ? 0 : exponential(weight - peak);
            }
            m_share[i] = share;
            total += share;
            m_sum[i + 1] = total;
        }
        const double scale = 1 / total;
        for (std::size_t i = 0; i < size; ++i) {
            m_share[i] *= scale;
            m_sum[i + 1] *= scale;
        }
    }

    int size() const { return static_cast<int>(m_share.size()); }
    double at(int i) const { return m_share[static_cast<std::size_t>(i)]; }
    Day day(int i) const { return m_first + i; }
    double between(Day first, Day last) const
    {
        const int from = std::clamp(first - m_first, 0, size());
        const int to = std::clamp(last - m_first + 1, from, size());
        return m_sum[static_cast<std::size_t>(to)] - m_sum[static_cast<std::size_t>(from)];
    }
    int best() const
    {
        return static_cast<int>(std::max_element(m_share.begin(), m_share.end()) - m_share.begin());
    }
    /// First and last of the shortest run that holds `wanted` of the belief.
    std::pair<int, int> shortest(double wanted) const
    {
        std::pair<int, int> run{0, size() - 1};
        double window = 0;
        for (int from = 0, to = 0; to < size(); ++to) {
            window += at(to);
            while (from < to && window - at(from) >= wanted)
                window -= at(from++);
            if (window >= wanted && to - from < run.second - run.first)
                run = {from, to};
        }
        return run;
    }

private:
    /// The same few thousand differences come back with every week and year: each is worked out once.
    static double exponential(float difference)
    {
        struct Known
        {
            float of = 1; // differences are never positive
            double value = 0;
        };
        constexpr std::size_t size = 8192;
        thread_local std::vector<Known> known(size);
        quint32 bits = 0;
        std::memcpy(&bits, &difference, sizeof(bits));
        Known &place = known[(bits * 2654435761U) >> 19];
        if (place.of != difference)
            place = {difference, std::exp(static_cast<double>(difference))};
        return place.value;
    }

    /// Kept per thread: a belief may hold a hundred years of days, and every article has one.
    static std::pair<std::vector<double>, std::vector<double>> &buffers()
    {
        thread_local std::pair<std::vector<double>, std::vector<double>> kept;
        return kept;
    }

    Day m_first;
    std::vector<double> &m_share;
    std::vector<double> &m_sum;
};

/// The month or year that holds most.
template <typename Make, typename Next>
std::pair<EdtfDate, double> fullest(const Shares &shares, QDate from, QDate last, Make make, Next next)
{
    std::pair<EdtfDate, double> best{EdtfDate(), -1};
    for (QDate date = from; date <= last; date = next(date)) {
        const EdtfDate unit = make(date);
        const double held = shares.between(unit.first, unit.last);
        if (held > best.second)
            best = {unit, held};
    }
    return best;
}

QList<ArticleDate::Share> runsOf(const Shares &shares, int from, int to)
{
    const int width = to - from + 1;
    const int run = width <= 60 ? 1 : width <= 1500 ? 30 : 365;
    QList<ArticleDate::Share> runs;
    for (int i = from; i <= to; i += run) {
        const Day first = shares.day(i);
        const Day last = shares.day(std::min(i + run - 1, to));
        const double held = shares.between(first, last);
        if (held >= 0.002)
            runs.append({DateInterval::ofDays(first, last), held});
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto &a, const auto &b) { return a.weight > b.weight; });
    if (runs.size() > 40)
        runs.resize(40);
    return runs;
}

} // namespace

void summarise(const DayBelief &belief, bool dayGrain, ArticleDate &date)
{
    if (belief.isEmpty())
        return;
    const Shares shares(belief);
    const auto [from, to] = shares.shortest(0.9);
    const int width = to - from + 1;
    date.interval = DateInterval::ofDays(shares.day(from), shares.day(to));
    const int best = shares.best();
    // The fullest month and year touch the shortest run that holds nine tenths.
    const QDate begin = dateOf(shares.day(from));
    const QDate end = dateOf(shares.day(to));
    const auto month = fullest(
        shares, QDate(begin.year(), begin.month(), 1), end,
        [](QDate d) { return EdtfDate::month(d.year(), d.month()); }, [](QDate d) { return d.addMonths(1); });
    const auto year = fullest(
        shares, QDate(begin.year(), 1, 1), end, [](QDate d) { return EdtfDate::year(d.year()); },
        [](QDate d) { return d.addYears(1); });
    // A best day stands for its neighbourhood even where its own share is small, unless the belief is spread
    // over years.
    if (dayGrain && (width <= 60 || shares.at(best) >= 0.04)) {
        date.best = DateInterval::ofDay(shares.day(best));
        date.confidence = std::min(0.97, shares.at(best));
    } else if (month.second >= 0.35 || width <= 100) {
        date.best = DateInterval::at(month.first);
        date.confidence = std::min(0.95, month.second);
    } else if (year.second >= 0.35 || width <= 365 * 12) {
        date.best = DateInterval::at(year.first);
        date.confidence = std::min(0.95, year.second);
    } else {
        date.best = DateInterval();
        date.confidence = 0;
        date.basis = PublishedBasis::Unknown;
    }
    date.belief = runsOf(shares, from, to);
}

} // namespace frise
