// Whether a degree, certificate or licence that a text names is held, or only aimed at.
#pragma once

#include "edit/verifier/claim.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Words beside it in its line, up to the next of its kind, say that it is not held: "BSc (expected)",
// "two years toward a BSc", "ACCA part-qualified".
[[nodiscard]] bool is_unfinished(const Reading& reading, Span credential);

// Settles such words of the new text where the source has some too.
void settle_unfinished(Claim& claim);

}  // namespace savile::gate
