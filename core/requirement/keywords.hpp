// The terms of a posting by how much they matter.
#pragma once

#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

// Weight from the requirements that name a term and from how often it is mentioned; the heaviest
// has 100. Soft skills weigh half. Heaviest first, ties by the first mention.
[[nodiscard]] std::vector<Keyword> weigh_keywords(const std::vector<Requirement>& requirements,
                                                  const std::vector<Mention>& mentions,
                                                  const Lexicon& lexicon);

}  // namespace savile
