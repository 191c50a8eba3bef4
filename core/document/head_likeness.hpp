// How much a single line looks like a part of an entry's head rather than of its description.
#pragma once

#include <string_view>

#include "document/resume_line.hpp"

namespace savile {

struct HeadLikeness {
  int score = 0;  // above 0: rather a head
  bool dated = false;
  bool title = false;         // names a job, or an award in education
  bool proper = false;        // a few words, all with capitals: could be any name
  bool closes = false;        // "To: Present", which ends a range begun above
  bool place = false;         // a place and no more
  bool organization = false;  // names an organization, or a school in education
};

[[nodiscard]] HeadLikeness head_likeness(std::string_view text, const std::vector<ResumeLine>& lines,
                                         std::size_t line, bool education);

// "Managed", "Led", "Develop": a description's first word.
[[nodiscard]] bool starts_with_action(std::string_view text, Span line);

}  // namespace savile
