// The unit of a figure: percent, money, time, or another one.
#pragma once

#include <string_view>

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

inline constexpr std::string_view unit_of_age = "year of age";

// `quantity` holds a number's words and value. Each sets measure, unit and value and takes the unit's
// words in, or returns false and leaves it as it is.
[[nodiscard]] bool read_percent(const Reading& reading, Quantity& quantity);
[[nodiscard]] bool read_money(const Reading& reading, Quantity& quantity);
[[nodiscard]] bool read_unit(const Reading& reading, Quantity& quantity);

}  // namespace savile::gate
