#include "core/corpus/sqlite_handle.h"

#include <QSqlDriver>
#include <QVariant>
#include <cstring>

namespace frise {

sqlite3 *sqliteHandle(const QSqlDatabase &connection)
{
    if (connection.driver() == nullptr)
        return nullptr;
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace frise
