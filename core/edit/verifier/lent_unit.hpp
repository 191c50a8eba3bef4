// What a bare figure may measure: the unit of a figure before it, left out the second time.
//
//   "30 minutes for follow-ups and 45 for new patients"     45 minutes, unless 45 of something else
//   "eight years on the wards, the last three as a sister"  three years
#pragma once

#include <vector>

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Sets `lent` of the bare counts.
void lend_units(const Reading& reading, std::vector<Quantity>& quantities);

// The figure as it reads with the unit that is lent to it. Only where one is.
[[nodiscard]] Quantity with_lent_unit(const Quantity& bare);

}  // namespace savile::gate
