// Groups of words that speak of the same kind of work; looser than synonyms, for evidence only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace savile {

// The groups that hold the word with this stem, ascending; empty for none. Lives as long as the program.
[[nodiscard]] const std::vector<std::uint16_t>& kindred_groups(std::string_view word_stem);

}  // namespace savile
