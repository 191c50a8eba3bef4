// The mentions of a posting from those that lists know and those that the model finds.
//
// The rule was measured (ARCHITECTURE.md, "Mentions"): what the model finds counts everywhere; what only a
// list knows counts where the posting asks, under a heading for what is required or preferred, unless it is
// a method: "reporting", "testing" and, elsewhere, any listed term are as often named in passing.
#pragma once

#include <vector>

#include "requirement/requirements.hpp"

namespace savile {

// In text order, an outer one before an inner one. Both in text order. `listed` are those of clauses that
// ask; one is left out where a found one of its label overlaps it, but a found knowledge that is only a part
// of it gives way. A found one that is the very span of a listed term gets it as its term.
[[nodiscard]] std::vector<Mention> join_mentions(const std::vector<Mention>& listed,
                                                 std::vector<Mention> found);

}  // namespace savile
