#include "tests/support/made_up_rows.h"
#include "ui/models/actor_model.h"
#include "ui/models/article_model.h"
#include "ui/models/entry_model.h"
#include "ui/models/facet_model.h"
#include "ui/models/quote_model.h"
#include "ui/review/review_model.h"
#include "ui/window/search_box.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QTextDocument>

using namespace frise;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelKeepsTheRulesWhileItsRowsChange()
    {
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        EntryModel entries;
        QAbstractItemModelTester entriesTester(&entries, mode);
        entries.setEntries(ChronicleRows(test::entries()));
        entries.setEntries({});
        entries.setEntries(ChronicleRows(test::entries()));
        QCOMPARE(entries.rowCount(), 6);
        QCOMPARE(entries.columnCount(), int(EntryModel::ColumnCount));

        ArticleModel articles;
        QAbstractItemModelTester articlesTester(&articles, mode);
        articles.setArticles(test::articles());
        QCOMPARE(articles.rowCount(), 3);
        QCOMPARE(articles.rowOf(2), 1);

        ActorModel actors;
        QAbstractItemModelTester actorsTester(&actors, mode);
        ActorRow actor;
        actor.id = QStringLiteral("n:varga");
        actor.name = QStringLiteral("Ilse Varga");
        actors.setActors({actor});
        QCOMPARE(actors.rowCount(), 1);

        QuoteModel quotes;
        QAbstractItemModelTester quotesTester(&quotes, mode);
        quotes.setQuotations(test::quoteRows());
        for (const auto grouping :
             {QuoteModel::Grouping::Speaker, QuoteModel::Grouping::Variant, QuoteModel::Grouping::Day})
            quotes.setGrouping(grouping);
        quotes.setWords(QStringLiteral("rien"));
        quotes.setWords({});

        FacetModel facet(FacetModel::Facet::Kind);
        QAbstractItemModelTester facetTester(&facet, mode);
        facet.setValues({test::facetValue("diplomatic", "", 3), test::facetValue("military", "", 5)}, {});
        facet.setRowLimit(1);
        QCOMPARE(facet.rowCount(), 1);
        QCOMPARE(facet.hiddenCount(), 1);

        ReviewModel review;
        QAbstractItemModelTester reviewTester(&review, mode);
        review.setFacts(test::articles(), test::entries(), test::quoteRows());
        QVERIFY(review.rowCount() > 0);

        SearchHitModel hits;
        QAbstractItemModelTester hitsTester(&hits, mode);
        hits.setHits({SearchHit{}, SearchHit{}});
        QCOMPARE(hits.rowCount(), 2);
    }

    void theChronologySortsByTimeAndUndatedEntriesComeLast()
    {
        EntryModel model;
        QList<ChronicleEntry> rows = test::entries();
        std::reverse(rows.begin(), rows.end());
        model.setEntries(ChronicleRows(rows));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(EntryModel::SortRole);
        proxy.sort(EntryModel::DateColumn);
        QList<EntryId> order;
        for (int row = 0; row < proxy.rowCount(); ++row)
            order << proxy.index(row, 0).data(EntryModel::EntryIdRole).toLongLong();
        QCOMPARE(order, (QList<EntryId>{1, 2, 5, 6, 3, 4}));
    }

    void quotationsStandUnderTheirDayNewestFirst()
    {
        QuoteModel model;
        model.setQuotations(test::quoteRows());
        QVERIFY(model.isHead(0));
        QCOMPARE(model.quoteAt(1).article, 3);
        QCOMPARE(model.shownCount(), 5);
        // Three days and "undated" make four heads.
        QCOMPARE(model.rowCount(), 9);
        model.setOrder(QuoteModel::Order::DateAscending);
        QCOMPARE(QuoteModel::dayOf(model.quoteAt(1)), noDay);
    }

    void aPeriodLeavesOnlyWhatWasSaidInIt()
    {
        QuoteModel model;
        model.setQuotations(test::quoteRows());
        model.setDays(QPair<Day, Day>(dayOf(2031, 5, 1), dayOf(2031, 5, 3)));
        QCOMPARE(model.shownCount(), 2);
        QCOMPARE(model.totalCount(), 5);
        // A pinned card stays, and stands at the top.
        model.setPinned({{3, 0}});
        QCOMPARE(model.shownCount(), 3);
        QCOMPARE(model.quoteAt(1).article, 3);
        model.setPinned({});
        model.setDays(std::nullopt);
        QCOMPARE(model.shownCount(), 5);
    }

    void searchIgnoresCaseAndAccents_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("plain") << "rien" << 2;
        QTest::newRow("without accent") << "cederons" << 2;
        QTest::newRow("two words") << "TREVE tiendra" << 1;
        QTest::newRow("speaker") << "reuel" << 1;
        QTest::newRow("nothing") << "zzz" << 0;
    }
    void searchIgnoresCaseAndAccents()
    {
        QFETCH(QString, words);
        QFETCH(int, found);
        QuoteModel model;
        model.setQuotations(test::quoteRows());
        model.setWords(words);
        QCOMPARE(model.shownCount(), found);
    }

    void variantsOfAStatementAreFound()
    {
        QuoteModel model;
        model.setQuotations(test::quoteRows());
        const int row = model.rowOf(1, 0);
        QVERIFY(row > 0);
        const auto variants = model.variantsOf(model.quoteAt(row));
        QCOMPARE(variants.size(), 1);
        QCOMPARE(variants.first()->article, 3);
    }

    void untickingOneValueNamesAllOthers()
    {
        FacetModel model(FacetModel::Facet::Kind);
        model.setValues({test::facetValue("diplomatic", "", 3), test::facetValue("military", "", 5),
                         test::facetValue("other", "", 1)},
                        {});
        QSignalSpy spy(&model, &FacetModel::checkedChanged);
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(spy.size(), 1);
        QVERIFY(model.isLimited());
        QCOMPARE(model.checkedKeys(), (QSet<QString>{QStringLiteral("diplomatic"), QStringLiteral("other")}));
        // Ticked again, nothing is limited any more.
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.isLimited());
    }

    void whereValuesAreLeftOutTheFirstTickChoosesItAlone()
    {
        FacetModel model(FacetModel::Facet::Source);
        model.setValues({test::facetValue("1", "a", 3), test::facetValue("2", "b", 2)}, {}, 1000);
        QCOMPARE(model.valueCount(), 1002);
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.isLimited());
        QCOMPARE(model.checkedKeys(), QSet<QString>{QStringLiteral("2")});
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.isLimited());
    }

    void veryManyArticlesAreOrderedBySomebodyElse()
    {
        ArticleModel model;
        QList<ArticleRow> rows(ArticleModel::atOnce + 1);
        for (int i = 0; i < rows.size(); ++i) {
            rows[i].id = i + 1;
            rows[i].events = i % 7;
        }
        QSignalSpy wanted(&model, &ArticleModel::orderWanted);
        model.setArticles(rows);
        model.setOrder(ArticleModel::EventsColumn, Qt::DescendingOrder);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(model.rowCount(), 0);
        const ArticleModel::Wanted asked = model.wanted();
        model.setRows(asked, ArticleModel::orderOf(asked, JobContext()));
        QCOMPARE(model.rowCount(), int(rows.size()));
        QCOMPARE(model.articleAt(0).events, 6);
        // An answer to what was asked before is dropped.
        model.setOrder(ArticleModel::EventsColumn, Qt::AscendingOrder);
        model.setRows(asked, {});
        QCOMPARE(model.rowCount(), int(rows.size()));
    }

    void tooltipsNeverShowMarkup()
    {
        QuoteModel model;
        QList<QuoteRow> rows = test::quoteRows();
        rows[0].reason = QStringLiteral("<img src=\"file:///etc/hostname\">");
        model.setQuotations(rows);
        const QString tip = model.index(model.rowOf(1, 0)).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(QStringLiteral("<img")));
        QTextDocument document;
        document.setHtml(tip);
        QVERIFY(document.toPlainText().contains(QStringLiteral("<img")));
    }
};

QTEST_MAIN(TestModels)
#include "test_models.moc"
