#include "core/corpus/corpus.h"
#include "core/corpus/database.h"
#include "core/corpus/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <thread>

using namespace frise;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void patch(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    file.write(bytes);
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("a.frise"));
        const auto made = Corpus::create(m_path);
        QVERIFY(made);
    }

    void aNewFileBearsOurNumbers()
    {
        const QByteArray head = contentOf(m_path).left(100);
        QCOMPARE(head.mid(68, 4), QByteArray("FRIS"));
        QCOMPARE(static_cast<int>(head.at(63)), Database::newestVersion());
        // Closed means one file, nothing beside it.
        QVERIFY(!QFile::exists(m_path + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(m_path + QStringLiteral("-lock")));
    }

    void aFileThatExistsIsNotOverwritten()
    {
        const QByteArray before = contentOf(m_path);
        QVERIFY(!Corpus::create(m_path));
        QCOMPARE(contentOf(m_path), before);
    }

    void aNewerFileIsRefusedUntouched()
    {
        patch(m_path, 60, QByteArray("\0\0\x03\xE7", 4));
        const QByteArray before = contentOf(m_path);
        const auto opened = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::NewerVersion);
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!QFile::exists(m_path + QStringLiteral("-wal")));
    }

    void aForeignFileIsRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("Le ministre est arrivé.");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another program's database")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    }
    void aForeignFileIsRefusedUntouched()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_dir->filePath(QStringLiteral("b.frise"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = Corpus::open(path, Database::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::WrongFormat);
        QCOMPARE(contentOf(path), bytes);
    }

    void aFileWithoutItsEndIsExplained()
    {
        QFile file(m_path);
        QVERIFY(file.resize(file.size() - 4096));
        const auto opened = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
    }

    void aFileWhoseEndStillStandsInTheLogIsWhole()
    {
        // A process died while it copied its log into the file: the first page is new, the rest is not there.
        const QString dead = m_dir->filePath(QStringLiteral("dead.frise"));
        qint64 pageSize = 0;
        {
            const auto database = Database::open(m_path, Database::Access::ReadWrite);
            QVERIFY(database);
            QSqlQuery write(database.value()->connection());
            QVERIFY(write.exec(QStringLiteral("CREATE TABLE filling (bytes)")));
            QVERIFY(write.exec(QStringLiteral("INSERT INTO filling VALUES (zeroblob(200000))")));
            QVERIFY(write.exec(QStringLiteral("PRAGMA page_size")) && write.next());
            pageSize = write.value(0).toLongLong();
            QVERIFY(QFile::copy(m_path, dead));
            QVERIFY(QFile::copy(m_path + QStringLiteral("-wal"), dead + QStringLiteral("-wal")));
        }
        // Header of 32 bytes, then frames: 24 bytes, the first four the number of the page, and the page.
        const QByteArray log = contentOf(dead + QStringLiteral("-wal"));
        QByteArray firstPage;
        for (qint64 at = 32; at + 24 + pageSize <= log.size(); at += 24 + pageSize)
            if (qFromBigEndian<quint32>(log.constData() + at) == 1)
                firstPage = log.mid(at + 24, pageSize);
        QCOMPARE(firstPage.size(), pageSize);
        patch(dead, 0, firstPage);
        QVERIFY(QFileInfo(dead).size() < qFromBigEndian<quint32>(firstPage.constData() + 28) * pageSize);

        for (const auto access : {Database::Access::ReadOnly, Database::Access::ReadWrite}) {
            const auto opened = Corpus::open(dead, access);
            QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        }
        // The last to close has brought the log home.
        QCOMPARE(QFileInfo(dead).size(),
                 qFromBigEndian<quint32>(contentOf(dead).constData() + 28) * pageSize);
    }

    void aFileWhoseMakingWasCutOffIsMadeAgain()
    {
        const QString source = m_dir->filePath(QStringLiteral("source.frise"));
        const QString dead = m_dir->filePath(QStringLiteral("dead.frise"));
        {
            auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("dead"));
            db.setDatabaseName(source);
            QVERIFY(db.open());
            QSqlQuery write(db);
            // A cache of one page: what is written reaches the file before it is committed.
            for (const char *sql : {"PRAGMA cache_size = 1", "BEGIN", "CREATE TABLE a (b)",
                                    "INSERT INTO a VALUES (zeroblob(500000))", "CREATE TABLE c (d)",
                                    "INSERT INTO c VALUES (zeroblob(500000))"})
                QVERIFY2(write.exec(QString::fromLatin1(sql)), sql);
            QVERIFY(QFile::copy(source, dead));
            QVERIFY(QFile::copy(source + QStringLiteral("-journal"), dead + QStringLiteral("-journal")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("dead"));
        QVERIFY(QFileInfo(dead).size() > 0);

        const auto opened = Database::open(dead, Database::Access::ReadWrite);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QVERIFY(!opened.value()->isReadOnly());
    }

    void aFileOfRubbishBehindAGoodHeadIsExplained()
    {
        patch(m_path, 100, QByteArray(20000, '\x5A'));
        const auto opened = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY(!opened.error().message.isEmpty());
    }

    void aMissingFileIsNotMade()
    {
        const QString path = m_dir->filePath(QStringLiteral("none.frise"));
        const auto opened = Corpus::open(path, Database::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void theSecondToOpenReadsOnly()
    {
        const auto first = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(first);
        QVERIFY(!first.value()->database().isReadOnly());
        const auto second = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(second);
        QVERIFY(second.value()->database().isReadOnly());
        Statement write(second.value()->database().connection(), QStringLiteral("DELETE FROM meta"));
        QVERIFY(!write.run());
    }

    void aFileInAFolderThatCannotBeWrittenIsRead()
    {
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner);
        if (QFileInfo(m_dir->path()).isWritable()) {
            QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            QSKIP("this user may write everywhere");
        }
        const auto opened = Corpus::open(m_path, Database::Access::ReadWrite);
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(opened);
        QVERIFY(opened.value()->database().isReadOnly());
        QVERIFY(opened.value()->info());
    }

    void everyThreadHasAConnectionOfItsOwn()
    {
        const auto corpus = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(corpus);
        const QString mine = corpus.value()->database().connection().connectionName();
        QString other;
        std::thread thread([&] {
            other = corpus.value()->database().connection().connectionName();
            (void)corpus.value()->articles();
        });
        thread.join();
        QVERIFY(!other.isEmpty());
        QVERIFY(mine != other);
        // The thread is gone, and its connection with it.
        QVERIFY(!QSqlDatabase::connectionNames().contains(other));
        QVERIFY(QSqlDatabase::connectionNames().contains(mine));
    }

    void aDamagedRowOfTheIndexVersionIsRebuilt()
    {
        {
            const auto corpus = Corpus::open(m_path, Database::Access::ReadWrite);
            QVERIFY(corpus);
            Statement old(corpus.value()->database().connection(),
                          QStringLiteral("UPDATE meta SET value = ? WHERE key = 'search-version'"));
            QVERIFY(old.run(QStringLiteral("0.0")));
        }
        const auto corpus = Corpus::open(m_path, Database::Access::ReadWrite);
        QVERIFY(corpus);
        const JobContext job;
        QVERIFY(corpus.value()->check(job).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
