// The unit of a figure: percent, money, time, or another one.
#pragma once

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// `quantity` holds a number's words and value. Each sets measure, unit and value and takes the unit's
// words in, or returns false and leaves it as it is.
[[nodiscard]] bool read_percent(const Reading& reading, Quantity& quantity);
[[nodiscard]] bool read_money(const Reading& reading, Quantity& quantity);
[[nodiscard]] bool read_unit(const Reading& reading, Quantity& quantity);

}  // namespace savile::gate
