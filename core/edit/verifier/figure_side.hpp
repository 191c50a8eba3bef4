// On which side of a mark a figure is told, and of which year.
#pragma once

#include "edit/verifier/quantity.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// "5k over", "two weeks late": +1; "5k under budget", "two weeks early": -1; 0 where nothing says it.
[[nodiscard]] int side_of(const Reading& reading, const Quantity& q);

// The one year in the figure's own part of the sentence, behind it; 0 for none or several.
[[nodiscard]] int year_of(const Reading& reading, const Quantity& q);

}  // namespace savile::gate
