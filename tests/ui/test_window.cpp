#include "tests/support/corpus_fixture.h"
#include "ui/dialogs/date_all_dialog.h"
#include "ui/models/wording.h"
#include "ui/quotes/quote_panel.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/list_page.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextDocument>

using namespace frise;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    struct Window
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window{settings};
        explicit Window(bool withCorpus = true)
        {
            window.resize(1280, 800);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            if (withCorpus) {
                window.setWorkspace(fixture.imported());
                QTRY_VERIFY_WITH_TIMEOUT(!window.corpus().quotations().isEmpty() && !window.isEmptyShown(),
                                         10000);
            }
        }
        void selectFirstQuotation()
        {
            const QuoteRow quote = window.corpus().quotations().first();
            window.state().selectQuotation(quote.article, quote.quotation, quote.span);
            QTRY_COMPARE_WITH_TIMEOUT(window.reader().articleId(), quote.article, 10000);
            QTRY_COMPARE(window.reader().text().passage(), quote.span);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-window"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void init() { QSettings().clear(); }
    void cleanup() { JobPools::waitForAll(); }

    void theWindowOpensEmptyAndSaysWhatToDo()
    {
        Window window(false);
        QVERIFY(window.window.isEmptyShown());
        QVERIFY(window.window.findChild<QAbstractButton *>(QStringLiteral("openSample"))->isVisible());
        QCOMPARE(window.window.menuBar()->actions().size(), 8);
    }

    void droppedArticlesAreImported()
    {
        Window window(false);
        window.window.newCorpus(window.fixture.corpusPath());
        QTRY_VERIFY_WITH_TIMEOUT(window.window.corpus().isOpen(), 10000);
        QSignalSpy finished(&window.window, &MainWindow::importFinished);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(window.fixture.folder())});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &drop);
        QVERIFY(finished.wait(20000));
        QTRY_COMPARE_WITH_TIMEOUT(window.window.corpus().articles().size(), 2, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.window.corpus().quotations().isEmpty(), 10000);
        QVERIFY(!window.window.isEmptyShown());
        QCOMPARE(window.settings.lastCorpus(), window.fixture.corpusPath());
    }

    void fromTheCardToItsSentenceAndBack()
    {
        Window window;
        window.selectFirstQuotation();
        ReaderView &text = window.window.reader().text();
        const Span passage = text.passage();
        QVERIFY(text.viewport()->rect().contains(text.rectOf(passage.start).center()));
        // Another quotation, clicked in the text, is selected in the panel.
        const ReaderDocument *document = text.document();
        // A place where nothing shorter than a quotation is marked.
        qsizetype place = -1;
        for (const ReaderMark &mark : document->marks()) {
            for (qsizetype at = mark.span.start;
                 mark.kind == ReaderMark::Kind::Quotation && at < mark.span.end; ++at) {
                if (document->marks().at(document->markAt(at, true)).kind == ReaderMark::Kind::Quotation)
                    place = at;
            }
        }
        QVERIFY(place >= 0);
        window.window.state().clearSelection();
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.rectOf(place).center());
        QCOMPARE(window.window.state().selection().kind, Selection::Kind::Quotation);
        window.window.quotations().setFollow(QuotePanel::Follow::Nothing);
        QVERIFY(window.window.quotations().current());
        QCOMPARE(window.window.quotations().current()->article, window.window.reader().articleId());
    }

    void theArticlesDateIsTypedAndUndone()
    {
        Window window;
        window.selectFirstQuotation();
        const ArticleId id = window.window.reader().articleId();
        const DateInterval before = window.window.corpus().article(id)->published;
        window.window.reader().editDate();
        QComboBox *answer = nullptr;
        QTRY_VERIFY((answer = window.window.findChild<QComboBox *>(QStringLiteral("answer"))));
        answer->lineEdit()->selectAll();
        QTest::keyClicks(answer->lineEdit(), QStringLiteral("14 mars 2030"));
        QTest::keyClick(answer->lineEdit(), Qt::Key_Return);
        const auto published = [&] { return window.window.corpus().article(id)->published; };
        QTRY_COMPARE_WITH_TIMEOUT(published().toEdtf(), QStringLiteral("2030-03-14"), 15000);
        QVERIFY(window.window.corrections().stack().undoText().contains(QStringLiteral("Set date of")));
        // The reader's head follows.
        QTRY_VERIFY_WITH_TIMEOUT(
            window.window.reader().text().document()->stored().analysis.published.best.toEdtf() ==
                QStringLiteral("2030-03-14"),
            10000);
        window.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.window.reader().text().setFocus();
        QTest::keySequence(&window.window.reader().text(), QKeySequence::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(published().toEdtf(), before.toEdtf(), 15000);
        QTest::keySequence(&window.window.reader().text(), QKeySequence::Redo);
        QTRY_COMPARE_WITH_TIMEOUT(published().toEdtf(), QStringLiteral("2030-03-14"), 15000);
    }

    void selectedWordsBecomeAnEventThatTheTimelineShows()
    {
        Window window;
        window.selectFirstQuotation();
        ReaderView &text = window.window.reader().text();
        const qsizetype before = window.window.corpus().entries().size();
        const QString &words = text.document()->text();
        const qsizetype at = words.indexOf(QStringLiteral("bombard"));
        if (at < 0)
            window.window.state().selectArticle(window.window.corpus().articles().first().id);
        const Span span{words.indexOf(u' ', 4) + 1, words.indexOf(u' ', 40)};
        text.selectSpan(span);
        for (QAction *action : window.window.reader().textActions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_E))
                action->trigger();
        }
        QLineEdit *date = nullptr;
        QTRY_VERIFY((date = window.window.findChild<QLineEdit *>(QStringLiteral("date"))));
        date->selectAll();
        QTest::keyClicks(date, QStringLiteral("du 1er au 3 mai 2031"));
        QTest::keyClick(date, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.window.corpus().entries().size(), before + 1, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.window.timeline().source() && window.window.timeline().source()->itemCount() > 0, 10000);
        // From the table to its sentence.
        EntryId made = 0;
        for (const ChronicleEntry &entry : window.window.corpus().entries()) {
            if (entry.when.toEdtf() == QStringLiteral("2031-05-01/2031-05-03"))
                made = entry.id;
        }
        QVERIFY(made != 0);
        window.window.state().clearSelection();
        window.window.state().selectEntry(made);
        QTRY_COMPARE(window.window.reader().text().passage(), span);
        window.window.corrections().stack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(window.window.corpus().entries().size(), before, 15000);
    }

    void theSearchBoxFindsAndOpensPassages()
    {
        Window window;
        QLineEdit &field = window.window.search().field();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("pourparlers"));
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.window.state().searchQuery() == QStringLiteral("pourparlers"), 10000);
        QVERIFY(!window.window.state().searchResult().hits.isEmpty());
        QTRY_VERIFY(window.window.findChild<QWidget *>(QStringLiteral("searchHits"))->isVisible());
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.window.reader().text().document(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.window.reader().text().hits().isEmpty(), 10000);
        // Any text is legal.
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("\"*'); DROP -- qui:"));
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.window.state().searchQuery().startsWith(u'"'), 10000);
        QTest::keyClick(&field, Qt::Key_Escape);
        QTest::keyClick(&field, Qt::Key_Escape);
        QTRY_VERIFY(window.window.state().searchQuery().isEmpty());
    }

    void noLabelShowsRichText()
    {
        Window window;
        window.selectFirstQuotation();
        for (const QLabel *label : window.window.findChildren<QLabel *>()) {
            const bool plain = label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text());
            QVERIFY2(plain && label->textFormat() != Qt::RichText, qPrintable(label->text()));
        }
    }

    void everyControlHasAName()
    {
        Window window;
        window.selectFirstQuotation();
        for (const QAbstractButton *button : window.window.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->objectName().startsWith(QLatin1String("qt_")) ||
                button->inherits("QDockWidgetTitleButton") || button->inherits("QLineEditIconButton"))
                continue;
            const QAccessibleInterface *face =
                QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button));
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), button->metaObject()->className());
        }
        for (QLineEdit *field : window.window.findChildren<QLineEdit *>()) {
            if (field->isVisible() && !qobject_cast<QComboBox *>(field->parentWidget()))
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
        }
    }

    void layoutAndPlaceComeBack()
    {
        test::CorpusFixture fixture;
        Settings settings;
        const auto workspace = fixture.imported();
        VisiblePeriod period;
        {
            MainWindow first(settings);
            first.show();
            first.setWorkspace(workspace);
            QTRY_VERIFY_WITH_TIMEOUT(!first.isEmptyShown() && first.timeline().source(), 10000);
            first.timeline().canvas().showPeriod(dayOf(2031, 4, 1), dayOf(2031, 5, 1), false);
            QTRY_VERIFY(!first.state().period().isEmpty());
            QTRY_COMPARE(first.state().period().firstDay(), dayOf(2031, 4, 1));
            period = first.state().period();
            first.close();
        }
        MainWindow second(settings);
        second.show();
        second.setWorkspace(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(!second.isEmptyShown(), 10000);
        QTRY_COMPARE_WITH_TIMEOUT(second.state().period().firstDay(), period.firstDay(), 10000);
        QCOMPARE(second.state().period().lastDay(), period.lastDay());
    }

    void aMissingCorpusIsExplainedAndTheOpenOneStays()
    {
        Window window;
        window.window.openCorpus(QStringLiteral("/nowhere/none.frise"));
        QTRY_VERIFY_WITH_TIMEOUT(window.window.findChild<QDialog *>(), 10000);
        QVERIFY(window.window.corpus().isOpen());
    }

    /// The table of dates found together: what is ticked is accepted in one step, and undone in one.
    void allUndatedArticlesAreDatedInOneStep()
    {
        Window window;
        const auto workspace = window.window.corpus().workspace();
        DatedTogether row;
        for (const ArticleRow &article : workspace->articles()) {
            if (article.fileName.contains(QStringLiteral("02-port")))
                row.article = article.id;
        }
        const StoredArticle before = workspace->article(row.article).value();
        row.hash = before.hash;
        row.fileName = before.article.fileName;
        row.before = before.analysis.published;
        row.after.best = DateInterval::ofDay(dayOf(2031, 5, 7));
        row.after.interval = row.after.best;
        row.after.basis = PublishedBasis::Inferred;
        row.after.confidence = 0.8;
        DatedTogether unsure = row;
        unsure.after.confidence = 0.1;
        DateAllDialog dialog(window.window.corrections(), {row, unsure}, &window.window);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *table = dialog.findChild<QTableWidget *>();
        QCOMPARE(table->item(0, 0)->checkState(), Qt::Checked);
        QCOMPARE(table->item(1, 0)->checkState(), Qt::Unchecked);
        QPushButton *accept = nullptr;
        for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
            if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                accept = qobject_cast<QPushButton *>(button);
        }
        QVERIFY(accept != nullptr);
        QTest::mouseClick(accept, Qt::LeftButton);
        const auto date = [&] { return workspace->article(row.article).value().analysis.published.best; };
        QTRY_COMPARE_WITH_TIMEOUT(date(), row.after.best, 10000);
        QCOMPARE(window.window.corrections().stack().count(), 1);
        window.window.corrections().stack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(date(), before.analysis.published.best, 10000);
    }

    /// What binds two articles' dates is cut by a click and bound again by undo; the table is asked for anew
    /// both times.
    void aLinkOfDatesIsCutAndComesBack()
    {
        Window window;
        const auto workspace = window.window.corpus().workspace();
        const ArticleRow article = workspace->articles().constFirst();
        const StoredArticle stored = workspace->article(article.id).value();
        DatedTogether bound;
        bound.article = article.id;
        bound.hash = stored.hash;
        bound.fileName = stored.article.fileName;
        bound.after.best = DateInterval::ofDay(dayOf(2031, 5, 7));
        bound.after.interval = bound.after.best;
        bound.after.confidence = 0.8;
        DatedTogether alone = bound;
        Evidence link;
        link.rule = QStringLiteral("date.link");
        link.reason = QStringLiteral("tells the same act as %1 (“%2”), of %3");
        link.args = {QStringLiteral("other.txt"), QStringLiteral("accord"), QStringLiteral("2031-05-06")};
        link.spans = {Span{0, 4}};
        bound.after.evidence = {link};
        DateAllDialog dialog(window.window.corrections(), {alone, bound}, &window.window);
        QSignalSpy wanted(&dialog, &DateAllDialog::rowsWanted);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *table = dialog.findChild<QTableWidget *>();
        auto *cut = dialog.findChild<QPushButton *>(QStringLiteral("cutLink"));
        table->selectRow(0);
        QVERIFY(!cut->isEnabled());
        table->selectRow(1);
        QVERIFY(cut->isEnabled());
        QTest::mouseClick(cut, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 10000);
        QCOMPARE(window.window.corrections().stack().count(), 1);
        dialog.setRows({alone, alone});
        QVERIFY(!cut->isEnabled());
        window.window.corrections().stack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 2, 10000);
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
