// Words that tell what a clause of a posting is for, by kind (lexicon/data/posting_words.txt).
#pragma once

#include <string_view>

#include "base/word_table.hpp"

namespace savile {

// The words of a kind, folded; none for a kind that the list does not have. Lives as long as the program.
[[nodiscard]] const WordSet& posting_words(std::string_view kind);

}  // namespace savile
