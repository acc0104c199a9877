#include "core/chronology/chronology.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace frise;

namespace {

struct Told
{
    const char *text;
    EventType type;
    Certainty certainty;
    const char *when;
    QList<const char *> agents; ///< ISO3 of states
    QList<const char *> targets;
    const char *place = "";
    bool series = false;
    const char *figure = "";
};

/// An article and its events, made by hand: the chronology asks for nothing else.
struct MadeArticle
{
    Article article;
    Analysis analysis;
    QString hash;
    ArticleId id = 0;
    ArticleEvents events() const { return {id, hash, &article, &analysis}; }
};

MadeArticle made(ArticleId id, const char *published, const QList<Told> &told)
{
    MadeArticle made;
    made.id = id;
    made.article.fileName = QStringLiteral("a%1.txt").arg(id);
    made.hash = QStringLiteral("%1").arg(id * 7919 % 1000, 6, 10, QLatin1Char('0'));
    if (const auto day = DateInterval::fromEdtf(QString::fromUtf8(published)))
        made.analysis.published.best = made.analysis.published.interval = *day;
    for (const Told &t : told) {
        Event event;
        const QString text = QString::fromUtf8(t.text);
        event.span = {made.article.text.size(), made.article.text.size() + text.size()};
        event.trigger = {event.span.start, event.span.start + 5};
        made.article.text += text + u'\n';
        event.type = t.type;
        event.certainty = t.certainty;
        event.when = DateInterval::fromEdtf(QString::fromUtf8(t.when)).value_or(DateInterval());
        event.basis =
            event.when.isOpenBegin() || event.when.isOpenEnd() ? DateBasis::Default : DateBasis::Explicit;
        event.place = QString::fromUtf8(t.place);
        event.series = t.series;
        event.summary = text;
        const auto add = [&](const QString &iso, ActorRole role) {
            Actor actor;
            actor.id = QStringLiteral("c:") + iso;
            actor.name = iso;
            actor.kind = ActorKind::State;
            actor.country = iso;
            made.analysis.actors.append(actor);
            event.actors.append({static_cast<int>(made.analysis.actors.size()) - 1, role, {}});
        };
        for (const char *iso : t.agents)
            add(QString::fromLatin1(iso), ActorRole::Agent);
        for (const char *iso : t.targets)
            add(QString::fromLatin1(iso), ActorRole::Target);
        if (*t.figure != 0) {
            Figure figure;
            figure.span = event.span;
            figure.value = QString::fromUtf8(t.figure).section(u' ', 0, 0).toDouble();
            figure.unit = QString::fromUtf8(t.figure).section(u' ', 1);
            event.figures.append(figure);
        }
        made.analysis.events.append(event);
    }
    return made;
}

QStringList shown(const QList<ChronicleEntry> &entries)
{
    QStringList lines;
    for (const ChronicleEntry &entry : entries) {
        QStringList mentions;
        for (const EntryMention &mention : entry.mentions)
            mentions.append(QStringLiteral("%1:%2").arg(mention.key.article).arg(mention.key.event));
        mentions.sort();
        lines.append(QStringLiteral("%1 %2 %3 %4 [%5] %6 %7")
                         .arg(entry.stableId, eventTypeName(entry.type), entry.when.toEdtf(), entry.title,
                              mentions.join(u','))
                         .arg(static_cast<int>(entry.outcome))
                         .arg(entry.conflicts.size()));
    }
    lines.sort();
    return lines;
}

constexpr auto happened = Certainty::Happened;
constexpr auto planned = Certainty::Planned;

/// Entries of articles that come in this order.
QList<ChronicleEntry> built(const QList<MadeArticle> &articles)
{
    Chronology chronology;
    for (const MadeArticle &article : articles)
        chronology.addArticle(article.events());
    return chronology.settle().added;
}

int entriesWith(const QList<ChronicleEntry> &entries, int mentions)
{
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const ChronicleEntry &entry) {
        return entry.mentions.size() == mentions;
    }));
}

