// What a model is asked about a posting: what else does it ask for?
#pragma once

#include <cstddef>
#include <string>

#include "requirement/requirements.hpp"

namespace savile {

struct ClaimPrompt {
  std::string system;
  std::string user;
  std::size_t tokens = 0;  // of both, by token_estimate.hpp
};

// The posting's text, without what a reader cannot see, and the requirements that were found in it. At most
// `longest` bytes of it.
[[nodiscard]] ClaimPrompt claim_prompt(const Requirements& requirements, std::size_t longest = 24'000);

}  // namespace savile
