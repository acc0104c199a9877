#pragma once

#include "core/dates/date_interval.h"
#include "core/model/event.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace frise {

/// What was typed in the search box, understood. Words are as typed; folding and quoting for the index happen
/// in the corpus. All conditions must hold together; values inside one list are alternatives.
struct SearchQuery
{
    QStringList words;    ///< each one word
    QStringList phrases;  ///< each several words in a row
    QStringList excluded; ///< words or phrases that must not stand there
    QStringList who;      ///< names: speaker of a quotation, agent of an event
    QStringList to;       ///< names: addressee, target or place
    QStringList sources;  ///< outlet or file name
    QList<DateInterval> dates;
    QSet<EventKind> kinds;
    QSet<EventType> types;
    QSet<Certainty> certainties;
    QStringList notes; ///< for the reader

    bool hasText() const { return !words.isEmpty() || !phrases.isEmpty() || !excluded.isEmpty(); }
    /// Words and nothing else.
    bool isTextOnly() const
    {
        return who.isEmpty() && to.isEmpty() && sources.isEmpty() && dates.isEmpty() && kinds.isEmpty() &&
               types.isEmpty() && certainties.isEmpty();
    }
    bool isEmpty() const { return !hasText() && isTextOnly(); }
};

/// A hit as the tables know it; the workspace fills in texts and spans.
struct FoundRow
{
    enum class Kind : quint8 { Event, Quotation, Passage };
    Kind kind = Kind::Passage;
    qint64 article = 0;
    int ordinal = 0;  ///< index of the event, of the quotation's first part, or of the passage (fact_rows.h)
    qint64 entry = 0; ///< for events
    DateInterval when;
    Day lastDay = noDay; ///< of it, as the tables keep days; only in the newest hits
};

struct Newest
{
    QList<FoundRow> rows;
    /// Whether there are no others, but for the limit; else more may be found by the whole search.
    bool complete = false;
};

struct Found
{
    QList<FoundRow> rows;
    qint64 events = 0; ///< exact counts, whatever `rows` holds
    qint64 quotations = 0;
    qint64 passages = 0;
};

} // namespace frise
