// What belongs to what: a year to its deed, a grant to who holds it, one to one.
//
//   "Joined in 2014 and led a crew from 2021"   no "led a crew from 2014"
//   "on Dr. Wells's NIH grant"                  no "holder of an NIH grant"
//   "the audit of a listed firm"                no "audits of listed firms"
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

void check_bindings(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
