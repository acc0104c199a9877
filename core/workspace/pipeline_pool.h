#pragma once

#include "core/analysis/pipeline.h"

#include <QMutex>
#include <memory>
#include <vector>

namespace frise {

/// Pipelines at rest: making one loads a dictionary, and one that has worked remembers the forms it met.
/// Thread-safe.
class PipelinePool
{
public:
    Result<std::unique_ptr<Pipeline>> take();
    void giveBack(std::unique_ptr<Pipeline> pipeline);

private:
    QMutex m_mutex;
    std::vector<std::unique_ptr<Pipeline>> m_idle;
};

} // namespace frise
