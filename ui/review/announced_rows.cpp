#include "ui/review/announced_rows.h"

#include "core/base/binary_stream.h"

namespace frise {

namespace {

constexpr qsizetype inMemory = 1 << 20;

void write(BinaryWriter &out, const DateInterval &date)
{
    out.string(date.isUnknown() ? QString() : date.toEdtf());
}

DateInterval readDate(BinaryReader &in)
{
    return DateInterval::fromEdtf(in.string()).value_or(DateInterval());
}

} // namespace

AnnouncedRows::AnnouncedRows() : m_store(inMemory) {}

AnnouncedRows::AnnouncedRows(const QList<Announcement> &announcements) : m_store(inMemory)
{
    m_rows.reserve(static_cast<std::size_t>(announcements.size()));
    for (const Announcement &announcement : announcements) {
        BinaryWriter out;
        out.string(announcement.title);
        for (const HistoryStep *step : {&announcement.announced, &announcement.became}) {
            write(out, step->when);
            out.string(step->source);
        }
        write(out, announcement.when);
        m_rows.push_back({announcement.entry, m_store.add(out.bytes()), announcement.outcome});
        ++m_counts[static_cast<std::size_t>(announcement.outcome)];
    }
}

Announcement AnnouncedRows::at(qsizetype row) const
{
    const Row &where = m_rows[static_cast<std::size_t>(row)];
    Announcement announcement;
    announcement.entry = where.entry;
    announcement.outcome = where.outcome;
    BinaryReader in(m_store.read(where.place));
    announcement.title = in.string();
    for (HistoryStep *step : {&announcement.announced, &announcement.became}) {
        step->when = readDate(in);
        step->source = in.string();
    }
    announcement.when = readDate(in);
    return announcement;
}

} // namespace frise
