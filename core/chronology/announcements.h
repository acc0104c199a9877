#pragma once

#include "core/model/chronicle.h"

#include <QList>

namespace frise {

/// What was announced, and what the corpus tells of what became of it.
struct Announcement
{
    EntryId entry = 0;
    QString stableId; ///< of the entry: same for the same content
    QString title;
    EventKind kind = EventKind::Other;
    EventType type = EventType::None;
    Outcome outcome = Outcome::Pending;
    HistoryStep announced; ///< the first time it is told as to come; its `when` is the day told then
    /// The step that tells what became of it: held, denied, or the last day it was moved to. Its `source` is
    /// empty where nothing does (still to come, no trace).
    HistoryStep became;
    DateInterval when; ///< the date of the entry as it now stands
    friend bool operator==(const Announcement &a, const Announcement &b)
    {
        return a.stableId == b.stableId && a.outcome == b.outcome;
    }
};

/// The announcement of an entry with a history; meaningless where its outcome is NotAnnounced.
Announcement announcementOf(const ChronicleEntry &entry);

/// Sorts by the day that was announced (those without a day last), then by identity.
void sortAnnouncements(QList<Announcement> &announcements);

} // namespace frise
