#include "tests/support/corpus_fixture.h"
#include "ui/compare/compare_ribbon.h"
#include "ui/compare/compare_tables.h"
#include "ui/compare/compare_text.h"
#include "ui/compare/compare_view.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/settings.h"
#include "ui/state/view_state.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDockWidget>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace frise;

class TestCompare : public QObject
{
    Q_OBJECT

    struct Shown
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView corpus{state};
        Corrections corrections{corpus};
        CompareView view{corpus, state, corrections};
        ArticleId a = 0, b = 0;

        Shown()
        {
            // Two reports of one seizure, told by us; the second one later, with other figures.
            fixture.write(QStringLiteral("01-treve.txt"),
                          QStringLiteral("date: 2031-05-02\n\nUne canonnière morvane a arraisonné jeudi le "
                                         "cargo Étoile-du-Cap au large de "
                                         "Tessin, avec 21 marins à bord.\n\n\"C'est un vol pur et simple\", "
                                         "a déclaré le ministre kessan des "
                                         "Transports, Aldo Brenn.\n\nLe temps était calme dans le "
                                         "détroit.\n\nUn autre sujet occupe la capitale : "
                                         "la récolte de pommes.\n"));
            fixture.write(QStringLiteral("02-port.txt"),
                          QStringLiteral("date: 2031-05-03\n\nLes marchés ont ouvert en "
                                         "baisse.\n\nL'arraisonnement du cargo Étoile-du-Cap, jeudi, "
                                         "par une canonnière morvane retient 24 marins à Tessin.\n\nAldo "
                                         "Brenn a parlé d'« un vol pur et simple ».\n\n"
                                         "Une délégation part lundi pour Tessin.\n"));
            corpus.setWorkspace(fixture.imported());
            view.resize(1280, 760);
            view.show();
            if (!QTest::qWaitFor([this] { return corpus.articles().size() == 2; }, 10000))
                qFatal("the corpus did not open");
            a = corpus.articles().at(0).fileName.startsWith(QLatin1String("01")) ? corpus.articles().at(0).id
                                                                                 : corpus.articles().at(1).id;
            b = corpus.articles().at(0).id == a ? corpus.articles().at(1).id : corpus.articles().at(0).id;
        }
        void compare(ArticleId first, ArticleId second)
        {
            QSignalSpy spy(&view, &CompareView::compared);
            view.setArticles(first, second);
            if (!QTest::qWaitFor([&spy] { return spy.count() > 0; }, 10000))
                qFatal("the comparison did not arrive");
        }
    };

