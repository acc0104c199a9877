#pragma once

namespace frise {

/// What a program of ours settles before it does anything else; call it first in main(), on its one thread.
void settleProcess();

/// Gives memory that was freed back to the system, where the allocator keeps it otherwise: a hundred thousand
/// rows that were let go would still count as used. Takes some milliseconds; any thread.
void giveBackMemory();

} // namespace frise
