// E-mail addresses, links and host names: runs of tokens without blanks between them.
//
// A name inside one ("github.com/jane/python-notes") is part of an address, not a mention.
#pragma once

#include <cstddef>
#include <vector>

#include "text/token.hpp"

namespace savile {

struct TokenRange {
  std::size_t first = 0, last = 0;  // [first, last)
};

// The addresses of a text in order, without closing punctuation. Linear.
[[nodiscard]] std::vector<TokenRange> find_addresses(const TokenizedText& text);

}  // namespace savile
