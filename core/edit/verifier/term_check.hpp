// Skills, products and certificates: whole tokens, through the alias table only. What the source's
// terms imply is not enough for a new claim.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// The figures in the names of proven terms ("Google Analytics 4" for "GA4") count nothing.
void settle_numbered_terms(Claim& claim);

void check_terms(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
