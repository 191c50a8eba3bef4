// A part of a sentence as a deed and the things beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

// Nouns and verbs of one segment.
struct Clause {
  std::size_t verb = 0;
  bool has_verb = false;
  std::vector<std::size_t> nouns;
};

[[nodiscard]] Clause clause_of(const Reading& reading, WordRange words);

// One past the last of the segments behind the deed's own that have no verb: further things that it was done
// to.
[[nodiscard]] std::uint32_t end_of_list(const Reading& reading, std::size_t verb);

}  // namespace savile::gate
