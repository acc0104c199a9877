#include "core/analysis/stages.h"

#include "core/analysis/boilerplate/boilerplate.h"
#include "core/analysis/names/name_mentions.h"

#include <vector>

namespace frise {

std::span<const Stage> stagesBeforeDating()
{
    static const std::vector<Stage> stages = {
        {"boilerplate", &markBoilerplate},
        {"names", &findNames},
    };
    return stages;
}

std::span<const Stage> stagesAfterDating()
{
    static const std::vector<Stage> stages = {
        // {"quotes", &readQuotations},
    };
    return stages;
}

} // namespace frise
