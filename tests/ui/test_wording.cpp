#include "ui/models/date_words.h"
#include "ui/models/folding.h"
#include "ui/models/wording.h"

#include <QLocale>
#include <QTest>

using namespace frise;

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void datesAreSaidInWords_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QString>("words");
        QTest::newRow("day") << "2025-09-05"
                             << "5 September 2025";
        QTest::newRow("days of one month") << "2025-09-01/2025-09-03"
                                           << "from 1 to 3 September 2025";
        QTest::newRow("days of two months") << "2025-08-30/2025-09-03"
                                            << "from 30 August to 3 September 2025";
        QTest::newRow("days of two years") << "2024-12-30/2025-01-03"
                                           << "from 30 December 2024 to 3 January 2025";
        QTest::newRow("month") << "2025-09"
                               << "September 2025";
        QTest::newRow("season") << "2022-22"
                                << "summer 2022";
        QTest::newRow("winter") << "2022-24"
                                << "winter 2022–23";
        QTest::newRow("year") << "1991"
                              << "1991";
        QTest::newRow("open end") << "2025-02/.."
                                  << "since February 2025";
        QTest::newRow("open begin") << "../2025-08-29"
                                    << "until 29 August 2025";
        QTest::newRow("about") << "2025-08-29~"
                               << "about 29 August 2025";
        QTest::newRow("uncertain") << "2025-09-01?"
                                   << "1 September 2025, uncertain";
    }
    void datesAreSaidInWords()
    {
        QFETCH(QString, edtf);
        QFETCH(QString, words);
        QCOMPARE(wording::date(*DateInterval::fromEdtf(edtf)), words);
    }

    void aDeducedDateSaysSo()
    {
        const auto best = *DateInterval::fromEdtf(u"2025-09-02");
        const auto interval = *DateInterval::fromEdtf(u"2025-09-01/2025-09-03");
        QCOMPARE(wording::published(best, interval, PublishedBasis::Inferred),
                 QStringLiteral("between 1 and 3 September 2025, deduced"));
        QCOMPARE(wording::published(best, best, PublishedBasis::Dateline),
                 QStringLiteral("2 September 2025"));
        QCOMPARE(wording::published({}, {}, PublishedBasis::Unknown), QStringLiteral("date unknown"));
    }

    void typedDatesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf");
        QTest::newRow("French day") << "5 septembre 2025"
                                    << "2025-09-05";
        QTest::newRow("French first") << "1er mars 1962"
                                      << "1962-03-01";
        QTest::newRow("weekday") << "le vendredi 5 septembre 2025"
                                 << "2025-09-05";
        QTest::newRow("short month") << "12 janv. 2022"
                                     << "2022-01-12";
        QTest::newRow("accent") << "3 août 1990"
                                << "1990-08-03";
        QTest::newRow("English day") << "5 September 2025"
                                     << "2025-09-05";
        QTest::newRow("slashes") << "05/09/2025"
                                 << "2025-09-05";
        QTest::newRow("month and year") << "octobre 1973"
                                        << "1973-10";
        QTest::newRow("year") << "1956"
                              << "1956";
        QTest::newRow("season") << "été 2022"
                                << "2022-22";
        QTest::newRow("range") << "du 1er au 3 septembre 2025"
                               << "2025-09-01/2025-09-03";
        QTest::newRow("range over months") << "du 30 août au 3 septembre 2025"
                                           << "2025-08-30/2025-09-03";
        QTest::newRow("English range") << "from 1 to 3 September 2025"
                                       << "2025-09-01/2025-09-03";
        QTest::newRow("middle") << "mi-septembre 2025"
                                << "2025-09-11~/2025-09-20~";
        QTest::newRow("end") << "fin juin 1999"
                             << "1999-06-21~/1999-06-30~";
        QTest::newRow("since") << "depuis février 2025"
                               << "2025-02/..";
        QTest::newRow("EDTF") << "2025-02/2025-09-05"
                              << "2025-02/2025-09-05";
    }
    void typedDatesAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, edtf);
        const auto when = dateFromWords(typed);
        QVERIFY2(when, qPrintable(typed));
        QCOMPARE(when->toEdtf(), edtf);
    }

    void nonsenseIsNoDate_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "   ", "septembre", "31 février 2025", "hier", "5 2025",
                                  "du 5 au 3 mai 2020", "99/99/2020", "abc 2020"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void nonsenseIsNoDate()
    {
        QFETCH(QString, typed);
        QVERIFY(!dateFromWords(typed));
    }

    void foldedTextFindsWordsWhereTheyStand()
    {
        const QString text = QStringLiteral("L’Œuvre de l’Élysée à Évian");
        const FoldedText folded(text);
        const auto spans = folded.occurrences(QStringLiteral("elysee"));
        QCOMPARE(spans.size(), 1);
        QCOMPARE(text.mid(spans.first().start, spans.first().length()), QStringLiteral("Élysée"));
        const auto ligature = folded.occurrences(QStringLiteral("l'oeuvre"));
        QCOMPARE(ligature.size(), 1);
        QCOMPARE(text.mid(ligature.first().start, ligature.first().length()), QStringLiteral("L’Œuvre"));
    }
};

QTEST_MAIN(TestWording)
#include "test_wording.moc"
