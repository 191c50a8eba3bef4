// Who the résumé is about: name, headline, e-mail, telephone, place, links.
#pragma once

#include <string_view>
#include <vector>

#include "document/resume.hpp"
#include "document/resume_line.hpp"

namespace savile {

// How many lines at the beginning of `range` are contact lines: up to the first one that can only be
// the beginning of something else (running text, a dated head, an item).
[[nodiscard]] std::size_t contact_block_end(std::string_view text, const std::vector<ResumeLine>& lines,
                                            LineRange range);

// Reads the block; `more` are lines elsewhere that hold contact details ("Contact" at the bottom),
// used for what the block does not have.
[[nodiscard]] Contact read_contact(std::string_view text, const std::vector<ResumeLine>& lines,
                                   LineRange block, const std::vector<LineRange>& more);

}  // namespace savile
