#pragma once

#include "core/corpus/actor_table.h"
#include "core/corpus/statement.h"
#include "core/model/chronicle.h"

#include <QByteArray>
#include <QPair>

namespace frise {

/// How an entry lies in its row: narrow columns to ask for, its actors as numbers, and the rest (history,
/// conflicts, figures, reasons) as bytes that are absent where there is nothing to say.
extern const char *const entryColumns; ///< "e.id, e.stable_id, …" in the order readEntry expects
ChronicleEntry readEntry(const Statement &row, const ActorTable &actors);
/// The narrow columns only: no actors, no history, conflicts, figures and reasons.
ChronicleEntry readEntryFields(const Statement &row);
/// Adds the actors of these bytes as the person's decisions show them.
void addShownActors(ChronicleEntry &entry, const QByteArray &bytes, const ActorTable &actors);

using ActorNumbers = QList<QPair<qint64, ActorRole>>;
QByteArray actorsToBytes(const ActorNumbers &actors);
ActorNumbers actorsFromBytes(const QByteArray &bytes);

/// Empty where the entry has none of these.
QByteArray detailToBytes(const ChronicleEntry &entry);
void detailFromBytes(const QByteArray &bytes, ChronicleEntry &entry);

} // namespace frise
