#include "core/workspace/pipeline_pool.h"

#include <QMutexLocker>

namespace frise {

Result<std::unique_ptr<Pipeline>> PipelinePool::take()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Pipeline> pipeline = std::move(m_idle.back());
            m_idle.pop_back();
            return pipeline;
        }
    }
    return Pipeline::create();
}

void PipelinePool::giveBack(std::unique_ptr<Pipeline> pipeline)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(pipeline));
}

} // namespace frise
