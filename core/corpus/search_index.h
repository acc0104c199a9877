#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

namespace frise {

/// The three contentless FTS5 tables (passage_search, quote_search, event_search; row ids as in fact_rows.h).
/// They are no part of the migrations: they are made anew whenever their words are cut in another way than
/// now.
bool searchIndexIsCurrent(const QSqlDatabase &connection);
/// Throws the tables away, makes empty ones and marks every article as not yet indexed.
Result<void> resetSearchIndex(const QSqlDatabase &connection);

} // namespace frise
