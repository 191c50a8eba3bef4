#include "chunk/count_units.hpp"

#include "base/eight_bytes.hpp"

namespace savile {
namespace {

std::size_t sum_of_bytes(std::uint64_t bytes) { return static_cast<std::size_t>((bytes * each_byte) >> 56U); }

// 10xxxxxx
std::uint64_t further_bytes(std::uint64_t bytes) { return (bytes >> 7U) & ~(bytes >> 6U) & each_byte; }
// 1111xxxx
std::uint64_t leads_of_four(std::uint64_t bytes) {
  return (bytes >> 7U) & (bytes >> 6U) & (bytes >> 5U) & (bytes >> 4U) & each_byte;
}

// The text's size, less `less` of each eight bytes. Zeros that fill the last eight count as nothing.
template <typename Less>
std::size_t count_but(std::string_view text, Less less) {
  std::size_t count = text.size(), at = 0;
  for (; at + 64 <= text.size(); at += 64) {
    if (are_ascii<64>(text.data() + at)) continue;
    for (std::size_t i = 0; i < 64; i += 8) count -= less(load_bytes(text.data() + at + i));
  }
  for (; at + 8 <= text.size(); at += 8) count -= less(load_bytes(text.data() + at));
  if (at < text.size()) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, text.size() - at);
    count -= less(bytes);
  }
  return count;
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
  return count_but(text, [](std::uint64_t bytes) { return sum_of_bytes(further_bytes(bytes)); });
}

std::size_t count_utf16_units(std::string_view text) {
  return count_but(text, [](std::uint64_t bytes) {
    return sum_of_bytes(further_bytes(bytes)) - sum_of_bytes(leads_of_four(bytes));
  });
}

}  // namespace savile
