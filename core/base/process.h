#pragma once

namespace frise {

/// What a program of ours settles before it does anything else; call it first in main(), on its one thread.
void settleProcess();

} // namespace frise
