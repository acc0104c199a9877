#include "tests/support/corpus_fixture.h"
#include "ui/models/quote_model.h"
#include "ui/quotes/quote_panel.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace frise;

class TestQuotes : public QObject
{
    Q_OBJECT

private:
    struct Panel
    {
        test::CorpusFixture fixture;
        ViewState state;
        CorpusView view{state};
        Corrections corrections{view};
        QuotePanel panel{view, state, corrections};
        QListView *list = panel.findChild<QListView *>(QStringLiteral("quoteList"));
        Panel()
        {
            view.setWorkspace(fixture.imported());
            panel.resize(328, 700);
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
            QTRY_VERIFY_WITH_TIMEOUT(!view.quotations().isEmpty(), 10000);
        }
        int firstCard() const
        {
            for (int row = 0; row < panel.model().rowCount(); ++row) {
                if (!panel.model().isHead(row))
                    return row;
            }
            return -1;
        }
    };

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void aClickOnACardSelectsItAndItsActionsAppear()
    {
        Panel panel;
        const int row = panel.firstCard();
        QVERIFY(row >= 0);
        QTest::mouseClick(panel.list->viewport(), Qt::LeftButton, {},
                          panel.list->visualRect(panel.panel.model().index(row)).center());
        QCOMPARE(panel.state.selection().kind, Selection::Kind::Quotation);
        QVERIFY(panel.panel.current());
        QCOMPARE(panel.state.selection().article, panel.panel.current()->article);
        auto *actions = panel.panel.findChild<QWidget *>(QStringLiteral("cardActions"));
        QVERIFY(actions->isVisible());
        QVERIFY(panel.list->visualRect(panel.list->currentIndex()).contains(actions->geometry().center()));
    }

    void copyTakesTheWordsWithTheirReference()
    {
        Panel panel;
        panel.list->setFocus();
        panel.list->setCurrentIndex(panel.panel.model().index(panel.firstCard()));
        const QuoteRow quote = *panel.panel.current();
        panel.panel.findChild<QAction *>(QStringLiteral("copyQuotation"))->trigger();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(quote.text), qPrintable(copied));
    }

    void typingInTheSearchFieldLeavesWhatMatches()
    {
        Panel panel;
        auto *search = panel.panel.findChild<QLineEdit *>(QStringLiteral("quoteSearch"));
        const int all = panel.panel.model().shownCount();
        QTest::keyClicks(search, QStringLiteral("cederons"));
        QVERIFY(panel.panel.model().shownCount() < all);
        QVERIFY(panel.panel.model().shownCount() > 0);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(panel.panel.model().shownCount(), all);
    }

    void thePanelFollowsTheTimelineUntilTheChainIsOpened()
    {
        Panel panel;
        panel.state.setPeriod({double(dayOf(1950, 1, 1)), double(dayOf(1950, 2, 1))});
        QCOMPARE(panel.panel.model().shownCount(), 0);
        panel.panel.setFollow(QuotePanel::Follow::Nothing);
        QCOMPARE(panel.panel.model().shownCount(), panel.panel.model().totalCount());
    }

    void notAQuotationTakesItAwayAndUndoBringsItBack()
    {
        Panel panel;
        const qsizetype before = panel.view.quotations().size();
        panel.list->setCurrentIndex(panel.panel.model().index(panel.firstCard()));
        const QuoteRow quote = *panel.panel.current();
        panel.panel.findChild<QAction *>(QStringLiteral("rejectQuotation"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel.view.quotations().size() < before, 10000);
        QVERIFY(panel.corrections.stack().canUndo());
        panel.corrections.stack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(panel.view.quotations().size(), before, 10000);
        QVERIFY(panel.view.quotation(quote.article, quote.quotation));
    }

    void anotherSpeakerIsChosenByTyping()
    {
        Panel panel;
        panel.list->setCurrentIndex(panel.panel.model().index(panel.firstCard()));
        const QuoteRow quote = *panel.panel.current();
        for (QAction *action : panel.panel.cardActions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_L))
                action->trigger();
        }
        QComboBox *answer = nullptr;
        QTRY_VERIFY((answer = panel.panel.findChild<QComboBox *>(QStringLiteral("answer"))));
        answer->lineEdit()->selectAll();
        QTest::keyClicks(answer->lineEdit(), QStringLiteral("Nora Lund"));
        QTest::keyClick(answer->lineEdit(), Qt::Key_Return);
        const auto speakerNow = [&] {
            for (const QuoteRow &row : panel.view.quotations()) {
                if (row.article == quote.article && row.span == quote.span)
                    return row.speaker;
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(speakerNow(), QStringLiteral("Nora Lund"), 10000);
        panel.corrections.stack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(speakerNow(), quote.speaker, 10000);
    }
};

QTEST_MAIN(TestQuotes)
#include "test_quotes.moc"
