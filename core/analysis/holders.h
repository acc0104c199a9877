#pragma once

#include "core/analysis/stage.h"

#include <QList>

namespace frise {

/// Who a printed phrase stands for: indexes into Analysis::actors, in the order printed ("Paris et Berlin"
/// gives two). Takes the mentions of the references stage that the head of the phrase and what is
/// coordinated with it belong to; a document gives its issuer ("un communiqué de l'ONU"); an unnamed human
/// phrase ("des habitants de Kiev") becomes an anonymous actor as printed, without its article. Empty where
/// nobody is meant. The only way for later stages to add an actor.
QList<int> actorsFor(StageContext &context, const Span &phrase);

/// As actorsFor, for somebody who speaks: a state or its capital is then its government ("la Russie" gives
/// "Russie (gouvernement)").
QList<int> speakersFor(StageContext &context, const Span &phrase);

/// Index of the government of a state ("c:FRA", "n:…"), of a capital's or of itself; any other actor is
/// returned as it is. May add the government to Analysis::actors.
int governmentOf(StageContext &context, int actor);
/// Index of the state behind its government or forces ("g:FRA", "f:FRA" → "c:FRA"); any other actor as it is.
int stateOf(StageContext &context, int actor);

} // namespace frise
