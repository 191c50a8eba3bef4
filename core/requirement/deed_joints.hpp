// Where a sentence goes on to another deed or wish.
//
//   "You will run the sales cycle, carry a quota, and keep Salesforce up to date."
//                                ^              ^
//   "You know attribution and you are fluent in SQL."
//                        ^
#pragma once

#include <cstddef>
#include <vector>

#include "text/token.hpp"

namespace savile {

// The tokens (commas, "and"s) within [first, last) at which a new deed begins, ascending. Only in a
// sentence that lists deeds: not "design and build services", "plan, prepare and serve meals", where
// a verb has no object of its own. Linear.
[[nodiscard]] std::vector<std::size_t> deed_joints(const TokenizedText& text, std::size_t first,
                                                   std::size_t last);

// Behind "we are looking for a Nurse with", "the clinic seeks a person who has": where what is asked of
// that person begins; `first` in any other sentence.
[[nodiscard]] std::size_t announcement_end(const TokenizedText& text, std::size_t first, std::size_t last);

}  // namespace savile
