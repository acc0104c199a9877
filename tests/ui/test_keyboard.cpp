// The whole program by keyboard: Tab reaches every part and one sees where the focus is, the palette runs
// commands, keys can be changed, and the reader is searched and walked through.
#include "tests/support/corpus_fixture.h"
#include "ui/quotes/quote_panel.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace frise;

class TestKeyboard : public QObject
{
    Q_OBJECT

private:
    struct Window
    {
        test::CorpusFixture fixture;
        Settings settings;
        MainWindow window{settings};
        Window()
        {
            settings.setReducesMotion(true);
            window.resize(1440, 900);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            window.setWorkspace(fixture.imported());
            QTRY_VERIFY_WITH_TIMEOUT(!window.corpus().quotations().isEmpty() && !window.isEmptyShown() &&
                                         window.reader().articleId() != 0,
                                     10000);
            window.timeline().canvas().setFocus();
        }
        ~Window() { JobPools::waitForAll(); }
        QAction *action(const char *name) { return window.findChild<QAction *>(QString::fromLatin1(name)); }
        /// A key where the focus is, as a person presses it.
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
        {
            QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
            QTest::keyClick(target, key, modifiers);
        }
        template <typename Type>
        Type *dialog()
        {
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (top->isVisible() && qobject_cast<QDialog *>(top)) {
                    if (auto *found = top->findChild<Type *>())
                        return found;
                }
            }
            return nullptr;
        }
    };

    /// The part of the window that a widget belongs to.
    static QString partOf(const QWidget *widget)
    {
        for (const QWidget *w = widget; w; w = w->parentWidget()) {
            if (qobject_cast<const QDockWidget *>(w))
                return w->objectName();
            if (qobject_cast<const TimelinePage *>(w))
                return QStringLiteral("timeline");
            if (qobject_cast<const SearchBox *>(w))
                return QStringLiteral("search");
        }
        return QString::fromLatin1(widget->metaObject()->className());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-keyboard"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void init() { QSettings().clear(); }

    void tabReachesEveryPartAndComesRound()
    {
        Window window;
        const QWidget *first = QApplication::focusWidget();
        QVERIFY(first);
        QSet<QString> parts;
        QSet<const QWidget *> seen;
        bool round = false;
        for (int i = 0; i < 300 && !round; ++i) {
            const QWidget *here = QApplication::focusWidget();
            QVERIFY2(here && here->isVisible(), qPrintable(QString::number(i)));
            parts.insert(partOf(here));
            seen.insert(here);
            window.press(Qt::Key_Tab);
            QVERIFY2(
                QApplication::focusWidget() != here,
                qPrintable(QStringLiteral("Tab does not leave %1 %2")
                               .arg(QLatin1String(here->metaObject()->className()), here->objectName())));
            round = QApplication::focusWidget() == first;
        }
        QVERIFY2(round, qPrintable(QString::number(seen.size())));
        for (const char *part : {"filtersDock", "quotationsDock", "readerDock", "timeline", "search"})
            QVERIFY2(parts.contains(QLatin1String(part)), part);
        // And back.
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget() != first && seen.contains(QApplication::focusWidget()));
    }

    void theFocusIsSeenOnEveryControl()
    {
        Window window;
        const QWidget *first = QApplication::focusWidget();
        QStringList unseen;
        for (int i = 0; i < 300; ++i) {
            QWidget *here = QApplication::focusWidget();
            const QRect around =
                QRect(here->mapTo(&window.window, QPoint()), here->size()).adjusted(-4, -4, 4, 4);
            const QImage with = window.window.grab(around).toImage();
            here->clearFocus();
            const QImage without = window.window.grab(around).toImage();
            here->setFocus(Qt::TabFocusReason);
            if (with == without)
                unseen << QStringLiteral("%1 %2 (%3)")
                              .arg(QLatin1String(here->metaObject()->className()), here->objectName(),
                                   here->accessibleName());
            window.press(Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
    }

    void thePaletteRunsTheCommandWhoseWordsAreTyped()
    {
        Window window;
        window.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(window.dialog<QListWidget>());
        auto *list = window.dialog<QListWidget>();
        auto *field = window.dialog<QLineEdit>();
        const int all = list->count();
        QVERIFY(all > 40);
        QTest::keyClicks(field, QStringLiteral("view list"));
        QVERIFY(list->count() >= 1 && list->count() < all);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(window.window.tabs().currentIndex(), 1);
    }

    void aKeyIsChangedKeptAndGivenBack()
    {
        Window window;
        QAction *action = window.action("searchQuotations");
        const QKeySequence own = action->shortcut();
        window.press(Qt::Key_Question);
        QTRY_VERIFY(window.dialog<QTableWidget>());
        auto *table = window.dialog<QTableWidget>();
        QKeySequenceEdit *edit = nullptr;
        for (auto *candidate : table->findChildren<QKeySequenceEdit *>()) {
            if (candidate->keySequence() == own)
                edit = candidate;
        }
        QVERIFY(edit);
        // Keys that stand for something else are refused, and it is said for what.
        QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(QMetaObject::invokeMethod(edit, "editingFinished"));
        QCOMPARE(action->shortcut(), own);
        auto *note = table->window()->findChild<QLabel *>(QStringLiteral("shortcutNote"));
        QVERIFY(note && note->text().contains(QLatin1String("palette")));
        QTest::keyClick(edit, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(action->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J), 5000);
        {
            Settings settings;
            MainWindow next(settings);
            QCOMPARE(next.findChild<QAction *>(QStringLiteral("searchQuotations"))->shortcut(),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J));
        }
        auto *restore = table->window()->findChild<QPushButton *>(QStringLiteral("originalKeys"));
        QVERIFY(restore);
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(action->shortcut(), own);
        QVERIFY(!Settings().shortcut(QStringLiteral("searchQuotations")));
        table->window()->close();
    }

    void everyActionWithAKeyCanGetAnother()
    {
        Window window;
        QStringList fixed;
        for (const QAction *action : window.window.findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty() && !action->text().isEmpty() && action->objectName().isEmpty())
                fixed << action->text();
        }
        QVERIFY2(fixed.isEmpty(), qPrintable(fixed.join(u'\n')));
    }

    void theReaderIsSearchedAndItsMarksAreWalked()
    {
        Window window;
        ReaderView &text = window.window.reader().text();
        text.setFocus();
        window.press(Qt::Key_N);
        const Span first = text.passage();
        QVERIFY(first.isValid() && !first.isEmpty());
        window.press(Qt::Key_N);
        QVERIFY(text.passage() != first);
        window.press(Qt::Key_P);
        QCOMPARE(text.passage(), first);
        window.press(Qt::Key_F, Qt::ControlModifier);
        auto *field = window.window.findChild<QLineEdit *>(QStringLiteral("readerFind"));
        QTRY_VERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("a"));
        QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 10000);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(text.hasFocus());
    }

    void everyDockAndTabHasItsKey()
    {
        Window window;
        for (auto *dock : window.window.findChildren<QDockWidget *>()) {
            QAction *toggle = dock->toggleViewAction();
            QVERIFY2(!toggle->shortcut().isEmpty(), qPrintable(dock->objectName()));
        }
        window.press(Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(window.window.tabs().currentIndex(), 1);
        QVERIFY(window.window.tabs().currentWidget()->isAncestorOf(QApplication::focusWidget()));
        window.press(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(window.window.tabs().currentIndex(), 0);
        window.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.window.search().field().hasFocus());
    }
};

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
