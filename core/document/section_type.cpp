#include "document/section_type.hpp"

#include <array>
#include <cstddef>

namespace savile {
namespace {

constexpr std::array<std::string_view, 18> names = {
    "summary",        "experience",  "education",    "skills",   "projects",      "achievements",
    "certifications", "languages",   "publications", "awards",   "volunteer",     "interests",
    "references",     "memberships", "training",     "teaching", "presentations", "other"};

}  // namespace

std::string_view name_of(SectionType type) { return names[static_cast<std::size_t>(type)]; }

std::optional<SectionType> section_type_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<SectionType>(i);
  }
  return std::nullopt;
}

}  // namespace savile
