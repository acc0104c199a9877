#include "core/analysis/stages.h"

#include "core/analysis/boilerplate/boilerplate.h"
#include "core/analysis/clues/clues.h"
#include "core/analysis/events/events.h"
#include "core/analysis/names/name_mentions.h"
#include "core/analysis/quotations/quotations.h"
#include "core/analysis/references/references.h"
#include "core/analysis/times/recogniser.h"
#include "core/analysis/times/resolver.h"

#include <vector>

namespace frise {

std::span<const Stage> stagesBeforeDating()
{
    static const std::vector<Stage> stages = {
        {"boilerplate", &markBoilerplate},
        {"names", &findNames},
        {"times", &recogniseTimes},
        {"clues", &collectDatingClues},
    };
    return stages;
}

std::span<const Stage> stagesAfterDating()
{
    static const std::vector<Stage> stages = {
        {"references", &resolveReferences},
        {"quotes", &readQuotations},
        {"times", &resolveTimes},
        {"events", &readEvents},
    };
    return stages;
}

} // namespace frise
