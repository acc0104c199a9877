#include "core/corpus/migrations.h"

#include "core/base/resources.h"
#include "core/corpus/sqlite_handle.h"
#include "core/corpus/statement.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <sqlite3.h>

namespace frise {

namespace {

QMap<int, QString> migrationFiles()
{
    QMap<int, QString> files;
    const QString folder = resourcePath(QStringLiteral("sql"));
    if (folder.isEmpty())
        return files;
    for (const QString &name :
         QDir(folder).entryList({QStringLiteral("????_*.sql")}, QDir::Files, QDir::Name)) {
        bool isNumber = false;
        const int number = name.left(4).toInt(&isNumber);
        if (isNumber)
            files.insert(number, folder + QLatin1Char('/') + name);
    }
    return files;
}

} // namespace

int newestMigration()
{
    const auto files = migrationFiles();
    return files.isEmpty() ? 0 : files.lastKey();
}

Result<void> migrate(const QSqlDatabase &connection, quint32 applicationId)
{
    sqlite3 *handle = sqliteHandle(connection);
    if (handle == nullptr)
        return Error{Error::Code::CannotRead, QStringLiteral("QSQLITE"), connection.databaseName()};
    const auto run = [&](const QByteArray &sql) -> Result<void> {
        char *message = nullptr;
        const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
        const QString text = QString::fromUtf8(message);
        sqlite3_free(message);
        if (code != SQLITE_OK)
            return sqlError(code, text, connection.databaseName());
        return {};
    };
    Statement current(connection, QStringLiteral("PRAGMA user_version"));
    if (!current.run() || !current.next())
        return current.error();
    const auto version = static_cast<int>(current.integer(0));
    current.finish();
    const auto files = migrationFiles();
    for (auto it = files.upperBound(version); it != files.cend(); ++it) {
        QFile file(it.value());
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::CannotRead, file.errorString(), it.value()};
        Transaction transaction(connection);
        if (!transaction.isOpen())
            return sqlError(sqlite3_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)),
                            connection.databaseName());
        // The two numbers come from the program and from a file name read as an integer, not from outside.
        const QByteArray numbers = "PRAGMA application_id = " + QByteArray::number(applicationId) +
                                   "; PRAGMA user_version = " + QByteArray::number(it.key()) + ';';
        if (auto done = run(file.readAll() + numbers); !done)
            return done;
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace frise
