#include "core/corpus/query_watch.h"

#include "core/corpus/sqlite_handle.h"

#include <sqlite3.h>

namespace frise {

namespace {

/// Well below a millisecond.
constexpr int stepsBetween = 20000;

} // namespace

QueryWatch::QueryWatch(const QSqlDatabase &connection, const JobContext &job)
    : m_connection(connection), m_job(job)
{
    if (sqlite3 *handle = sqliteHandle(m_connection)) {
        sqlite3_progress_handler(
            handle, stepsBetween,
            [](void *context) {
                const auto &watch = *static_cast<const QueryWatch *>(context);
                watch.m_left -= stepsBetween;
                watch.m_spent = watch.m_spent || watch.m_left < 0;
                return watch.m_spent || watch.m_job.isCancelled() ? 1 : 0;
            },
            this);
    }
}

QueryWatch::~QueryWatch()
{
    if (sqlite3 *handle = sqliteHandle(m_connection))
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
}

void QueryWatch::allow(qint64 steps)
{
    m_left = steps;
    m_spent = false;
}

} // namespace frise
