// Which section a line would open, by its words alone. Whether it does is decided in section_finder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"
#include "document/resume_line.hpp"
#include "document/section_type.hpp"

namespace savile {

enum class HeadingKind : std::uint8_t {
  section,
  contact,  // "Contact", "Personal details": belongs to the contact block
  title,    // "Curriculum Vitae": names the paper
};

struct HeadingWords {
  HeadingKind kind = HeadingKind::section;
  SectionType type = SectionType::other;
  bool exact = false;    // the words stand in the list; else single words gave the type
  bool known = false;    // listed, or typed by its words; false: words that say nothing
  bool plain = false;    // each longer word says something
  bool covered = false;  // at least half of its words say something
  int weight = 0;        // how much its single words say, where it is not listed
  bool inlined = false;  // "Skills: Python, Java": the section's text begins on the same line
  Span words;            // the heading without markup
  std::size_t body = 0;  // where an inlined section's text begins
};

// None for a line that cannot be a heading: too long, a bullet, a sentence.
[[nodiscard]] std::optional<HeadingWords> heading_words(std::string_view text, const ResumeLine& line);

// "CV", "Lebenslauf": words that name the paper.
[[nodiscard]] bool names_paper(std::string_view words);

// The type of a listed heading with this wording ("Work Experience"); none if it is in no row.
[[nodiscard]] std::optional<SectionType> listed_heading(std::string_view words);

}  // namespace savile
