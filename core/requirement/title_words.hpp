// The words of job titles, from the lists job_title_words, posting_title_words, title_praise.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/token.hpp"

namespace savile {

// "nurse", "engineers", "radiologist": a word that names a job by itself. `key` is folded.
[[nodiscard]] bool is_title_noun(std::string_view key);

// The end of the title of several words that begins at token `first` ("chef de partie", "chief of
// staff"), the longest one; `first` where there is none.
[[nodiscard]] std::size_t title_phrase_end(const TokenizedText& text, std::size_t first, std::size_t last);

// Praise and conditions before a title: "experienced", "full-time".
[[nodiscard]] bool is_title_praise(std::string_view key);

}  // namespace savile
