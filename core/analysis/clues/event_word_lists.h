#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace frise {

class ReferenceEvents;

/// The words of each dated event by what they are in it, in flat arrays: every article asks for those of
/// hundreds of events. Built once from the tables, const, shared by threads.
class EventWordLists
{
public:
    static const EventWordLists &instance();

    /// Indexes into ReferenceEvents::words().
    std::span<const int> title(int event) const { return part(event, 0, 1); }
    std::span<const int> beside(int event) const { return part(event, 1, 2); } ///< its place, its keywords
    std::span<const int> actors(int event) const { return part(event, 2, 3); }
    std::span<const int> withoutActors(int event) const { return part(event, 0, 2); }
    /// What the words of its title weigh together.
    double titleWeight(int event) const { return m_titleWeights[static_cast<std::size_t>(event)]; }

private:
    explicit EventWordLists(const ReferenceEvents &tables);
    std::span<const int> part(int event, std::size_t from, std::size_t to) const
    {
        const std::size_t *bounds = m_bounds.data() + static_cast<std::size_t>(event) * 3;
        return {m_words.data() + bounds[from], bounds[to] - bounds[from]};
    }

    std::vector<int> m_words;
    std::vector<std::size_t> m_bounds; ///< per event: where title, place and keywords, actors begin
    std::vector<double> m_titleWeights;
};

} // namespace frise
