// Which terms the posting asks for, and in which requirements.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "requirement/requirements.hpp"

namespace savile {

class WantedTerms {
 public:
  explicit WantedTerms(const Requirements& requirements);

  // Ids of the requirements that name the term, in text order; empty if none does.
  [[nodiscard]] const std::vector<std::uint32_t>& requirements_naming(TermId term) const;

  [[nodiscard]] bool contains(TermId term) const { return !requirements_naming(term).empty(); }

 private:
  std::map<TermId, std::vector<std::uint32_t>> by_term_;
};

}  // namespace savile
