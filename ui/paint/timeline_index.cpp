#include "ui/paint/timeline_index.h"

#include <algorithm>

namespace frise {

namespace {

constexpr int monthLength = 31;

int length(const TimelineRecord &record)
{
    return record.last - record.first + 1;
}
bool hasDay(const TimelineRecord &record)
{
    return !record.vague;
}
bool hasMonth(const TimelineRecord &record)
{
    return record.vague && length(record) <= monthLength;
}
Day middle(const TimelineRecord &record)
{
    return record.first + (record.last - record.first) / 2;
}

} // namespace

TimelineIndex::TimelineIndex(std::vector<TimelineRecord> records, int lanes) : m_records(std::move(records))
{
    std::erase_if(m_records, [](const TimelineRecord &record) { return record.first == noDay; });
    std::sort(m_records.begin(), m_records.end(), [](const TimelineRecord &a, const TimelineRecord &b) {
        return std::tie(a.lane, a.first, a.last, a.item) < std::tie(b.lane, b.first, b.last, b.item);
    });
    m_lanes.resize(static_cast<std::size_t>(lanes));
    for (const TimelineRecord &record : m_records) {
        m_first = m_first == noDay ? record.first : std::min(m_first, record.first);
        m_last = std::max(m_last, record.last);
    }
    if (m_records.empty())
        return;
    while ((m_last - m_first) / m_daysPerBin >= maximumBins)
        m_daysPerBin *= 2;

    m_blockLast.assign((m_records.size() + blockSize - 1) / blockSize, noDay);
    for (std::size_t i = 0; i < m_records.size(); ++i)
        m_blockLast[i / blockSize] = std::max(m_blockLast[i / blockSize], m_records[i].last);

    const std::size_t bins = static_cast<std::size_t>((m_last - m_first) / m_daysPerBin) + 2;
    std::size_t at = 0;
    for (std::size_t number = 0; number < m_lanes.size(); ++number) {
        Lane &lane = m_lanes[number];
        lane.begin = at;
        while (at < m_records.size() && m_records[at].lane == number)
            ++at;
        lane.end = at;
        if (lane.begin == lane.end)
            continue;
        lane.bins.resize(bins);
        for (std::size_t i = lane.begin; i < lane.end; ++i) {
            const TimelineRecord &record = m_records[i];
            // Written one bin later, so that a running sum holds what lies before its bin.
            ++lane.bins[static_cast<std::size_t>(binOf(record.first)) + 1].begins;
            ++lane.bins[static_cast<std::size_t>(binOf(record.last)) + 1].ends;
            if (hasDay(record))
                ++lane.bins[static_cast<std::size_t>(binOf(record.anchor())) + 1].day[record.kind];
            else if (hasMonth(record))
                ++lane.bins[static_cast<std::size_t>(binOf(middle(record))) + 1].month[record.kind];
        }
        for (std::size_t i = 1; i < bins; ++i) {
            lane.bins[i].begins += lane.bins[i - 1].begins;
            lane.bins[i].ends += lane.bins[i - 1].ends;
            for (std::size_t kind = 0; kind < 4; ++kind) {
                lane.bins[i].day[kind] += lane.bins[i - 1].day[kind];
                lane.bins[i].month[kind] += lane.bins[i - 1].month[kind];
            }
        }
        addLongSpans(lane);
    }
    Q_ASSERT(at == m_records.size());
}

void TimelineIndex::addLongSpans(Lane &lane)
{
    std::array<LongSpan, 4> open{};
    for (std::size_t i = lane.begin; i < lane.end; ++i) {
        const TimelineRecord &record = m_records[i];
        if (length(record) <= monthLength)
            continue;
        LongSpan &span = open[record.kind];
        if (span.count > 0 && record.first <= span.last + 1) {
            span.last = std::max(span.last, record.last);
            ++span.count;
        } else {
            if (span.count > 0)
                lane.longSpans.push_back(span);
            span = {record.first, record.last, record.eventKind(), 1};
        }
    }
    for (const LongSpan &span : open) {
        if (span.count > 0)
            lane.longSpans.push_back(span);
    }
    std::sort(lane.longSpans.begin(), lane.longSpans.end(), [](const LongSpan &a, const LongSpan &b) {
        return std::tie(a.first, a.kind) < std::tie(b.first, b.kind);
    });
}

qsizetype TimelineIndex::size(int lane) const
{
    const Lane &l = m_lanes[static_cast<std::size_t>(lane)];
    return static_cast<qsizetype>(l.end - l.begin);
}

std::size_t TimelineIndex::upperBound(const Lane &lane, Day to) const
{
    const auto begin = m_records.begin();
    const auto found = std::upper_bound(
        begin + static_cast<std::ptrdiff_t>(lane.begin), begin + static_cast<std::ptrdiff_t>(lane.end), to,
        [](Day day, const TimelineRecord &record) { return day < record.first; });
    return static_cast<std::size_t>(found - begin);
}

qsizetype TimelineIndex::binOf(Day day) const
{
    return (std::clamp(day, m_first, m_last) - m_first) / m_daysPerBin;
}

int TimelineIndex::countTouching(int lane, Day from, Day to) const
{
    const Lane &l = m_lanes[static_cast<std::size_t>(lane)];
    if (l.bins.empty() || to < m_first || from > m_last || to < from)
        return 0;
    return l.bins[static_cast<std::size_t>(binOf(to)) + 1].begins -
           l.bins[static_cast<std::size_t>(binOf(from))].ends;
}

KindCounts TimelineIndex::counts(int lane, Day from, Day to, KindCounts Bin::*which) const
{
    KindCounts result{};
    const Lane &l = m_lanes[static_cast<std::size_t>(lane)];
    from = std::max(from, m_first);
    to = std::min(to, m_last);
    if (l.bins.empty() || to < from)
        return result;
    const std::size_t begin = static_cast<std::size_t>(binOf(from));
    const std::size_t end = static_cast<std::size_t>(binOf(to)) + 1;
    const bool exact = m_daysPerBin == 1 || to - from >= 8 * m_daysPerBin;
    if (exact) {
        for (std::size_t kind = 0; kind < 4; ++kind)
            result[kind] = (l.bins[end].*which)[kind] - (l.bins[begin].*which)[kind];
        return result;
    }
    // Few days of a corpus that spans many centuries: count the events themselves.
    visit(lane, from, to, [&](const TimelineRecord &record) {
        const bool days = which == &Bin::day;
        const Day day = days ? record.anchor() : middle(record);
        if ((days ? hasDay(record) : hasMonth(record)) && day >= from && day <= to)
            ++result[record.kind];
    });
    return result;
}

KindCounts TimelineIndex::dayCounts(int lane, Day from, Day to) const
{
    return counts(lane, from, to, &Bin::day);
}
KindCounts TimelineIndex::monthCounts(int lane, Day from, Day to) const
{
    return counts(lane, from, to, &Bin::month);
}

qsizetype TimelineIndex::pyramidBytes() const
{
    std::size_t bytes = m_blockLast.size() * sizeof(Day);
    for (const Lane &lane : m_lanes)
        bytes += lane.bins.size() * sizeof(Bin) + lane.longSpans.size() * sizeof(LongSpan);
    return static_cast<qsizetype>(bytes);
}

} // namespace frise
