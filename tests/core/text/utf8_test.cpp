#include "text/utf8.hpp"

#include <string>

#include "catch.hpp"

using savile::is_valid_utf8;
using savile::repair_utf8;

TEST_CASE("valid text is left as it is") {
  const std::string text = "Zoë — 3 µs 😀";
  CHECK(is_valid_utf8(text));
  CHECK(repair_utf8(text).text == text);
  CHECK(repair_utf8(text).replaced == 0);
}

TEST_CASE("an ill-formed sequence becomes one U+FFFD and is reported with its place") {
  const auto repaired = repair_utf8(
      "a\xFF"
      "b\xE2\x82"
      "c");
  CHECK(repaired.text == "a\uFFFDb\uFFFDc");
  REQUIRE(repaired.replacements.size() == 2);
  CHECK(repaired.replacements[0] == savile::Span{1, 4});
}

TEST_CASE("overlong forms, surrogates and values past U+10FFFF are ill-formed") {
  for (const char* bytes : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5"}) {
    CHECK_FALSE(is_valid_utf8(bytes));
    CHECK(is_valid_utf8(repair_utf8(bytes).text));
  }
}

TEST_CASE("appending a decoded code point gives its bytes back") {
  for (const std::string text : {"A", "é", "€", "😀"}) {
    std::string out;
    savile::append_utf8(out, savile::decode_at(text, 0).value);
    CHECK(out == text);
  }
}
