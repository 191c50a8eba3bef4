// Who did it to whom, and which way: with the source's own words alone a text can still say the opposite.
//
//   from A to B        is not   from B to A
//   for A against B    is not   for B against A
//   ported A for B     is not   ported B for A
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// A word keeps the direction that the preposition before it gives: from or to, before or after, for or
// against, with or without others above it.
void check_directions(Claim& claim, std::vector<Finding>& out);

// "trained as a lifeguard" is not "trained lifeguards".
void check_own_posts(Claim& claim, std::vector<Finding>& out);

// Two words do not exchange the prepositions that govern them: "to the bank through an agency".
void check_prepositions(Claim& claim, std::vector<Finding>& out);

// The object of a verb does not change places with another word of the sentence.
void check_exchanges(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
