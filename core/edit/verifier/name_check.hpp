// Names of organisations, products and places: capitalised or mixed-case words inside a sentence,
// and capitalised words at its beginning that are no everyday word.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_names(Claim& claim, std::vector<Finding>& out);

// True if the word stands for words of the source by another length: "RN" for "Registered Nurse"
// and back, "Corp" for "Corporation", "stockouts" for "stock-outs", a possessive.
[[nodiscard]] bool is_other_form(const Claim& claim, std::size_t word);

}  // namespace savile::gate
