// Whether two words are made of one root by endings alone: "reconcile" and "reconciliation", "first aid" and
// "first aider". For words that no list knows; who does it ("-er", "-ist") is another thing than the deed.
#pragma once

#include <string_view>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

[[nodiscard]] bool same_family(std::string_view a, std::string_view b);

// A word of the source is of the family of the word at `at` in `after`.
[[nodiscard]] bool has_family(const Reading& source, const Reading& after, std::size_t at);

}  // namespace savile::gate
