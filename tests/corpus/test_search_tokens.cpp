#include "core/corpus/fact_rows.h"
#include "core/corpus/search_tokens.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frise;

class TestSearchTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoldedTheFrenchWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("elision") << "l’Ukraine, qu'elle, jusqu’à D'abord"
                                 << "ukraine elle a abord";
        QTest::newRow("elision before a mark") << "l’« Alliance »"
                                               << "alliance";
        QTest::newRow("one word in spite of it") << "Aujourd’hui, prud'homme O'Neill"
                                                 << "aujourdhui prudhomme oneill";
        QTest::newRow("accents and case") << "ÉTÉ Événement ça"
                                          << "ete evenement ca";
        QTest::newRow("ligatures") << "Œuvre cœur æquo ﬁn"
                                   << "oeuvre coeur aequo fin";
        QTest::newRow("decomposed") << QString::fromUtf8("e\xCC\x81te\xCC\x81") << "ete";
        QTest::newRow("hyphens and digits") << "Saint-Pétersbourg F-16 100 000"
                                            << "saint petersbourg f 16 100 000";
        QTest::newRow("other alphabets") << "Киев Ελλάδα"
                                         << "киев ελλαδα";
        QTest::newRow("ideographs") << "北京 ok"
                                    << "北 京 ok";
        QTest::newRow("only signs") << "… — « »"
                                    << "";
        QTest::newRow("a trailing apostrophe") << "l' qu’ aujourd'"
                                               << "aujourd";
    }
    void wordsAreFoldedTheFrenchWay()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(foldedForSearch(text), words);
    }

    void placesPointAtTheWordsThemselves()
    {
        const QString text = QStringLiteral("🕊 L’Œuvre de Kiev");
        const QList<SearchWord> words = searchWords(text);
        QCOMPARE(words.size(), 3);
        QCOMPARE(text.mid(words.at(0).span.start, words.at(0).span.length()), QStringLiteral("Œuvre"));
        QCOMPARE(text.mid(words.at(2).span.start, words.at(2).span.length()), QStringLiteral("Kiev"));
    }

    void passagesCoverEveryWordOnce()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 200; ++round) {
            QString text;
            const int lines = random.bounded(6);
            for (int i = 0; i < lines; ++i) {
                const int words = random.bounded(2) == 0 ? random.bounded(5) : random.bounded(1500);
                for (int w = 0; w < words; ++w)
                    text += QStringLiteral("mot%1 ").arg(random.bounded(50));
                text += random.bounded(2) == 0 ? QStringLiteral("\r\n") : QStringLiteral("\n\n");
            }
            QStringList joined;
            for (const Span &passage : searchPassages(text))
                joined.append(text.mid(passage.start, passage.length()));
            QCOMPARE(foldedForSearch(joined.join(u' ')), foldedForSearch(text));
        }
        // A line without a blank is cut all the same, never inside a surrogate pair.
        const QString line = QString::fromUtf8("\xF0\x9F\x95\x8A").repeated(9000);
        for (const Span &passage : searchPassages(line))
            QVERIFY(!line.at(passage.start).isLowSurrogate());
    }
};

QTEST_APPLESS_MAIN(TestSearchTokens)
#include "test_search_tokens.moc"
