// The kinds of rule edit that a plan can ask for. One rule a kind, in core/edit/rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/section_analyzer.hpp"

namespace savile {

enum class EditKind : std::uint8_t {
  summary_opening,
  first_person,
  weak_opening,
  tense,
  filler,
  align_term,
  number_style,
  punctuation,
  date_style,
  compose_summary,
  reorder_bullets,
  surface_proven_skill,
  reorder_skills,
  shorten,
  reorder_sections,
};

// In this order rules are tried; those that reword one passage go over it one after another.
inline constexpr EditKind all_edit_kinds[] = {
    EditKind::summary_opening, EditKind::first_person,    EditKind::weak_opening,
    EditKind::tense,           EditKind::filler,          EditKind::align_term,
    EditKind::number_style,    EditKind::punctuation,     EditKind::date_style,
    EditKind::compose_summary, EditKind::reorder_bullets, EditKind::surface_proven_skill,
    EditKind::reorder_skills,  EditKind::shorten,         EditKind::reorder_sections,
};

// The name in JSON and in Edit::rule.
[[nodiscard]] std::string_view name_of(EditKind kind);
[[nodiscard]] std::optional<EditKind> edit_kind_named(std::string_view name);

// The lowest level at which this kind is allowed. Conservative corrects what is wrong or uneven (tense,
// numbers, dates, marks) and reorders inside lists; balanced changes wording, with no word of it new; only
// extensive writes, cuts and moves whole sections. What a level may do, the higher ones may do as well.
[[nodiscard]] Level lowest_level(EditKind kind);

// True if sections of this type can have such an edit.
[[nodiscard]] bool applies_to(EditKind kind, SectionType type);

// True if the rule looks at the whole document: it is asked once, for the first section, whatever its type.
[[nodiscard]] bool is_document_wide(EditKind kind);

// True if any rule may touch a section of this type at this level; `first`: it is the résumé's first.
[[nodiscard]] bool is_edited(SectionType type, Level level, bool first);

}  // namespace savile
