#include "tests/support/corpus_fixture.h"
#include "ui/filters/facet_view.h"
#include "ui/filters/filter_panel.h"
#include "ui/filters/histogram.h"
#include "ui/state/chip.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace frise;

class TestFilters : public QObject
{
    Q_OBJECT

private:
    struct Panel
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView view{state};
        FilterPanel panel{view, state};
        Panel()
        {
            view.setWorkspace(fixture.imported());
            panel.resize(232, 800);
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
        }
    };

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void aClickOnARowOfAFacetFiltersAndTheChipTakesItBack()
    {
        Panel panel;
        FacetSection *sources = panel.panel.section(FacetModel::Facet::Source);
        QVERIFY(sources);
        if (panel.view.allFacets().sources.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(!panel.view.articles().isEmpty(), 10000);
        if (panel.view.allFacets().sources.isEmpty())
            QSKIP("this corpus has no facet of sources");
        const int rows = sources->model().rowCount();
        QVERIFY(rows >= 1);
        QTest::mouseClick(sources->list().viewport(), Qt::LeftButton, {},
                          sources->list().visualRect(sources->model().index(0)).center());
        QVERIFY(!panel.state.filter().articles.isEmpty());
        QVERIFY(!sources->model().index(0).data(Qt::CheckStateRole).toBool());
        const auto chips = panel.panel.findChildren<Chip *>();
        QCOMPARE(chips.size(), 1);
        QVERIFY(chips.first()->isVisible());
        QTest::mouseClick(chips.first(), Qt::LeftButton);
        QTRY_VERIFY(panel.state.filter().articles.isEmpty());
        QVERIFY(!panel.state.hasFilter());
    }

    void switchesAndSliderReachTheFilter()
    {
        Panel panel;
        panel.state.setPeriod({double(dayOf(2031, 5, 1)), double(dayOf(2031, 6, 1))});
        panel.panel.limitSwitch()->setFocus();
        QTest::keyClick(panel.panel.limitSwitch(), Qt::Key_Space);
        QVERIFY(panel.state.isLimitedToPeriod());
        auto *slider = panel.panel.findChild<QSlider *>();
        QTest::keyClick(slider, Qt::Key_PageUp);
        QCOMPARE(panel.state.filter().minimumConfidence, 0.1);
        auto *negated = panel.panel.findChild<QCheckBox *>(QStringLiteral("showNegated"));
        QTest::mouseClick(negated, Qt::LeftButton, {}, QPoint(8, negated->height() / 2));
        QVERIFY(panel.state.filter().showNegated);
        panel.panel.clearAll();
        QVERIFY(!panel.state.hasFilter());
        QVERIFY(!panel.panel.limitSwitch()->isChecked());
        QCOMPARE(slider->value(), 0);
    }

    void draggingOnTheHistogramSetsAPeriod()
    {
        Histogram histogram;
        histogram.resize(300, 62);
        histogram.setCounts({{dayOf(2031, 5, 1), 3}, {dayOf(2031, 5, 20), 5}, {dayOf(2031, 6, 10), 1}});
        histogram.show();
        QVERIFY(QTest::qWaitForWindowExposed(&histogram));
        QSignalSpy changed(&histogram, &Histogram::periodChanged);
        QTest::mousePress(&histogram, Qt::LeftButton, {}, QPoint(80, 20));
        QTest::mouseMove(&histogram, QPoint(160, 20));
        QTest::mouseRelease(&histogram, Qt::LeftButton, {}, QPoint(160, 20));
        QCOMPARE(changed.size(), 1);
        const Day first = changed.first().at(0).value<Day>();
        const Day last = changed.first().at(1).value<Day>();
        QVERIFY(first != noDay && first < last);
        // Keys move its end by a day.
        histogram.setPeriod(first, last);
        QTest::keyClick(&histogram, Qt::Key_Right);
        QCOMPARE(changed.last().at(1).value<Day>(), last + 1);
    }
};

QTEST_MAIN(TestFilters)
#include "test_filters.moc"
