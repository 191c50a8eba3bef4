// The passages of a section that rules may reword: bullets and prose, never heads or headings.
//
//   Nurse, Harbour Clinic, 2019 - 2023      identity: not here
//   Cared for up to 12 patients a shift.    prose
//   - Trained six juniors                   bullet
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"

namespace savile {

enum class TextUnitKind : std::uint8_t {
  bullet,  // one bullet with its continuation lines, without its glyph
  prose,   // a paragraph of running text
  skill    // one item of a list of skills
};

struct TextUnit {
  TextUnitKind kind = TextUnitKind::bullet;
  Span span;                     // in the résumé's text
  const Entry* entry = nullptr;  // whose work it tells; none in a summary or a list
};

// In text order and disjoint; they point into `section`. Linear in the section.
[[nodiscard]] std::vector<TextUnit> text_units_of(const Section& section, std::string_view text);

}  // namespace savile
