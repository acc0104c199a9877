#pragma once

#include "core/base/job.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <exception>
#include <functional>
#include <memory>
#include <optional>

namespace frise {

/// One run of a synchronous core function on a pool, with progress and cancel. Made by `start` on the GUI
/// thread; deletes itself after `finished` (GUI thread). The worker never touches a widget: its answer and
/// its progress are posted, and an answer for a receiver that is gone is dropped.
class Job : public QObject
{
    Q_OBJECT

public:
    template <typename Answer>
    static Job *start(QThreadPool &pool, QObject *receiver, std::function<Answer(JobContext &)> work,
                      std::function<void(Answer)> done)
    {
        auto *job = new Job;
        job->run(pool,
                 [job, receiver = QPointer<QObject>(receiver), work = std::move(work),
                  done = std::move(done)](JobContext &context) -> std::function<void()> {
                     auto answer = std::make_shared<Answer>(work(context));
                     return [job, receiver, answer, done] {
                         if (receiver && !job->m_muted)
                             done(std::move(*answer));
                     };
                 });
        return job;
    }

    /// Asks the function to stop; it answers within 100 ms and its answer still arrives (it may say
    /// "cancelled").
    void cancel() { m_context->cancel(); }
    /// Cancels and drops the answer.
    void abandon();
    bool isCancelled() const { return m_context->isCancelled(); }

Q_SIGNALS:
    /// At most every 50 ms; total 0: unknown.
    void progress(qint64 done, qint64 total, const QString &what);
    void finished();
    /// A foreign exception reached the thread's edge.
    void failed(const QString &message);

private:
    Job();
    void run(QThreadPool &pool, std::function<std::function<void()>(JobContext &)> work);

    std::shared_ptr<JobContext> m_context;
    bool m_muted = false;
};

/// Keeps only the newest answer: starting again abandons the run before (typing in a search box, moving a
/// filter). Owned by the object that receives the answers.
class LatestJob
{
public:
    LatestJob() = default;
    ~LatestJob() { abandon(); }
    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    template <typename Answer>
    Job *start(QThreadPool &pool, QObject *receiver, std::function<Answer(JobContext &)> work,
               std::function<void(Answer)> done)
    {
        abandon();
        m_job = Job::start<Answer>(pool, receiver, std::move(work), std::move(done));
        return m_job;
    }
    void abandon()
    {
        if (m_job)
            m_job->abandon();
        m_job = nullptr;
    }
    bool isRunning() const { return !m_job.isNull(); }

private:
    QPointer<Job> m_job;
};

/// The pool of short questions to the corpus and the pool of one thread for everything that writes, in order.
/// `waitForAll` stops what runs and must be called before the application object goes.
class JobPools
{
public:
    static QThreadPool &questions();
    static QThreadPool &writes();
    static void waitForAll();
    /// Whether any job runs or its answer is on its way. GUI thread only.
    static bool areBusy();
};

} // namespace frise
