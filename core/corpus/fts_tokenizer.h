#pragma once

#include <QSqlDatabase>

namespace frise {

/// Registers the FTS5 tokenizer "frise" (search_tokens.h) on an open QSQLITE connection. False where the
/// driver is not SQLite or FTS5 is missing.
bool registerSearchTokenizer(const QSqlDatabase &connection);

} // namespace frise
