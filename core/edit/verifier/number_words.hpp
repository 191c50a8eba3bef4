// Numbers in words and digits: "twelve", "two hundred and fifty", "a dozen", "1.5", "50,000".
#pragma once

#include <optional>
#include <string_view>

#include "edit/verifier/reading.hpp"

namespace savile::gate {

struct NumberRead {
  WordRange words;
  double value = 0;
  bool digits = false;  // begins with digits
  bool vague = false;   // "dozens", "hundreds of"
  bool ordinal = false;
  bool scaled = false;  // with a scale: "50K", "2 million"
};

// The number that begins at `word`; nothing if none does. "one" is no number before a noun: it is an
// article as often.
[[nodiscard]] std::optional<NumberRead> read_number(const Reading& reading, std::size_t word);

// 50000 for "50,000", 1.5 for "1.5"; digits with separators as Reading joins them.
[[nodiscard]] double digits_value(std::string_view digits);

// "20m" of build time: minutes, and no millions.
[[nodiscard]] bool is_minutes(const Reading& reading, std::size_t m);

}  // namespace savile::gate
