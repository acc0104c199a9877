#include "core/corpus/database.h"

#include "core/base/resources.h"
#include "core/corpus/connections.h"
#include "core/corpus/migrations.h"
#include "core/corpus/sqlite_handle.h"
#include "core/corpus/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>
#include <atomic>
#include <sqlite3.h>

namespace frise {

namespace {

/// The first 100 bytes of an SQLite file, as its format document lays them out.
struct FileHead
{
    bool sqlite = false;
    quint32 applicationId = 0;
    quint32 userVersion = 0;
    bool cut = false; ///< shorter than its page count says
    bool empty = false;
};

/// Whether a log or a journal of a process that did not end well lies beside the file.
bool hasLeftOver(const QString &path, const char *suffix)
{
    return QFileInfo(path + QLatin1String(suffix)).size() > 0;
}

Result<FileHead> readHeadOf(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus", "There is no corpus %1.").arg(name), path};
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Code::CannotRead,
            QCoreApplication::translate("Corpus", "%1 cannot be opened; look at its permissions.").arg(name),
            file.errorString()};
    }
    const QByteArray head = file.read(100);
    FileHead result;
    result.empty = head.isEmpty();
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return result;
    result.sqlite = true;
    const auto *data = reinterpret_cast<const uchar *>(head.constData());
    result.userVersion = qFromBigEndian<quint32>(data + 60);
    result.applicationId = qFromBigEndian<quint32>(data + 68);
    qint64 pageSize = qFromBigEndian<quint16>(data + 16);
    if (pageSize == 1)
        pageSize = 65536;
    const qint64 pages = qFromBigEndian<quint32>(data + 28);
    // The count is right only where both change counters agree.
    const bool countHolds = qFromBigEndian<quint32>(data + 24) == qFromBigEndian<quint32>(data + 92);
    // A process that died while it copied its log into the file leaves a file whose first page already counts
    // pages that still stand in the log.
    result.cut = countHolds && file.size() < pages * pageSize && !hasLeftOver(path, "-wal");
    return result;
}

/// SQLite undoes what a dead process had begun as soon as the file is read; what the head says holds only
/// then.
void rollBackHotJournal(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        sqlite3_busy_timeout(handle, 5000);
        // What this cannot read, opening the corpus will report.
        sqlite3_exec(handle, "PRAGMA schema_version", nullptr, nullptr, nullptr);
    }
    sqlite3_close(handle);
}

Result<void> judge(const FileHead &head, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!head.sqlite || head.applicationId != Database::applicationId) {
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate(
                         "Corpus", "%1 is not a Frise corpus. To read articles, import them into "
                                   "one.")
                         .arg(name),
                     path};
    }
    if (head.userVersion > static_cast<quint32>(Database::newestVersion())) {
        return Error{Error::Code::NewerVersion,
                     QCoreApplication::translate(
                         "Corpus", "%1 was made by a newer version of Frise (layout %2; this one "
                                   "knows %3). It was left untouched: install the newer version.")
                         .arg(name)
                         .arg(head.userVersion)
                         .arg(Database::newestVersion()),
                     path};
    }
    if (head.cut) {
        return Error{Error::Code::Damaged,
                     QCoreApplication::translate("Corpus",
                                                 "%1 is damaged: its end is missing. It was left untouched; "
                                                 "copy it again or open a backup.")
                         .arg(name),
                     path};
    }
    return {};
}

QString newKey()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("frise-%1").arg(++counter);
}

} // namespace

int Database::newestVersion()
{
    static const int version = newestMigration();
    return version;
}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && info.size() > 0) {
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Corpus", "%1 exists already; choose another name.")
                         .arg(info.fileName()),
                     path};
    }
    if (newestVersion() == 0) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Corpus",
                                                 "Frise's own files (resources/sql) are missing; install it "
                                                 "again."),
                     {}};
    }
    std::unique_ptr<Database> database(new Database);
    database->m_path = info.absoluteFilePath();
    database->m_key = newKey();
    database->m_lock = std::make_unique<QLockFile>(database->m_path + QStringLiteral("-lock"));
    database->m_lock->setStaleLockTime(0);
    if (!database->m_lock->tryLock()) {
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Corpus",
                                                 "%1 cannot be made there: the folder cannot be written or "
                                                 "another Frise makes the same file.")
                         .arg(info.fileName()),
                     path};
    }
    if (auto prepared = database->prepare(true); !prepared)
        return prepared.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    const bool halfWritten = hasLeftOver(path, "-journal") && QFileInfo(path).isFile();
    if (halfWritten)
        rollBackHotJournal(path);
    const auto head = readHeadOf(path);
    if (!head)
        return head.error();
    // Only the making of a new corpus can be undone to nothing: it is made again.
    if (halfWritten && head.value().empty && access == Access::ReadWrite)
        return create(path);
    if (auto good = judge(head.value(), path); !good)
        return good.error();
    const QFileInfo info(path);
    std::unique_ptr<Database> database(new Database);
    database->m_path = info.absoluteFilePath();
    database->m_key = newKey();
    const bool folderWritable = QFileInfo(info.absolutePath()).isWritable();
    database->m_readOnly = access == Access::ReadOnly || !info.isWritable() || !folderWritable;
    database->m_queryOnly = info.isWritable() && folderWritable;
    if (!database->m_readOnly) {
        database->m_lock = std::make_unique<QLockFile>(database->m_path + QStringLiteral("-lock"));
        // 0: a lock grows never old; that of a process that died is still recognised.
        database->m_lock->setStaleLockTime(0);
        if (!database->m_lock->tryLock()) {
            database->m_lock.reset();
            database->m_readOnly = true;
        }
    }
    // Even a reader of a write-ahead log needs two files beside it; where none can be made, the file alone is
    // read.
    database->m_immutable = database->m_readOnly && !folderWritable &&
                            !QFileInfo::exists(database->m_path + QStringLiteral("-wal"));
    if (!database->m_readOnly && head.value().userVersion < static_cast<quint32>(newestVersion())) {
        const QString backup =
            QStringLiteral("%1.v%2.backup").arg(database->m_path).arg(head.value().userVersion);
        QFile::remove(backup);
        Statement copy(database->connection(), QStringLiteral("VACUUM INTO ?"));
        if (!copy.run(backup))
            return copy.error();
    }
    if (auto prepared = database->prepare(false); !prepared)
        return prepared.error();
    return database;
}

