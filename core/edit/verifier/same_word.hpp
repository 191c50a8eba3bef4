// Which words of a claim are those of its source: by stem, measure, role or a listed paraphrase.
#pragma once

#include <cstddef>
#include <vector>

#include "edit/verifier/claim.hpp"

namespace savile::gate {

using Places = std::vector<std::size_t>;  // numbers of words

// The word of the new text names a measure: "revenue", "downtime".
[[nodiscard]] bool names_measure(const Reading& reading, std::size_t word);

// "vehicle" for the van of the source.
[[nodiscard]] bool is_broader(const Claim& claim, std::size_t after, std::size_t source);

[[nodiscard]] bool same_word(const Claim& claim, std::size_t after, std::size_t source);
[[nodiscard]] bool in_source(const Claim& claim, std::size_t after, const Places& source);
[[nodiscard]] bool in_after(const Claim& claim, std::size_t source, const Places& after);

// "parcels" and "packages": in some sense the same, where the new word is none of the source's.
[[nodiscard]] bool is_kin(const Claim& claim, std::size_t after, const Places& source);

}  // namespace savile::gate
