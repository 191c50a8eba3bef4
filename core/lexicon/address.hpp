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

// The last run of tokens that was looked at, for who asks about places in order.
class AddressRuns {
 public:
  explicit AddressRuns(const TokenizedText& text) : text_(text) {}

  // The first address that ends behind token `first` and begins before `last`; empty if there is none. Linear
  // in the runs that are asked about.
  [[nodiscard]] TokenRange first_within(std::size_t first, std::size_t last);

 private:
  const TokenizedText& text_;
  TokenRange run_, address_;
};

// The addresses of a text in order, without closing punctuation. Linear.
[[nodiscard]] std::vector<TokenRange> find_addresses(const TokenizedText& text);

}  // namespace savile
