#include "json/value.hpp"

#include <string>

#include "catch.hpp"

using savile::parse_json;
using savile::print_json;

TEST_CASE("keys keep their order and text its form") {
  const auto parsed = parse_json(R"({"b":1,"a":["é",null,2.5]})");
  REQUIRE(parsed.ok());
  CHECK(print_json(parsed.value()) == R"({"b":1,"a":["é",null,2.5]})");
}

TEST_CASE("broken JSON is refused with its place") {
  const auto parsed = parse_json(R"({"a": nope})");
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().code == savile::ErrorCode::bad_json);
  CHECK(parsed.error().span->begin == 7);  // "n" may begin null; "no" cannot
}

TEST_CASE("nesting of ten thousand levels is refused before it is parsed") {
  const auto parsed = parse_json(std::string(10'000, '['));
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().message.find("nested deeper") != std::string::npos);
}

TEST_CASE("brackets within strings do not nest") {
  CHECK(parse_json("\"" + std::string(1'000, '[') + "\\\"" + std::string(1'000, '{') + "\"").ok());
}

TEST_CASE("the deepest allowed nesting is read and printed") {
  const std::string text = std::string(64, '[') + std::string(64, ']');
  const auto parsed = parse_json(text);
  REQUIRE(parsed.ok());
  CHECK(print_json(parsed.value()) == text);
}

TEST_CASE("an object of more fields than any document has is refused before it is parsed") {
  const auto object_of = [](std::size_t fields) {
    std::string text = "[{";
    for (std::size_t i = 0; i < fields; ++i)
      text += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":{\"a\":1}";
    return text + "}]";
  };
  CHECK(parse_json(object_of(savile::max_json_fields)).ok());
  const auto parsed = parse_json(object_of(300'000));
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().message.find("fields") != std::string::npos);
}

TEST_CASE("half a surrogate pair becomes U+FFFD, a whole one stays, and an escaped backslash begins none") {
  const auto text_of = [](const std::string& json) { return parse_json(json).value().get<std::string>(); };
  CHECK(text_of(R"("a\ud83db")") == "a\uFFFDb");
  CHECK(text_of(R"("\udc00\uD83D")") == "\uFFFD\uFFFD");
  CHECK(text_of(R"("\ud83d\ude00\ud83d\u0041")") == "\U0001F600\uFFFDA");
  CHECK(text_of(R"("\\ud83d")") == "\\ud83d");
  CHECK_FALSE(parse_json(R"("\ud8")").ok());
}
