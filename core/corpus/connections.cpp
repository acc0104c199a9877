#include "core/corpus/connections.h"

#include "core/corpus/fts_tokenizer.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSqlQuery>
#include <QStringList>
#include <atomic>

namespace frise {

namespace {

/// Names of all open connections. Never destroyed: threads may end after static objects are gone.
struct Registry
{
    QMutex mutex;
    QStringList names;
};

Registry &registry()
{
    static auto *instance = new Registry;
    return *instance;
}

void closeWhere(bool (*matches)(const QString &name, const QString &part), const QString &part)
{
    Registry &r = registry();
    const QMutexLocker lock(&r.mutex);
    QStringList kept;
    for (const QString &name : std::as_const(r.names)) {
        if (matches(name, part))
            QSqlDatabase::removeDatabase(name);
        else
            kept.append(name);
    }
    r.names = kept;
}

/// Numbers threads: the system gives the id of a dead one to a new one.
class ThreadNumber
{
public:
    ThreadNumber()
    {
        static std::atomic<int> counter = 0;
        m_suffix = QStringLiteral("/%1").arg(++counter);
    }
    ~ThreadNumber()
    {
        closeWhere([](const QString &name, const QString &part) { return name.endsWith(part); }, m_suffix);
    }
    const QString &suffix() const { return m_suffix; }

private:
    QString m_suffix;
};

} // namespace

QSqlDatabase connectionOfThisThread(const QString &key, const QString &databaseName, const QString &options,
                                    bool queryOnly)
{
    thread_local const ThreadNumber number;
    const QString name = key + number.suffix();
    {
        Registry &r = registry();
        const QMutexLocker lock(&r.mutex);
        if (r.names.contains(name))
            return QSqlDatabase::database(name, false);
        r.names.append(name);
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(databaseName);
    connection.setConnectOptions(options);
    if (connection.open()) {
        registerSearchTokenizer(connection);
        for (const char *pragma : {"PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
                                   "PRAGMA cache_size = -16000", "PRAGMA synchronous = FULL"}) {
            QSqlQuery query(connection);
            query.exec(QString::fromLatin1(pragma));
        }
        if (queryOnly) {
            QSqlQuery query(connection);
            query.exec(QStringLiteral("PRAGMA query_only = ON"));
        }
    }
    return connection;
}

void closeConnections(const QString &key)
{
    closeWhere([](const QString &name, const QString &part) { return name.startsWith(part); },
               key + QLatin1Char('/'));
}

} // namespace frise
