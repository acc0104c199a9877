#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

namespace {

struct Share
{
    double first, last; ///< days, both inclusive
    double weight;
};

/// The belief over an article's day as runs of days; empty where it is not known.
std::vector<Share> beliefOf(const ArticleDate &date)
{
    std::vector<Share> shares;
    double sum = 0;
    for (const ArticleDate::Share &share : date.belief) {
        if (share.days.firstDay() == noDay || share.days.lastDay() == noDay)
            continue;
        shares.push_back({double(share.days.firstDay()), double(share.days.lastDay()), share.weight});
        sum += share.weight;
    }
    if (shares.empty() || sum <= 0) {
        shares.clear();
        const DateInterval &days = date.interval.isUnknown() ? date.best : date.interval;
        if (days.firstDay() != noDay && days.lastDay() != noDay)
            shares.push_back({double(days.firstDay()), double(days.lastDay()), 1});
        sum = 1;
    }
    for (Share &share : shares)
        share.weight /= sum;
    return shares;
}

/// Probability that a day of one run lies before a day of the other.
double before(const Share &x, const Share &y)
{
    const double lengthX = x.last - x.first + 1;
    const double lengthY = y.last - y.first + 1;
    // The mean over the days d of x of the share of y after d; by the formula for the sum of a clamped ramp.
    const auto rampSum = [](double n) { return n <= 0 ? 0.0 : n * (n + 1) / 2; };
    const double low = y.last - x.last;
    const double high = y.last - x.first;
    double days = rampSum(high) - rampSum(low - 1);
    days -= rampSum(high - lengthY) - rampSum(low - 1 - lengthY);
    return std::clamp(days / (lengthX * lengthY), 0.0, 1.0);
}

} // namespace

void comparePublication(Comparing &comparing)
{
    const ArticleDate &a = comparing.texts.a().analysis->published;
    const ArticleDate &b = comparing.texts.b().analysis->published;
    const std::vector<Share> beliefA = beliefOf(a);
    const std::vector<Share> beliefB = beliefOf(b);
    if (beliefA.empty() || beliefB.empty())
        return;
    double aFirst = 0;
    double bFirst = 0;
    for (const Share &x : beliefA) {
        for (const Share &y : beliefB) {
            aFirst += x.weight * y.weight * before(x, y);
            bFirst += x.weight * y.weight * before(y, x);
        }
    }
    const double same = 1 - aFirst - bFirst;
    // A belief over decades orders nothing, however little of it lies on the wrong side.
    const DateInterval &daysA = a.interval.isUnknown() ? a.best : a.interval;
    const DateInterval &daysB = b.interval.isUnknown() ? b.best : b.interval;
    const bool vague = (daysA.dayCount().value_or(10000) > 370 || daysB.dayCount().value_or(10000) > 370) &&
                       daysA.overlaps(daysB);
    constexpr double sure = 0.75;
    if (vague) {
        comparing.result.order = PublicationOrder::Unknown;
    } else if (aFirst >= sure) {
        comparing.result.order = PublicationOrder::AFirst;
        comparing.result.orderConfidence = aFirst;
    } else if (bFirst >= sure) {
        comparing.result.order = PublicationOrder::BFirst;
        comparing.result.orderConfidence = bFirst;
    } else if (same >= sure) {
        comparing.result.order = PublicationOrder::SameDay;
        comparing.result.orderConfidence = same;
    }
    // A belief over years may leave the right one out: it tells no time between the two.
    constexpr int year = 366;
    if (daysA.dayCount().value_or(100000) <= year && daysB.dayCount().value_or(100000) <= year)
        comparing.gapDays =
            std::max({0, daysB.firstDay() - daysA.lastDay(), daysA.firstDay() - daysB.lastDay()});
}

} // namespace frise
