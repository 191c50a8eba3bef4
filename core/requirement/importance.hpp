// How badly a clause wants what it names, from its heading and its own words.
#pragma once

#include <cstddef>
#include <vector>

#include "requirement/posting_section.hpp"
#include "requirement/requirements.hpp"
#include "text/token.hpp"

namespace savile {

struct ImportanceCue {
  Importance importance = Importance::required;
  std::size_t first = 0, last = 0;  // tokens
};

// The words of importance in the tokens [first, last), left to right: "required", "a plus" …
[[nodiscard]] std::vector<ImportanceCue> importance_cues(const TokenizedText& text, std::size_t first,
                                                         std::size_t last);

// The heading decides, unless the clause itself says otherwise.
[[nodiscard]] Importance importance_of(const TokenizedText& text, std::size_t first, std::size_t last,
                                       PostingSection section);

// -2 to 2: "familiarity with" lowers, "expert", "must" raise.
[[nodiscard]] int priority_shift(const TokenizedText& text, std::size_t first, std::size_t last);

}  // namespace savile
