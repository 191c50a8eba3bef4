// Words that claim a reach, a rank or an honour elsewhere, and here nothing that the source does not have.
#pragma once

#include "edit/verifier/claim.hpp"
#include "edit/verifier/phrase_groups.hpp"

namespace savile::gate {

// "every month" is a frequency, "only three" of the three that the source counts an amount.
[[nodiscard]] bool is_excused(const Claim& claim, const GroupHit& hit);

// "members of the public", where the source has the public.
[[nodiscard]] bool is_one_of_body(const Claim& claim, std::size_t at);

// Such a word that says no more than a word of the source, so that nothing of it is new: "regional" of
// "by region".
[[nodiscard]] bool says_the_same(const Claim& claim, const GroupHit& hit);

}  // namespace savile::gate
