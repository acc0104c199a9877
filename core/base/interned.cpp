#include "core/base/interned.h"

#include <QReadLocker>
#include <QReadWriteLock>
#include <QStringList>
#include <QWriteLocker>
#include <algorithm>
#include <cstring>
#include <vector>

namespace frise {

namespace {

/// Strings by id and, open addressing with linear steps, ids by string. A third of the time of starting goes
/// through here, so the hash is a multiplication for every four letters.
struct Pool
{
    QReadWriteLock lock;
    QStringList texts{QString()};
    std::vector<InternedId> slots; ///< 0: free, or the empty string, which is never looked up
    // The lexicon and the knowledge base bring some forty thousand strings.
    Pool() : slots(1 << 17) { texts.reserve(1 << 16); }

    static std::size_t hashOf(QStringView text)
    {
        constexpr quint64 prime = 0x9E3779B97F4A7C15ULL;
        quint64 hash = static_cast<quint64>(text.size()) * prime;
        const char16_t *from = text.utf16();
        for (qsizetype left = text.size(); left > 0; left -= 4, from += 4) {
            quint64 chunk = 0;
            std::memcpy(&chunk, from, static_cast<std::size_t>(std::min<qsizetype>(left, 4)) * 2);
            hash = (hash ^ chunk) * prime;
            hash ^= hash >> 29;
        }
        return static_cast<std::size_t>(hash >> 7);
    }
    /// The slot of a string: holds its id, or is free.
    std::size_t slotOf(QStringView text) const
    {
        const std::size_t mask = slots.size() - 1;
        std::size_t i = hashOf(text) & mask;
        while (slots[i] != 0 && texts.at(static_cast<qsizetype>(slots[i])) != text)
            i = (i + 1) & mask;
        return i;
    }
    void grow()
    {
        slots.assign(slots.size() * 2, 0);
        for (qsizetype id = 1; id < texts.size(); ++id)
            slots[slotOf(texts.at(id))] = static_cast<InternedId>(id);
    }
};

Pool &pool()
{
    static Pool instance;
    return instance;
}

} // namespace

InternedId intern(QStringView text)
{
    if (text.isEmpty())
        return 0;
    Pool &p = pool();
    {
        const QReadLocker reading(&p.lock);
        if (const InternedId known = p.slots[p.slotOf(text)])
            return known;
    }
    const QWriteLocker writing(&p.lock);
    if (static_cast<std::size_t>(p.texts.size()) * 2 > p.slots.size())
        p.grow();
    InternedId &slot = p.slots[p.slotOf(text)];
    if (slot == 0) { // or another thread was faster
        slot = static_cast<InternedId>(p.texts.size());
        p.texts.append(text.toString());
    }
    return slot;
}

InternedId internedOrZero(QStringView text)
{
    if (text.isEmpty())
        return 0;
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return p.slots[p.slotOf(text)];
}

QString internedText(InternedId id)
{
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return p.texts.value(static_cast<qsizetype>(id));
}

InternedId internedCount()
{
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return static_cast<InternedId>(p.texts.size());
}

} // namespace frise
