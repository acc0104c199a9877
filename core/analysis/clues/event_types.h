#pragma once

#include "core/analysis/stage.h"
#include "core/model/event.h"

namespace frise {

/// Sets of event types as bits.
quint32 eventTypeBit(EventType type);
/// Types that one act may be told as: an accord is also signed (SUPPORT), a withdrawal also a refusal.
quint32 compatibleTypes(EventType type);
/// Types that the verb or noun at a token of the article may tell, by the trigger table; 0 for none.
quint32 toldTypes(const StageContext &context, int token);

} // namespace frise
