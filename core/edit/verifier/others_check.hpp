// What others did stays theirs: "Our intern drafted it; I piloted it" does not become "Drafted and piloted
// it".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// A verb of the new text that only others do in the source, and a thing that only others dealt with.
void check_deeds_of_others(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
