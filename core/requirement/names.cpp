#include "requirement/requirements.hpp"

namespace savile {

std::string_view name_of(MentionLabel label) { return label == MentionLabel::skill ? "skill" : "knowledge"; }

std::string_view name_of(RequirementKind kind) {
  switch (kind) {
    case RequirementKind::skill: return "skill";
    case RequirementKind::knowledge: return "knowledge";
    case RequirementKind::experience: return "experience";
    case RequirementKind::education: return "education";
    case RequirementKind::certification: return "certification";
    case RequirementKind::language: return "language";
    case RequirementKind::soft_skill: return "soft_skill";
    case RequirementKind::responsibility: return "responsibility";
    case RequirementKind::other: break;
  }
  return "other";
}

std::string_view name_of(Importance importance) {
  return importance == Importance::required ? "required" : "preferred";
}

}  // namespace savile