/// A small corpus over several crises.
QList<MadeArticle> crises()
{
    return {
        made(1, "1962-10-25",
             {{"Les États-Unis décrètent la quarantaine de Cuba lundi",
               EventType::Sanction,
               happened,
               "1962-10-22",
               {"USA"},
               {"CUB"}}}),
        made(2, "1962-10-26",
             {{"La quarantaine de Cuba décrétée lundi par Washington tient",
               EventType::Sanction,
               happened,
               "1962-10-22",
               {"USA"},
               {"CUB"}}}),
        made(3, "1978-09-01",
             {{"L'Égypte et Israël se retrouveront au sommet",
               EventType::Consult,
               planned,
               "1978-09-05",
               {"EGY", "ISR"},
               {},
               "Camp David"}}),
        made(4, "1978-09-07",
             {{"Le sommet entre l'Égypte et Israël s'est ouvert",
               EventType::Consult,
               happened,
               "1978-09-05",
               {"EGY", "ISR"},
               {},
               "Camp David"}}),
        made(5, "1990-08-03",
             {{"L'Irak a envahi le Koweït",
               EventType::Assault,
               happened,
               "1990-08-02",
               {"IRQ"},
               {"KWT"},
               "Koweït"}}),
        made(6, "1990-08-09",
             {{"Depuis l'invasion irakienne du Koweït la semaine dernière",
               EventType::Assault,
               happened,
               "1990-07-30/1990-08-05",
               {"IRQ"},
               {"KWT"},
               "Koweït"}}),
        made(7, "1991-01-20",
             {{"L'Irak a tiré des missiles sur Israël",
               EventType::Assault,
               happened,
               "1991-01-18",
               {"IRQ"},
               {"ISR"}}}),
    };
}

} // namespace

