#pragma once

#include "core/analysis/times/time_words.h"
#include "core/language/document.h"

#include <optional>

namespace frise {

/// A number in figures or words ("100 000", "soixante-dix-huit", "deux mille", "une vingtaine de",
/// "quelques").
struct TimeNumber
{
    double value = 0; ///< -1: an unknown small number (plusieurs, quelques, des)
    int next = 0;     ///< token after it
    bool approximate = false;
    bool inWords = false;
};

/// The number that begins at token `i`, inside one sentence; nothing where there is none.
std::optional<TimeNumber> timeNumberAt(const Document &document, int i, int last);

/// The value of a token in figures (3.200, 100 000, 3,5); -1 where it is none. Ordinals (1er) count.
double figureValue(QStringView text);

} // namespace frise
