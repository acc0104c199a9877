#include "tests/support/corpus_fixture.h"
#include "ui/charts/statistics_panel.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAbstractBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace frise;

class TestStatistics : public QObject
{
    Q_OBJECT

private:
    struct Panel
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView view{state};
        StatisticsPanel panel{view, state};
        QComboBox *which = nullptr;
        QChartView *chart = nullptr;
        Panel()
        {
            view.setWorkspace(fixture.imported());
            panel.resize(900, 320);
            panel.show();
            which = panel.findChild<QComboBox *>();
            chart = panel.findChild<QChartView *>();
            QVERIFY(which && chart);
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            QTRY_VERIFY_WITH_TIMEOUT(!view.quotations().isEmpty() && series(), 10000);
        }
        QAbstractBarSeries *series() const
        {
            return qobject_cast<QAbstractBarSeries *>(chart->chart()->series().value(0));
        }
        int sum() const
        {
            double sum = 0;
            for (const QBarSet *set : series()->barSets())
                sum += set->sum();
            return static_cast<int>(sum);
        }
        /// Another chart, chosen in the list by its keys.
        void choose(int index)
        {
            which->setFocus();
            QTest::keyClick(which, Qt::Key_Home);
            for (int i = 0; i < index; ++i)
                QTest::keyClick(which, Qt::Key_Down);
            QCOMPARE(which->currentIndex(), index);
            QTRY_VERIFY_WITH_TIMEOUT(series() && !JobPools::areBusy(), 10000);
        }
        QString told() const { return panel.findChild<QLabel *>(QStringLiteral("chosenBar"))->text(); }
        /// In the middle of the plot at a share of its width or height from the left or top.
        void click(double x, double y)
        {
            const QRectF plot = chart->chart()->plotArea();
            const QPointF scene(plot.left() + plot.width() * x, plot.top() + plot.height() * y);
            QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->mapFromScene(scene));
        }
    };

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void everyDatedEventStandsInOneBarOfItsKind()
    {
        Panel panel;
        int dated = 0;
        for (const ChronicleEntry entry : panel.view.entries())
            dated += !entry.undated && !entry.when.isUnknown();
        QVERIFY(dated >= 2);
        QTRY_COMPARE(panel.sum(), dated);
        QVERIFY(panel.series()->barSets().size() >= 2);
    }

    void aClickOnTheBarOfASpeakerShowsOnlyHim()
    {
        Panel panel;
        panel.choose(1);
        QTRY_VERIFY(panel.series() && panel.series()->barSets().size() == 1);
        QTRY_COMPARE(panel.sum(), static_cast<int>(panel.view.quotations().size()));
        QTest::qWait(50); // the chart is laid out with the next frame
        panel.click(0.1, 0.25);
        QTRY_COMPARE(panel.state.filter().actorIds.size(), qsizetype(1));
    }

    void aClickOnTheBarOfASourceShowsItsArticles()
    {
        Panel panel;
        panel.choose(2);
        QTRY_COMPARE(panel.sum(), 2);
        QTest::qWait(50);
        panel.click(0.1, 0.25);
        QTRY_COMPARE(panel.state.filter().articles.size(), qsizetype(1));
    }

    void theKeysChooseABarAndReturnFilters()
    {
        Panel panel;
        panel.chart->setFocus();
        QVERIFY(panel.told().isEmpty());
        QTest::keyClick(panel.chart, Qt::Key_Home);
        const QString first = panel.told();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(panel.chart, Qt::Key_Right);
        QVERIFY(panel.told() != first);
        QCOMPARE(panel.chart->accessibleDescription(), panel.told());
        QVERIFY(panel.series()->barSets().first()->isBarSelected(1));
        QVERIFY(panel.state.filter().period.isUnknown());
        QTest::keyClick(panel.chart, Qt::Key_Return);
        QVERIFY(!panel.state.filter().period.isUnknown());
    }
};

QTEST_MAIN(TestStatistics)
#include "test_statistics.moc"
