#pragma once

#include "core/base/interned.h"
#include "core/dates/date_interval.h"

#include <QHash>
#include <QList>
#include <QString>

namespace frise {

/// A dated event of history (resources/knowledge/events.tsv) with the words an article uses of it.
struct ReferenceEvent
{
    QString id;
    QString title;
    DateInterval days;
    QList<QList<InternedId>> keywords; ///< each a sequence of lower-case forms or lemmas
    double need = 0;                   ///< rarity its matched keywords must add up to
};

/// A yearly meeting or day (recurring.tsv) and its usual season.
struct RecurringMeeting
{
    QString id;
    QString name;
    QList<QList<InternedId>> names; ///< name and aliases as sequences of lower-case forms
    int beginMonth = 0, beginDay = 0, endMonth = 0, endDay = 0;
    Day from = noDay;
    Day to = noDay;
};

/// The tables of dated events; loaded once, const, shared by threads.
class ReferenceEvents
{
public:
    static const ReferenceEvents &instance();

    const QList<ReferenceEvent> &events() const { return m_events; }
    const QList<RecurringMeeting> &meetings() const { return m_meetings; }
    /// Events with a keyword that begins with this form.
    QList<int> eventsFrom(InternedId word) const { return m_eventsByWord.value(word); }
    QList<int> meetingsFrom(InternedId word) const { return m_meetingsByWord.value(word); }
    /// How much a keyword says: 1 for one that names a single event, less where many share it.
    double rarity(const QList<InternedId> &keyword) const;

private:
    ReferenceEvents();
    QList<ReferenceEvent> m_events;
    QList<RecurringMeeting> m_meetings;
    QHash<InternedId, QList<int>> m_eventsByWord;
    QHash<InternedId, QList<int>> m_meetingsByWord;
    QHash<QString, int> m_keywordCounts;
};

} // namespace frise
