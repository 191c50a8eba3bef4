// Figures that are a part or a multiple of something.
//
//   doubled   twice   tenfold              times: 2, 2, 10
//   half of   by half                      times: 0.5
//   two-thirds of   a quarter              percent
//   one in three   one batch in ten        percent
//   half a million   a quarter of a million    counts
#pragma once

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Fills `q` and returns true where one begins at word `at`, or, for "two-thirds", ends there.
[[nodiscard]] bool read_factor(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_fraction(const Reading& reading, std::size_t at, Quantity& q);
[[nodiscard]] bool read_share(const Reading& reading, std::size_t at, Quantity& q);

}  // namespace savile::gate
