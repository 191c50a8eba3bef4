// The lines of one section as a model sees them: those that it may reword, each with an id, and
// those that are facts and stay as they are.
//
//   = Senior Nurse, City Hospital, 2019 - 2022      a fact: the head of an entry
//   l1: Responsible for wound care on two wards     a bullet, a sentence of the summary, a list of skills
#pragma once

#include <string>
#include <vector>

#include "base/span.hpp"
#include "document/resume.hpp"

namespace savile {

struct PromptLine {
  std::string id;  // "l1" …, unique in a section; empty for a fact
  Span span;       // in the résumé, without glyph and outer blanks

  [[nodiscard]] bool fact() const { return id.empty(); }
};

// In text order; facts only where a line that may be reworded follows under them. Empty for sections
// without any such line. Linear.
[[nodiscard]] std::vector<PromptLine> prompt_lines(const Resume& resume, std::size_t section);

}  // namespace savile
