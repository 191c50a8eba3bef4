// Groups of words that a careful editor may swap: within one group the claim stays the same.
//
// A group never crosses agency classes (see verb_forms.hpp) and never changes a measure: "reduce",
// "cut", "lower" are one; "lead" and "support" are not, nor "daily" and "often".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace savile {

// The groups of `word`, ascending; empty for a word in none. A word in any form ("reducing"), or a
// verb with its particle in any form ("sped up"). Lives as long as the program.
[[nodiscard]] const std::vector<std::uint16_t>& synonym_classes(std::string_view word);

// The first of synonym_classes, or -1.
[[nodiscard]] int synonym_class(std::string_view word);

// True if both have the same stem, or share a group.
[[nodiscard]] bool synonymous(std::string_view a, std::string_view b);

}  // namespace savile
