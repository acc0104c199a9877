#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

namespace frise {

/// Highest number of resources/sql/NNNN_….sql; 0 where the folder is missing.
int newestMigration();
/// Brings the file to the newest layout, each migration in a transaction of its own together with its
/// user_version; does nothing where it is there already.
Result<void> migrate(const QSqlDatabase &connection, quint32 applicationId);

} // namespace frise
