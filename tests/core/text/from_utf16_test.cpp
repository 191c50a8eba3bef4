#include "text/from_utf16.hpp"

#include <cstdint>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

namespace {

std::string converted(const std::u16string& units) {
  std::string bytes(units.size() * 2, '\0'), out(units.size() * 3, '\0');
  for (std::size_t i = 0; i < units.size(); ++i) {
    bytes[2 * i] = static_cast<char>(units[i] & 0xFF);
    bytes[2 * i + 1] = static_cast<char>(units[i] >> 8);
  }
  out.resize(savile::utf8_from_utf16(bytes.data(), units.size(), out.data()));
  return out;
}

}  // namespace

TEST_CASE("UTF-16 comes out as UTF-8") {
  CHECK(converted(u"") == "");
  CHECK(converted(u"plain words, more than eight of them") == "plain words, more than eight of them");
  CHECK(converted(u"caf\u00e9 \u20ac5 \U0001F469 end") == "caf\u00e9 \u20ac5 \U0001F469 end");
}

TEST_CASE("a lone surrogate is one replacement character") {
  const std::u16string high(1, char16_t{0xD83D}), low(1, char16_t{0xDC69});
  CHECK(converted(high) == "\ufffd");
  CHECK(converted(low + u"a" + high) == "\ufffda\ufffd");
  CHECK(converted(high + high + low) == "\ufffd\U0001F469");
}

TEST_CASE("any mixture of characters, at any place, is converted one by one") {
  const char32_t characters[] = {'a',    '\n',   0x7F,   0x80,    0xE9,    0x7FF,   0x800,
                                 0x20AC, 0xFFFD, 0xFFFF, 0x10000, 0x1F469, 0x10FFFF};
  std::uint64_t state = 3;
  for (int round = 0; round < 400; ++round) {
    std::u16string units;
    std::string expected;
    for (std::uint64_t i = (state >> 33) % 40; i > 0; --i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      const char32_t c = (state >> 40) % 3 == 0 ? characters[(state >> 33) % std::size(characters)] : 'x';
      savile::append_utf8(expected, c);
      if (c < 0x10000) {
        units += static_cast<char16_t>(c);
      } else {
        units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
        units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
      }
    }
    state = state * 6364136223846793005U + 1442695040888963407U;
    if (converted(units) != expected) CHECK(converted(units) == expected);
  }
}
