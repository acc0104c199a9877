#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QString>
#include <memory>

namespace frise {

/// The file of a corpus: opening, checking its head, migrations, locking, and a connection for every thread
/// that asks. Knows nothing of articles. Thread-safe after construction.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    static constexpr quint32 applicationId = 0x46524953; // "FRIS"
    /// The number of the newest migration of resources/sql.
    static int newestVersion();

    /// A new file; refuses a path where something other than an empty file stands.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    /// The head of the file is read before SQLite sees it: a newer, foreign or cut file is refused untouched.
    /// An older one is migrated after a backup (PATH.v<N>.backup). A file locked by another Frise, or one
    /// that cannot be written, opens read-only whatever `access` says.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    /// The calling thread's connection, opened at its first use; closed at the thread's end or with the
    /// database.
    QSqlDatabase connection() const;

    /// Lets go of the pages that the calling thread's connection keeps; it reads them again where needed.
    void releasePages() const;

    /// Copies the write-ahead log into the file and says whether all of it arrived on the disk.
    Result<void> checkpoint() const;
    /// Writes the file anew without the holes that rows left when they were taken out; needs room for a copy.
    /// Nothing is changed where it fails.
    Result<void> compact() const;
    /// Full durability of each commit (for single decisions) or only of the checkpoint (for a long import).
    void setSynchronous(bool full) const;

private:
    Database() = default;
    Result<void> prepare(bool creating);

    QString m_path;
    QString m_key; ///< first part of its connections' names
    bool m_readOnly = false;
    bool m_immutable = false;
    /// A question on a file that could be written: SQLite opens it for writing, so that it can put its
    /// companions
    /// (-wal, -shm) away again, and `query_only` keeps it from changing anything.
    bool m_queryOnly = false;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace frise
