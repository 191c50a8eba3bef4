// How often: "weekly", "twice a month", "every two weeks", and the ladder from "rarely" to "always".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_frequencies(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
