// Where a section falls apart by its meaning, coarsest first:
//
//   experience, education …    entries > bullets and other lines
//   skills, languages …        paragraphs > categories > items
//   anything else              paragraphs > bullets and other lines
//
// What is finer (sentences, words, characters) has no meaning of its own: see borders.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/section_type.hpp"

namespace savile {

// A piece begins here. If it is cut up, its later parts need the context to be understood.
struct Cut {
  std::size_t at = 0;
  std::optional<Span> context;  // the head of an entry, the label of a category; begins at or after `at`
};

using CutLevel = std::vector<Cut>;  // in text order, at different places

// Whether a section of this type is cut as "anything else" is, above.
[[nodiscard]] bool cut_by_paragraphs(SectionType type);

// Linear. A heading above the section is a piece of its own.
[[nodiscard]] std::vector<CutLevel> structure_of(std::string_view text, SectionType type);

}  // namespace savile
