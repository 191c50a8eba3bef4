// Byte offsets of a UTF-8 text in UTF-16 code units and back.
//
// The core counts bytes; JavaScript counts UTF-16 code units. Every JSON document that leaves the
// core speaks UTF-16, through one of these. A checkpoint every 64 bytes keeps a look-up constant:
//
//   text    |....64 bytes....|....64 bytes....|...
//   units   ^0               ^units before    ^
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

class Utf16Offsets {
 public:
  // `text` must be valid UTF-8 and outlive this.
  explicit Utf16Offsets(std::string_view text);

  // The code units before byte `byte` (at most text.size(), on a code point's border).
  [[nodiscard]] std::size_t to_units(std::size_t byte) const;
  [[nodiscard]] Span to_units(Span bytes) const;

  // The byte at which code unit `unit` begins; inside a surrogate pair, where the pair begins;
  // past the end, text.size().
  [[nodiscard]] std::size_t to_bytes(std::size_t unit) const;
  [[nodiscard]] Span to_bytes(Span units) const;

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> checkpoints_;  // empty where the text is ASCII: offsets are equal
};

}  // namespace savile
