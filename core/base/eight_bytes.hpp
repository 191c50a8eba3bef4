// Eight bytes of a text in one word, and what is known of them without looking at each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace savile {

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

// The bytes there as a number, in this machine's order. `Block` says how many.
template <class Block = std::uint64_t>
[[nodiscard]] inline std::uint64_t load_bytes(const char* at) {
  Block block;
  std::memcpy(&block, at, sizeof block);
  return block;
}
inline void store_eight(char* at, std::uint64_t bytes) { std::memcpy(at, &bytes, 8); }

// The high bit of each byte below `limit` (at most 0x80). Above the lowest such byte there may be more.
[[nodiscard]] constexpr std::uint64_t bytes_below(std::uint64_t bytes, std::uint8_t limit) {
  return (bytes - each_byte * limit) & ~bytes & high_bits;
}

// The high bit of each ASCII byte from `first` to `last`.
[[nodiscard]] constexpr std::uint64_t ascii_between(std::uint64_t bytes, char first, char last) {
  // Without carries from byte to byte.
  const std::uint64_t low = bytes & ~high_bits;
  const std::uint64_t from_first = low + each_byte * static_cast<std::uint8_t>(0x80 - first);
  const std::uint64_t behind_last = low + each_byte * static_cast<std::uint8_t>(0x7F - last);
  return from_first & ~behind_last & ~bytes & high_bits;
}

// Whether `size` bytes, a multiple of eight known beforehand, are all ASCII.
template <std::size_t size>
[[nodiscard]] inline bool are_ascii(const char* at) {
  static_assert(size % 8 == 0);
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; i += 8) bytes |= load_bytes(at + i);
  return (bytes & high_bits) == 0;
}

}  // namespace savile
