#include "app/cli/registry.h"

#include <array>

namespace frise::cli {

std::span<const Command> commands()
{
    static const std::array all = {
        importCommand(), analyzeCommand(),    dateCommand(),   timelineCommand(), exportCommand(),
        quotesCommand(), chronologyCommand(), searchCommand(), actorsCommand(),   compareCommand(),
        infoCommand(),   checkCommand(),      tokensCommand(),
    };
    return all;
}

} // namespace frise::cli
