#include "core/corpus/write_statement.h"

#include "core/corpus/sqlite_handle.h"

#include <sqlite3.h>

namespace frise {

WriteStatement::WriteStatement(const QSqlDatabase &connection, const char *sql)
    : m_handle(sqliteHandle(connection)), m_file(connection.databaseName())
{
    if (m_handle == nullptr) {
        m_code = SQLITE_CANTOPEN;
        return;
    }
    m_code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (m_code != SQLITE_OK)
        m_message = QString::fromUtf8(sqlite3_errmsg(m_handle));
}

WriteStatement::~WriteStatement()
{
    sqlite3_finalize(m_statement);
}

void WriteStatement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement, place, value);
}

void WriteStatement::bind(int place, double value)
{
    sqlite3_bind_double(m_statement, place, value);
}

void WriteStatement::bind(int place, const QString &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(m_statement, place);
        return;
    }
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, place, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void WriteStatement::bind(int place, const QByteArray &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(m_statement, place);
        return;
    }
    sqlite3_bind_blob64(m_statement, place, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                        SQLITE_TRANSIENT);
}

bool WriteStatement::step()
{
    m_code = sqlite3_step(m_statement);
    const bool done = m_code == SQLITE_DONE || m_code == SQLITE_ROW;
    if (!done)
        m_message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    sqlite3_reset(m_statement);
    return done;
}

Error WriteStatement::error() const
{
    return sqlError(m_code, m_message, m_file);
}

} // namespace frise
