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
    QList<InternedId> stems;           ///< of its title, place and keywords (see stemOf), distinct
    int titleStems = 0;                ///< the first so many are those of title and place
    double allWeight = 0;              ///< how much all its stems say together
    double titleWeight = 0;            ///< how much the stems of title and place say together
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
    /// Events whose words hold this stem; empty for stems that half the table holds.
    QList<int> eventsOfStem(InternedId stem) const { return m_eventsByStem.value(stem); }
    /// How much a stem says: the logarithm of how few events hold it; 0 for one that none does.
    double stemWeight(InternedId stem) const { return m_stemWeights.value(stem, 0); }
    /// What "retiré", "retire" and "retirer", "russe" and "russes" share: accents folded, six letters,
    /// endings cut. 0 for words too short to say anything.
    static InternedId stemOf(QStringView lowerCase);
    /// How much a keyword says: 1 for one that names a single event, less where many share it.
    double rarity(const QList<InternedId> &keyword) const;

private:
    ReferenceEvents();
    QList<ReferenceEvent> m_events;
    QList<RecurringMeeting> m_meetings;
    QHash<InternedId, QList<int>> m_eventsByWord;
    QHash<InternedId, QList<int>> m_meetingsByWord;
    QHash<InternedId, QList<int>> m_eventsByStem;
    QHash<InternedId, double> m_stemWeights;
    QHash<QString, int> m_keywordCounts;
};

} // namespace frise
