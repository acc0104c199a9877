#include "tests/support/corpus_fixture.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"
#include "ui/window/article_list.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace frise;

class TestArticles : public QObject
{
    Q_OBJECT

private:
    struct Panel
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView view{state};
        ArticleList panel{view, state};
        QTreeView *list = nullptr;
        Panel()
        {
            view.setWorkspace(fixture.imported());
            panel.resize(260, 500);
            panel.show();
            list = panel.findChild<QTreeView *>(QStringLiteral("articleList"));
            QVERIFY(list);
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 10000);
        }
        QString nameAt(int row) const { return list->model()->index(row, 0).data().toString(); }
        void click(int row, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                              list->visualRect(list->model()->index(row, 0)).center());
        }
    };

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void aClickOpensTheArticleInTheOtherViews()
    {
        Panel panel;
        panel.click(0);
        QCOMPARE(panel.state.selection().kind, Selection::Kind::Article);
        const ArticleId first = panel.state.selection().article;
        QTest::keyClick(panel.list, Qt::Key_Down);
        QVERIFY(panel.state.selection().article != first);
        QVERIFY(panel.view.article(panel.state.selection().article));
    }

    void typingLeavesWhatHasTheWords()
    {
        Panel panel;
        auto *search = panel.panel.findChild<QLineEdit *>();
        QVERIFY(search);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("treve orland"));
        QTRY_COMPARE(panel.list->model()->rowCount(), 1);
        QCOMPARE(panel.nameAt(0), QStringLiteral("La trêve d’Orland"));
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(search, Qt::Key_Delete);
        QTRY_COMPARE(panel.list->model()->rowCount(), 2);
    }

    void theOrderIsChosenByKeys()
    {
        Panel panel;
        auto *order = panel.panel.findChild<QComboBox *>(QStringLiteral("articleOrder"));
        QVERIFY(order);
        order->setFocus();
        const QString before = panel.nameAt(0);
        QTest::keyClick(order, Qt::Key_Down);
        QCOMPARE(order->currentIndex(), 1);
        QCOMPARE(panel.nameAt(1), before);
    }

    void twoSelectedArticlesCanBeComparedAndRemoved()
    {
        Panel panel;
        const QList<QAction *> actions = panel.list->actions();
        QCOMPARE(actions.size(), qsizetype(2));
        QSignalSpy compared(&panel.panel, &ArticleList::compareRequested);
        QSignalSpy removed(&panel.panel, &ArticleList::removeRequested);
        panel.click(0);
        QVERIFY(!actions.at(0)->isEnabled());
        panel.click(1, Qt::ControlModifier);
        QCOMPARE(panel.panel.selectedArticles().size(), qsizetype(2));
        QVERIFY(actions.at(0)->isEnabled());
        actions.at(0)->trigger();
        actions.at(1)->trigger();
        QCOMPARE(compared.size(), 1);
        QCOMPARE(removed.size(), 1);
    }
};

QTEST_MAIN(TestArticles)
#include "test_articles.moc"
