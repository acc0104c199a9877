#pragma once

#include <QString>
#include <QtGlobal>
#include <atomic>
#include <functional>

namespace frise {

/// What a long, synchronous core function takes: where to report progress and when to stop.
/// Owned by the caller; `cancel()` may be called from any thread, the rest from the thread that runs the job.
/// A function checks `isCancelled()` at least every 100 ms of work and returns Error::Code::Cancelled.
class JobContext
{
public:
    /// `done` of `total` (total 0: unknown); `what` is a translated phrase ("Import", "Analysis").
    using Progress = std::function<void(qint64 done, qint64 total, const QString &what)>;

    JobContext() = default;
    explicit JobContext(Progress progress) : m_progress(std::move(progress)) {}
    JobContext(const JobContext &) = delete;
    JobContext &operator=(const JobContext &) = delete;

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void report(qint64 done, qint64 total, const QString &what) const
    {
        if (m_progress)
            m_progress(done, total, what);
    }

private:
    Progress m_progress;
    std::atomic<bool> m_cancelled = false;
};

} // namespace frise
