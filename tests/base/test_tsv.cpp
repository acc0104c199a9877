#include "core/base/tsv.h"

#include <QTest>

using namespace frise;

/// Tables are read as they are written by hand.
class TestTsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreTrimmedAndCommentsLeftOut()
    {
        const TsvTable table = TsvTable::parse(
            QStringLiteral(
                "# head\nid\tname\tlist\r\n\n  \na1\t Kronborg \t x | y||z \r\n#b\tc\td\nb2\t\t\nlast\tc\t"),
            QStringLiteral("t.tsv"));
        QVERIFY(table.issues().isEmpty());
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.cell(0, QStringLiteral("name")), QStringLiteral("Kronborg"));
        QCOMPARE(table.list(0, QStringLiteral("list")),
                 QStringList({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}));
        QCOMPARE(table.cell(1, QStringLiteral("name")), QString());
        QVERIFY(table.list(1, QStringLiteral("list")).isEmpty());
        QCOMPARE(table.cell(2, QStringLiteral("id")), QStringLiteral("last"));
        QCOMPARE(table.lineOf(2), 8);
    }

    void aRowOfAnotherWidthIsReported()
    {
        const TsvTable table =
            TsvTable::parse(QStringLiteral("a\tb\n1\n1\t2\t3\n1\t2\n"), QStringLiteral("t.tsv"));
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.issues().size(), 2);
        QCOMPARE(table.issues().constFirst().line, 2);
    }
};

QTEST_GUILESS_MAIN(TestTsv)
#include "test_tsv.moc"