Result<void> Database::prepare(bool creating)
{
    const QSqlDatabase db = connection();
    if (!db.isOpen()) {
        return Error{Error::Code::CannotRead,
                     QCoreApplication::translate("Corpus", "%1 cannot be opened: %2")
                         .arg(QFileInfo(m_path).fileName(), db.lastError().databaseText()),
                     m_path};
    }
    if (creating) {
        // Four analyses or ten texts a page: with SQLite's 4,096 every second page would be half empty.
        QSqlQuery pageSize(db);
        pageSize.exec(QStringLiteral("PRAGMA page_size = 16384"));
    }
    if (!m_readOnly) {
        if (auto migrated = migrate(db, applicationId); !migrated)
            return migrated.error();
        QSqlQuery wal(db);
        if (!wal.exec(QStringLiteral("PRAGMA journal_mode = WAL"))) {
            return sqlError(wal.lastError().nativeErrorCode().toInt(), wal.lastError().databaseText(),
                            m_path);
        }
        wal.finish();
        if (creating) {
            if (auto done = checkpoint(); !done)
                return done.error();
        }
    }
    // Reads the schema: what is damaged beyond use shows here and not in the middle of a query.
    Statement schema(db, QStringLiteral("SELECT count(*) FROM article WHERE id < 0"));
    if (!schema.run() || !schema.next())
        return schema.error();
    return {};
}

Database::~Database()
{
    closeConnections(m_key);
}

QSqlDatabase Database::connection() const
{
    QStringList options = {QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000")};
    QString name = m_path;
    if (m_readOnly && !m_queryOnly)
        options.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (m_immutable) {
        options.append(QStringLiteral("QSQLITE_OPEN_URI"));
        name = QStringLiteral("file:%1?immutable=1")
                   .arg(QString::fromLatin1(m_path.toUtf8().toPercentEncoding("/")));
    }
    return connectionOfThisThread(m_key, name, options.join(u';'), m_readOnly);
}

void Database::releasePages() const
{
    if (sqlite3 *handle = sqliteHandle(connection()))
        sqlite3_db_release_memory(handle);
}

Result<void> Database::checkpoint() const
{
    if (m_readOnly)
        return {};
    sqlite3 *handle = sqliteHandle(connection());
    if (handle == nullptr)
        return Error{Error::Code::CannotWrite, QStringLiteral("QSQLITE"), m_path};
    int logged = 0;
    int copied = 0;
    const int code = sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &logged, &copied);
    // A reader that still needs the log keeps it from shrinking; the log itself is on the disk all the same.
    if (code == SQLITE_OK || code == SQLITE_BUSY)
        return {};
    return sqlError(code, QString::fromUtf8(sqlite3_errmsg(handle)), m_path);
}

Result<void> Database::compact() const
{
    if (m_readOnly)
        return {};
    const QSqlDatabase db = connection();
    // The copy is made among the temporary tables, which else stay in memory.
    QSqlQuery temporary(db);
    temporary.exec(QStringLiteral("PRAGMA temp_store = FILE"));
    QSqlQuery vacuum(db);
    const bool done = vacuum.exec(QStringLiteral("VACUUM"));
    const QSqlError error = vacuum.lastError();
    temporary.exec(QStringLiteral("PRAGMA temp_store = MEMORY"));
    if (!done)
        return sqlError(error.nativeErrorCode().toInt(), error.databaseText(), m_path);
    return {};
}

void Database::setSynchronous(bool full) const
{
    QSqlQuery query(connection());
    query.exec(full ? QStringLiteral("PRAGMA synchronous = FULL")
                    : QStringLiteral("PRAGMA synchronous = NORMAL"));
}

} // namespace frise
