#include "core/workspace/pipeline_pool.h"

#include "core/knowledge/knowledge_base.h"

#include <QMutexLocker>

namespace frise {

Result<std::unique_ptr<Pipeline>> PipelinePool::take()
{
    std::shared_ptr<const KnowledgeBase> knowledge;
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Pipeline> pipeline = std::move(m_idle.back());
            m_idle.pop_back();
            return pipeline;
        }
        if (!m_knowledge) {
            auto loaded = KnowledgeBase::load(m_userTables);
            if (!loaded)
                return loaded.error();
            m_knowledge = std::move(loaded.value());
        }
        knowledge = m_knowledge;
    }
    return Pipeline::create(std::move(knowledge));
}

void PipelinePool::giveBack(std::unique_ptr<Pipeline> pipeline)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(pipeline));
}

} // namespace frise
