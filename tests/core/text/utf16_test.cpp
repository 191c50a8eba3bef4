#include "text/utf16.hpp"

#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

using savile::Utf16Offsets;

TEST_CASE("byte and UTF-16 offsets are equal in ASCII") {
  const Utf16Offsets offsets("plain");
  CHECK(offsets.to_units(3) == 3);
  CHECK(offsets.to_bytes(5) == 5);
}

TEST_CASE("an accent is one unit and two bytes, an emoji two units and four bytes") {
  const std::string text = "é😀x";
  const Utf16Offsets offsets(text);
  CHECK(offsets.to_units(2) == 1);
  CHECK(offsets.to_units(6) == 3);
  CHECK(offsets.to_bytes(1) == 2);
  CHECK(offsets.to_bytes(3) == 6);
  CHECK(offsets.to_bytes(2) == 2);  // inside the pair: where it begins
}

TEST_CASE("there and back is the same on every border of a long mixed text") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "aé€😀—b";
  const Utf16Offsets offsets(text);
  for (std::size_t at = 0; at <= text.size();) {
    CHECK(offsets.to_bytes(offsets.to_units(at)) == at);
    if (at == text.size()) break;
    at += savile::decode_at(text, at).size;
  }
  CHECK(offsets.to_bytes(1'000'000) == text.size());
}