private Q_SLOTS:
    void theMostSimilarArticlesAreOfferedAsB()
    {
        Shown shown;
        shown.view.setArticles(shown.a, 0);
        QSignalSpy spy(&shown.view, &CompareView::similarOffered);
        shown.view.setFocus();
        QTest::keyClick(&shown.view, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(spy.wait(10000));
        const QList<QAction *> offered = shown.view.similarMenu().actions();
        QCOMPARE(offered.size(), 1);
        QSignalSpy compared(&shown.view, &CompareView::compared);
        QTest::keyClick(&shown.view.similarMenu(), Qt::Key_Down);
        QTest::keyClick(&shown.view.similarMenu(), Qt::Key_Return);
        QVERIFY(compared.wait(10000));
        QCOMPARE(shown.view.article(1), shown.b);
    }

    void twoArticlesStandSideBySide()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        QVERIFY(shown.view.document());
        QVERIFY(shown.view.document()->count(CompareTab::Events, CompareColumn::Common) >= 1);
        QVERIFY(shown.view.document()->count(CompareTab::Quotations, CompareColumn::Common) >= 1);
        QVERIFY(shown.view.document()->count(CompareTab::Figures, CompareColumn::Disagree) >= 1);
        QVERIFY(shown.view.document()->orderSentence().contains(QLatin1String("A was published")));
        QVERIFY(shown.view.tables().tabBar().tabText(0).contains(
            QString::number(shown.view.document()->count(CompareTab::Events))));
    }

    void aClickOnARowMarksBothSides()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.tables().setTab(CompareTab::Figures);
        QListWidget &list = shown.view.tables().column(CompareColumn::Disagree);
        QVERIFY(list.count() > 0);
        list.setCurrentRow(0);
        const CompareRow row =
            shown.view.document()->rows(CompareTab::Figures, CompareColumn::Disagree).at(0);
        QCOMPARE(shown.view.currentLink(), row.link);
        const auto [left, right] = shown.view.ribbon().endsOf(row.link);
        QVERIFY(left > 0 && left < shown.view.ribbon().height());
        QVERIFY(right > 0 && right < shown.view.ribbon().height());
    }

    void aLinkChosenInTheRibbonChoosesItsRow()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const QList<CompareLink> &links = shown.view.document()->links();
        for (int i = 0; i < links.size(); ++i) {
            if (links.at(i).fact != FactKind::Quotation)
                continue;
            shown.view.selectLink(i, true);
            QCOMPARE(shown.view.tables().tab(), CompareTab::Quotations);
            QCOMPARE(shown.view.tables().column(CompareColumn::Common).currentRow(), 0);
            return;
        }
        QFAIL("no quotation was linked");
    }

    void aClickInTheRibbonChoosesTheCurveThere()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.ribbon().grab(); // lays the pills out
        const auto [left, right] = shown.view.ribbon().endsOf(0);
        Q_UNUSED(right)
        QTest::mouseClick(&shown.view.ribbon(), Qt::LeftButton, {}, QPoint(3, int(left)));
        QVERIFY(shown.view.currentLink() >= 0);
    }

    void swappingTheSidesSwapsTheColumns()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        const int onlyA = shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyA);
        const int onlyB = shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyB);
        QSignalSpy spy(&shown.view, &CompareView::compared);
        shown.view.findChild<QAction *>(QStringLiteral("swapSides"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 10000);
        QCOMPARE(shown.view.article(0), shown.b);
        QCOMPARE(shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyA), onlyB);
        QCOMPARE(shown.view.document()->count(CompareTab::Passages, CompareColumn::OnlyB), onlyA);
    }

    void theKeyGoesToTheNextDifference()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        shown.view.tables().setTab(CompareTab::Figures);
        QSignalSpy spy(&shown.view.tables(), &CompareTables::rowChosen);
        shown.view.findChild<QAction *>(QStringLiteral("nextDifference"))->trigger();
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.at(0).at(0).value<CompareRow>().warns);
    }

    void paragraphsWithoutALinkFold()
    {
        Shown shown;
        shown.compare(shown.a, shown.b);
        QVERIFY(shown.view.text(0).hasFolds());
        const double folded = shown.view.text(0).contentHeight();
        shown.view.findChild<QAction *>(QStringLiteral("unfoldAll"))->trigger();
        QVERIFY(!shown.view.text(0).hasFolds());
        QVERIFY(shown.view.text(0).contentHeight() > folded);
    }

    void oneArticleTwiceIsExplained()
    {
        Shown shown;
        shown.view.setArticles(shown.a, shown.a);
        QVERIFY(!shown.view.document());
        QVERIFY(!shown.view.findChild<QAction *>(QStringLiteral("swapSides"))->isEnabled());
    }

    void theDocksStandAsideAndComeBack()
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window(settings);
        window.resize(1280, 800);
        window.show();
        window.setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown(), 10000);
        const auto visible = [&window] {
            int count = 0;
            for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
                count += dock->isVisibleTo(&window);
            return count;
        };
        const int before = visible();
        QVERIFY(before > 0);
        window.compareArticles({window.corpus().articles().at(0).id, window.corpus().articles().at(1).id});
        QCOMPARE(visible(), 0);
        window.tabs().setCurrentIndex(0);
        QCOMPARE(visible(), before);
    }
};

QTEST_MAIN(TestCompare)
#include "test_compare.moc"
