#pragma once

#include <QStringView>
#include <QtGlobal>

namespace frise {

/// Identifies the stem of a word: a hash of its folded letters without their ending. Words of one family
/// share it
/// ("arraisonné", "arraisonnement"), so that two articles can be compared without a dictionary. 0: no word.
using StemId = quint64;

StemId stemOf(QStringView word);
/// The folded word itself, for tables of words that must match exactly.
StemId foldedId(QStringView word);

} // namespace frise
