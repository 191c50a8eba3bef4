// What the source says of a part told of the whole: "the last two had no accidents" is no "no accidents".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_parts(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
