#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace frise {

/// One prepared statement with bound values only. Lives on its connection's thread and no longer than it.
/// `run` may be called again with other values; a failure is kept in `error()`.
class Statement
{
public:
    Statement(const QSqlDatabase &connection, const QString &sql);

    template <typename... Values>
    bool run(const Values &...values)
    {
        if (!m_prepared)
            return false;
        int place = 0;
        (m_query.bindValue(place++, QVariant::fromValue(values)), ...);
        return execute();
    }
    bool runWith(const QVariantList &values);

    bool next() { return m_query.next(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    int changed() const { return m_query.numRowsAffected(); }
    /// Ends reading, so that no lock is held.
    void finish() { m_query.finish(); }
    Error error() const;

private:
    bool execute();

    QSqlQuery m_query;
    QString m_file;
    bool m_prepared = false;
};

/// What SQLite's code means for the reader; `file` is named in the message.
Error sqlError(int code, const QString &driverText, const QString &file);

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    /// Waits for another writer as long as the connection's busy timeout says; `isOpen` is false after that.
    explicit Transaction(const QSqlDatabase &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    bool isOpen() const { return m_open; }
    Result<void> commit();

private:
    QSqlDatabase m_connection;
    bool m_open = false;
};

} // namespace frise
