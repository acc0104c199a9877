#include "core/corpus/query_watch.h"

#include "core/corpus/sqlite_handle.h"

#include <sqlite3.h>

namespace frise {

QueryWatch::QueryWatch(const QSqlDatabase &connection, const JobContext &job) : m_connection(connection)
{
    if (sqlite3 *handle = sqliteHandle(m_connection)) {
        // 20,000 steps of SQLite's machine are well below a millisecond.
        sqlite3_progress_handler(
            handle, 20000,
            [](void *context) { return static_cast<const JobContext *>(context)->isCancelled() ? 1 : 0; },
            const_cast<JobContext *>(&job));
    }
}

QueryWatch::~QueryWatch()
{
    if (sqlite3 *handle = sqliteHandle(m_connection))
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
}

} // namespace frise
