#include "core/compare/stemmer.h"

#include <QTest>

using namespace frise;

class TestStemmer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfOneFamilyShareAStem_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("participle and noun") << "arraisonné"
                                             << "arraisonnement";
        QTest::newRow("verb and noun in -tion") << "convoquée"
                                                << "convocation";
        QTest::newRow("-ature") << "signé"
                                << "signature";
        QTest::newRow("-ence") << "commence"
                               << "commencer";
        QTest::newRow("-ance") << "résister"
                               << "résistance";
        QTest::newRow("plural") << "marins"
                                << "marin";
        QTest::newRow("future") << "organisera"
                                << "organise";
        QTest::newRow("country and people") << "tchadien"
                                            << "Tchad";
        QTest::newRow("accents and case") << "ÉLYSÉE"
                                          << "elysee";
        QTest::newRow("ligature") << "manœuvres"
                                  << "manoeuvre";
    }
    void wordsOfOneFamilyShareAStem()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QCOMPARE(stemOf(first), stemOf(second));
    }

    void differentWordsKeepDifferentStems_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("short words") << "port"
                                     << "pont";
        QTest::newRow("sanction, sanctuaire") << "sanctions"
                                              << "sanctuaire";
        QTest::newRow("treve, traite") << "trêve"
                                       << "traité";
        QTest::newRow("navire, naval") << "navire"
                                       << "navette";
    }
    void differentWordsKeepDifferentStems()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QVERIFY(stemOf(first) != stemOf(second));
    }

    void noWordHasNoStem() { QCOMPARE(stemOf(u""), StemId(0)); }
};

QTEST_GUILESS_MAIN(TestStemmer)
#include "test_stemmer.moc"
