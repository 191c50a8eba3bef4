// Requirements that a caller names one by one, without a posting around them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

struct ListedRequirement {
  std::uint32_t id = 0;
  std::string text;
  std::optional<Importance> importance = {};  // read from the text where it is not said, as are the others
  std::optional<RequirementKind> kind = {};
  std::optional<int> priority = {}, weight = {};
};

// The requirements with the text that they point into.
struct RequirementList {
  std::unique_ptr<const std::string> text;
  Requirements requirements;
};

// One requirement for each item, in their order and under their ids; terms, years and degrees are read
// from the items' words as from a posting's. Fails as extract_requirements does. Linear.
[[nodiscard]] Result<RequirementList> requirements_of_list(const std::vector<ListedRequirement>& items,
                                                           std::string job_title, const Lexicon& lexicon);

}  // namespace savile
