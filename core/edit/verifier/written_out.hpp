// "curricula vitae" for "CVs", "speech-language pathologist" for "SLP": a phrase whose short form the
// source has says nothing new, so no later check looks at its words.
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// By the lines of gate_short_forms, or by initials that the source has in capitals ("HGVs"); whole phrases
// only.
void settle_written_out(Claim& claim);

}  // namespace savile::gate
