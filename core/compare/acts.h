#pragma once

#include "core/compare/comparing.h"

#include <vector>

namespace frise {

/// An actor of an act and how much it says that another act has it too.
struct ActorWeight
{
    QString key;
    double weight = 0;
    ActorRole role = ActorRole::Target;
};

/// An act as it is compared: an event, or a clause in which no event was read. Internal to this room.
struct Act
{
    int event = -1; ///< -1: a clause
    Span span;
    int sentence = -1;
    WordSet words;   ///< of the clause
    WordSet trigger; ///< of the trigger; empty for a clause
    WordSet around;  ///< of its sentence and its neighbours
    std::vector<ActorWeight> actors;
    std::vector<int> figures; ///< of the analysis, in its span
    quint8 weekdays = 0;      ///< named in its span, Monday the lowest bit
    std::vector<int> days;    ///< of the year, month * 32 + day, that its time expressions mean
    bool leads = false;       ///< the first act of its article that happened
    bool quoted = false;      ///< told in the words of another
};

/// The acts of one article in the order of the text: its events, then the clauses between ";", ":" and dashes
/// that tell something no event was read in.
std::vector<Act> actsOf(const TextPair &texts, int which);

} // namespace frise
