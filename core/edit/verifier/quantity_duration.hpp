// Lengths and amounts whose number and unit stand apart: "a year and a half", "two and a half days", "1 hour
// 30 minutes", "half a litre".
#pragma once

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Fills `q` and returns true where one begins at word `at`.
[[nodiscard]] bool read_long_duration(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_half_of_unit(const Reading& reading, std::size_t at, Quantity& q);

}  // namespace savile::gate
