#include "core/knowledge/name_index.h"

namespace frise {

NameIndex::NameIndex()
{
    m_slots.resize(1U << 10);
}

void NameIndex::reserve(std::size_t names)
{
    std::size_t slotCount = m_slots.size();
    while (slotCount < names * 3)
        slotCount *= 2;
    grow(slotCount);
    m_names.reserve(names);
}

void NameIndex::grow(std::size_t slotCount)
{
    if (slotCount <= m_slots.size())
        return;
    std::vector<Slot> old(slotCount);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.node < 0)
            continue;
        std::size_t i = slotOf(slot.key);
        while (m_slots[i].node >= 0)
            i = (i + 1) & (m_slots.size() - 1);
        m_slots[i] = slot;
    }
}

int NameIndex::find(int node, InternedId part) const
{
    const quint64 key = keyOf(node, part);
    std::size_t i = slotOf(key);
    while (m_slots[i].node >= 0) {
        if (m_slots[i].key == key)
            return m_slots[i].node;
        i = (i + 1) & (m_slots.size() - 1);
    }
    return -1;
}

int NameIndex::child(int node, InternedId part)
{
    if (node == root) {
        if (part >= m_rootChild.size())
            m_rootChild.resize(std::max<std::size_t>(part + 1, internedCount()), -1);
        if (m_rootChild[part] < 0)
            m_rootChild[part] = m_nodeCount++;
        return m_rootChild[part];
    }
    if (const int known = find(node, part); known >= 0)
        return known;
    if ((m_used + 1) * 2 > m_slots.size())
        grow(m_slots.size() * 2);
    const quint64 key = keyOf(node, part);
    std::size_t i = slotOf(key);
    while (m_slots[i].node >= 0)
        i = (i + 1) & (m_slots.size() - 1);
    m_slots[i] = {key, m_nodeCount++};
    ++m_used;
    return m_slots[i].node;
}

void NameIndex::add(std::span<const InternedId> parts, const KnownName &name)
{
    int node = root;
    for (const InternedId part : parts)
        node = child(node, part);
    if (node != root)
        m_names.emplace_back(node, name);
}

void NameIndex::remove(KnownKind kind, qint32 index)
{
    std::erase_if(
        m_names, [&](const auto &entry) { return entry.second.kind == kind && entry.second.index == index; });
}

void NameIndex::finish()
{
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    // One array of names without the nodes, so that a node's names are a span.
    m_ranges.assign(static_cast<std::size_t>(m_nodeCount), {0, 0});
    m_flat.clear();
    m_flat.reserve(m_names.size());
    for (std::size_t i = 0; i < m_names.size();) {
        const int node = m_names[i].first;
        const auto first = static_cast<int>(m_flat.size());
        for (; i < m_names.size() && m_names[i].first == node; ++i) {
            const KnownName &name = m_names[i].second;
            bool there = false;
            for (std::size_t k = static_cast<std::size_t>(first); k < m_flat.size() && !there; ++k) {
                KnownName &other = m_flat[k];
                there = other.kind == name.kind && other.index == name.index &&
                        other.feminine == name.feminine && other.plural == name.plural;
                if (there) { // two spellings of one name: what one allows is allowed
                    other.needsCapital = other.needsCapital && name.needsCapital;
                    other.needsLastCapital = other.needsLastCapital && name.needsLastCapital;
                    other.acronym = other.acronym && name.acronym;
                    other.skeleton = other.skeleton && name.skeleton;
                }
            }
            if (!there)
                m_flat.push_back(name);
        }
        m_ranges[static_cast<std::size_t>(node)] = {first, static_cast<int>(m_flat.size())};
    }
}

std::span<const KnownName> NameIndex::names(int node) const
{
    if (node <= root || static_cast<std::size_t>(node) >= m_ranges.size())
        return {};
    const auto [first, last] = m_ranges[static_cast<std::size_t>(node)];
    return std::span<const KnownName>(m_flat).subspan(static_cast<std::size_t>(first),
                                                      static_cast<std::size_t>(last - first));
}

} // namespace frise
