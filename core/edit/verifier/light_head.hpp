// A general noun beside a word of the source: "school extension project" of one who built the extension.
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// The word names only the sort of what the source's own word beside it names. `novel` says
// of each word of the new text whether the source lacks it.
[[nodiscard]] bool is_light_head(const Claim& claim, std::size_t word, const std::vector<bool>& novel);

// "list" and "information" of "allergy list": it says no more than the other.
[[nodiscard]] bool is_same_sort(const Reading& reading, std::size_t word, const Reading& other,
                                std::size_t place);

}  // namespace savile::gate
