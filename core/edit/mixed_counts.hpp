// Small counts of like things that are written in two ways in one row: "3 nurses and two aides".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

struct SpelledCount {
  Span span;           // "two"
  std::string digits;  // "2"
};

// The spelled counts, two to nine, that stand in a row ("and", a comma) with one in digits, each before its
// plural. Not "one", nor "two-week", nor a row that is spelled throughout. In order; linear.
[[nodiscard]] std::vector<SpelledCount> mixed_counts(std::string_view text);

}  // namespace savile
