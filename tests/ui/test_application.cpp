// The program around the windows: one instance, several corpora, the language while it runs.
#include "tests/support/corpus_fixture.h"
#include "ui/timeline/timeline_page.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"
#include "ui/window/single_instance.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <thread>

using namespace frise;

class TestApplication : public QObject
{
    Q_OBJECT

private:
    /// What a second start does: it hands its files over and waits for the answer, in a process of its own;
    /// here in a thread, as this one answers.
    static bool handOver(const QString &name, const QStringList &files)
    {
        std::atomic_bool done = false;
        bool accepted = false;
        std::thread second([&] {
            accepted = SingleInstance::handOver(name, files);
            done = true;
        });
        while (!done)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        second.join();
        return accepted;
    }
    static QString nameForTest()
    {
        return QStringLiteral("frise-test-%1").arg(QCoreApplication::applicationPid());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-application"));
    }
    void init() { QSettings().clear(); }
    void cleanup() { JobPools::waitForAll(); }

    void aSecondStartHandsItsCorpusToTheFirstWhichOpensAWindowForIt()
    {
        test::CorpusFixture one;
        test::CorpusFixture two;
        two.imported().reset();
        Application program(*qApp, QStringLiteral("light"), QStringLiteral("en"));
        program.makeWindow().show();
        program.listen(nameForTest());
        program.window().setWorkspace(one.imported());
        QVERIFY(handOver(nameForTest(), {two.corpusPath()}));
        QTRY_COMPARE(program.windows().size(), std::size_t(2));
        MainWindow &second = *program.windows().back();
        QTRY_VERIFY_WITH_TIMEOUT(second.corpus().isOpen(), 10000);
        QCOMPARE(second.corpus().workspace()->path(), two.corpusPath());
        QCOMPARE(program.window().corpus().workspace()->path(), one.corpusPath());
        // The same again: it is open already and only raised.
        QVERIFY(handOver(nameForTest(), {two.corpusPath()}));
        QCOMPARE(program.windows().size(), std::size_t(2));
        second.close();
        QTRY_COMPARE(program.windows().size(), std::size_t(1));
        QVERIFY(program.window().corpus().isOpen());
    }

    void withoutAFirstNobodyTakesTheFiles()
    {
        QVERIFY(!SingleInstance::handOver(nameForTest() + QStringLiteral("-nobody"), {}));
    }

    void theLanguageIsSwitchedWhileTheCorpusStaysOpen()
    {
        test::CorpusFixture fixture;
        Application program(*qApp, QStringLiteral("light"), {});
        program.settings().setLanguage(QStringLiteral("en"));
        program.makeWindow().show();
        program.window().setWorkspace(fixture.imported());
        QTRY_VERIFY_WITH_TIMEOUT(!program.window().isEmptyShown(), 10000);
        const QString before = program.window().tabs().tabText(1);
        QAction *french = nullptr;
        for (QAction *action : program.window().findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("&Français"))
                french = action;
        }
        QVERIFY(french);
        french->trigger();
        QTRY_VERIFY(program.window().tabs().tabText(1) == QStringLiteral("Liste"));
        QVERIFY(before != program.window().tabs().tabText(1));
        QVERIFY(program.window().corpus().isOpen());
        // The quotations can come before the events: their lane then stands first for a moment.
        const auto firstCount = [&program] {
            const auto source = program.window().timeline().source();
            return source && !source->lanes().isEmpty() ? source->lanes().first().countText : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(firstCount().contains(QStringLiteral("événement")), 10000);
        QVERIFY(!program.window().isEmptyShown());
    }
};

QTEST_MAIN(TestApplication)
#include "test_application.moc"
