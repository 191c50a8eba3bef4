#include "text/from_utf16.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include "base/eight_bytes.hpp"

namespace savile {
namespace {

constexpr std::uint64_t beyond_ascii = 0xFF80FF80FF80FF80U;

// Four units of ASCII as four bytes.
std::uint32_t packed(std::uint64_t four) {
  four = (four | (four >> 8U)) & 0x0000FFFF0000FFFFU;
  return static_cast<std::uint32_t>(four | (four >> 16U));
}

std::size_t units_before(std::uint64_t marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 16;
}

// How many of the eight come before the first that is not ASCII, which there is.
std::size_t ascii_units(std::uint64_t first, std::uint64_t second) {
  const std::uint64_t marks = first & beyond_ascii;
  return marks != 0 ? units_before(marks) : 4 + units_before(second & beyond_ascii);
}

char32_t unit_at(const char* units, std::size_t i) {
  std::uint16_t unit = 0;
  std::memcpy(&unit, units + 2 * i, 2);
  return unit;
}

char* put(char* out, char32_t c) {
  const auto byte = [&](char32_t bits) { *out++ = static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto further = [&](unsigned shift) { byte(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0U | (c >> 6U));
    further(0);
  } else if (c < 0x10000) {
    byte(0xE0U | (c >> 12U));
    further(6);
    further(0);
  } else {
    byte(0xF0U | (c >> 18U));
    further(12);
    further(6);
    further(0);
  }
  return out;
}

bool is_high(char32_t unit) { return (unit & 0xFC00U) == 0xD800U; }
bool is_low(char32_t unit) { return (unit & 0xFC00U) == 0xDC00U; }

}  // namespace

std::size_t utf8_from_utf16(const char* units, std::size_t count, char* const out) {
  char* to = out;
  for (std::size_t i = 0; i < count;) {
    while (i + 8 <= count) {
      const std::uint64_t first = load_bytes(units + 2 * i), second = load_bytes(units + 2 * i + 8);
      // What is no ASCII is written over; there is room for three bytes a unit.
      store_eight(to, packed(first) | (static_cast<std::uint64_t>(packed(second)) << 32U));
      const std::size_t ascii = ((first | second) & beyond_ascii) == 0 ? 8 : ascii_units(first, second);
      i += ascii;
      to += ascii;
      if (ascii < 8) break;
    }
    // Those that are not ASCII, and the last few.
    for (; i < count && (count - i < 8 || unit_at(units, i) >= 0x80); ++i) {
      char32_t c = unit_at(units, i);
      if (is_high(c) && i + 1 < count && is_low(unit_at(units, i + 1))) {
        c = 0x10000U + ((c & 0x3FFU) << 10U) + (unit_at(units, i + 1) & 0x3FFU);
        ++i;
      } else if (is_high(c) || is_low(c)) {
        c = 0xFFFD;
      }
      to = put(to, c);
    }
  }
  return static_cast<std::size_t>(to - out);
}

}  // namespace savile
