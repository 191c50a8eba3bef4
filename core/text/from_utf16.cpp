#include "text/from_utf16.hpp"

#include <cstdint>
#include <cstring>

namespace savile {
namespace {

std::uint64_t load_four(const char* units) {
  std::uint64_t four = 0;
  std::memcpy(&four, units, 8);
  return four;
}

constexpr std::uint64_t beyond_ascii = 0xFF80FF80FF80FF80U;

// Four units of ASCII as four bytes.
std::uint32_t packed(std::uint64_t four) {
  four = (four | (four >> 8U)) & 0x0000FFFF0000FFFFU;
  return static_cast<std::uint32_t>(four | (four >> 16U));
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
      const std::uint64_t first = load_four(units + 2 * i), second = load_four(units + 2 * i + 8);
      if (((first | second) & beyond_ascii) != 0) break;
      const std::uint64_t eight = packed(first) | (static_cast<std::uint64_t>(packed(second)) << 32U);
      std::memcpy(to, &eight, 8);
      to += 8;
      i += 8;
    }
    // Up to the next eight, or the end.
    for (const std::size_t stop = count - i < 8 ? count : i + 8; i < stop; ++i) {
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
