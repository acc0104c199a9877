#pragma once

#include "core/analysis/pipeline.h"

#include <QMutex>
#include <QStringList>
#include <memory>
#include <vector>

namespace frise {

/// Pipelines at rest: making one loads a dictionary, and one that has worked remembers the forms it met. All share
/// one knowledge base, loaded with the first. Thread-safe.
class PipelinePool
{
public:
    /// `userTables`: see KnowledgeBase::load.
    explicit PipelinePool(const QStringList &userTables = {}) : m_userTables(userTables) {}

    Result<std::unique_ptr<Pipeline>> take();
    void giveBack(std::unique_ptr<Pipeline> pipeline);

private:
    QStringList m_userTables;
    QMutex m_mutex;
    std::shared_ptr<const KnowledgeBase> m_knowledge;
    std::vector<std::unique_ptr<Pipeline>> m_idle;
};

} // namespace frise
