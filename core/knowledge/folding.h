#pragma once

#include "core/base/interned.h"

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace frise {

/// Lower case, no accents, ligatures spelled out: "Élysée" and "ELYSEE" are "elysee".
QString folded(QStringView text);
/// What stays of a folded name part when the habits of transliteration are taken away: "zelensky",
/// "zelenskyy" and "zelenski" share one; "poutine" and "putin" too. For comparison only.
QString nameSkeleton(QStringView foldedPart);

/// The parts of one printed word as names are compared: hyphens separate, accents and case do not count.
struct FoldedForm
{
    QVarLengthArray<InternedId, 2> parts;     ///< folded parts ("jong", "un")
    QVarLengthArray<InternedId, 2> skeletons; ///< their skeletons
};

/// The folded form of a word given by the id of its lower case (FormEntry::lower). Remembered per thread; the
/// reference stays valid as long as the thread lives.
const FoldedForm &foldedForm(InternedId lower);
/// Parts of a name as the segmenter would cut it: at spaces, elided articles, hyphens, signs.
QVarLengthArray<InternedId, 8> foldedParts(QStringView name);
QVarLengthArray<InternedId, 8> skeletonParts(QStringView name);
/// Skeleton of one folded part. Remembered per thread.
InternedId skeletonOf(InternedId part);

/// Damerau distance of two words, at most `limit` + 1 (swapped neighbours count once).
int editDistance(QStringView a, QStringView b, int limit);

} // namespace frise
