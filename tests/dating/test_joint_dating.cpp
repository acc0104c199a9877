#include "core/dating/joint_dating.h"

#include <QTest>

using namespace frise;

namespace {

Article articleNamed(const char *name)
{
    Article article;
    article.fileName = QString::fromLatin1(name);
    article.text = QStringLiteral("Une attaque a visé le port.");
    return article;
}

DatingClue weekday(int day, ClueDirection direction)
{
    DatingClue clue;
    clue.kind = DatingClue::Kind::Weekday;
    clue.span = {4, 11};
    clue.weekday = day;
    clue.direction = direction;
    clue.demonstrative = true;
    return clue;
}

DatingClue between(Day first, Day last)
{
    DatingClue clue;
    clue.kind = DatingClue::Kind::Office;
    clue.span = {0, 3};
    clue.terms = {DateInterval::ofDays(first, last)};
    return clue;
}

/// "hier", of an act whose day the tables know
DatingClue yesterday(Day act)
{
    DatingClue clue;
    clue.kind = DatingClue::Kind::Event;
    clue.span = {4, 11};
    clue.direction = ClueDirection::Past;
    clue.deixis = EventDeixis::Day;
    clue.offset = -1;
    clue.readings = {{DateInterval::ofDay(act), 0.95, QStringLiteral("Attaque du port")}};
    return clue;
}

ToldAct attack(int earliest, int latest, bool byWeek = false)
{
    ToldAct act;
    act.type = QStringLiteral("ASSAULT");
    act.keys = {QStringLiteral("g:AAA"), QStringLiteral("l:port")};
    act.span = {4, 11};
    act.earliest = earliest;
    act.latest = latest;
    act.byWeek = byWeek;
    return act;
}

} // namespace

class TestJointDating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One article of a Friday tells an attack of the day before, the other one of "last week".
    void lastWeekFollowsTheWeekOfTheOtherArticle()
    {
        const Day friday = dayOf(1987, 5, 15);
        const Article one = articleNamed("one.txt");
        const Article two = articleNamed("two.txt");
        const QList<JointArticle> articles = {
            {&one, {yesterday(friday - 1), weekday(5, ClueDirection::Past)}, {attack(-1, -1)}, {}},
            {&two,
             {between(friday - 60, friday + 60), between(friday - 61, friday + 61),
              between(friday - 62, friday + 62), weekday(4, ClueDirection::Past)},
             {attack(-7, -1, true)},
             {}}};
        const QList<ArticleDate> dates = dateTogether(articles);
        QCOMPARE(dates.at(0).best.toEdtf(), QStringLiteral("1987-05-15"));
        QCOMPARE(dates.at(1).best.toEdtf(), QStringLiteral("1987-05-21"));
        QVERIFY(std::any_of(dates.at(1).evidence.cbegin(), dates.at(1).evidence.cend(),
                            [](const Evidence &e) { return e.rule == QLatin1String("date.link"); }));
    }

    void aCutLinkLeavesTheArticleToItself()
    {
        const Day friday = dayOf(1987, 5, 15);
        const Article one = articleNamed("one.txt");
        const Article two = articleNamed("two.txt");
        const QList<JointArticle> articles = {
            {&one, {yesterday(friday - 1), weekday(5, ClueDirection::Past)}, {attack(-1, -1)}, {}},
            {&two, {between(friday - 60, friday + 60)}, {attack(-7, -1, true)}, {}}};
        const QString key = DateLink::keyOf(articles.at(0), articles.at(0).acts.first(), articles.at(1),
                                            articles.at(1).acts.first());
        QCOMPARE(findLinks(articles).size(), 1);
        QVERIFY(findLinks(articles, {key}).isEmpty());
        const QList<ArticleDate> dates = dateTogether(articles, {key});
        QCOMPARE(dates.at(1), dateArticle(two, articles.at(1).clues));
    }

    /// A person cuts it from either side, by the words that tell the act there.
    void aLinkIsCutFromEitherArticle()
    {
        const Article one = articleNamed("one.txt");
        const Article two = articleNamed("two.txt");
        const QList<JointArticle> articles = {{&one, {}, {attack(-1, -1)}, {}},
                                              {&two, {}, {attack(-7, -1, true)}, {}}};
        QCOMPARE(findLinks(articles).size(), 1);
        QVERIFY(findLinks(articles, {DateLink::cutKey(one.fileName, 4, two.fileName)}).isEmpty());
        QVERIFY(findLinks(articles, {DateLink::cutKey(two.fileName, 4, one.fileName)}).isEmpty());
        QCOMPARE(findLinks(articles, {DateLink::cutKey(one.fileName, 5, two.fileName)}).size(), 1);
    }

    void actsOfDifferentTypesOrPlacesAreNotLinked()
    {
        const Article one = articleNamed("one.txt");
        const Article two = articleNamed("two.txt");
        ToldAct other = attack(-1, -1);
        other.keys = {QStringLiteral("g:BBB"), QStringLiteral("l:port")};
        ToldAct talks = attack(-1, -1);
        talks.type = QStringLiteral("CONSULT");
        QList<JointArticle> articles = {{&one, {}, {attack(-1, -1)}, {}}, {&two, {}, {other, talks}, {}}};
        QVERIFY(findLinks(articles).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJointDating)
#include "test_joint_dating.moc"
