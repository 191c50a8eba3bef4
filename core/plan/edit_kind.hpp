// The kinds of rule edit that a plan can ask for. One rule a kind, in core/edit/rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/section_analyzer.hpp"

namespace savile {

enum class EditKind : std::uint8_t { weak_opening, reorder_bullets, surface_proven_skill, reorder_skills };

inline constexpr EditKind all_edit_kinds[] = {EditKind::weak_opening, EditKind::reorder_bullets,
                                              EditKind::surface_proven_skill, EditKind::reorder_skills};

// The name in JSON and in Edit::rule.
[[nodiscard]] std::string_view name_of(EditKind kind);
[[nodiscard]] std::optional<EditKind> edit_kind_named(std::string_view name);

// The lowest level at which this kind is allowed: conservative reorders inside lists and no more.
[[nodiscard]] Level lowest_level(EditKind kind);

// True if sections of this type can have such an edit.
[[nodiscard]] bool applies_to(EditKind kind, SectionType type);

// True if any rule may touch a section of this type at this level.
[[nodiscard]] bool is_edited(SectionType type, Level level);

}  // namespace savile
