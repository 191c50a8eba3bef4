// Whom one led: who owned the backlog of a squad of six did not manage its six engineers.
#pragma once

#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/claim.hpp"

namespace savile::gate {

// People led in the new text of a source where nobody is.
void check_led_people(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
