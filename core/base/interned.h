#pragma once

#include <QString>
#include <QStringView>
#include <QtGlobal>

namespace frise {

/// Small number that stands for one string (a lemma, a folded form) in the whole process, so that tables can
/// be arrays and comparisons integers. 0 is the empty string. Never written to a file: the numbers differ
/// from run to run. All functions are thread-safe; interning a known string takes a shared lock only.
using InternedId = quint32;

InternedId intern(QStringView text);
/// The id of a string already interned, or 0: look-ups that must not grow the pool.
InternedId internedOrZero(QStringView text);
QString internedText(InternedId id);
/// One more than the largest id given so far; sizes arrays indexed by id.
InternedId internedCount();

} // namespace frise
