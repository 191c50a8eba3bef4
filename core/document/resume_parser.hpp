// Text or Markdown to a Resume.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "document/layout_hint.hpp"
#include "document/resume.hpp"

namespace savile {

struct ResumeLimits {
  std::size_t bytes = 2 * 1024 * 1024;
  std::size_t sections = 200;  // further headings are read as text
};

// Fails with `bad_input` for an empty, blank or binary text and `too_large` above the limit; says
// the rest in warnings. `text` must be valid UTF-8 and outlive the result. `layout` is how its lines
// looked on the paper it was read from; empty for plain text. Linear.
[[nodiscard]] Result<Resume> parse_resume(std::string_view text, const ResumeLimits& limits = {},
                                          const Layout& layout = {});

}  // namespace savile
