#include "core/workspace/search_parser.h"

#include <QTest>

using namespace frise;

class TestSearchParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsWordsAndPhrasesAreToldApart()
    {
        const SearchQuery query =
            parseSearch(QStringLiteral("qui:Macron à:\"Volodymyr Zelensky\" source:Relais \"cible légitime\" "
                                       "troupes -missiles -\"par la mer\" "
                                       "date:2025-09 type:militaire type:AID statut:annoncé"));
        QCOMPARE(query.who, QStringList{QStringLiteral("Macron")});
        QCOMPARE(query.to, QStringList{QStringLiteral("Volodymyr Zelensky")});
        QCOMPARE(query.sources, QStringList{QStringLiteral("Relais")});
        QCOMPARE(query.phrases, QStringList{QStringLiteral("cible légitime")});
        QCOMPARE(query.words, QStringList{QStringLiteral("troupes")});
        QCOMPARE(query.excluded, QStringList({QStringLiteral("missiles"), QStringLiteral("par la mer")}));
        QCOMPARE(query.dates.size(), 1);
        QCOMPARE(query.dates.constFirst().toEdtf(), QStringLiteral("2025-09"));
        QVERIFY(query.kinds.contains(EventKind::Military));
        QVERIFY(query.types.contains(EventType::Aid));
        QVERIFY(query.certainties.contains(Certainty::Planned));
        QVERIFY(query.notes.isEmpty());
    }

    void frenchMarksMakeAPhraseToo()
    {
        QCOMPARE(parseSearch(QStringLiteral("« cible légitime »")).phrases,
                 QStringList{QStringLiteral("cible légitime")});
        QCOMPARE(parseSearch(QStringLiteral("“cible")).phrases, QStringList{QStringLiteral("cible")});
    }

    void whatIsNotUnderstoodIsNotedAndNothingFails()
    {
        const SearchQuery query =
            parseSearch(QStringLiteral("lieu:Paris date:demain type:bleu statut:vert qui:"));
        QCOMPARE(query.notes.size(), 4);
        QCOMPARE(query.words, QStringList({QStringLiteral("lieu"), QStringLiteral("Paris")}));
        QVERIFY(query.who.isEmpty());
        QVERIFY(query.dates.isEmpty());
    }

    void theLastWordIsTheOneBeingTyped()
    {
        QCOMPARE(lastWordTyped(QStringLiteral("troupes qui:Mac")).operatorName, QStringLiteral("qui"));
        QCOMPARE(lastWordTyped(QStringLiteral("troupes qui:Mac")).value, QStringLiteral("Mac"));
        QCOMPARE(lastWordTyped(QStringLiteral("qui:\"Emmanuel Ma")).value, QStringLiteral("Emmanuel Ma"));
        QVERIFY(lastWordTyped(QStringLiteral("qui:Mac ")).operatorName.isEmpty());
        QVERIFY(lastWordTyped(QString()).value.isEmpty());
    }

    void everyNameOfferedIsUnderstood()
    {
        for (const QString &name : searchOperators())
            QVERIFY(searchOperatorFrom(name.chopped(1)) != SearchOperator::None);
        for (const QString &name : searchTypeNames())
            QVERIFY2(parseSearch(QStringLiteral("type:") + name).notes.isEmpty(), qPrintable(name));
        for (const QString &name : searchStatusNames())
            QVERIFY2(parseSearch(QStringLiteral("statut:") + name).notes.isEmpty(), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestSearchParser)
#include "test_search_parser.moc"
