#pragma once

#include "core/base/interned.h"

namespace frise {

/// Verbs whose subject says or thinks something: who spoke last is the likeliest "il" of the next sentence.
bool isSpeechVerb(InternedId lemma);
/// Verbs that only a person, a state or a body can do: a capital before them is its government.
bool isActingVerb(InternedId lemma);

} // namespace frise
