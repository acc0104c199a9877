// Rows of a large corpus outside of memory: what was put in comes out, from memory and from the file.
#include "core/corpus/row_store.h"

#include <QTest>
#include <QThreadPool>
#include <atomic>

using namespace frise;

class TestRowStore : public QObject
{
    Q_OBJECT

    static QByteArray piece(int i) { return QByteArray::number(i).repeated(1 + i % 97); }

private Q_SLOTS:
    void piecesComeBackFromMemoryAndFromTheFile_data()
    {
        QTest::addColumn<qsizetype>("inMemory");
        QTest::addColumn<bool>("away");
        QTest::newRow("all in memory") << (qsizetype(1) << 30) << false;
        QTest::newRow("most in the file") << qsizetype(0) << true;
    }
    void piecesComeBackFromMemoryAndFromTheFile()
    {
        QFETCH(qsizetype, inMemory);
        QFETCH(bool, away);
        RowStore store(inMemory);
        QList<RowStore::Place> places;
        constexpr int count = 40000;
        qsizetype bytes = 0;
        for (int i = 0; i < count; ++i) {
            places.append(store.add(piece(i)));
            bytes += piece(i).size();
        }
        QVERIFY(bytes > 3 * RowStore::blockSize);
        // What lies in the file is not held: only the block that is being filled.
        QCOMPARE(store.residentBytes() < bytes / 2, away);
        std::atomic<int> wrong = 0;
        QThreadPool pool;
        for (int thread = 0; thread < 3; ++thread)
            pool.start([&] {
                for (int i = count - 1; i >= 0; --i)
                    wrong += store.read(places.at(i)) != piece(i);
            });
        pool.waitForDone();
        QCOMPARE(wrong.load(), 0);
    }

    void aPieceLargerThanABlockComesBackWhole()
    {
        RowStore store(0);
        const QByteArray large(3 * RowStore::blockSize + 5, 'x');
        const auto before = store.add("a");
        const auto place = store.add(large);
        const auto after = store.add("b");
        QCOMPARE(store.read(before), QByteArray("a"));
        QCOMPARE(store.read(place), large);
        QCOMPARE(store.read(after), QByteArray("b"));
    }
};

QTEST_GUILESS_MAIN(TestRowStore)
#include "test_row_store.moc"
