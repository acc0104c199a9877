#pragma once

#include "core/base/job.h"

#include <QSqlDatabase>
#include <limits>

namespace frise {

/// While it lives, statements on the connection stop (Error::Code::Cancelled) soon after the job is
/// cancelled, or once they have taken so many steps of SQLite's machine as they were allowed.
class QueryWatch
{
public:
    QueryWatch(const QSqlDatabase &connection, const JobContext &job);
    ~QueryWatch();
    QueryWatch(const QueryWatch &) = delete;
    QueryWatch &operator=(const QueryWatch &) = delete;

    /// So many steps from now on; a row that is looked at and passed over takes about ten.
    void allow(qint64 steps);
    void allowAll() { allow(std::numeric_limits<qint64>::max()); }
    /// Whether a statement was stopped because its steps were spent.
    bool isSpent() const { return m_spent; }

private:
    QSqlDatabase m_connection;
    const JobContext &m_job;
    mutable qint64 m_left = std::numeric_limits<qint64>::max();
    mutable bool m_spent = false; ///< by the connection, whatever the owner may do
};

} // namespace frise
