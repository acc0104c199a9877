#pragma once

#include "core/chronology/mention_record.h"

#include <QStringList>

namespace frise {

/// Whether two mentions tell of one act, and why. Symmetric, and a matter of the two records alone.
struct Likeness
{
    double score = 0;      ///< 0: they do not
    bool conflict = false; ///< the same act, told with days that exclude each other
    bool moved = false;    ///< planned for one day, later for another
    bool course = false;   ///< both go on
    int commonParties = 0;
    int commonAround = 0; ///< parties of one that the other's sentence names
    int commonWords = 0;
    bool samePlace = false;
    bool isSame() const { return score > 0; }
};
Likeness likeness(const MentionRecord &a, const MentionRecord &b);
/// Types that may be one act: equal, or a declared pair.
bool compatibleTypes(EventType a, EventType b);
/// Number that compatible types share, for look-ups.
int typeGroup(EventType type);
/// Sentences for the reader.
QStringList reasonsOf(const MentionRecord &a, const MentionRecord &b, const Likeness &likeness);

} // namespace frise
