#include "document/section_content.hpp"

#include <algorithm>
#include <array>

#include "document/implied_section.hpp"

namespace savile {
namespace {

constexpr std::size_t most_lines = 60;

}  // namespace

SectionType section_content(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range) {
  range.last = std::min(range.last, range.first + most_lines);
  if (range.empty()) return SectionType::other;
  constexpr std::size_t types = static_cast<std::size_t>(SectionType::other) + 1;
  std::array<std::size_t, types> counts{};
  std::size_t all = 0;
  for (const ImpliedSection& implied : imply_sections(text, lines, range)) {
    for (std::size_t i = implied.lines.first; i < implied.lines.last; ++i) {
      if (lines[i].empty()) continue;
      ++all;
      ++counts[static_cast<std::size_t>(implied.type)];
    }
  }
  for (std::size_t k = 0; k < types; ++k) {
    const auto type = static_cast<SectionType>(k);
    const bool job = type == SectionType::experience;
    if (counts[k] * 2 > all && (!job || counts[k] > 1)) return type;
  }
  return SectionType::other;
}

}  // namespace savile
