#include "core/analysis/clues/event_word_lists.h"

#include "core/knowledge/reference_events.h"

namespace frise {

const EventWordLists &EventWordLists::instance()
{
    static const EventWordLists lists(ReferenceEvents::instance());
    return lists;
}

EventWordLists::EventWordLists(const ReferenceEvents &tables)
{
    using Part = ReferenceWord::Part;
    for (const ReferenceEvent &event : tables.events()) {
        const auto append = [&](auto &&wanted) {
            m_bounds.push_back(m_words.size());
            for (const ReferenceWord &word : event.words) {
                if (wanted(word.part))
                    m_words.push_back(word.word);
            }
        };
        append([](Part part) { return part == Part::Title; });
        double weight = 0;
        for (std::size_t i = m_bounds.back(); i < m_words.size(); ++i)
            weight += tables.words()[static_cast<std::size_t>(m_words[i])].weight;
        m_titleWeights.push_back(weight);
        append([](Part part) { return part == Part::Place || part == Part::Keyword; });
        append([](Part part) { return part == Part::Actor; });
    }
    m_bounds.push_back(m_words.size());
}

} // namespace frise
