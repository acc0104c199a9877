#pragma once

#include "core/base/interned.h"

#include <QStringView>
#include <optional>

namespace frise {

/// Value of printed digits ("100 000", "3.200", "2,5"); a point or space before three digits groups them.
std::optional<double> digitsValue(QStringView digits);
/// Value of a number in words by the id of its lower case ("vingt-deux", "quinze", "mille").
std::optional<double> numberWord(InternedId lower);
/// Value of "dizaine", "douzaine", "centaine" …, by lemma.
std::optional<double> collectiveWord(InternedId lemma);

} // namespace frise
