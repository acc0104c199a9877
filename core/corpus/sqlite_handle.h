#pragma once

#include <QSqlDatabase>

struct sqlite3;

namespace frise {

/// The SQLite connection behind an open QSQLITE connection (Qt and Frise link the same library); null for
/// others.
sqlite3 *sqliteHandle(const QSqlDatabase &connection);

} // namespace frise
