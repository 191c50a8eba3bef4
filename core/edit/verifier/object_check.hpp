// Verbs keep their objects: "trained nurses, assisted surgeons" is no "trained surgeons".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_objects(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
