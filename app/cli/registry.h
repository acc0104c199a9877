#pragma once

#include "app/cli/command.h"

namespace frise::cli {

Command importCommand();
Command analyzeCommand();
Command dateCommand();
Command timelineCommand();
Command exportCommand();
Command quotesCommand();
Command chronologyCommand();
Command searchCommand();
Command actorsCommand();
Command compareCommand();
Command infoCommand();
Command checkCommand();
Command tokensCommand();

} // namespace frise::cli
