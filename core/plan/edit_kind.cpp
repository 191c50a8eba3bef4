#include "plan/edit_kind.hpp"

namespace savile {

std::string_view name_of(EditKind kind) {
  switch (kind) {
    case EditKind::weak_opening: return "weak_opening";
    case EditKind::reorder_bullets: return "reorder_bullets";
    case EditKind::surface_proven_skill: return "surface_proven_skill";
    case EditKind::reorder_skills: return "reorder_skills";
  }
  return "";
}

std::optional<EditKind> edit_kind_named(std::string_view name) {
  for (const EditKind kind : all_edit_kinds) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Level lowest_level(EditKind kind) {
  return kind == EditKind::reorder_skills ? Level::conservative : Level::balanced;
}

bool applies_to(EditKind kind, SectionType type) {
  const bool lists_skills = type == SectionType::skills;
  const bool tells_work = type == SectionType::experience || type == SectionType::projects ||
                          type == SectionType::volunteer || type == SectionType::teaching ||
                          type == SectionType::achievements;
  switch (kind) {
    case EditKind::weak_opening:
    case EditKind::reorder_bullets: return tells_work;
    case EditKind::surface_proven_skill:
    case EditKind::reorder_skills: return lists_skills;
  }
  return false;
}

bool is_edited(SectionType type, Level level) {
  for (const EditKind kind : all_edit_kinds) {
    if (applies_to(kind, type) && lowest_level(kind) <= level) return true;
  }
  return false;
}

}  // namespace savile
