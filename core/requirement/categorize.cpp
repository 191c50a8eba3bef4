#include "requirement/categorize.hpp"

#include <algorithm>

namespace savile {
namespace {

std::string category_of(const Requirement& requirement, const Lexicon& lexicon) {
  switch (requirement.kind) {
    case RequirementKind::education: return "education";
    case RequirementKind::certification: return "certificates";
    case RequirementKind::language: return "languages";
    case RequirementKind::soft_skill: return "soft skills";
    case RequirementKind::responsibility: return "responsibilities";
    default: break;
  }
  // Most of a clause's terms agree on a category; the first of the commonest names it.
  std::string best;
  std::ptrdiff_t most = 0;
  for (const TermId id : requirement.terms) {
    const std::string& category = lexicon.term(id).category;
    if (category.empty()) continue;
    const auto count = std::count_if(requirement.terms.begin(), requirement.terms.end(),
                                     [&](TermId other) { return lexicon.term(other).category == category; });
    if (count > most) {
      most = count;
      best = category;
    }
  }
  if (!best.empty()) return best;
  switch (requirement.kind) {
    case RequirementKind::experience: return "experience";
    case RequirementKind::knowledge: return "knowledge";
    case RequirementKind::skill: return "skills";
    default: return "other";
  }
}

}  // namespace

std::vector<RequirementCategory> categorize(const Requirements& requirements, const Lexicon& lexicon) {
  std::vector<RequirementCategory> categories;
  for (const Requirement& requirement : requirements.requirements) {
    std::string name = category_of(requirement, lexicon);
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const RequirementCategory& c) { return c.name == name; });
    if (found != categories.end())
      found->requirement_ids.push_back(requirement.id);
    else
      categories.push_back({std::move(name), {requirement.id}});
  }
  return categories;
}

}  // namespace savile
