// Requirements grouped for a reader: "databases", "certificates", "experience" …
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct RequirementCategory {
  std::string name;
  std::vector<std::uint32_t> requirement_ids;  // in text order; a requirement is in one category
};

[[nodiscard]] std::vector<RequirementCategory> categorize(const Requirements& requirements,
                                                          const Lexicon& lexicon);

}  // namespace savile
