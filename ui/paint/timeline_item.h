#pragma once

#include "core/model/chronicle.h"
#include "ui/paint/signs.h"

#include <QList>
#include <QString>
#include <optional>

namespace frise {

/// What the timeline needs to know of one event or one declaration: its date and state, and the words of its
/// label. A plain value.
struct TimelineItem
{
    EntryId entry = 0; ///< 0 where it is a quotation that belongs to no entry
    ArticleId article = 0;
    int quotation = -1; ///< with `article`: the quotation of the declarations lane

    EventKind kind = EventKind::Other;
    Certainty certainty = Certainty::Happened;
    Importance importance = Importance::Normal;
    FillStyle fill = FillStyle::Filled;
    Outcome outcome = Outcome::NotAnnounced;
    DateInterval when;
    bool lasting = false;  ///< a state or a series: an open side is drawn as a bar, else as an act
    Day announced = noDay; ///< day of the article that first announced it
    std::optional<DateInterval> plannedBefore; ///< date once announced and not kept
    QList<DateInterval> conflictDates;         ///< dates on which sources disagree
    DateInterval vagueWhen; ///< what the vaguest source says, where it is vaguer than `when`
    QString vagueText;      ///< "003 : « la semaine dernière »"

    QString lead;    ///< the speaker, in front and in weight 500; empty for events
    QString text;    ///< short title in the words of the article
    QString place;   ///< set only where `text` does not name it
    QString quote;   ///< key quotation, for cards; may be empty
    QString sources; ///< "3 sources" on screen, "[1, 2]" on paper; empty where there is nothing to say
    int sourceCount = 1;

    /// The same event keeps its key in every layout.
    quint64 key() const
    {
        return entry != 0 ? static_cast<quint64>(entry)
                          : (quint64(1) << 63) | (static_cast<quint64>(article) << 24) |
                                static_cast<quint64>(quotation);
    }
    bool isQuotation() const { return quotation >= 0; }
};

/// First and last day an item's drawing touches (history and ghosts included); noDay on both for an undated
/// one.
std::pair<Day, Day> drawnDays(const TimelineItem &item);

/// Where a layout fetches the items it shows: a list in memory, or a window on a corpus too large for it.
class TimelineItems
{
public:
    virtual ~TimelineItems() = default;
    virtual const TimelineItem &item(quint32 index) const = 0;
};

} // namespace frise
