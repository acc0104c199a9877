#pragma once

#include "core/language/document.h"
#include "core/language/lexicon.h"

namespace frise {

/// Cuts an article into paragraphs, sentences and tokens the French way: elided forms (l', qu', jusqu') and
/// inverted subjects (-t-il) are tokens of their own, grouped digits (100 000, 3.200) one number,
/// "aujourd'hui" one word; "M.", initials and decimals end no sentence; a paragraph ends at a line end. Reads
/// every form in `lexicon` and tags the tokens (tagger.h). Linear in the text. `article` must outlive the
/// document.
Document segment(const Article &article, Lexicon &lexicon);

} // namespace frise
