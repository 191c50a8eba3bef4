// Section headings claim nothing: "Profile" may stand for "Summary".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// Settles the words of lines, and of labels before a colon, that are listed headings.
void settle_headings(Claim& claim);

}  // namespace savile::gate
