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
        QTest::newRow("a coup told by its people")
            << QStringLiteral(
                   "La radio irakienne diffuse depuis lundi à l'aube des marches militaires et les "
                   "communiqués d'un général Kassem. Les officiers affirment avoir pris le pouvoir au nom du "
                   "peuple. Le palais a été incendié, et l'on dit que le roi Fayçal et l'ancien régent Abdul "
                   "Ilah ont été tués. Noury Saïd serait en fuite.\n\nAu Liban, le président Chamoun a "
                   "demandé "
                   "l'aide de Washington.")
            << QStringLiteral("1958-07-15");
        QTest::newRow("an airliner told by its circumstances")
            << QStringLiteral(
                   "« Un avion non identifié » a violé deux fois l'espace aérien, affirme l'agence Tass. À "
                   "Washington, M. George Shultz a fait entendre jeudi une tout autre version : un chasseur "
                   "soviétique a tiré un missile contre le Boeing 747 de la Korean Air Lines, avec deux cent "
                   "soixante-neuf personnes à bord, au-dessus de Sakhaline. M. Reagan a écourté son séjour "
                   "en "
                   "Californie.")
            << QStringLiteral("1983-09-02");
        QTest::newRow("a flight from the palace")
            << QStringLiteral(
                   "La première ministre a fui lundi en hélicoptère vers l'Inde, tandis que la foule forçait "
                   "les grilles de son palais à Dacca. Après quinze ans de règne, Cheikh Hasina a été "
                   "emportée "
                   "par les étudiants qu'elle avait fait mitrailler. Le général Waker-uz-Zaman a promis un "
                   "gouvernement intérimaire. Les contestataires veulent le prix Nobel Muhammad Yunus.")
            << QStringLiteral("2024-08-06");
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

    /// Articles of our own on crises of seventy years, read for the first time when they were written: the
    /// interval holds the true day.
    /// Who says "hier" names other days by their weekday, so that the weekday told is neither that of the
    /// article nor mostly that of the day before.
    void besideHierAWeekdayLiesFurtherBack()
    {
        const QString told = QStringLiteral(
            "Les blindés turcs ont débarqué samedi à Kyrenia, cinq jours après le renversement "
            "de Mgr Makarios par la garde nationale de Chypre. M. Bülent Ecevit parle de paix. ");
        const ArticleDate plain = dated(told + QStringLiteral("M. Joseph Sisco a rencontré les généraux."));
        const ArticleDate beside =
            dated(told + QStringLiteral("M. Joseph Sisco a rencontré hier les généraux."));
        QVERIFY2(plain.best.isSingleDay(), qPrintable(plain.best.toEdtf()));
        QVERIFY2(beside.best.isSingleDay(), qPrintable(beside.best.toEdtf()));
        QVERIFY2(beside.best.firstDay() > plain.best.firstDay(),
                 qPrintable(plain.best.toEdtf() + QLatin1Char(' ') + beside.best.toEdtf()));
    }

    void theIntervalHoldsTheTrueDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("Dayton")
            << QStringLiteral(
                   "Vingt et un jours de huis clos sur une base aérienne de l'Ohio. Mardi, à Dayton, "
                   "Slobodan "
                   "Milosevic, Alija Izetbegovic et Franjo Tudjman ont paraphé l'accord que Richard "
                   "Holbrooke "
                   "leur arrachait depuis le début du mois. La signature aura lieu à Paris, à la "
                   "mi-décembre. "
                   "Bill Clinton doit maintenant convaincre le Congrès d'envoyer vingt mille soldats.")
            << QStringLiteral("1995-11-22");
        QTest::newRow("an act nobody announces")
            << QStringLiteral(
                   "Les ambassadeurs de Finlande et de Suède ont remis ce mercredi matin leurs demandes "
                   "d'adhésion à Jens Stoltenberg, au siège de l'OTAN. Joe Biden recevra jeudi la Première "
                   "ministre suédoise Magdalena Andersson. À Marioupol, les derniers défenseurs d'Azovstal "
                   "ont "
                   "commencé lundi à se rendre.")
            << QStringLiteral("2022-05-18");
        QTest::newRow("a raid without its name")
            << QStringLiteral(
                   "Les bombardiers israéliens ont détruit dimanche le réacteur Tamouz, près de Bagdad. M. "
                   "Menahem Begin a revendiqué l'opération hier soir, lundi. Le président Mitterrand a "
                   "condamné une attaque inacceptable. M. Claude Cheysson, ministre des relations "
                   "extérieures, a convoqué l'ambassadeur d'Israël.")
            << QStringLiteral("1981-06-09");
        QTest::newRow("the second cease-fire")
            << QStringLiteral(
                   "Encerclée sur la rive orientale du canal de Suez, la IIIe armée égyptienne attend de "
                   "l'eau. "
                   "Le Conseil de sécurité avait adopté lundi la résolution 338. Le président Sadate a "
                   "demandé "
                   "mercredi à Moscou et à Washington d'envoyer des troupes. Depuis le 6 octobre, jour du "
                   "Kippour, la guerre a coûté des milliers d'hommes. Le président Nixon a mis ses forces en "
                   "alerte.")
            << QStringLiteral("1973-10-25");
        QTest::newRow("a fallen statesman's burial")
            << QStringLiteral(
                   "Deux cent mille personnes ont défilé vendredi place des Héros devant six cercueils. Imre "
                   "Nagy a reçu à Budapest des funérailles nationales. Un jeune juriste a réclamé le départ "
                   "des troupes soviétiques. Le gouvernement de Miklos Nemeth était représenté.")
            << QStringLiteral("1989-06-17");
        QTest::newRow("fifty years of silence broken")
            << QStringLiteral(
                   "Mercredi, Barack Obama et Raul Castro ont annoncé que leurs deux pays renouaient leurs "
                   "relations diplomatiques. Le pape François avait servi d'intermédiaire. John Kerry se "
                   "rendra à La Havane pour rouvrir l'ambassade.")
            << QStringLiteral("2014-12-18");
        QTest::newRow("an anniversary with the old names")
            << QStringLiteral(
                   "Vingt ans après le génocide des Tutsis, le Rwanda a rallumé lundi la flamme au mémorial "
                   "de "
                   "Gisozi. Paul Kagame a pris la parole devant Ban Ki-moon. L'opération Turquoise, décidée "
                   "par François Mitterrand et Édouard Balladur, nourrit toujours la querelle.")
            << QStringLiteral("2014-04-07");
        QTest::newRow("an anniversary, counted")
            << QStringLiteral(
                   "Il y a quarante ans, dans la nuit du 20 au 21 août, les troupes du pacte de Varsovie "
                   "entraient en Tchécoslovaquie. Une gerbe a été déposée jeudi devant la Radio. Alexander "
                   "Dubcek fut emmené à Moscou. Leonid Brejnev parlait de souveraineté limitée.")
            << QStringLiteral("2008-08-21");
    }
    void theIntervalHoldsTheTrueDay()
    {
        QFETCH(QString, text);
        QFETCH(QString, day);
        const ArticleDate date = dated(text);
        const Day truth = DateInterval::fromEdtf(day)->firstDay();
        QVERIFY2(date.interval.firstDay() <= truth && truth <= date.interval.lastDay(),
                 qPrintable(date.interval.toEdtf()));
        // Of the century that a belief may run over, little is left.
        QVERIFY2(date.interval.lastDay() - date.interval.firstDay() < 55 * 365,
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
