// What a user should know about a posting before trusting what was read from it.
#pragma once

#include <vector>

#include "requirement/posting_section.hpp"
#include "requirement/requirements.hpp"
#include "text/token.hpp"

namespace savile {

// Codes: `looks_like_resume`, `one_paragraph`, `no_requirements`, `unsupported_script`; the extractor
// itself adds `html`.
[[nodiscard]] std::vector<Warning> posting_warnings(const TokenizedText& text, const PostingOutline& outline,
                                                    const std::vector<Requirement>& requirements);

}  // namespace savile
