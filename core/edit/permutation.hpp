// Building an edit that reorders a list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.hpp"

namespace savile {

// The edit that puts parts[order[i]] at place i, with `before` and `after` filled; none where the
// order changes nothing. Leading and trailing parts that stay in place are left out, so that the
// edit is as small as the change. `parts` are disjoint and in text order.
[[nodiscard]] std::optional<Edit> permutation_edit(std::string_view text, std::vector<Span> parts,
                                                   std::vector<std::uint32_t> order);

// The text of edit.span in its new order. Requires a well-formed permutation.
[[nodiscard]] std::string permuted_text(std::string_view text, const Edit& edit);

}  // namespace savile
