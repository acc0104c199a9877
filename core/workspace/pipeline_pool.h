#pragma once

#include "core/analysis/pipeline.h"

#include <QMutex>
#include <QStringList>
#include <memory>
#include <vector>

namespace frise {

/// Pipelines at rest: making one loads a dictionary, and one that has worked remembers the forms it met. All
/// share the knowledge of the world, which is loaded for the first of them. Thread-safe.
class PipelinePool
{
public:
    /// `userTables`: a person's own tables of names (KnowledgeBase::load).
    explicit PipelinePool(QStringList userTables = {}) : m_userTables(std::move(userTables)) {}
    Result<std::unique_ptr<Pipeline>> take();
    void giveBack(std::unique_ptr<Pipeline> pipeline);

private:
    const QStringList m_userTables;
    QMutex m_mutex;
    std::shared_ptr<const KnowledgeBase> m_knowledge;
    std::vector<std::unique_ptr<Pipeline>> m_idle;
};

} // namespace frise
