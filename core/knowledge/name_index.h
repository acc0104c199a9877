#pragma once

#include "core/base/interned.h"

#include <QString>
#include <QStringView>
#include <QtGlobal>
#include <span>
#include <vector>

namespace frise {

/// What a name of the tables may mean.
enum class KnownKind : quint8 { Person, Family, Country, Demonym, Body, Place, Title };

struct KnownName
{
    KnownKind kind = KnownKind::Person;
    qint32 index = -1;             ///< into the KnowledgeBase's list of that kind
    bool needsCapital = false;     ///< the table writes it with a capital
    bool needsLastCapital = false; ///< and its last word too ("Le Monde")
    bool acronym = false;          ///< the table writes it in capitals throughout
    bool feminine = false;         ///< of a demonym or title
    bool plural = false;           ///< of a demonym
    bool capitalCity = false;      ///< Country: named by its capital
    bool skeleton = false;         ///< found by its skeleton only (another transliteration)
};

/// A trie over folded name parts. Built once, then const and safe to share. Walk it with step(); several
/// names may end on one node.
class NameIndex
{
public:
    static constexpr int root = 0;

    NameIndex();
    void reserve(std::size_t names);
    void add(std::span<const InternedId> parts, const KnownName &name);
    /// Takes back every entry of that kind and index (a user's row replaces ours).
    void remove(KnownKind kind, qint32 index);
    /// Sorts the names by node; call once after the last add().
    void finish();

    /// Child of `node` for one part, or -1.
    int step(int node, InternedId part) const
    {
        if (node == root)
            return part < m_rootChild.size() ? m_rootChild[part] : -1;
        return find(node, part);
    }
    std::span<const KnownName> names(int node) const;

private:
    struct Slot
    {
        quint64 key = 0;
        int node = -1;
    };
    static quint64 keyOf(int node, InternedId part)
    {
        return (static_cast<quint64>(static_cast<quint32>(node)) << 32) | part;
    }
    std::size_t slotOf(quint64 key) const
    {
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 17) & (m_slots.size() - 1);
    }
    int find(int node, InternedId part) const;
    int child(int node, InternedId part);
    void grow(std::size_t slotCount);

    std::vector<Slot> m_slots;
    std::vector<int> m_rootChild;
    std::vector<std::pair<int, KnownName>> m_names; ///< node and name, as added
    std::vector<KnownName> m_flat;                  ///< names by node
    std::vector<std::pair<int, int>> m_ranges;      ///< per node: first and last in m_flat
    int m_nodeCount = 1;
    std::size_t m_used = 0;
};

} // namespace frise
