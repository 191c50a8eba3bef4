// Names of organisations, products and places: capitalised or mixed-case words inside a sentence,
// and capitalised words at its beginning that are no everyday word.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_names(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
