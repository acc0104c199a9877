#include "tests/support/reading_fixture.h"

#include <QTest>

using namespace frise;

/// Stories of another year, what anaphors count from, and expressions made of two. Sentences of our own; the
/// expected column lists "expression=value" of every time expression, in order.
class TestStoryTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storiesKeepTheirYear_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *published, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(published) << QString::fromUtf8(text)
                                << QString::fromUtf8(expected);
        };
        // The year of the story
        row("Suez, in the past simple", "1996-10-29",
            "Le 29 octobre 1956, les blindés israéliens franchirent la frontière. Le 5 novembre, les paras "
            "sautèrent sur Port-Saïd.",
            "29 octobre 1956=1956-10-29;5 novembre=1956-11-05");
        row("Biafra, in the present", "2007-05-30",
            "Enugu, 30 mai 1967. Le colonel Ojukwu proclame l'indépendance. Le 6 juillet, les troupes "
            "fédérales "
            "attaquent.",
            "30 mai 1967=1967-05-30;6 juillet=1967-07-06");
        row("over the turn of a year", "2001-12-03",
            "En novembre 1970, le cyclone tua des milliers de Bengalis. En mars, le cheikh Mujib appela à la "
            "grève.",
            "novembre 1970=1970-11;mars=1971-03");
        row("what had been before", "1999-10-25",
            "Le 25 octobre 1983, les marines débarquèrent à la Grenade. En mars, Ronald Reagan avait dénoncé "
            "la "
            "piste.",
            "25 octobre 1983=1983-10-25;mars=1983-03");
        row("it began in a month", "2009-12-20",
            "Le 20 décembre 1989, les paras sautèrent sur Panama. Cela avait débuté en mai.",
            "20 décembre 1989=1989-12-20;mai=1989-05");
        row("the years ago of an anniversary", "2002-04-02",
            "Il y a vingt ans jour pour jour, la garnison de Port-Stanley se rendait. Le 25 avril, les "
            "marines "
            "reprirent la Géorgie du Sud.",
            "Il y a vingt ans=1982;25 avril=1982-04-25");
        row("days of a month told", "1995-08-02",
            "La crise éclata en juillet 1990. Le 17, Bagdad menaça l'émirat. Le 25, l'ambassadrice fut "
            "reçue.",
            "juillet 1990=1990-07;17=1990-07-17;25=1990-07-25");
        row("a season of the story", "2015-08-01",
            "Le 26 mai 1999, l'aviation indienne bombarda Kargil. L'été passa à reprendre les crêtes.",
            "26 mai 1999=1999-05-26;L'été=1999-SU");
        row("hier ends the story", "2018-08-08",
            "Le 8 août 2008, les chars entrèrent à Tskhinvali. Une cérémonie a eu lieu hier. Le 12 août, le "
            "musée ouvrira.",
            "8 août 2008=2008-08-08;hier=2018-08-07;12 août=2018-08-12");
        row("a year in passing is no story", "2023-04-20",
            "Le général, au pouvoir depuis le coup de 1989, a fui. Il a été pris le 17 avril.",
            "1989=1989;17 avril=2023-04-17");
        row("a night between two days of the month", "1994-04-08",
            "Le 6 avril 1984, la garde se souleva. Dans la nuit du 7 au 8, Yaoundé fut repris.",
            "6 avril 1984=1984-04-06;la nuit du 7 au 8=1984-04-07TNI");
        // What anaphors count from
        row("from a day in a participle", "1987-04-02",
            "La base, perdue le 8 février, avait été reprise quinze jours plus tard.",
            "8 février=1987-02-08;quinze jours plus tard=1987-02-23");
        row("from a day to come", "1993-09-08", "Le Parlement votera jeudi, le Sénat le lendemain.",
            "jeudi=1993-09-09;le lendemain=1993-09-10");
        row("months later, from a month", "2011-03-20",
            "Les pourparlers avaient été rompus en octobre. Ils avaient repris deux mois plus tard.",
            "octobre=2010-10;deux mois plus tard=2010-12");
        row("that day, in an interview", "2000-05-30",
            "Pourquoi ce retrait ?\nÀ cause du 23 mai. Ce jour-là, le Liban du Sud a changé de mains.",
            "23 mai=2000-05-23;Ce jour-là=2000-05-23");
        row("midnight in quotation marks", "2023-05-04",
            "Hier, le général a promis son départ. « S'il part à minuit, prévient l'émissaire, nous partons. "
            "»",
            "Hier=2023-05-03;minuit=2023-05-04T24:00");
        row("was to be done the nearer day", "1991-01-14",
            "Le traité, que le ministre devait signer mardi, attendra.", "mardi=1991-01-15");
        row("until a day to come", "2021-02-02", "Les vols ont été suspendus jusqu'au 30 avril.",
            "30 avril=2021-04-30");
        row("until a day that was", "1975-06-02", "La ville a été assiégée jusqu'au 30 avril.",
            "30 avril=1975-04-30");
        // Expressions of two parts
        row("years and months", "1988-08-20", "Le siège a duré deux ans et trois mois.",
            "deux ans et trois mois=P2Y3M");
        row("years and a month", "1953-07-28", "Après quatre ans et un mois de siège, la ville cède.",
            "quatre ans et un mois=P4Y1M");
        row("eve of a feast", "1980-01-04", "Les Soviétiques étaient entrés à Kaboul la veille de Noël.",
            "la veille de Noël=1979-12-24");
        row("day after a feast", "2005-01-04", "Le tsunami a frappé Banda Aceh le lendemain de Noël.",
            "le lendemain de Noël=2004-12-26");
        row("weekend that was", "1999-09-09", "Dili a brûlé le week-end dernier.",
            "le week-end dernier=1999-W35-WE");
        row("this weekend", "2021-02-05", "Les généraux se réuniront ce week-end.",
            "ce week-end=2021-W05-WE");
        row("one in the morning", "1979-12-28", "Jeudi, la radio a annoncé la chute vers une heure du matin.",
            "Jeudi=1979-12-27;vers une heure du matin=1979-12-27T01:00");
        row("a month that is a name", "1968-05-14", "Le délégué, Mai Van Bo, est arrivé lundi.",
            "lundi=1968-05-13");
    }

    void storiesKeepTheirYear()
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

private:
    ReadingFixture m_reading;
};

QTEST_GUILESS_MAIN(TestStoryTimes)
#include "test_story_times.moc"
