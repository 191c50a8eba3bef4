// Which segment of the source a segment of the new text retells: the one that shares most words.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

struct Aligned {
  std::size_t segment = 0;  // of the source
  std::size_t shared = 0;   // words in common
  std::size_t words = 0;    // content words of the segment in the new text
};

// For each segment of the new text the segments of the source that share most words with it, best
// first; ties in text order. Empty where nothing is shared.
[[nodiscard]] std::vector<std::vector<Aligned>> align_segments(const Claim& claim);

}  // namespace savile::gate
