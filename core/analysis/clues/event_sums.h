#pragma once

#include "core/knowledge/reference_events.h"

#include <algorithm>

namespace frise {

/// What the words of an event that an article uses say together.
struct EventSums
{
    double said = 0;
    double close = 0;
    double title = 0;
    double closeTitle = 0;
    double titleSaid = 0;
    double act = 0;       ///< the unsaid word of the title that another word of the act's type may stand for
    int names = 0;        ///< proper names near by, of whatever part
    bool ownWord = false; ///< something said of it beside states

    /// What a sentence must say before it means one of the table's events: about the logarithm of their
    /// number.
    static constexpr double threshold = 8;
    /// What the words near an act must say together, those of who takes part left out.
    static constexpr double leastClose = 5;

    /// `factor`: 1 beside the trigger, less with the distance; `typed`: the trigger tells a type of act.
    /// Whether the word stands near the trigger.
    bool add(const ReferenceEvents::Word &word, ReferenceWord::Part part, double factor, bool typed)
    {
        const bool actor = part == ReferenceWord::Part::Actor;
        const bool inTitle = part == ReferenceWord::Part::Title;
        said += word.weight * factor * (actor ? 0.6 : 1.0);
        const bool near = factor > 0.5 && !actor;
        if (near) {
            close += word.weight;
            if (inTitle)
                closeTitle += word.weight;
            names += word.proper && !word.country ? 1 : 0;
            ownWord = ownWord || (!word.country && word.weight > 1.5F);
        }
        if (typed && factor < 0.5 && !word.proper && inTitle)
            act = std::max(act, static_cast<double>(word.weight));
        if (inTitle) {
            title += word.weight;
            titleSaid += word.weight * std::max(factor, factor > 0.2 ? 0.5 : 0.0);
        }
        return near;
    }

    /// Once, when all words are added.
    void supplyAct()
    {
        if (close < 6.5)
            return;
        titleSaid += 0.7 * act;
        said += 0.25 * act;
    }

    /// Words of its own say more than the states that take part and an act of a neighbouring kind.
    double score() const
    {
        return said - std::min(6.0, 0.35 * (title - titleSaid)) - threshold - (ownWord ? 0 : 2.5);
    }

    bool isNamed() const { return closeTitle >= 0.5 * title || (names >= 2 && close >= 11); }

    /// "Sadate et Begin ont signé, sous le regard de Carter": its people, without its name
    bool isEnough() const
    {
        const bool peopled = (names >= 3 && close >= 12) || (names >= 2 && close >= 15);
        return close >= leastClose && (titleSaid >= 0.45 * title || peopled);
    }
};

} // namespace frise
