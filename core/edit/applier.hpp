// Puts a set of edits into a text. Any subset of compatible edits applies, in any order given, and
// the result depends only on the set: each edit is stated against the original.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "edit/edit.hpp"

namespace savile {

// `bad_input` names the two edits that do not go together, or the one that does not fit the text.
[[nodiscard]] Result<std::string> apply_edits(std::string_view text, const std::vector<Edit>& edits);

// True if the edit is well formed by itself: spans in order and inside the text, `order` a permutation.
[[nodiscard]] bool is_well_formed(const Edit& edit, std::string_view text);

}  // namespace savile
