// Whose a role is: one that one worked with is not one's own ("with architects", "as an architect").
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// The text says what its writer is: "Store Manager | Oakline", "as a porter", "Qualified driver since 2011".
[[nodiscard]] bool names_own_post(const Reading& reading);

void check_own_roles(Claim& claim, std::vector<Finding>& out);

// "a new recruit" does not become several.
void check_single_people(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
