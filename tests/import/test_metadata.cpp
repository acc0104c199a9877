#include "core/import/importer.h"
#include "core/import/metadata.h"

#include <QTest>

using namespace frise;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsReadAndTheTextStays()
    {
        const QString text =
            QStringLiteral("titre : Pourparlers à Genève\nJournal: Le Relais\nauteur: A. Perrin\n"
                           "date: 5/9/2025\nrubrique: monde\n\nLe ministre est arrivé.");
        const auto imported = importBytes(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(imported);
        const Article &article = imported.value().article;
        QCOMPARE(article.text, text);
        QCOMPARE(article.title, QStringLiteral("Pourparlers à Genève"));
        QCOMPARE(article.outlet, QStringLiteral("Le Relais"));
        QCOMPARE(article.author, QStringLiteral("A. Perrin"));
        QCOMPARE(article.statedDate.toEdtf(), QStringLiteral("2025-09-05"));
        QCOMPARE(article.metadata.size(), 1);
        QCOMPARE(article.text.mid(article.bodyStart), QStringLiteral("Le ministre est arrivé."));
    }

    void whatOnlyLooksLikeAHeadIsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("headline with a colon") << "Ukraine : la guerre continue\n\nLe front n’a pas bougé.";
        QTest::newRow("no blank line") << "date: 2025-09-05\nLe ministre est arrivé.";
        QTest::newRow("a line that is none") << "date: 2025-09-05\nLe ministre est arrivé.\n\nIl repart.";
        QTest::newRow("nothing after it") << "titre: Un titre\n\n";
        QTest::newRow("an address") << "source:http://exemple.fr\n\nTexte.";
    }
    void whatOnlyLooksLikeAHeadIsText()
    {
        QFETCH(QString, text);
        const auto imported = importBytes(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(imported);
        QCOMPARE(imported.value().article.bodyStart, 0);
        QVERIFY(imported.value().article.statedDate.isUnknown());
    }

    void datesAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("edtf");
        QTest::newRow("iso") << "2025-09-05"
                             << "2025-09-05";
        QTest::newRow("month") << "2025-09"
                               << "2025-09";
        QTest::newRow("year") << "2025"
                              << "2025";
        QTest::newRow("instant") << "2025-09-05T23:30:00+02:00"
                                 << "2025-09-05";
        QTest::newRow("slashes") << "5/9/2025"
                                 << "2025-09-05";
        QTest::newRow("dots") << "05.09.2025"
                              << "2025-09-05";
        QTest::newRow("french") << "5 septembre 2025"
                                << "2025-09-05";
        QTest::newRow("french first") << "1er août 1999"
                                      << "1999-08-01";
        QTest::newRow("french weekday") << "vendredi 5 septembre 2025"
                                        << "2025-09-05";
        QTest::newRow("english") << "September 5, 2025"
                                 << "2025-09-05";
        QTest::newRow("nonsense") << "demain"
                                  << "";
        QTest::newRow("no such day") << "2025-02-30"
                                     << "";
    }
    void datesAreReadHoweverTheyAreWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, edtf);
        const auto date = parseStatedDate(text);
        QCOMPARE(date ? date->toEdtf() : QString(), edtf);
    }

    void aDateInAFileNameIsFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("day");
        QTest::newRow("dashes") << "relais-2019-05-03-geneve.txt"
                                << "2019-05-03";
        QTest::newRow("digits") << "20190503.txt"
                                << "2019-05-03";
        QTest::newRow("underscores") << "a_2019_05_03_b.txt"
                                     << "2019-05-03";
        QTest::newRow("too many digits") << "201905031.txt"
                                         << "";
        QTest::newRow("no day") << "2019-13-03.txt"
                                << "";
        QTest::newRow("a hash") << "000_1e154bb0dd2f9116.txt"
                                << "";
    }
    void aDateInAFileNameIsFound()
    {
        QFETCH(QString, name);
        QFETCH(QString, day);
        QCOMPARE(dateInFileName(name), day);
    }

    void aTableSaysWhatItKnowsOfTheFilesBesideIt_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("commas")
            << "id,title,source,date\na,\"Un titre, \"\"entre guillemets\"\"\",Le Relais,2025-09-05\n";
        QTest::newRow("semicolons") << "id;title;source;date\r\na.txt;\"Un titre, \"\"entre "
                                       "guillemets\"\"\";Le Relais;2025-09-05\r\n";
        QTest::newRow("tabs")
            << "id\ttitle\tsource\tdate\na\t\"Un titre, \"\"entre guillemets\"\"\"\tLe Relais\t5/9/2025";
    }
    void aTableSaysWhatItKnowsOfTheFilesBesideIt()
    {
        QFETCH(QString, table);
        MetadataTable parsed = MetadataTable::parse(table, QStringLiteral("metadata.csv"));
        QVERIFY(parsed.issues().isEmpty());
        Article article;
        article.fileName = QStringLiteral("a.txt");
        QString remark;
        QVERIFY(parsed.apply(article, &remark));
        QCOMPARE(article.title, QStringLiteral("Un titre, \"entre guillemets\""));
        QCOMPARE(article.outlet, QStringLiteral("Le Relais"));
        QCOMPARE(article.statedDate.toEdtf(), QStringLiteral("2025-09-05"));
        QVERIFY(remark.isEmpty());
        QVERIFY(parsed.unusedRows().isEmpty());
    }

    void aMalformedRowIsReportedWithItsLine()
    {
        MetadataTable parsed =
            MetadataTable::parse(QStringLiteral("id,title\na,\"deux\nlignes\"\nb,trop,de,cellules\nc,bien\n"),
                                 QStringLiteral("metadata.csv"));
        QCOMPARE(parsed.issues().size(), 1);
        QCOMPARE(parsed.issues().constFirst().line, 4);
        Article article;
        article.fileName = QStringLiteral("c.txt");
        QVERIFY(parsed.apply(article, nullptr));
        QCOMPARE(article.title, QStringLiteral("bien"));
        QCOMPARE(parsed.unusedRows().size(), 1);
        QCOMPARE(parsed.unusedRows().constFirst().line, 2);
    }

    void aQuoteThatNeverEndsIsReported()
    {
        const MetadataTable parsed = MetadataTable::parse(QStringLiteral("id,title\na,\"sans fin\nb,c\n"),
                                                          QStringLiteral("metadata.csv"));
        QCOMPARE(parsed.issues().size(), 1);
        QCOMPARE(parsed.issues().constFirst().line, 2);
    }
};

QTEST_APPLESS_MAIN(TestMetadata)
#include "test_metadata.moc"
