// Do a figure of the source and one of the new text count the same things?
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/quantity.hpp"

namespace savile::gate {

// In all of these `s` is a figure of the source, `q` one of the new text, `neighbours` all of the source.

[[nodiscard]] bool counts_the_same(const Claim& claim, const Quantity& s, const Quantity& q,
                                   const std::vector<Quantity>& neighbours);

// What the figure counts is counted by another figure of the same sentence: "11 pupils" and a club "for 25".
[[nodiscard]] bool is_counted_by_another(const Claim& claim, const Quantity& s, const Quantity& q,
                                         const std::vector<Quantity>& neighbours);

// "Class 170" of "Class 158 and 170 units": a name, that counts nothing.
[[nodiscard]] bool is_same_name(const Claim& claim, const Quantity& s, const Quantity& q);

// "Year 8" of Years 7-9, where both ends of the range stand in the new text too.
[[nodiscard]] bool is_inside_named_range(const Claim& claim, const Quantity& q,
                                         const std::vector<Quantity>& after,
                                         const std::vector<Quantity>& source);

// "Years 7-9" of Years 7 and 9: a year of the new range that the source does not name. `high` is its end,
// `low` the figure before it.
[[nodiscard]] bool is_wider_named_range(const Claim& claim, const Quantity& low, const Quantity& high,
                                        const std::vector<Quantity>& source);

// "three qualified for the regional and one for the national final": the national one is no three's.
[[nodiscard]] bool belongs_to_elided(const Claim& claim, const Quantity& s, const Quantity& q);

// "three fairs" of a fair held three times.
[[nodiscard]] bool is_so_often(const Claim& claim, const Quantity& s, const Quantity& q);

// "came second" of a second place.
[[nodiscard]] bool is_place_taken(const Claim& claim, const Quantity& s, const Quantity& q);

// "after year two" of a second year, "the fifth grade" of Grade 5, and back.
[[nodiscard]] bool is_numbered_rank(const Claim& claim, const Quantity& s, const Quantity& q);

// "200 vegan meals" of 200 meals, 70 of them vegan.
[[nodiscard]] bool is_told_of_part(const Claim& claim, const Quantity& s, const Quantity& q,
                                   const std::vector<Quantity>& neighbours);

// "nights in a team of four" of nights in a team of 12 and days in a team of 4: the setting is of the other.
[[nodiscard]] bool is_told_of_rival(const Claim& claim, const Quantity& s, const Quantity& q,
                                    const std::vector<Quantity>& neighbours);

// "a 300-bed hospital" makes no 300-bed ward.
[[nodiscard]] bool is_of_another_host(const Claim& claim, const Quantity& s, const Quantity& q);

}  // namespace savile::gate
