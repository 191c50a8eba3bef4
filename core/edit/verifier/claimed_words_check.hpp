// Words that claim by themselves: reach and rank ("global", "first"), honours and credentials,
// doing it alone, roles of people, rungs of rank. The source must use one of the same meaning.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_claimed_words(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
