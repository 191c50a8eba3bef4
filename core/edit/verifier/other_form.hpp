// A word of the new text that is a word of the source in another length or spelling.
#pragma once

#include <string_view>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// "RN" for "Registered Nurse" and back, "Corp" for "Corporation", "stockouts" for "stock-outs", a
// possessive.
// The particle of the verb at `verb`, right behind it or over its object ("laid them out"); empty if none.
[[nodiscard]] std::string_view particle_of(const Reading& reading, std::size_t verb);

[[nodiscard]] bool is_other_form(const Claim& claim, std::size_t word);

// One of the words is the other cut short: "recs" of "reconciliations".
[[nodiscard]] bool is_clipped(std::string_view a, std::string_view b);

// "laborers" of "labourers": the source has the key in British or American spelling.
[[nodiscard]] bool has_other_spelling(const Claim& claim, std::string_view key);

}  // namespace savile::gate
