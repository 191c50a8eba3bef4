// Names in a posting, read token by token: what a title and a company have in common.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/resume.hpp"
#include "text/one_of.hpp"
#include "text/token.hpp"

namespace savile {

[[nodiscard]] bool starts_upper(const TokenizedText& text, std::size_t token);

// The tokens [first, end) as they stand in the text; not found where there are none.
[[nodiscard]] Field field_of_tokens(const TokenizedText& text, std::size_t first, std::size_t end,
                                    int confidence);

}  // namespace savile
