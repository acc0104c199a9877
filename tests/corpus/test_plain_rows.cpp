#include "core/base/job.h"
#include "core/corpus/database.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/query_watch.h"
#include "core/corpus/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace frise;

class TestPlainRows : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        QFile::remove(m_dir.filePath(QStringLiteral("rows.frise")));
        auto created = Database::create(m_dir.filePath(QStringLiteral("rows.frise")));
        QVERIFY(created.ok());
        m_database = std::move(created.value());
    }
    void cleanupTestCase() { m_database.reset(); }

    void valuesComeAsTheyWereStored()
    {
        const QSqlDatabase db = m_database->connection();
        Statement put(db, QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"));
        QVERIFY(put.run(QStringLiteral("été"), QStringLiteral("« trêve » 🕊")));
        PlainRows rows(db, QStringLiteral("SELECT value, ?, ?, length(value), NULL FROM meta WHERE key = ?"),
                       {qint64(9000000000), 0.25, QStringLiteral("été")});
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), QStringLiteral("« trêve » 🕊"));
        QCOMPARE(rows.bytes(0), QStringLiteral("« trêve » 🕊").toUtf8());
        QCOMPARE(rows.integer(1), qint64(9000000000));
        QCOMPARE(rows.real(2), 0.25);
        QCOMPARE(rows.integer(3), qint64(11));
        QVERIFY(rows.bytes(4).isEmpty() && !rows.bytes(4).isNull());
        QVERIFY(!rows.next());
        QVERIFY(!rows.failed());
    }

    void theSameQuestionIsAskedAgain()
    {
        PlainRows rows(m_database->connection(), QStringLiteral("SELECT ? + 1"), {1});
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), qint64(2));
        rows.again({41});
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), qint64(42));
        QVERIFY(!rows.next());
    }

    void aQuestionThatCannotBeAskedFails()
    {
        PlainRows rows(m_database->connection(), QStringLiteral("SELECT value FROM nowhere"));
        QVERIFY(!rows.next());
        QVERIFY(rows.failed());
        QVERIFY2(rows.error().message.contains(QLatin1String("nowhere")), qPrintable(rows.error().message));
    }

    void aQuestionEndsWhenItsStepsAreSpent()
    {
        const QSqlDatabase db = m_database->connection();
        JobContext job;
        QueryWatch watch(db, job);
        const QString endless = QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                               "FROM n) SELECT i FROM n WHERE i % ? = 0");
        watch.allow(100000);
        PlainRows rows(db, endless, {1000});
        qint64 seen = 0;
        while (rows.next())
            seen = rows.integer(0);
        QVERIFY(watch.isSpent());
        QVERIFY(rows.failed());
        QVERIFY2(seen >= 1000 && seen < 1000000, qPrintable(QString::number(seen)));
        // What is asked next is not concerned.
        watch.allowAll();
        rows.again({10});
        QVERIFY(rows.next());
        QVERIFY(!watch.isSpent());
        job.cancel();
        while (rows.next()) {
        }
        QCOMPARE(rows.error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPlainRows)
#include "test_plain_rows.moc"