class TestChronology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentionsOfOneEventMakeOneEntry()
    {
        const auto entries = built(crises());
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entriesWith(entries, 2), 3);
    }

    void theOrderOfImportChangesNothing()
    {
        QList<MadeArticle> articles = crises();
        const QStringList expected = shown(built(articles));
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(articles.begin(), articles.end(), random);
            QCOMPARE(shown(built(articles)), expected);
        }
    }

    /// One article at a time, settled each time, ends where all at once end.
    void comingOneByOneChangesNothing()
    {
        QList<MadeArticle> articles = crises();
        const QStringList expected = shown(built(articles));
        std::mt19937 random(11);
        for (int round = 0; round < 10; ++round) {
            std::shuffle(articles.begin(), articles.end(), random);
            Chronology chronology;
            QHash<EntryId, ChronicleEntry> standing;
            for (const MadeArticle &article : articles) {
                chronology.addArticle(article.events());
                const auto change = chronology.settle();
                for (const EntryId id : change.removed)
                    standing.remove(id);
                for (const ChronicleEntry &entry : change.added)
                    standing.insert(entry.id, entry);
            }
            QCOMPARE(shown(standing.values()), expected);
        }
    }

    void removingAnArticleTakesItsMentionsAlone()
    {
        const QList<MadeArticle> articles = crises();
        Chronology chronology;
        QHash<EntryId, ChronicleEntry> standing;
        const auto settle = [&] {
            const auto change = chronology.settle();
            for (const EntryId id : change.removed)
                standing.remove(id);
            for (const ChronicleEntry &entry : change.added)
                standing.insert(entry.id, entry);
        };
        for (const MadeArticle &article : articles)
            chronology.addArticle(article.events());
        settle();
        chronology.removeArticle(4);
        settle();
        QCOMPARE(shown(standing.values()), shown(built(articles.mid(0, 3) + articles.mid(4))));
        QCOMPARE(chronology.mentionCount(), 6);
    }

    void announcedThenHeldIsAHistory()
    {
        const auto entries = built({crises().at(2), crises().at(3)});
        QCOMPARE(entries.size(), 1);
        const ChronicleEntry &entry = entries.constFirst();
        QCOMPARE(entry.outcome, Outcome::Happened);
        QCOMPARE(entry.certainty, happened);
        QCOMPARE(entry.history.size(), 2);
        QCOMPARE(entry.history.at(0).certainty, planned);
        QCOMPARE(entry.history.at(1).certainty, happened);
        QVERIFY(!entry.mergeReasons.isEmpty());
    }

    void announcedAndNeverHeardOfAgain()
    {
        const MadeArticle announced = crises().at(2);
        QCOMPARE(built({announced}).constFirst().outcome, Outcome::Pending);
        const MadeArticle later =
            made(9, "1978-10-01",
                 {{"La Norvège accueille le roi", EventType::Consult, happened, "1978-09-30", {"NOR"}, {}}});
        for (const ChronicleEntry &entry : built({announced, later})) {
            if (entry.mentions.constFirst().key.article == 3)
                QCOMPARE(entry.outcome, Outcome::NoTrace);
        }
    }

    void deniedAndMoved()
    {
        const auto denied =
            built({crises().at(2), made(8, "1978-09-06",
                                        {{"Le sommet entre l'Égypte et Israël ne se tiendra pas",
                                          EventType::Consult,
                                          Certainty::Negated,
                                          "1978-09-05",
                                          {"EGY", "ISR"},
                                          {},
                                          "Camp David"}})});
        QCOMPARE(denied.size(), 1);
        QCOMPARE(denied.constFirst().outcome, Outcome::Denied);
        const auto moved = built({made(1, "1955-04-01",
                                       {{"La conférence africaine de Bandung s'ouvrira",
                                         EventType::Consult,
                                         planned,
                                         "1955-04-18",
                                         {"IDN", "IND"},
                                         {},
                                         "Bandung"}}),
                                  made(2, "1955-04-10",
                                       {{"La conférence africaine de Bandung s'ouvrira plus tard",
                                         EventType::Consult,
                                         planned,
                                         "1955-04-25",
                                         {"IDN", "IND"},
                                         {},
                                         "Bandung"}})});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.constFirst().outcome, Outcome::Moved);
        QCOMPARE(moved.constFirst().when.toEdtf(), QStringLiteral("1955-04-25"));
    }

    void datesIntersectOrConflict()
    {
        const auto agreed = built({crises().at(4), crises().at(5)});
        QCOMPARE(agreed.size(), 1);
        QCOMPARE(agreed.constFirst().when.toEdtf(), QStringLiteral("1990-08-02"));
        QVERIFY(agreed.constFirst().conflicts.isEmpty());
        const auto differing = built({made(1, "1982-05-06",
                                           {{"Le croiseur argentin coulé par les Britanniques",
                                             EventType::Assault,
                                             happened,
                                             "1982-05-02",
                                             {"GBR"},
                                             {"ARG"},
                                             "Atlantique"}}),
                                      made(2, "1982-05-07",
                                           {{"Le croiseur argentin coulé par les Britanniques lundi",
                                             EventType::Assault,
                                             happened,
                                             "1982-05-03",
                                             {"GBR"},
                                             {"ARG"},
                                             "Atlantique"}})});
        QCOMPARE(differing.size(), 1);
        QCOMPARE(differing.constFirst().conflicts.size(), 1);
        QCOMPARE(differing.constFirst().conflictDates.size(), 2);
    }

    void differentNumbersOfOneFactStayAsVariants()
    {
        const auto entries = built({made(1, "2004-03-12",
                                         {{"L'attentat de Madrid a fait 180 morts",
                                           EventType::Assault,
                                           happened,
                                           "2004-03-11",
                                           {},
                                           {"ESP"},
                                           "Madrid",
                                           false,
                                           "180 mort"}}),
                                    made(2, "2004-03-13",
                                         {{"L'attentat de Madrid a fait 191 morts",
                                           EventType::Assault,
                                           happened,
                                           "2004-03-11",
                                           {},
                                           {"ESP"},
                                           "Madrid",
                                           false,
                                           "191 mort"}})});
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().figures.size(), 2);
    }

    void differentFactsStayApart_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("other year, same number of soldiers") << 0;
        QTest::newRow("roles turned round") << 1;
        QTest::newRow("another guest") << 2;
        QTest::newRow("another town") << 3;
        QTest::newRow("series and one strike") << 4;
        QTest::newRow("two demands of one day") << 5;
    }
    void differentFactsStayApart()
    {
        QFETCH(int, which);
        const QList<QPair<Told, Told>> pairs = {
            {{"100 000 soldats soviétiques massés",
              EventType::Mobilize,
              happened,
              "1968-08-01",
              {"SUN"},
              {"CSK"}},
             {"100 000 soldats soviétiques massés",
              EventType::Mobilize,
              happened,
              "1980-12-05",
              {"SUN"},
              {"POL"}}},
            {{"L'Iran a bombardé l'Irak", EventType::Assault, happened, "1981-03-02", {"IRN"}, {"IRQ"}},
             {"L'Irak a bombardé l'Iran", EventType::Assault, happened, "1981-03-02", {"IRQ"}, {"IRN"}}},
            {{"Le roi a reçu le ministre kényan",
              EventType::Consult,
              happened,
              "1985-02-04",
              {"MAR", "KEN"},
              {}},
             {"Le roi a reçu le ministre ghanéen",
              EventType::Consult,
              happened,
              "1985-02-04",
              {"MAR", "GHA"},
              {}}},
            {{"Frappe sur Bassora", EventType::Assault, happened, "2003-03-22", {"USA"}, {"IRQ"}, "Bassora"},
             {"Frappe sur Mossoul", EventType::Assault, happened, "2003-03-22", {"USA"}, {"IRQ"}, "Mossoul"}},
            {{"Frappes répétées sur Grozny",
              EventType::Assault,
              Certainty::Ongoing,
              "../1999-11-02",
              {"RUS"},
              {},
              "Grozny",
              true},
             {"Frappe sur Grozny", EventType::Assault, happened, "1999-10-28", {"RUS"}, {}, "Grozny"}},
            {{"L'Inde demande une enquête sur le cargo",
              EventType::Request,
              happened,
              "1999-06-01",
              {"IND"},
              {"PAK"}},
             {"L'Inde demande des excuses pour le pilote",
              EventType::Request,
              happened,
              "1999-06-01",
              {"IND"},
              {"PAK"}}},
        };
        const auto &[a, b] = pairs.at(which);
        const QByteArray published = QByteArray(b.when).right(10);
        QCOMPARE(built({made(1, published.constData(), {a}), made(2, published.constData(), {b})}).size(), 2);
    }

    void aPersonsWordWins()
    {
        const QList<MadeArticle> articles = crises();
        Chronology chronology;
        for (const MadeArticle &article : articles)
            chronology.addArticle(article.events());
        chronology.setDecisions({{{3, 0}, {4, 0}, false}, {{5, 0}, {7, 0}, true}});
        const auto entries = chronology.settle().added;
        const auto together = [&](ArticleId a, ArticleId b) {
            return std::any_of(entries.begin(), entries.end(), [&](const ChronicleEntry &entry) {
                int found = 0;
                for (const EntryMention &mention : entry.mentions)
                    found += mention.key.article == a || mention.key.article == b;
                return found == 2;
            });
        };
        QVERIFY(!together(3, 4));
        QVERIFY(together(5, 7));
        // Taken back, everything is as it was.
        chronology.setDecisions({});
        QHash<EntryId, ChronicleEntry> standing;
        for (const ChronicleEntry &entry : entries)
            standing.insert(entry.id, entry);
        const auto change = chronology.settle();
        for (const EntryId id : change.removed)
            standing.remove(id);
        for (const ChronicleEntry &entry : change.added)
            standing.insert(entry.id, entry);
        QCOMPARE(shown(standing.values()), shown(built(articles)));
    }

    void backgroundStaysBackground()
    {
        MadeArticle article =
            made(1, "2014-09-01",
                 {{"L'invasion de Chypre en 1974", EventType::Assault, happened, "1974", {"TUR"}, {"CYP"}}});
        article.analysis.events[0].importance = Importance::Context;
        MadeArticle other = made(2, "2015-02-01",
                                 {{"Depuis l'invasion de Chypre en 1974",
                                   EventType::Assault,
                                   happened,
                                   "1974",
                                   {"TUR"},
                                   {"CYP"}}});
        other.analysis.events[0].importance = Importance::Context;
        const auto entries = built({article, other});
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().importance, Importance::Context);
    }
};

QTEST_GUILESS_MAIN(TestChronology)
#include "test_chronology.moc"
