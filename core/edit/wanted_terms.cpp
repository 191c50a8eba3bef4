#include "edit/wanted_terms.hpp"

namespace savile {

WantedTerms::WantedTerms(const Requirements& requirements) {
  for (const Requirement& requirement : requirements.requirements) {
    for (const TermId term : requirement.terms) {
      std::vector<std::uint32_t>& ids = by_term_[term];
      if (ids.empty() || ids.back() != requirement.id) ids.push_back(requirement.id);
    }
  }
}

const std::vector<std::uint32_t>& WantedTerms::requirements_naming(TermId term) const {
  static const std::vector<std::uint32_t> none;
  const auto found = by_term_.find(term);
  return found == by_term_.end() ? none : found->second;
}

}  // namespace savile
