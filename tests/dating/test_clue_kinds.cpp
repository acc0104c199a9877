#include "core/analysis/pipeline.h"
#include "core/dating/clue_weight.h"
#include "core/dating/date_article.h"
#include "core/knowledge/knowledge_base.h"
#include "core/knowledge/reference_events.h"

#include <QTest>

using namespace frise;

/// Each kind of clue to an article's date: what it is read from, and which days it is for and against.
class TestClueKinds : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Pipeline> m_pipeline;
    Article m_article;

    QList<DatingClue> cluesOf(const char *text)
    {
        m_article = Article();
        m_article.fileName = QStringLiteral("test.txt");
        m_article.text = QString::fromUtf8(text);
        PartialReading reading = m_pipeline->begin(m_article);
        return reading.scratch.get<DatingClues>().list;
    }
    /// The first clue of a kind; fails the test where there is none.
    DatingClue clue(const char *text, DatingClue::Kind kind)
    {
        for (const DatingClue &found : cluesOf(text)) {
            if (found.kind == kind)
                return found;
        }
        QTest::qFail("no such clue", __FILE__, __LINE__);
        return {};
    }
    static double at(const DatingClue &clue, int year, int month, int day)
    {
        return clueLogWeight(clue, dayOf(year, month, day));
    }
    ArticleDate dated(const char *text, const DatingOptions &options = {})
    {
        const QList<DatingClue> clues = cluesOf(text);
        return dateArticle(m_article, clues, options);
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

    void aLineThatSaysWhenItWasPublishedIsThePrintedDate()
    {
        for (const char *head :
             {"Par Jeanne Tiercelin | Publié le 3 mai 1999", "Entretien paru le 3 mai 1999.",
              "La Gazette, reportage mis en ligne le 3 mai 1999 à 8 h 15"}) {
            const QByteArray text = QByteArray("Le prix du pain\n\n") + head +
                                    "\n\nEn 1789, la foule marchait sur Versailles. Le roi céda.";
            const ArticleDate date = dated(text.constData());
            QCOMPARE(date.basis, PublishedBasis::Dateline);
            QCOMPARE(date.best.toEdtf(), QStringLiteral("1999-05-03"));
        }
        const ArticleDate told =
            dated("Le pacte\n\nLe rapport publié le 3 mai 1999 accuse le régime de tout.");
        QVERIFY(told.basis != PublishedBasis::Dateline);
    }

    void anOfficeIsForItsTerm()
    {
        const DatingClue office =
            clue("Le président français Georges Pompidou a reçu son homologue.", DatingClue::Kind::Office);
        QVERIFY(at(office, 1971, 5, 1) > at(office, 1968, 5, 1) + 1);
        QVERIFY(at(office, 1971, 5, 1) > at(office, 1976, 5, 1) + 1);
    }

    void aFormerOfficeIsForTheYearsAfter()
    {
        const DatingClue office = clue("L'ancien président américain Jimmy Carter s'est rendu à Pyongyang.",
                                       DatingClue::Kind::Office);
        QCOMPARE(office.modifier, DatingClue::Modifier::Former);
        QVERIFY(at(office, 1994, 6, 1) > at(office, 1979, 6, 1) + 1);
    }

    void aKnownEventIsForTheDaysThatFollow()
    {
        const DatingClue event =
            clue("Anouar el-Sadate a été assassiné au Caire pendant un défilé.", DatingClue::Kind::Event);
        QVERIFY(!event.readings.isEmpty());
        QCOMPARE(event.readings.first().days.firstDay(), dayOf(1981, 10, 6));
        QVERIFY(at(event, 1981, 10, 7) > at(event, 1981, 10, 4) + 2);
        QVERIFY(at(event, 1981, 10, 7) > at(event, 1991, 11, 10) + 2);
    }

    void aBareWeekdayIsForTheDaysAfterIt()
    {
        const DatingClue weekday =
            clue("Les troupes ont franchi la frontière mardi.", DatingClue::Kind::Weekday);
        QVERIFY(at(weekday, 1999, 6, 9) > at(weekday, 1999, 6, 14)); // a Wednesday, a Monday
        const DatingClue pointed = clue("Les ministres se sont vus ce mardi.", DatingClue::Kind::Weekday);
        QVERIFY(at(pointed, 1999, 6, 8) > at(pointed, 1999, 6, 11) + 2);
    }

    void weekdayDayAndMonthTellTheYear()
    {
        const DatingClue day =
            clue("Ils ont signé le mardi 26 mars à Washington.", DatingClue::Kind::DayMonth);
        QVERIFY(at(day, 1996, 3, 27) > at(day, 1997, 3, 27) + 2); // 26 March 1996 was a Tuesday
    }

    void aSeasonToComeIsAgainstItsOwnAfterwards()
    {
        const DatingClue season =
            clue("La ville craint de ne pas passer l'hiver et se prépare.", DatingClue::Kind::Season);
        QVERIFY(at(season, 1992, 11, 10) >= at(season, 1992, 6, 10));
    }

    void aYearlyMeetingIsForItsSeason()
    {
        const DatingClue meeting =
            clue("Le ministre a parlé devant l'Assemblée générale de l'ONU, lors du débat général de l'ONU.",
                 DatingClue::Kind::Recurring);
        QVERIFY(at(meeting, 1998, 9, 24) > at(meeting, 1998, 3, 24) + 0.5);
    }

    void elapsedTimeCountsFromTheEvent()
    {
        const DatingClue event =
            clue("Deux jours après l'assassinat d'Yitzhak Rabin à Tel-Aviv, le pays se tait.",
                 DatingClue::Kind::Event);
        QCOMPARE(event.deixis, EventDeixis::Near);
        QVERIFY(at(event, 1995, 11, 6) > at(event, 1995, 11, 14) + 1);
        QVERIFY(at(event, 1995, 11, 6) > at(event, 1995, 11, 3) + 3);
    }

    /// "Il y a quinze jours" is said of two weeks; "il y a trois jours" is counted.
    void countsOfWeeksAreLoose()
    {
        DatingClue event;
        event.kind = DatingClue::Kind::Event;
        event.direction = ClueDirection::Past;
        event.deixis = EventDeixis::Day;
        event.readings = {{DateInterval::ofDay(dayOf(1978, 3, 1)), 0.9, QStringLiteral("Accord")}};
        event.offset = -15;
        QVERIFY(at(event, 1978, 3, 16) > at(event, 1978, 3, 18));
        QVERIFY(at(event, 1978, 3, 18) > at(event, 1978, 3, 19) + 1);
        event.offset = -3;
        QVERIFY(at(event, 1978, 3, 4) > at(event, 1978, 3, 6) + 2);
    }

    void anAnniversaryComesRoundOnItsDay()
    {
        const DatingClue event = clue("Le trentième anniversaire de la chute du mur de Berlin a été fêté.",
                                      DatingClue::Kind::Event);
        QCOMPARE(event.deixis, EventDeixis::Year);
        QCOMPARE(event.offset, -30);
        QVERIFY(event.anniversary && event.looksBack);
        QVERIFY(at(event, 2019, 11, 9) > at(event, 2019, 6, 9) + 1);
        QVERIFY(at(event, 2019, 6, 9) > at(event, 2015, 11, 9) + 1);
    }

    /// However well its weekday goes, an event that is hardly meant does not decide.
    void aDoubtfulMatchGivesNoDay()
    {
        DatingClue event;
        event.kind = DatingClue::Kind::Event;
        event.direction = ClueDirection::Past;
        event.deixis = EventDeixis::Weekday;
        event.readings = {{DateInterval::ofDay(dayOf(1978, 3, 1)), 0.9, QStringLiteral("Accord")}};
        const double sure = at(event, 1978, 3, 1) - at(event, 1979, 3, 1);
        event.readings.first().share = 0.25;
        const double doubtful = at(event, 1978, 3, 1) - at(event, 1979, 3, 1);
        QVERIFY(sure > 6);
        QVERIFY(doubtful < sure - 2);
    }

    /// An essay on old times leaves the years after them alike; news do not.
    void lookingBackLeavesLaterYearsAlike()
    {
        DatingClue person;
        person.kind = DatingClue::Kind::Person;
        person.terms = {DateInterval::ofDays(dayOf(1964, 1, 1), dayOf(1971, 12, 31))};
        const auto back = [&person](int year) { return clueLookedBackWeight(person, dayOf(year, 6, 1)); };
        QCOMPARE(back(1980), back(2015));
        QVERIFY(at(person, 1980, 6, 1) > at(person, 2015, 6, 1));
        QVERIFY(back(1950) < back(1980) - 1);
    }

    void aResolutionTellsItsYear()
    {
        const DatingClue resolution =
            clue("La résolution 1441 exige le désarmement.", DatingClue::Kind::FullDate);
        QCOMPARE(resolution.days.toEdtf(), QStringLiteral("2002"));
        QVERIFY(at(resolution, 2003, 1, 10) > at(resolution, 2001, 6, 1) + 3);
        QCOMPARE(ReferenceEvents::instance().yearOfResolution(242), 1967);
        QCOMPARE(ReferenceEvents::instance().yearOfResolution(1), 1946);
        QCOMPARE(ReferenceEvents::instance().yearOfResolution(99999), 0);
        for (const DatingClue &other : cluesOf("La résolution est adoptée par 12 voix."))
            QVERIFY(other.kind != DatingClue::Kind::FullDate);
    }

    void theFileIsAnUpperBound()
    {
        m_article = Article();
        DatingOptions options;
        options.horizon = dayOf(1990, 1, 1);
        const ArticleDate date =
            dated("Le président américain Ronald Reagan a reçu le premier ministre.", options);
        QVERIFY(!date.interval.isUnknown());
        QVERIFY(date.interval.lastDay() <= options.horizon);
    }

    /// A name is not cut like a word: "Carter" is none of "carte".
    void aNameIsNoStem()
    {
        const ReferenceEvents &tables = ReferenceEvents::instance();
        const auto carter = tables.wordsOf(intern(u"carter"));
        QVERIFY(!carter.isEmpty());
        const QList<int> names(carter.cbegin(), carter.cend());
        for (const int word : tables.wordsOf(intern(u"carte")))
            QVERIFY(!names.contains(word));
    }

    void ofTwoWeekdaysTheEventTakesItsOwn()
    {
        const ArticleDate date =
            dated("Varsovie sous l'état de guerre\n\nLe général Jaruzelski a proclamé dimanche "
                  "l'état de guerre en Pologne, et lundi des grèves ont éclaté. Le président "
                  "américain Ronald Reagan a suspendu l'aide à la Pologne.");
        QVERIFY(date.interval.firstDay() <= dayOf(1981, 12, 14) &&
                dayOf(1981, 12, 14) <= date.interval.lastDay());
    }
};

QTEST_GUILESS_MAIN(TestClueKinds)
#include "test_clue_kinds.moc"
