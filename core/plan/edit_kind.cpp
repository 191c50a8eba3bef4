#include "plan/edit_kind.hpp"

namespace savile {

std::string_view name_of(EditKind kind) {
  switch (kind) {
    case EditKind::summary_opening: return "summary_opening";
    case EditKind::compose_summary: return "compose_summary";
    case EditKind::first_person: return "first_person";
    case EditKind::weak_opening: return "weak_opening";
    case EditKind::tense: return "tense";
    case EditKind::filler: return "filler";
    case EditKind::align_term: return "align_term";
    case EditKind::number_style: return "number_style";
    case EditKind::punctuation: return "punctuation";
    case EditKind::date_style: return "date_style";
    case EditKind::reorder_bullets: return "reorder_bullets";
    case EditKind::surface_proven_skill: return "surface_proven_skill";
    case EditKind::reorder_skills: return "reorder_skills";
    case EditKind::shorten: return "shorten";
    case EditKind::reorder_sections: return "reorder_sections";
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
  switch (kind) {
    case EditKind::tense:
    case EditKind::number_style:
    case EditKind::punctuation:
    case EditKind::date_style:
    case EditKind::reorder_skills: return Level::conservative;
    case EditKind::summary_opening:
    case EditKind::first_person:
    case EditKind::weak_opening:
    case EditKind::filler:
    case EditKind::align_term:
    case EditKind::reorder_bullets:
    case EditKind::surface_proven_skill: return Level::balanced;
    case EditKind::compose_summary:
    case EditKind::shorten:
    case EditKind::reorder_sections: return Level::extensive;
  }
  return Level::extensive;
}

bool applies_to(EditKind kind, SectionType type) {
  const bool lists_skills = type == SectionType::skills;
  const bool tells_work = type == SectionType::experience || type == SectionType::projects ||
                          type == SectionType::volunteer || type == SectionType::teaching ||
                          type == SectionType::achievements;
  const bool sums_up = type == SectionType::summary;
  const bool has_dates = tells_work || type == SectionType::education || type == SectionType::training ||
                         type == SectionType::certifications || type == SectionType::memberships;
  switch (kind) {
    case EditKind::summary_opening:
    case EditKind::compose_summary: return type == SectionType::summary;
    case EditKind::weak_opening:
    case EditKind::tense:
    case EditKind::reorder_bullets:
    case EditKind::shorten: return tells_work;
    case EditKind::first_person:
    case EditKind::filler:
    case EditKind::number_style:
    case EditKind::punctuation: return tells_work || sums_up;
    case EditKind::align_term: return tells_work || sums_up || lists_skills;
    case EditKind::date_style: return has_dates;
    case EditKind::surface_proven_skill:
    case EditKind::reorder_skills: return lists_skills;
    case EditKind::reorder_sections: return false;
  }
  return false;
}

bool is_document_wide(EditKind kind) {
  return kind == EditKind::compose_summary || kind == EditKind::reorder_sections;
}

bool is_edited(SectionType type, Level level, bool first) {
  for (const EditKind kind : all_edit_kinds) {
    if (lowest_level(kind) > level) continue;
    if (applies_to(kind, type) || (first && is_document_wide(kind))) return true;
  }
  return false;
}

}  // namespace savile
