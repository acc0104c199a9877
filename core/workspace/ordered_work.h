#pragma once

#include "core/base/job.h"
#include "core/workspace/pipeline_pool.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace frise {

/// Makes `count` items on several threads, each with a pipeline of its own, and hands them to the calling
/// thread in order: what comes out does not depend on the number of threads. At most a window of items waits
/// at a time.
///
/// `produce` may still run on the pool for a moment after a cancelled call has returned, so it must own (or
/// share) all it touches; the pool's owner waits for it. It must not throw. `weight` of an item: its bytes.
template <typename Item>
struct OrderedWork
{
    std::function<Item(qsizetype index, Pipeline &pipeline)> produce;
    std::function<qint64(const Item &)> weight;
    /// False: stop everything.
    std::function<bool(qsizetype index, Item &&item)> consume;

    enum class End { Done, Cancelled, Stopped, NoPipeline };

    End run(qsizetype count, const std::shared_ptr<PipelinePool> &pipelines, QThreadPool &pool,
            const JobContext &job, Error *error)
    {
        // The first pipeline here: without a dictionary nothing needs to begin.
        auto first = pipelines->take();
        if (!first) {
            *error = first.error();
            return End::NoPipeline;
        }
        pipelines->giveBack(std::move(first.value()));

        auto shared = std::make_shared<Shared>();
        shared->count = count;
        shared->produce = produce;
        shared->weight = weight;
        const int threads = std::max(1, std::min<int>(pool.maxThreadCount(), static_cast<int>(count)));
        shared->window = threads * 8;
        for (int i = 0; i < threads; ++i)
            pool.start([shared, pipelines] { work(*shared, *pipelines); });

        End end = End::Done;
        for (qsizetype index = 0; index < count; ++index) {
            std::optional<Item> item = shared->await(index, job);
            if (!item) {
                end = job.isCancelled() ? End::Cancelled : End::NoPipeline;
                break;
            }
            if (!consume(index, std::move(*item))) {
                end = End::Stopped;
                break;
            }
            if (job.isCancelled() && index + 1 < count) {
                end = End::Cancelled;
                break;
            }
        }
        const QMutexLocker lock(&shared->mutex);
        shared->stopped = true;
        shared->changed.wakeAll();
        if (end == End::NoPipeline)
            *error = shared->error;
        return end;
    }

private:
    static constexpr qint64 mostWaitingBytes = qint64(48) * 1024 * 1024;

    struct Shared
    {
        QMutex mutex;
        QWaitCondition changed;
        std::function<Item(qsizetype, Pipeline &)> produce;
        std::function<qint64(const Item &)> weight;
        std::map<qsizetype, Item> ready;
        qsizetype count = 0;
        qsizetype next = 0;     ///< to be taken by a worker
        qsizetype consumed = 0; ///< handed over
        qsizetype window = 0;
        qint64 waitingBytes = 0;
        bool stopped = false;
        bool failed = false;
        Error error;

        std::optional<Item> await(qsizetype index, const JobContext &job)
        {
            const QMutexLocker lock(&mutex);
            for (;;) {
                const auto found = ready.find(index);
                if (found != ready.end()) {
                    Item item = std::move(found->second);
                    ready.erase(found);
                    waitingBytes -= weight(item);
                    consumed = index + 1;
                    changed.wakeAll();
                    return item;
                }
                if (failed || job.isCancelled())
                    return std::nullopt;
                // Woken by the workers; the time limit is for a cancel, which wakes nobody.
                changed.wait(&mutex, 50);
            }
        }
    };

    static void work(Shared &shared, PipelinePool &pipelines)
    {
        auto pipeline = pipelines.take();
        QMutexLocker lock(&shared.mutex);
        if (!pipeline) {
            shared.failed = true;
            shared.error = pipeline.error();
            shared.changed.wakeAll();
            return;
        }
        while (!shared.stopped && shared.next < shared.count) {
            // The item that is awaited has been taken already, so waiting here cannot starve it.
            if (shared.next >= shared.consumed + shared.window || shared.waitingBytes > mostWaitingBytes) {
                shared.changed.wait(&shared.mutex);
                continue;
            }
            const qsizetype index = shared.next++;
            lock.unlock();
            Item item = shared.produce(index, *pipeline.value());
            lock.relock();
            shared.waitingBytes += shared.weight(item);
            shared.ready.emplace(index, std::move(item));
            shared.changed.wakeAll();
        }
        lock.unlock();
        pipelines.giveBack(std::move(pipeline.value()));
    }
};

} // namespace frise
