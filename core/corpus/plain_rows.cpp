#include "core/corpus/plain_rows.h"

#include "core/corpus/sqlite_handle.h"
#include "core/corpus/statement.h"

#include <sqlite3.h>

namespace frise {

PlainRows::PlainRows(const QSqlDatabase &connection, const QString &sql, const QVariantList &values)
    : m_connection(connection)
{
    sqlite3 *handle = sqliteHandle(connection);
    const QByteArray text = sql.toUtf8();
    m_code = handle == nullptr ? SQLITE_CANTOPEN
                               : sqlite3_prepare_v2(handle, text.constData(), static_cast<int>(text.size()),
                                                    &m_statement, nullptr);
    bind(values);
}

void PlainRows::again(const QVariantList &values)
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
    bind(values);
}

void PlainRows::bind(const QVariantList &values)
{
    for (int i = 0; m_code == SQLITE_OK && i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        switch (value.typeId()) {
        case QMetaType::QString: {
            const QByteArray bytes = value.toString().toUtf8();
            m_code = sqlite3_bind_text(m_statement, i + 1, bytes.constData(), static_cast<int>(bytes.size()),
                                       SQLITE_TRANSIENT);
            break;
        }
        case QMetaType::Double:
            m_code = sqlite3_bind_double(m_statement, i + 1, value.toDouble());
            break;
        default:
            m_code = sqlite3_bind_int64(m_statement, i + 1, value.toLongLong());
            break;
        }
    }
}

PlainRows::~PlainRows()
{
    sqlite3_finalize(m_statement);
}

bool PlainRows::next()
{
    if (m_code != SQLITE_OK)
        return false;
    const int step = sqlite3_step(m_statement);
    if (step == SQLITE_ROW)
        return true;
    if (step != SQLITE_DONE)
        m_code = step;
    return false;
}

Error PlainRows::error() const
{
    sqlite3 *handle = sqliteHandle(m_connection);
    return sqlError(m_code, handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString(),
                    m_connection.databaseName());
}

qint64 PlainRows::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double PlainRows::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray PlainRows::bytes(int column) const
{
    // First the bytes, then how many: the order SQLite asks for.
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return data == nullptr ? QByteArray("") : QByteArray::fromRawData(data, size);
}

} // namespace frise
