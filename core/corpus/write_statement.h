#pragma once

#include "core/corpus/statement.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace frise {

/// A prepared INSERT, UPDATE or DELETE with bound values only, straight to SQLite: an import runs some
/// hundred an article, and Qt's own binding looks each place up by a name that it makes. Lives on its
/// connection's thread and no longer than it.
class WriteStatement
{
public:
    WriteStatement(const QSqlDatabase &connection, const char *sql);
    ~WriteStatement();
    WriteStatement(const WriteStatement &) = delete;
    WriteStatement &operator=(const WriteStatement &) = delete;

    /// False: see error().
    template <typename... Values>
    bool run(const Values &...values)
    {
        if (m_statement == nullptr)
            return false;
        int place = 0;
        (bind(++place, values), ...);
        return step();
    }
    /// Of the last run.
    Error error() const;

private:
    void bind(int place, qint64 value);
    void bind(int place, int value) { bind(place, static_cast<qint64>(value)); }
    void bind(int place, double value);
    void bind(int place, const QString &value);    ///< a null one is NULL
    void bind(int place, const QByteArray &value); ///< a null one is NULL
    bool step();

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    QString m_file;
    int m_code = 0;
    QString m_message;
};

} // namespace frise
