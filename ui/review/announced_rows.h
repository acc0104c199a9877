#pragma once

#include "core/chronology/announcements.h"
#include "core/corpus/row_store.h"

#include <array>
#include <vector>

namespace frise {

/// What was announced, packed: a large corpus announces tens of thousands of things. The words lie in a
/// temporary file beyond a megabyte (row_store.h) and are read for the rows that are looked at; of each
/// announcement only what a list shows is kept. Const once made, any thread.
class AnnouncedRows
{
public:
    AnnouncedRows();
    explicit AnnouncedRows(const QList<Announcement> &announcements);

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    EntryId entryAt(qsizetype row) const { return m_rows[static_cast<std::size_t>(row)].entry; }
    Outcome outcomeAt(qsizetype row) const { return m_rows[static_cast<std::size_t>(row)].outcome; }
    int count(Outcome outcome) const { return m_counts[static_cast<std::size_t>(outcome)]; }
    /// Title, outcome, the days and sources of both steps, and when it is; no more. Made anew at each call.
    Announcement at(qsizetype row) const;

private:
    struct Row
    {
        EntryId entry = 0;
        RowStore::Place place;
        Outcome outcome = Outcome::Pending;
    };
    std::vector<Row> m_rows;
    std::array<int, 6> m_counts{}; ///< by Outcome
    RowStore m_store;
};

} // namespace frise
