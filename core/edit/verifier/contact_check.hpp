// E-mail and web addresses: letter for letter as in the source.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_contact(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
