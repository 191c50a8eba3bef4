// Verification and Finding to JSON. Offsets are UTF-16 code units of the text that was judged.
#pragma once

#include <vector>

#include "edit/verifier.hpp"
#include "json/value.hpp"
#include "text/utf16.hpp"

namespace savile {

// The texts that proofs point into.
struct ProofTexts {
  const Utf16Offsets& scope;
  const Utf16Offsets& before;
  const std::vector<PlacedFact>& facts;
};

// `offsets` are those of the judged text.
[[nodiscard]] Json verification_json(const Verification& verification, const Utf16Offsets& offsets,
                                     const ProofTexts& texts);
[[nodiscard]] Json findings_json(const std::vector<Finding>& findings, const Utf16Offsets& offsets);

}  // namespace savile
