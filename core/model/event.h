#pragma once

#include "core/base/span.h"
#include "core/dates/date_interval.h"
#include "core/model/evidence.h"

#include <QList>
#include <QString>
#include <QStringView>
#include <QtGlobal>
#include <optional>

namespace frise {

enum class EventKind : quint8 { Diplomatic, Military, Statement, Other };
enum class Certainty : quint8 { Happened, Ongoing, Planned, Conditional, Demanded, Negated };
/// PLOVER event types, plus None (a worthy act that none fits: a vote) and Statement (ours).
enum class EventType : quint8 {
    None,
    Consult,
    Agree,
    Support,
    Aid,
    Cooperate,
    Concede,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Protest,
    Statement
};
/// Where an event's date comes from.
enum class DateBasis : quint8 { Unknown, Explicit, Deictic, Anaphoric, Inherited, ArticleDay, Default, Person };
enum class Importance : quint8 { Context, Normal, Important, Key };
enum class ActorRole : quint8 { Agent, Target };
enum class FigureModality : quint8 { Exact, About, AtLeast, AtMost, Almost };

QString eventTypeName(EventType type);                 ///< "CONSULT"; empty for None
std::optional<EventType> eventTypeFrom(QStringView name); ///< None for ""
QString certaintyName(Certainty certainty);            ///< "happened" …, as the JSON formats write it
std::optional<Certainty> certaintyFrom(QStringView name);
QString eventKindName(EventKind kind);                 ///< "diplomatic" …
std::optional<EventKind> eventKindFrom(QStringView name);

struct EventActor
{
    int actor = -1; ///< index into Analysis::actors
    ActorRole role = ActorRole::Agent;
    Span span; ///< as printed; invalid where resolved from an elided subject
    friend bool operator==(const EventActor &, const EventActor &) = default;
};

/// A number of an article with what it counts ("près de 100 000 soldats").
struct Figure
{
    Span span;
    double value = 0;
    QString unit;   ///< lemma of the counted noun ("soldat", "pays", "mort"), or a unit ("km", "%")
    QString object; ///< words that narrow it down ("russe", "déployer"), for comparison
    FigureModality modality = FigureModality::Exact;
    friend bool operator==(const Figure &, const Figure &) = default;
};

/// One mention of an act in one article: one trigger, one type.
struct Event
{
    Span span;    ///< the clause
    Span trigger; ///< verb group or noun, no more
    EventType type = EventType::None;
    QString subType; ///< "phone", "drone", "ceasefire" …; empty where none
    EventKind kind = EventKind::Other;
    QList<EventActor> actors;
    QString place; ///< canonical name; empty where the text gives none
    Span placeSpan;
    DateInterval when; ///< never unknown on both sides
    DateBasis basis = DateBasis::Unknown;
    Certainty certainty = Certainty::Happened;
    Certainty contentCertainty = Certainty::Happened; ///< of what a verb with a force of its own is about
    int quotation = -1;                               ///< who reports it: index into Analysis::quotations
    QList<Figure> figures;
    QString summary; ///< one line in the article's words, at most 120 characters
    Importance importance = Importance::Normal;
    bool series = false; ///< repeated acts
    double confidence = 0.5;
    Evidence evidence;     ///< why this is an event
    Evidence dateEvidence; ///< why this date

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace frise
