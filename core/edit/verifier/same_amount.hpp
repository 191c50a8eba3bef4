// Whether two figures are one amount, in whatever form they are written.
#pragma once

#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// The same amount of the same measure: "doubled" and "by 100 %", "a third" and 33 %, "12m" and 12 metres.
[[nodiscard]] bool same_amount(const Quantity& a, const Quantity& b);

}  // namespace savile::gate
