#include "ui/state/jobs.h"
#include "ui/state/view_state.h"
#include "ui/window/single_instance.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <stdexcept>

using namespace frise;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { JobPools::waitForAll(); }

    void anAnswerArrivesInTheThreadOfTheWindow()
    {
        int answer = 0;
        QThread *where = nullptr;
        Job::start<int>(
            JobPools::questions(), this, [](JobContext &) { return 42; },
            [&](int value) {
                answer = value;
                where = QThread::currentThread();
            });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(where, thread());
    }

    void onlyTheNewestAnswerCounts()
    {
        QSemaphore first;
        LatestJob latest;
        QList<int> answers;
        latest.start<int>(
            JobPools::questions(), this,
            [&first](JobContext &) {
                first.acquire();
                return 1;
            },
            [&](int value) { answers << value; });
        latest.start<int>(
            JobPools::questions(), this, [](JobContext &) { return 2; },
            [&](int value) { answers << value; });
        QTRY_COMPARE(answers, QList<int>{2});
        first.release();
        JobPools::waitForAll();
        QCOMPARE(answers, QList<int>{2});
    }

    void cancelReachesTheFunction()
    {
        bool cancelled = false;
        Job *job = Job::start<bool>(
            JobPools::questions(), this,
            [](JobContext &context) {
                while (!context.isCancelled())
                    QThread::msleep(1);
                return true;
            },
            [&](bool value) { cancelled = value; });
        job->cancel();
        QTRY_VERIFY(cancelled);
    }

    void anAnswerForAReceiverThatIsGoneIsDropped()
    {
        auto *receiver = new QObject;
        bool called = false;
        QSemaphore go;
        Job::start<int>(
            JobPools::questions(), receiver,
            [&go](JobContext &) {
                go.acquire();
                return 1;
            },
            [&](int) { called = true; });
        delete receiver;
        go.release();
        JobPools::waitForAll();
        QVERIFY(!called);
    }

    void anExceptionStopsAtTheThreadsEdge()
    {
        Job *job = Job::start<int>(
            JobPools::questions(), this, [](JobContext &) -> int { throw std::runtime_error("broken"); },
            [](int) {});
        QSignalSpy failed(job, &Job::failed);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), QStringLiteral("broken"));
    }

    void progressTravelsAtMostEveryFiftyMilliseconds()
    {
        Job *job = Job::start<int>(
            JobPools::questions(), this,
            [](JobContext &context) {
                for (int i = 1; i <= 10000; ++i)
                    context.report(i, 10000, QStringLiteral("step"));
                return 0;
            },
            [](int) {});
        QSignalSpy progress(job, &Job::progress);
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait());
        QVERIFY(progress.size() >= 1 && progress.size() < 100);
        QCOMPARE(progress.last().first().toLongLong(), 10000);
    }

    void aPeriodTouchesWhatReachesIntoIt_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<bool>("touches");
        QTest::newRow("inside") << "2031-05-10" << true;
        QTest::newRow("first day") << "2031-05-01" << true;
        QTest::newRow("day before") << "2031-04-30" << false;
        QTest::newRow("day after") << "2031-06-01" << false;
        QTest::newRow("over the edge") << "2031-04/2031-05-03" << true;
        QTest::newRow("open end before") << "2031-01/.." << true;
        QTest::newRow("open begin after") << "../2031-04-30" << false;
    }
    void aPeriodTouchesWhatReachesIntoIt()
    {
        QFETCH(QString, edtf);
        QFETCH(bool, touches);
        const VisiblePeriod may{double(dayOf(2031, 5, 1)), double(dayOf(2031, 6, 1))};
        QCOMPARE(may.touches(*DateInterval::fromEdtf(edtf)), touches);
    }

    void theVisiblePeriodFiltersOnlyWhenAsked()
    {
        ViewState state;
        state.setPeriod({double(dayOf(2031, 5, 1)), double(dayOf(2031, 6, 1))});
        QVERIFY(state.effectiveFilter().period.isUnknown());
        QSignalSpy changed(&state, &ViewState::filterChanged);
        state.setLimitedToPeriod(true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(state.effectiveFilter().period.firstDay(), dayOf(2031, 5, 1));
        QCOMPARE(state.effectiveFilter().period.lastDay(), dayOf(2031, 5, 31));
    }

    void aSecondStartHandsItsFilesOver()
    {
        const QString name = QStringLiteral("frise-test-%1").arg(QCoreApplication::applicationPid());
        QVERIFY(!SingleInstance::handOver(name, {}));
        SingleInstance first(name);
        QSignalSpy received(&first, &SingleInstance::filesReceived);
        // The second start is another process: here another thread, as it waits for the answer.
        bool handed = false;
        QThread *second = QThread::create([&] {
            handed = SingleInstance::handOver(name, {QStringLiteral("/a b.frise"), QStringLiteral("é.txt")});
        });
        second->start();
        QVERIFY(received.wait());
        QTRY_VERIFY(second->isFinished());
        delete second;
        QVERIFY(handed);
        QCOMPARE(received.first().first().toStringList(),
                 (QStringList{QStringLiteral("/a b.frise"), QStringLiteral("é.txt")}));
    }
};

QTEST_MAIN(TestJobs)
#include "test_jobs.moc"
