// A heading for a new summary, written as the résumé writes its own.
//
//   "EXPERIENCE"  -> "SUMMARY"          "## Experience" -> "## Summary"
//   "Experience:" -> "Summary:"         underlined      -> underlined
#pragma once

#include <optional>
#include <string>

#include "document/resume.hpp"

namespace savile {

struct NewSection {
  std::string before_body;  // the heading's lines, with the empty lines that follow headings here
  std::string after_body;   // line end and what stands between two sections here
};

// To be put before the first section. None where the résumé has no headings that can be copied.
[[nodiscard]] std::optional<NewSection> summary_frame(const Resume& resume);

}  // namespace savile
