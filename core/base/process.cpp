#include "core/base/process.h"

#include <QHash>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace frise {

void settleProcess()
{
    // With a random seed Qt hashes by 256-bit AES instructions and leaves the upper halves of the registers
    // in use. Each short string hashed then costs some hundred nanoseconds, and whatever counts in floating
    // point next to it is slowed down too: a quarter of the time of reading an article. Without a seed the
    // hash is plain integer arithmetic; no more than 16 MB of one text ever go through a table.
    QHashSeed::setDeterministicGlobalSeed();
}

void giveBackMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace frise
