#pragma once

#include "core/model/article.h"

#include <optional>

namespace frise {

class Lexicon;

/// The text of a French article that lost all its accents on its way ("Des frappes ont ete menees"), with
/// those that the dictionary and the tagger give back; nothing where it has accents, is too short to tell or
/// is no French. Each letter is replaced by one: offsets hold in both texts, in UTF-16 units. Which of
/// several spellings is meant ("a", "à"; "ordonne", "ordonné") the tagger chooses by what stands around.
std::optional<QString> withAccents(const Article &article, Lexicon &lexicon);

} // namespace frise
