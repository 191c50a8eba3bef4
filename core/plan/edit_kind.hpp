// The kinds of rule edit that a plan can ask for. One rule a kind, in core/edit/rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/section_analyzer.hpp"

namespace savile {

enum class EditKind : std::uint8_t {
  summary_opening,
  compose_summary,
  weak_opening,
  reorder_bullets,
  surface_proven_skill,
  reorder_skills,
  shorten,
  reorder_sections,
};

// In the order in which the rules run: of two edits that touch the same words the earlier one is kept.
inline constexpr EditKind all_edit_kinds[] = {
    EditKind::summary_opening, EditKind::compose_summary,      EditKind::weak_opening,
    EditKind::reorder_bullets, EditKind::surface_proven_skill, EditKind::reorder_skills,
    EditKind::shorten,         EditKind::reorder_sections,
};

// The name in JSON and in Edit::rule.
[[nodiscard]] std::string_view name_of(EditKind kind);
[[nodiscard]] std::optional<EditKind> edit_kind_named(std::string_view name);

// The lowest level at which this kind is allowed: conservative reorders inside lists and no more, and only
// extensive writes, cuts and moves whole sections. What a level may do, the higher ones may do as well.
[[nodiscard]] Level lowest_level(EditKind kind);

// True if sections of this type can have such an edit.
[[nodiscard]] bool applies_to(EditKind kind, SectionType type);

// True if the rule looks at the whole document: it is asked once, for the first section, whatever its type.
[[nodiscard]] bool is_document_wide(EditKind kind);

// True if any rule may touch a section of this type at this level; `first`: it is the résumé's first.
[[nodiscard]] bool is_edited(SectionType type, Level level, bool first);

}  // namespace savile
