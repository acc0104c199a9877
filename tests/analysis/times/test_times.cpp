#include "tests/support/reading_fixture.h"

#include "core/analysis/times/time_words.h"

#include <QTest>

using namespace frise;

/// Sentences of our own; the expected column lists "expression=value" of every time expression, in order.
class TestTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsAreFoundAndCounted_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *published, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(published) << QString::fromUtf8(text)
                                << QString::fromUtf8(expected);
        };
        // Days
        row("hier is the day before publication", "1973-10-07", "Les blindés ont franchi le canal hier.",
            "hier=1973-10-06");
        row("avant-hier soir", "1956-11-06", "Les parachutistes ont sauté avant-hier soir.",
            "avant-hier soir=1956-11-04TEV");
        row("demain matin", "1991-01-16", "Le conseil se réunira demain matin.",
            "demain matin=1991-01-17TMO");
        row("ce matin with typographic apostrophe", "2008-08-08",
            "Les chars sont entrés ce matin et l’aviation a frappé aujourd’hui.",
            "ce matin=2008-08-08TMO;aujourd’hui=2008-08-08");
        row("hier lundi is one expression", "1982-06-15", "La garnison s'est rendue hier lundi.",
            "hier lundi=1982-06-14");
        row("full date", "2003-03-25", "L'offensive a débuté le jeudi 20 mars 2003.",
            "jeudi 20 mars 2003=2003-03-20");
        row("first of the month", "1994-04-12", "Le gouvernement a quitté Kigali le 1er avril.",
            "1er avril=1994-04-01");
        row("two-digit year behind a month", "1995-12-15", "Le texte du 10 novembre 93 est caduc.",
            "10 novembre 93=1993-11-10");
        row("numeric dates", "2014-03-20", "Signé le 18/03/2014, publié le 2014-03-19.",
            "18/03/2014=2014-03-18;2014-03-19=2014-03-19");
        row("le 18 août dernier", "1991-10-01", "Le putsch du 18 août dernier a échoué.",
            "18 août dernier=1991-08-18");
        row("date to come", "2001-11-20", "La conférence s'ouvrira le 27 novembre à Bonn.",
            "27 novembre=2001-11-27");
        row("date past the turn of the year", "1993-01-20", "L'accord a été signé le 28 décembre.",
            "28 décembre=1992-12-28");
        // Weekdays
        row("bare weekday in the past", "2011-03-21", "Les avions ont frappé samedi.", "samedi=2011-03-19");
        row("bare weekday to come", "2011-03-21", "Les ministres se retrouveront jeudi à Londres.",
            "jeudi=2011-03-24");
        row("planned weekday by participle", "1999-02-03",
            "Les pourparlers prévus samedi à Rambouillet inquiètent Belgrade.", "samedi=1999-02-06");
        row("conditional weekday", "1978-09-01", "M. Begin devrait arriver mardi.", "mardi=1978-09-05");
        row("jeudi prochain, jeudi dernier", "2015-02-09",
            "Vu jeudi dernier à Moscou, il ira à Minsk mercredi prochain.",
            "jeudi dernier=2015-02-05;mercredi prochain=2015-02-11");
        row("mardi en huit", "2015-02-09", "La trêve sera examinée mardi en huit.",
            "mardi en huit=2015-02-17");
        row("weekday and part of day", "1968-08-22",
            "Les troupes sont entrées mardi soir, les députés ont siégé mercredi matin.",
            "mardi soir=1968-08-20TEV;mercredi matin=1968-08-21TMO");
        row("night between two days", "1968-08-22", "L'invasion a commencé dans la nuit de mardi à mercredi.",
            "la nuit de mardi à mercredi=1968-08-20TNI");
        row("enumeration with one month", "1998-04-25",
            "Il a reçu les délégués lundi 20, mardi 21 et mercredi 22 avril.",
            "lundi 20=1998-04-20;mardi 21=1998-04-21;mercredi 22 avril=1998-04-22");
        row("range of days", "1995-05-10", "La trêve a tenu du 3 au 5 mai.", "3=1995-05-03;5 mai=1995-05-05");
        row("tous les lundis", "1989-11-01", "La foule défile tous les lundis à Leipzig.",
            "tous les lundis=P1W");
        // Hours
        row("hour and day compose", "2020-01-09", "La base a été visée hier à 6 h 20.",
            "hier à 6 h 20=2020-01-08T06:20");
        row("17h36 in one word", "2020-01-09", "Le cessez-le-feu est entré en vigueur mercredi à 17h36.",
            "mercredi à 17h36=2020-01-08T17:36");
        row("hour before its day", "2020-01-09", "Deux explosions ont retenti à 4 h mardi.",
            "4 h mardi=2020-01-07T04:00");
        row("hours that last", "2020-01-09", "Le siège a duré dix-sept heures.", "dix-sept heures=PT17H");
        row("minuit", "1999-01-01", "L'ultimatum expirait jeudi à minuit.",
            "jeudi à minuit=1998-12-31T24:00");
        // Weeks, months, years
        row("la semaine dernière", "2009-01-19", "L'offensive a pris fin la semaine dernière.",
            "la semaine dernière=2009-W03");
        row("cette semaine", "2009-01-19", "Les ministres se réunissent cette semaine.",
            "cette semaine=2009-W04");
        row("le mois prochain", "2009-12-19", "La conférence se tiendra le mois prochain.",
            "le mois prochain=2010-01");
        row("l'an dernier", "1963-01-10", "Les accords ont été signés l'an dernier à Évian.",
            "l'an dernier=1962");
        row("fin septembre", "1938-10-05", "Le pacte fut conclu fin septembre.", "fin septembre=1938-09");
        row("mi-mars", "2003-04-02", "L'ultimatum a été lancé mi-mars.", "mi-mars=2003-03");
        row("bare month to come", "1990-11-30", "La coalition pourrait attaquer en janvier.",
            "janvier=1991-01");
        row("bare month past", "1991-05-30", "La coalition a attaqué en janvier.", "janvier=1991-01");
        row("depuis looks back", "2012-09-03", "Depuis mars, les rebelles tiennent la ville.",
            "mars=2012-03");
        row("novembre dernier", "1978-09-18", "En novembre dernier il s'était rendu à Jérusalem.",
            "novembre dernier=1977-11");
        row("year after a preposition", "2014-03-20", "La Crimée fut donnée à l'Ukraine en 1954.",
            "1954=1954");
        row("years coordinated", "2020-05-05", "Les accords de 2014 et 2015 n'ont pas été appliqués.",
            "2014=2014;2015=2015");
        row("decade in figures and words", "2020-05-05",
            "La guerre des années 80 rappelle celle des années soixante.",
            "années 80=198;années soixante=196");
        row("century", "2020-05-05", "Ce traité du XIXe siècle tient encore.", "XIXe siècle=18");
        row("season with its article", "1941-11-20", "L'armée devra passer l'hiver dans les tranchées.",
            "l'hiver=1941-WI");
        row("cet été", "1950-07-15", "Les combats se poursuivent cet été.", "cet été=1950-SU");
        row("printemps 2011", "2015-07-15", "La révolte du printemps 2011 a échoué.",
            "printemps 2011=2011-SP");
        row("premier trimestre", "2015-07-15", "Les livraisons du premier trimestre 2015 ont cessé.",
            "premier trimestre 2015=2015-Q1");
        // Ago, ahead, vague
        row("il y a vingt ans", "2015-07-11", "Il y a vingt ans, l'enclave tombait.",
            "Il y a vingt ans=1995");
        row("il y a une semaine", "2015-07-15", "Le pont a sauté il y a une semaine.",
            "il y a une semaine=2015-W28");
        row("il y a près de cinq ans", "2022-01-28", "La dernière visite remonte à il y a près de cinq ans.",
            "il y a près de cinq ans=2017");
        row("les prochains jours", "2022-01-28", "Il recevra son homologue dans les prochains jours.",
            "les prochains jours=FUTURE_REF");
        row("ces derniers mois", "2022-01-28", "Les incidents se sont multipliés ces derniers mois.",
            "ces derniers mois=PAST_REF");
        row("les semaines à venir", "2022-01-28", "Des renforts arriveront dans les semaines à venir.",
            "les semaines à venir=FUTURE_REF");
        row("un avenir proche", "2022-01-28", "Une attaque dans un avenir proche paraît exclue.",
            "un avenir proche=FUTURE_REF");
        // Durations and sets
        row("plusieurs semaines", "2022-01-28", "Le siège dure depuis plusieurs semaines.",
            "plusieurs semaines=PXW");
        row("depuis des mois", "2022-01-28", "La capitale est bombardée depuis des mois.", "des mois=PXM");
        row("spelled number", "1999-06-10", "Les raids ont duré soixante-dix-huit jours.",
            "soixante-dix-huit jours=P78D");
        row("half units", "1999-06-10", "Après un demi-siècle et deux ans et demi de pourparlers, rien.",
            "un demi-siècle=P50Y;deux ans et demi=P2Y6M");
        row("d'ici two weeks", "1978-09-19", "Le parlement votera d'ici deux semaines.", "deux semaines=P2W");
        row("number before the unit of the next", "2018-05-08", "Les délais de 90 et 180 jours courent.",
            "90=P90D;180 jours=P180D");
        row("chaque année", "2018-05-08", "Un colloque se tient chaque année à Genève.", "chaque année=P1Y");
        // The story
        row("le lendemain follows the story", "2019-06-10",
            "Le 9 juin 1999, l'accord fut signé. Le lendemain, le Conseil votait la résolution.",
            "9 juin 1999=1999-06-09;Le lendemain=1999-06-10");
        row("la veille follows the story", "2004-04-06",
            "Le 6 avril 1994, l'avion fut abattu. La veille, rien ne laissait prévoir le drame.",
            "6 avril 1994=1994-04-06;La veille=1994-04-05");
        row("lendemain of something is its own day", "1973-10-26",
            "Les ministres se sont vus jeudi, au lendemain de la trêve.",
            "jeudi=1973-10-25;lendemain=1973-10-25");
        row("la soirée of the story", "2019-06-10",
            "Le 21 novembre 1995, les délégations campaient. Le texte fut paraphé dans la soirée.",
            "21 novembre 1995=1995-11-21;la soirée=1995-11-21TEV");
        row("trois jours plus tard", "2019-06-10",
            "Le 2 août 1990, le Koweït est envahi. Trois jours plus tard, l'embargo est décidé.",
            "2 août 1990=1990-08-02;Trois jours plus tard=1990-08-05");
        // Named days
        row("feasts", "1998-04-11", "Ils ont signé un Vendredi saint.", "un Vendredi saint=1998-04-10");
        row("le 11-Septembre", "2003-04-11", "Depuis le 11-Septembre, la Maison-Blanche a changé de ton.",
            "11-Septembre=2001-09-11");
        row("le défilé du 14-Juillet", "1989-07-10", "Il assistera au défilé du 14-Juillet.",
            "14-Juillet=1989-07-14");
        // Not times
        row("no false friends", "2022-01-28",
            "En mer, 25 personnes ont été sauvées ; la sonde vers Mars et son équipage ont été vus rue du "
            "4-Septembre.",
            "");
        row("numbers of things", "2022-01-28", "Près de 2000 soldats et 1500 civils ont traversé la ligne.",
            "");
        row("nbsp inside", "2022-01-28",
            "La trêve signée le 15\u00a0janvier\u00a02022 a tenu deux\u00a0jours.",
            "15\u00a0janvier\u00a02022=2022-01-15;deux\u00a0jours=P2D");
        row("our time", "2022-01-28", "Et aujourd'hui ?", "aujourd'hui=PRESENT_REF");
        row("habitual hours", "2019-05-04", "Le poste ouvre chaque jour de 9 heures à 17 heures.",
            "chaque jour=P1D;9 heures=T09:00;17 heures=T17:00");
        row("deadline of a demand", "2019-05-04", "Le ministre exige leur retour avant dimanche soir.",
            "dimanche soir=2019-05-05TEV");
        row("today by its weekday and hour", "2020-08-19", "Le Conseil se réunira mercredi après-midi.",
            "mercredi après-midi=2020-08-19TAF");
        row("a number of people is no fortnight", "2010-11-24",
            "Une quinzaine d'otages ont été relâchés en une quinzaine de jours.",
            "une quinzaine de jours=P15D");
        row("a season to come", "2010-11-24", "Il retournera chez lui au printemps.", "printemps=2011-SP");
        // Without a date
        row("an undated article keeps the shape", "", "Il s'est exprimé jeudi.", "jeudi=XXXX-WXX-4");
    }

    void expressionsAreFoundAndCounted()
    {
        QFETCH(QString, published);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Analysis analysis = m_reading.read(text, published);
        QStringList found;
        for (const Timex &timex : analysis.timexes)
            found.append(m_reading.text(timex.span) + QLatin1Char('=') + timex.value);
        QCOMPARE(found.join(QLatin1Char(';')), expected);
    }

    void aThirdOfAMonthIsTenDays()
    {
        const Analysis analysis = m_reading.read(QStringLiteral("Le pacte fut conclu fin septembre."),
                                                 QStringLiteral("1938-10-05"));
        QCOMPARE(analysis.timexes.size(), 1);
        QCOMPARE(analysis.timexes.first().days->toEdtf(), QStringLiteral("1938-09-21/1938-09-30"));
    }

    void anUncertainPublicationDayGivesAnInterval()
    {
        m_reading.read(QString());
        const Analysis analysis = m_reading.read(QStringLiteral("Kiev a appelé aujourd'hui ses alliés."),
                                                 QStringLiteral("2025-09-01/2025-09-03"));
        QCOMPARE(analysis.timexes.size(), 1);
        QCOMPARE(analysis.timexes.first().days->firstDay(), dayOf(2025, 9, 1));
        QCOMPARE(analysis.timexes.first().days->lastDay(), dayOf(2025, 9, 3));
    }

    void easterFallsWhereTheCalendarsSay_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QDate>("day");
        QTest::newRow("1998") << 1998 << QDate(1998, 4, 12);
        QTest::newRow("2000") << 2000 << QDate(2000, 4, 23);
        QTest::newRow("2024") << 2024 << QDate(2024, 3, 31);
        QTest::newRow("1943, the latest") << 1943 << QDate(1943, 4, 25);
    }
    void easterFallsWhereTheCalendarsSay()
    {
        QFETCH(int, year);
        QFETCH(QDate, day);
        QCOMPARE(easterSunday(year), dayOf(day));
    }

private:
    ReadingFixture m_reading;
};

QTEST_GUILESS_MAIN(TestTimes)
#include "test_times.moc"
