#include "ui/state/jobs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMetaObject>
#include <QSet>
#include <utility>

namespace frise {

namespace {

/// Contexts of the jobs that run, so that all can be told to stop at the end. GUI thread only.
QSet<Job *> &runningJobs()
{
    static QSet<Job *> jobs;
    return jobs;
}

} // namespace

Job::Job()
{
    // Progress is called in the worker's thread, many times a second: at most one message every 50 ms
    // travels.
    auto timer = std::make_shared<QElapsedTimer>();
    m_context = std::make_shared<JobContext>([this, timer](qint64 done, qint64 total, const QString &what) {
        if (timer->isValid() && timer->elapsed() < 50 && done != total)
            return;
        timer->start();
        QMetaObject::invokeMethod(
            this, [this, done, total, what] { Q_EMIT progress(done, total, what); }, Qt::QueuedConnection);
    });
    runningJobs().insert(this);
}

void Job::abandon()
{
    m_muted = true;
    cancel();
}

void Job::run(QThreadPool &pool, std::function<std::function<void()>(JobContext &)> work)
{
    // The job object outlives its run: it deletes itself only after the worker's last message.
    pool.start([this, context = m_context, work = std::move(work)] {
        std::function<void()> deliver;
        QString failure;
        try {
            deliver = work(*context);
        } catch (const std::exception &exception) {
            failure = QString::fromLocal8Bit(exception.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, deliver = std::move(deliver), failure] {
                runningJobs().remove(this);
                if (deliver)
                    deliver();
                else
                    Q_EMIT failed(failure);
                Q_EMIT finished();
                deleteLater();
            },
            Qt::QueuedConnection);
    });
}

QThreadPool &JobPools::questions()
{
    static QThreadPool pool;
    return pool;
}

QThreadPool &JobPools::writes()
{
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(1);
        return true;
    }();
    Q_UNUSED(once)
    return pool;
}

bool JobPools::areBusy()
{
    return !runningJobs().isEmpty();
}

void JobPools::waitForAll()
{
    const QSet<Job *> jobs = runningJobs();
    for (Job *job : jobs)
        job->abandon();
    questions().clear();
    questions().waitForDone();
    writes().waitForDone();
    QCoreApplication::sendPostedEvents();
    // What was still queued never ran and never will.
    const QSet<Job *> dropped = std::exchange(runningJobs(), {});
    qDeleteAll(dropped);
}

} // namespace frise
