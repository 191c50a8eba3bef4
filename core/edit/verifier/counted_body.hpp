// So many people as one body, in its forms: "a four-man team", "a team of four", "a four-strong team".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// Both tell the size of the same body.
[[nodiscard]] bool is_size_of_body(const Claim& claim, const Quantity& source, const Quantity& after);

// "a four-person team" of a team of eight with four managers: the source gives that body another size.
[[nodiscard]] bool is_other_size_of_body(const Claim& claim, const Quantity& source, const Quantity& after,
                                         const std::vector<Quantity>& neighbours);

// "nine kitchens" of a kitchen of nine.
[[nodiscard]] bool is_many_of_one(const Claim& claim, const Quantity& source, const Quantity& after);

// "3 registers" of register 3.
[[nodiscard]] bool is_numbered_one(const Claim& claim, const Quantity& source, const Quantity& after);

// "man" of "four-man", "strong" of "five-strong": says no more than the figure.
[[nodiscard]] bool is_body_unit(const Reading& reading, const Quantity& quantity, std::size_t word);

}  // namespace savile::gate
