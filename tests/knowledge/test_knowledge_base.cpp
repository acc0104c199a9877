#include "core/knowledge/folding.h"
#include "core/knowledge/knowledge_base.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frise;

class TestKnowledgeBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ourTablesHaveNoMalformedRow();
    void holdersOfADay_data();
    void holdersOfADay();
    void spellingsShareASkeleton_data();
    void spellingsShareASkeleton();
    void differentNamesDoNot_data();
    void differentNamesDoNot();
    void distanceCountsSwappedNeighboursOnce();
    void aUsersTableExtendsAndOverrides();
    void aMalformedUserRowIsReportedWithItsLineAndSkipped();
    void membershipHasDates();

private:
    std::shared_ptr<const KnowledgeBase> m_base;
};

void TestKnowledgeBase::initTestCase()
{
    const auto base = KnowledgeBase::load();
    QVERIFY2(base.ok(), base.ok() ? "" : qPrintable(base.error().message));
    m_base = base.value();
}

void TestKnowledgeBase::ourTablesHaveNoMalformedRow()
{
    for (const Issue &issue : m_base->issues())
        QFAIL(qPrintable(issue.message));
    QVERIFY(m_base->terms().size() >= 1500);
}

void TestKnowledgeBase::holdersOfADay_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("person");
    const auto row = [](const char *country, const char *function, int y, int m, int d, const char *person) {
        QTest::newRow(person) << QString::fromLatin1(country) << QString::fromLatin1(function)
                              << QDate(y, m, d) << QString::fromUtf8(person);
    };
    row("USA", "head_of_state", 1962, 10, 22, "John F. Kennedy");
    row("FRA", "head_of_state", 1985, 1, 1, "François Mitterrand");
    row("GBR", "head_of_government", 1982, 4, 2, "Margaret Thatcher");
    row("USA", "foreign", 2003, 2, 5, "Colin Powell");
    row("UKR", "head_of_state", 2022, 2, 24, "Volodymyr Zelensky");
    row("RUS", "foreign", 2014, 3, 18, "Sergueï Lavrov");
}

void TestKnowledgeBase::holdersOfADay()
{
    QFETCH(const QString, country);
    QFETCH(const QString, function);
    QFETCH(const QDate, day);
    QFETCH(const QString, person);
    const QList<int> offices = m_base->officesOf(country, function);
    QVERIFY(!offices.isEmpty());
    const QList<int> terms = m_base->holders(offices.first(), dayOf(day), dayOf(day));
    QCOMPARE(terms.size(), 1);
    QCOMPARE(m_base->persons().at(m_base->terms().at(terms.first()).person).name, person);
}

void TestKnowledgeBase::spellingsShareASkeleton_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("Zelensky", "Zelenskyy");
    row("Zelensky", "Zelenski");
    row("Poutine", "Putin");
    row("Sergueï", "Sergey");
    row("Dmitri", "Dmitry");
    row("Khrouchtchev", "Khrushchev");
    row("Loukachenko", "Lukashenko");
    row("Gorbatchev", "Gorbachev");
    row("Saakachvili", "Saakashvili");
    row("Romanov", "Romanoff");
}

void TestKnowledgeBase::spellingsShareASkeleton()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QCOMPARE(nameSkeleton(folded(one)), nameSkeleton(folded(other)));
}

void TestKnowledgeBase::differentNamesDoNot_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Assad, Arafat") << QStringLiteral("Assad") << QStringLiteral("Arafat");
    QTest::newRow("Obama, Osama") << QStringLiteral("Obama") << QStringLiteral("Osama");
    QTest::newRow("Bush, Busch") << QStringLiteral("Biden") << QStringLiteral("Baden");
    QTest::newRow("Kohl, Koh") << QStringLiteral("Merkel") << QStringLiteral("Markel");
}

void TestKnowledgeBase::differentNamesDoNot()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(nameSkeleton(folded(one)) != nameSkeleton(folded(other)));
}

void TestKnowledgeBase::distanceCountsSwappedNeighboursOnce()
{
    QCOMPARE(editDistance(u"zelensky", u"zelenksy", 2), 1);
    QCOMPARE(editDistance(u"merkel", u"merkl", 2), 1);
    QCOMPARE(editDistance(u"merkel", u"macron", 1), 2);
}

void TestKnowledgeBase::aUsersTableExtendsAndOverrides()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("corpus.knowledge")));
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(QStringLiteral("corpus.knowledge/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    };
    write(QStringLiteral("persons.tsv"),
          QStringLiteral("id\tname\tfamily\tgender\taliases\tsource\n"
                         "ilona-brask\tIlona Brask\tBrask\tf\tIlona Brasc\tinvented\n"
                         "margaret-thatcher\tMaggie Thatcher\tThatcher\tf\t\tour usage\n"));
    write(QStringLiteral("terms.tsv"),
          QStringLiteral("office\tperson\tbegin\tend\tsource\n"
                         "usa.head_of_state\tilona-brask\t2101-01-20\t\tinvented\n"));
    const QStringList tables = KnowledgeBase::userTablesOf(folder.filePath(QStringLiteral("corpus.frise")));
    QCOMPARE(tables.size(), 1);
    const auto base = KnowledgeBase::load(tables);
    QVERIFY(base.ok());
    QVERIFY2(base.value()->issues().isEmpty(),
             base.value()->issues().isEmpty() ? "" : qPrintable(base.value()->issues().first().message));
    const int person = base.value()->personIndex(QStringLiteral("ilona-brask"));
    QVERIFY(person >= 0);
    QCOMPARE(base.value()->persons().at(person).terms.size(), 1);
    const int thatcher = base.value()->personIndex(QStringLiteral("margaret-thatcher"));
    QCOMPARE(base.value()->persons().at(thatcher).name, QStringLiteral("Maggie Thatcher"));
    QVERIFY2(!base.value()->persons().at(thatcher).terms.isEmpty(), "her terms are kept");
    QCOMPARE(base.value()->persons().size(), m_base->persons().size() + 1);
}

void TestKnowledgeBase::aMalformedUserRowIsReportedWithItsLineAndSkipped()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("knowledge.tsv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id\tname\tfamily\tgender\taliases\tsource\n"
               "# a remark\n"
               "too\tfew\n"
               "\tNobody\tNobody\tm\t\tinvented\n"
               "real-one\tReal One\tOne\tm\t\tinvented\n");
    file.close();
    const auto base =
        KnowledgeBase::load(KnowledgeBase::userTablesOf(folder.filePath(QStringLiteral("x.frise"))));
    QVERIFY(base.ok());
    QList<int> lines;
    for (const Issue &issue : base.value()->issues()) {
        lines.append(issue.line);
        QVERIFY(issue.message.contains(QString::number(issue.line)));
    }
    QCOMPARE(lines, QList<int>({3, 4}));
    QVERIFY(base.value()->personIndex(QStringLiteral("real-one")) >= 0);
}

void TestKnowledgeBase::membershipHasDates()
{
    const QStringList now = m_base->membersOf(QStringLiteral("otan"), dayOf(2024, 6, 1));
    const QStringList then = m_base->membersOf(QStringLiteral("otan"), dayOf(1990, 6, 1));
    QVERIFY(now.contains(QStringLiteral("FIN")));
    QVERIFY(!then.contains(QStringLiteral("FIN")));
    QVERIFY(then.contains(QStringLiteral("GBR")));
}

QTEST_GUILESS_MAIN(TestKnowledgeBase)
#include "test_knowledge_base.moc"
