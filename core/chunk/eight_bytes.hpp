// Eight bytes of a text in one word, and what is known of them without looking at each.
#pragma once

#include <cstdint>
#include <cstring>

namespace savile {

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

[[nodiscard]] inline std::uint64_t load_eight(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

// The high bit of each byte below `limit` (at most 0x80). Above the lowest such byte there may be more.
[[nodiscard]] constexpr std::uint64_t bytes_below(std::uint64_t bytes, std::uint8_t limit) {
  return (bytes - each_byte * limit) & ~bytes & high_bits;
}

}  // namespace savile
