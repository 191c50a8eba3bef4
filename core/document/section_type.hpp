// The kinds of section that a résumé has.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace savile {

enum class SectionType : std::uint8_t {
  summary,
  experience,
  education,
  skills,
  projects,
  achievements,
  certifications,
  languages,
  publications,
  awards,
  volunteer,
  interests,
  references,
  memberships,
  training,
  teaching,
  presentations,
  other,
};

// The name in JSON: "summary" ... "other".
[[nodiscard]] std::string_view name_of(SectionType type);
[[nodiscard]] std::optional<SectionType> section_type_named(std::string_view name);

}  // namespace savile
