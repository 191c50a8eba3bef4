// Names of small values as they stand in JSON, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/match.hpp"
#include "analysis/section_analyzer.hpp"
#include "edit/edit.hpp"

namespace savile {

[[nodiscard]] std::string_view name_of(Strength strength);
[[nodiscard]] std::string_view name_of(Met met);
[[nodiscard]] std::string_view name_of(EditSource source);
[[nodiscard]] std::string_view name_of(EditStatus status);

[[nodiscard]] std::optional<Level> level_named(std::string_view name);
[[nodiscard]] std::optional<EditSource> edit_source_named(std::string_view name);
[[nodiscard]] std::optional<EditStatus> edit_status_named(std::string_view name);
[[nodiscard]] std::optional<RequirementKind> requirement_kind_named(std::string_view name);
[[nodiscard]] std::optional<Importance> importance_named(std::string_view name);
// "r12" -> 12.
[[nodiscard]] std::optional<std::uint32_t> requirement_id_named(std::string_view name);

}  // namespace savile
