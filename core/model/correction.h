#pragma once

#include "core/base/span.h"

#include <QJsonObject>
#include <QString>
#include <QtGlobal>

namespace frise {

/// What a person decided. The payload's keys stand beside each kind; offsets in a payload are UTF-16 units.
enum class CorrectionKind : quint8 {
    SetArticleDate, ///< {"edtf", "evidence"?}: the reasons for which a proposed date was accepted
    /// {"rule", "link"?}: this piece of evidence does not count (span = its quoted text); with "link" it is
    /// the bond to another article (DateLink::cutKey) that does not
    CutDateEvidence,
    SetSpeaker,      ///< {"name", "id"?}
    NotAQuotation,   ///< {}
    AddQuotation,    ///< {"mode", "name"}
    SameStatement,   ///< {"other": {"hash", "quoted", "before"}}
    RejectEvent,     ///< {}
    EditEvent,       ///< any of {"summary", "edtf", "kind", "type", "certainty", "place", "actors":
                     ///< [{"name","role"}]}
    AddEvent,        ///< as EditEvent, "kind" at least
    AcceptEvent,     ///< {}: looked at and right
    AcceptQuotation, ///< {}
    MergeEntries,    ///< {"with": {"hash", "quoted", "before"}}: the two mentions tell of one event
    SplitEntries,    ///< {"from": {"hash", "quoted", "before"}}: they do not
    MergeActors,     ///< {"id", "into"}: corpus-wide, no article
    RenameActor,     ///< {"id", "name"}: corpus-wide, no article
    AddTimex,        ///< {"value", "edtf"}
    AddPerson,       ///< {"name"}
    PinMatch,        ///< {"other": {"hash", "quoted", "before"}}: comparison: these passages match
    CutMatch         ///< {"other": …, "fact"?}: they do not; with "fact", a match of that kind alone is cut
};

/// A human decision keyed by text hash and quoted span with context, so that it finds its place again after a
/// new analysis. Kept in its own table and replayed; undo is taking it out again.
struct Correction
{
    qint64 id = 0; ///< given by the corpus; ascending in the order of the decisions
    CorrectionKind kind = CorrectionKind::AcceptEvent;
    QString articleHash; ///< hex SHA-256 of the text; empty for corpus-wide kinds
    Span span;           ///< where it was when decided
    QString quoted;      ///< the text of the span
    QString before;      ///< up to 40 characters that stand before it
    QJsonObject payload;
    friend bool operator==(const Correction &, const Correction &) = default;
};

} // namespace frise
