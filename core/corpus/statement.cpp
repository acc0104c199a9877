#include "core/corpus/statement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <sqlite3.h>

namespace frise {

Error sqlError(int code, const QString &driverText, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Error::Code::CannotWrite,
                QCoreApplication::translate(
                    "Corpus", "The disk that holds %1 is full; make room and try again. Nothing "
                              "that was stored is lost.")
                    .arg(name),
                driverText};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Code::CannotWrite,
                QCoreApplication::translate("Corpus", "%1 cannot be written: it is read-only.").arg(name),
                driverText};
    case SQLITE_IOERR:
        return {Error::Code::CannotWrite,
                QCoreApplication::translate("Corpus", "%1 cannot be read or written; look at the disk.")
                    .arg(name),
                driverText};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::Locked,
                QCoreApplication::translate("Corpus",
                                            "%1 is in use by another program; close it there and try again.")
                    .arg(name),
                driverText};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Code::Damaged,
                QCoreApplication::translate("Corpus", "%1 is damaged; open a backup of it.").arg(name),
                driverText};
    case SQLITE_CANTOPEN:
        return {Error::Code::CannotRead,
                QCoreApplication::translate("Corpus", "%1 cannot be opened.").arg(name), driverText};
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, QCoreApplication::translate("Corpus", "Cancelled."), driverText};
    default:
        return {Error::Code::Unspecified,
                QCoreApplication::translate("Corpus", "%1 answered with an error: %2").arg(name, driverText),
                driverText};
    }
}

Statement::Statement(const QSqlDatabase &connection, const QString &sql)
    : m_query(connection), m_file(connection.databaseName())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

bool Statement::runWith(const QVariantList &values)
{
    if (!m_prepared)
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    return execute();
}

bool Statement::execute()
{
    return m_query.exec();
}

Error Statement::error() const
{
    const QSqlError last = m_query.lastError();
    return sqlError(last.nativeErrorCode().toInt(), last.databaseText(), m_file);
}

Transaction::Transaction(const QSqlDatabase &connection) : m_connection(connection)
{
    // IMMEDIATE: a writer that waits for another does so here, not in the middle.
    QSqlQuery begin(m_connection);
    m_open = begin.exec(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (m_open) {
        QSqlQuery rollback(m_connection);
        rollback.exec(QStringLiteral("ROLLBACK"));
    }
}

Result<void> Transaction::commit()
{
    QSqlQuery commit(m_connection);
    if (!commit.exec(QStringLiteral("COMMIT"))) {
        const QSqlError last = commit.lastError();
        return sqlError(last.nativeErrorCode().toInt(), last.databaseText(), m_connection.databaseName());
    }
    m_open = false;
    return {};
}

} // namespace frise
