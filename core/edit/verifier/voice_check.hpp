// Who did it, by the voice of the verb: "trained by A" is not "trained A".
#pragma once

#include "edit/verifier/claim.hpp"

namespace savile::gate {

// A word behind "by" says who did it: "built by Kestrel", "signed by the manager".
[[nodiscard]] bool names_doer(const Reading& reading, std::size_t verb);

// A deed that the source says others did ("observed by the deputy head") is not one's own, and back.
void check_voices(Claim& claim, std::vector<Finding>& out);

}  // namespace savile::gate
