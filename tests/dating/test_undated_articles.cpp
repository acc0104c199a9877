#include "core/analysis/pipeline.h"
#include "core/dating/date_article.h"
#include "core/knowledge/knowledge_base.h"

#include <QLocale>
#include <QTest>

#include <cstdlib>
#include <ctime>

using namespace frise;

/// Articles of our own, undated, with the date that their words and common knowledge give.
class TestUndatedArticles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Pipeline> m_pipeline;

    ArticleDate dated(const QString &text)
    {
        Article article;
        article.fileName = QStringLiteral("test.txt");
        article.text = text;
        PartialReading reading = m_pipeline->begin(article);
        return dateArticle(article, reading.scratch.get<DatingClues>().list);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = KnowledgeBase::load();
        QVERIFY(knowledge);
        auto pipeline = Pipeline::create(knowledge.value());
        QVERIFY(pipeline);
        m_pipeline = std::move(pipeline.value());
    }

    void theDayIsFoundFromWhatIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("hier and a meeting")
            << QStringLiteral("Ronald Reagan et Mikhaïl Gorbatchev se sont quittés hier à Reykjavik sans "
                              "accord. Leur rencontre de Reykjavik s'est achevée dimanche soir dans "
                              "l'amertume. Le président américain Ronald Reagan rentre à Washington.")
            << QStringLiteral("1986-10-13");
        QTest::newRow("lendemain")
            << QStringLiteral(
                   "Ce dimanche, le Premier ministre israélien par intérim Shimon Pérès a réuni le "
                   "gouvernement, au lendemain de l'assassinat d'Yitzhak Rabin à Tel-Aviv.")
            << QStringLiteral("1995-11-05");
        QTest::newRow("weekday of a summit")
            << QStringLiteral(
                   "Donald Trump et Vladimir Poutine se sont rencontrés lundi à Helsinki. Le sommet "
                   "d'Helsinki entre Trump et Poutine a duré plus de deux heures. Le président "
                   "américain Donald Trump a défendu ce dialogue.")
            << QStringLiteral("2018-07-16");
    }
    void theDayIsFoundFromWhatIsTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, day);
        const ArticleDate date = dated(text);
        QVERIFY2(date.best.isSingleDay(), qPrintable(date.best.toEdtf()));
        const Day truth = DateInterval::fromEdtf(day)->firstDay();
        QVERIFY2(std::abs(date.best.firstDay() - truth) <= 3, qPrintable(date.best.toEdtf()));
        QVERIFY2(date.interval.firstDay() <= truth && truth <= date.interval.lastDay(),
                 qPrintable(date.interval.toEdtf()));
    }

    void aDatePrintedInTheHeadIsTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("a town of two words in capitals")
            << QStringLiteral("NATIONS UNIES (New York), 9 mai 1994 (ABC) - Le Conseil s'est réuni lundi.")
            << QStringLiteral("1994-05-09");
        QTest::newRow("an interview")
            << QStringLiteral("« Nous tiendrons »\n\nPropos recueillis par Luc Vial, le jeudi "
                              "12 mars 1998\n\nLa ministre a dit que le port rouvrirait.")
            << QStringLiteral("1998-03-12");
        QTest::newRow("an interview led")
            << QStringLiteral("« Nous tiendrons »\n\nEntretien réalisé à Tunis par Luc Vial "
                              "le 12 mars 1998\n\nLa ministre a dit que le port rouvrirait.")
            << QStringLiteral("1998-03-12");
    }
    void aDatePrintedInTheHeadIsTaken()
    {
        QFETCH(QString, text);
        QFETCH(QString, day);
        const ArticleDate date = dated(text);
        QCOMPARE(date.best.toEdtf(), day);
        QCOMPARE(date.basis, PublishedBasis::Dateline);
    }

    void yearsAgoAreCountedFromTheEvent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("year");
        QTest::newRow("thirty years")
            << QStringLiteral("Il y a trente ans, les Argentins se rendaient à Port Stanley, aux "
                              "îles Malouines.")
            << 2012;
        QTest::newRow("twenty years")
            << QStringLiteral("Il y a vingt ans, les accords de Dayton étaient signés à Paris.") << 2015;
        QTest::newRow("ten years") << QStringLiteral(
                                          "Il y a dix ans, le Monténégro proclamait son indépendance.")
                                   << 2016;
    }
    void yearsAgoAreCountedFromTheEvent()
    {
        QFETCH(QString, text);
        QFETCH(int, year);
        const ArticleDate date = dated(text);
        QVERIFY(date.interval.firstDay() <= dayOf(year, 12, 31));
        QVERIFY(date.interval.lastDay() == noDay || date.interval.lastDay() >= dayOf(year, 1, 1));
        QVERIFY2(date.best.isUnknown() || dateOf(date.best.firstDay()).year() > year - 2,
                 qPrintable(date.best.toEdtf()));
    }

    void noDayWithoutADayLevelReason()
    {
        const ArticleDate date = dated(QStringLiteral(
            "Le chancelier allemand Helmut Kohl et le président français François Mitterrand veulent aller "
            "plus vite. La ministre n'a pas caché ses doutes."));
        QVERIFY(!date.best.isSingleDay());
    }

    void unknownStaysUnknown()
    {
        const ArticleDate date = dated(
            QStringLiteral("La pluie est tombée vendredi sur la place du marché. Les enfants ont joué."));
        QVERIFY(date.best.isUnknown());
        QCOMPARE(date.basis, PublishedBasis::Unknown);
        QCOMPARE(date.confidence, 0.0);
    }

    void aFormerTitleAgainstAnOfficeIsAContradiction()
    {
        const ArticleDate date =
            dated(QStringLiteral("Le chancelier allemand Friedrich Merz a reçu Donald Trump. L'ancien "
                                 "président américain a promis "
                                 "de revenir. Le Premier ministre britannique Keir Starmer l'a appelé."));
        QVERIFY(std::any_of(date.contradictions.cbegin(), date.contradictions.cend(),
                            [](const Evidence &e) { return e.rule == QLatin1String("date.former"); }));
    }

    void aFeastLookedBackOnContradictsNothing()
    {
        Article article;
        article.fileName = QStringLiteral("test.txt");
        article.text =
            QStringLiteral("Le pont aérien commença en juin 1948. À Pâques, les équipages battirent leur "
                           "record. L’hiver avait été rude.");
        article.statedDate = DateInterval::ofDay(dayOf(1998, 6, 20));
        PartialReading reading = m_pipeline->begin(article);
        const ArticleDate date = dateArticle(article, reading.scratch.get<DatingClues>().list);
        QCOMPARE(date.best.toEdtf(), QStringLiteral("1998-06-20"));
        QVERIFY(date.contradictions.isEmpty());
    }

    void theFileIsAnUpperBoundOnly()
    {
        Article article;
        article.fileName = QStringLiteral("test.txt");
        article.text = QStringLiteral("Le président français Emmanuel Macron a parlé vendredi.");
        article.notAfter = dayOf(2018, 3, 1);
        PartialReading reading = m_pipeline->begin(article);
        const ArticleDate date = dateArticle(article, reading.scratch.get<DatingClues>().list);
        QVERIFY(date.interval.lastDay() <= article.notAfter);
        QVERIFY(date.interval.firstDay() < dayOf(2017, 9, 1));
    }

    void theSameAnswerInEveryZoneAndLocale()
    {
        const QString text = QStringLiteral(
            "Ce samedi, le Premier ministre britannique Tony Blair savoure l'accord du Vendredi saint, signé "
            "hier à Belfast.");
        const ArticleDate expected = dated(text);
        for (const char *zone :
             {"UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Pago_Pago"}) {
            qputenv("TZ", zone);
            ::tzset();
            for (const char *locale : {"C", "fr_FR", "ar_EG"}) {
                QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
                QCOMPARE(dated(text), expected);
            }
        }
        qputenv("TZ", "UTC");
        ::tzset();
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(TestUndatedArticles)
#include "test_undated_articles.moc"
