#pragma once

#include "core/dates/date_interval.h"
#include "core/model/event.h"

#include <QList>
#include <array>
#include <vector>

namespace frise {

/// One event in one lane, packed: a million of them are 16 MB.
struct TimelineRecord
{
    Day first = noDay; ///< days its drawing touches
    Day last = noDay;
    quint32 item = 0;
    quint16 lane = 0;
    quint8 kind : 2 = 0;
    quint8 certainty : 3 = 0;
    quint8 importance : 2 = 0;
    quint8 vague : 1 = 0;    ///< a month, a season …: belongs to no single day
    quint8 anchorOffset = 0; ///< day it is counted on, from `first`; 255: `last`

    Day anchor() const { return anchorOffset == 255 ? last : first + anchorOffset; }
    EventKind eventKind() const { return static_cast<EventKind>(kind); }
};
static_assert(sizeof(TimelineRecord) == 16);

using KindCounts = std::array<int, 4>; ///< by EventKind

/// All events of a timeline, sorted by lane and time, with running counts a day and kind, so that a frame
/// costs what it shows and not what there is: the count of any bin is one subtraction. Built once, then const
/// (any thread).
class TimelineIndex
{
public:
    TimelineIndex() = default;
    TimelineIndex(std::vector<TimelineRecord> records, int lanes);

    int laneCount() const { return static_cast<int>(m_lanes.size()); }
    qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    qsizetype size(int lane) const;
    bool isEmpty() const { return m_records.empty(); }
    Day firstDay() const { return m_first; } ///< noDay where empty
    Day lastDay() const { return m_last; }

    /// Calls visit(record) for the records of a lane that touch [from, to], by time.
    template <typename Visitor>
    void visit(int lane, Day from, Day to, Visitor &&visitor) const
    {
        const Lane &l = m_lanes[static_cast<std::size_t>(lane)];
        const std::size_t end = upperBound(l, to);
        for (std::size_t block = l.begin / blockSize; block * blockSize < end; ++block) {
            // A block none of whose events reaches the period costs one comparison.
            if (m_blockLast[block] < from)
                continue;
            const std::size_t stop = std::min(end, (block + 1) * blockSize);
            for (std::size_t i = std::max(l.begin, block * blockSize); i < stop; ++i) {
                if (m_records[i].last >= from)
                    visitor(m_records[i]);
            }
        }
    }
    /// How many records of a lane touch [from, to] (exact where a bin is one day, which is up to 179 years).
    int countTouching(int lane, Day from, Day to) const;
    /// Events that have a day (that of their beginning), by kind, on the days [from, to].
    KindCounts dayCounts(int lane, Day from, Day to) const;
    /// Events known to a week, a month … up to 31 days, by kind, whose middle lies in [from, to].
    KindCounts monthCounts(int lane, Day from, Day to) const;
    /// Days covered by events longer than 31 days, merged, ascending.
    struct LongSpan
    {
        Day first = noDay;
        Day last = noDay;
        EventKind kind = EventKind::Other;
        int count = 0;
    };
    const std::vector<LongSpan> &longSpans(int lane) const
    {
        return m_lanes[static_cast<std::size_t>(lane)].longSpans;
    }
    /// Bytes held beside the records (the pyramid).
    qsizetype pyramidBytes() const;

private:
    static constexpr std::size_t blockSize = 256;
    static constexpr int maximumBins = 65536;
    struct Bin
    {
        KindCounts day{}; ///< running counts: of all bins before this one
        KindCounts month{};
        int begins = 0;
        int ends = 0;
    };
    struct Lane
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::vector<Bin> bins;
        std::vector<LongSpan> longSpans;
    };

    std::size_t upperBound(const Lane &lane, Day to) const;
    qsizetype binOf(Day day) const;
    KindCounts counts(int lane, Day from, Day to, KindCounts Bin::*which) const;
    void addLongSpans(Lane &lane);

    std::vector<TimelineRecord> m_records;
    std::vector<Day> m_blockLast;
    std::vector<Lane> m_lanes;
    Day m_first = noDay;
    Day m_last = noDay;
    int m_daysPerBin = 1;
};

} // namespace frise
