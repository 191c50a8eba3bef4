// A word's hash, and whether two words of one size are the same: made for words of a text, which are short.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/eight_bytes.hpp"

namespace savile {

// Eight letters at a time, the last ones together with some before them. It differs between machines of
// different byte order: for places in tables, whose order is never seen.
[[nodiscard]] inline std::uint32_t word_hash(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  const char* at = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size;
  const auto mix = [&](std::uint64_t letters) {
    hash = (hash ^ letters) * factor;
    hash ^= hash >> 29U;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) mix(load_bytes<std::uint64_t>(at + i));
    mix(load_bytes<std::uint64_t>(at + size - 8));
  } else if (size >= 4) {
    mix(load_bytes<std::uint32_t>(at) << 32U | load_bytes<std::uint32_t>(at + size - 4));
  } else if (size > 0) {
    const auto letter = [&](std::size_t i) {
      return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i]));
    };
    mix(letter(0) << 16U | letter(size / 2) << 8U | letter(size - 1));
  }
  return static_cast<std::uint32_t>(hash >> 32U);
}

// As memcmp() == 0, which goes byte by byte in wasm.
[[nodiscard]] inline bool same_letters(const char* a, const char* b, std::size_t size) {
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8)
      if (load_bytes<std::uint64_t>(a + i) != load_bytes<std::uint64_t>(b + i)) return false;
    return load_bytes<std::uint64_t>(a + size - 8) == load_bytes<std::uint64_t>(b + size - 8);
  }
  if (size >= 4) {
    return load_bytes<std::uint32_t>(a) == load_bytes<std::uint32_t>(b) &&
           load_bytes<std::uint32_t>(a + size - 4) == load_bytes<std::uint32_t>(b + size - 4);
  }
  for (std::size_t i = 0; i < size; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

}  // namespace savile
