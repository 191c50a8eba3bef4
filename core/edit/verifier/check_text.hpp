// All checks of one new text against one text that proves (verify.cpp).
#pragma once

#include <string_view>
#include <vector>

#include "edit/verifier.hpp"
#include "edit/verifier/proof_text.hpp"
#include "edit/verifier/reading.hpp"

namespace savile::gate {

// `before` is what the new text stands for: what it says of a deed without a change is no finding.
[[nodiscard]] Verification check_text(const ProofText& proof, std::string_view before,
                                      const Reading& claimed);

[[nodiscard]] Verdict verdict_of(const std::vector<Finding>& findings);

// Findings and proofs in the order of what they are about.
void sort_by_place(Verification& result);

}  // namespace savile::gate
