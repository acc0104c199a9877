#pragma once

#include "core/dates/date_interval.h"
#include "core/model/event.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace frise {

using ArticleId = qint64;
using EntryId = qint64;

/// One event mention inside the corpus: an article and the index of the event in its Analysis.
struct MentionKey
{
    ArticleId article = 0;
    int event = -1;
    friend auto operator<=>(const MentionKey &, const MentionKey &) = default;
};

struct EntryMention
{
    MentionKey key;
    QString source; ///< file name of the article
    Span span;
    QString text; ///< the clause, cut at 300 characters
    DateInterval when;
    Certainty certainty = Certainty::Happened;
    DateInterval published;
};

struct EntryActor
{
    QString id;
    QString name;
    ActorRole role = ActorRole::Agent;
    friend bool operator==(const EntryActor &, const EntryActor &) = default;
};

/// What became of an announcement within the corpus.
enum class Outcome : quint8 { NotAnnounced, Pending, Happened, NoTrace, Denied, Moved };

struct HistoryStep
{
    Certainty certainty = Certainty::Planned;
    DateInterval when;      ///< date told for the event at that step
    DateInterval published; ///< date of the article that tells it
    QString source;
};

/// A value that mentions of one event give differently ("25 morts", "des dizaines de morts").
struct FigureVariant
{
    QString text;
    QString source;
    double value = 0;
    QString unit;
};

struct EntryQuote
{
    ArticleId article = 0;
    int quotation = -1;
    QString source;
    Span span;
    QString speaker;
};

/// An event of the chronology: the mentions of one act merged across articles. Its date is the intersection of
/// its mentions' dates, or a shown conflict, never an average.
struct ChronicleEntry
{
    EntryId id = 0;
    QString stableId; ///< same for the same content, whatever the order of import
    QString title;
    EventKind kind = EventKind::Other;
    EventType type = EventType::None;
    QString subType;
    DateInterval when;
    Certainty certainty = Certainty::Happened;
    Importance importance = Importance::Normal;
    double confidence = 0;
    bool series = false;
    bool undated = false; ///< only vague references: stands on the shelf
    Outcome outcome = Outcome::NotAnnounced;
    QList<EntryActor> actors;
    QString place;
    QList<HistoryStep> history;
    QStringList conflicts; ///< sentences for the reader
    QList<DateInterval> conflictDates;
    QList<FigureVariant> figures;
    QStringList mergeReasons;
    QList<EntryMention> mentions;
    QList<EntryQuote> quotes;
    bool reviewed = false; ///< accepted or corrected by a person
};

} // namespace frise
