// Hashes of features: a template's number joined with the hashes of what it looks at.
//
// The same numbers natively and in wasm, at training and at decoding: 32-bit arithmetic alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace savile {

[[nodiscard]] constexpr std::uint32_t scramble(std::uint32_t x) {
  x ^= x >> 16;
  x *= 0x7FEB352DU;
  x ^= x >> 15;
  x *= 0x846CA68BU;
  x ^= x >> 16;
  return x;
}

[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return scramble(hash);
}

// What join_hash scrambles.
[[nodiscard]] constexpr std::uint32_t joined(std::uint32_t a, std::uint32_t b) {
  return a * 0x9E3779B1U + b + 0x7F4A7C15U;
}

[[nodiscard]] constexpr std::uint32_t join_hash(std::uint32_t a, std::uint32_t b) {
  return scramble(joined(a, b));
}

}  // namespace savile
