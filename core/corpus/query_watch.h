#pragma once

#include "core/base/job.h"

#include <QSqlDatabase>

namespace frise {

/// While it lives, statements on the connection stop (Error::Code::Cancelled) soon after the job is
/// cancelled.
class QueryWatch
{
public:
    QueryWatch(const QSqlDatabase &connection, const JobContext &job);
    ~QueryWatch();
    QueryWatch(const QueryWatch &) = delete;
    QueryWatch &operator=(const QueryWatch &) = delete;

private:
    QSqlDatabase m_connection;
};

} // namespace frise
