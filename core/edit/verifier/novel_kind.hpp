// What a word is that the source does not have: a doubt to ask about, or a claim of a kind that is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

struct NovelKind {
  Tier tier = Tier::b;
  std::string_view type;
  std::string why;
};

// `novel` says of each word of the new text whether the source lacks it; the word at `i` is one of them.
[[nodiscard]] NovelKind kind_of(const Claim& claim, const std::vector<bool>& novel, std::size_t i);

}  // namespace savile::gate
