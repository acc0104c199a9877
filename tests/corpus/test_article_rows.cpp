#include "core/corpus/article_rows.h"

#include <QTest>

using namespace frise;

class TestArticleRows : public QObject
{
    Q_OBJECT

private:
    static QList<ArticleRow> rows()
    {
        QList<ArticleRow> list;
        for (int i = 0; i < 300; ++i) {
            ArticleRow row;
            row.id = 3 * i + 1;
            row.fileName = QStringLiteral("été-%1.txt").arg(i);
            row.title = i % 5 == 0 ? QString() : QStringLiteral("Trêve n° %1 – « port » 🕊").arg(i);
            row.outlet = i % 3 == 0 ? QString() : QStringLiteral("Gazette %1").arg(i % 3);
            if (i % 4 != 0) {
                row.published = DateInterval::ofDay(dayOf(1998, 3, 1) + i);
                row.publishedInterval = DateInterval::ofDays(dayOf(1998, 3, 1), dayOf(1998, 3, 1) + i)
                                            .withApproximate(i % 2 == 0);
            }
            row.basis = static_cast<PublishedBasis>(i % 5);
            row.dateConfidence = 0.9;
            row.events = i;
            row.quotations = 2 * i;
            row.characters = 1000 + i;
            list.append(row);
        }
        return list;
    }
    static void compare(const ArticleRow &packed, const ArticleRow &given)
    {
        QCOMPARE(packed.id, given.id);
        QCOMPARE(packed.fileName, given.fileName);
        QCOMPARE(packed.title, given.title);
        QCOMPARE(packed.outlet, given.outlet);
        QVERIFY(packed.published == given.published);
        QVERIFY(packed.publishedInterval == given.publishedInterval);
        QCOMPARE(packed.basis, given.basis);
        QCOMPARE(packed.dateConfidence, given.dateConfidence);
        QCOMPARE(packed.events, given.events);
        QCOMPARE(packed.quotations, given.quotations);
        QCOMPARE(packed.characters, given.characters);
    }

private Q_SLOTS:
    void whatIsPackedComesOutAgain()
    {
        const QList<ArticleRow> given = rows();
        const ArticleRows packed(given);
        QCOMPARE(packed.size(), given.size());
        qsizetype index = 0;
        for (const ArticleRow row : packed)
            compare(row, given.at(index++));
        QCOMPARE(index, given.size());
        QVERIFY2(packed.bytes() < given.size() * 160, qPrintable(QString::number(packed.bytes())));
    }

    void anArticleIsFoundByItsNumberInWhateverOrderTheyCame()
    {
        QList<ArticleRow> given = rows();
        for (int round = 0; round < 2; ++round) {
            const ArticleRows packed(given);
            for (qsizetype i = 0; i < given.size(); ++i) {
                QCOMPARE(packed.rowOf(given.at(i).id), i);
                QCOMPARE(packed.rowOf(given.at(i).id + 1), qsizetype(-1));
            }
            std::reverse(given.begin(), given.end());
        }
        QCOMPARE(ArticleRows().rowOf(1), qsizetype(-1));
        QVERIFY(ArticleRows().isEmpty());
    }

    void outletsAreCountedAndChosen()
    {
        const ArticleRows packed(rows());
        const QList<QPair<QString, int>> outlets = packed.outlets();
        QCOMPARE(outlets.size(), qsizetype(3));
        for (const auto &[outlet, count] : outlets) {
            QCOMPARE(count, 100);
            QCOMPARE(packed.ofOutlet(outlet).size(), qsizetype(100));
        }
        QVERIFY(packed.ofOutlet(QString()).contains(1));
        QVERIFY(packed.ofOutlet(QStringLiteral("unknown")).isEmpty());
    }

    void anEndlessTitleIsCutAndTheNextRowIsWhole()
    {
        QList<ArticleRow> given = rows().first(2);
        given[0].title = QString(200000, u'é');
        const ArticleRows packed(given);
        QVERIFY(packed.at(0).title.size() > 10000);
        QVERIFY(given.at(0).title.startsWith(packed.at(0).title));
        compare(packed.at(1), given.at(1));
    }
};

QTEST_GUILESS_MAIN(TestArticleRows)
#include "test_article_rows.moc"
