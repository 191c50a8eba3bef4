// A new verb in the place of one that is gone: "Delivered lessons" for "Taught lessons".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// The verb at `verb` of `after` is new, and the sentence of the source that this one rewords has lost at
// least as many verbs as the new one has gained. Such a verb claims no deed that was not told: rank, result
// and agency of a verb are checked by themselves. `novel` tells which words of `after` are new.
[[nodiscard]] bool is_other_verb(const Claim& claim, const std::vector<bool>& novel, std::size_t verb);

}  // namespace savile::gate
