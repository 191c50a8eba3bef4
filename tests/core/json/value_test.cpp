#include "json/value.hpp"

#include <cstdint>
#include <iterator>
#include <limits>
#include <random>
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

namespace {

// A document of any kinds, and of strings that need escapes, are ill-formed or are plain.
savile::Json any_json(std::minstd_rand& random, int depth) {
  const char* const strings[] = {"",     "plain",        "a \"b\"", "back\\slash", "tab\t", "\x01",
                                 "\x7f", "\u00e9\u2014", "\xff",    "\xe2\x80",    "line\n"};
  const auto text = [&] { return std::string(strings[random() % std::size(strings)]); };
  switch (random() % (depth > 0 ? 8U : 6U)) {
    case 0: return text();
    case 1: return static_cast<std::int64_t>(random()) - 1'000'000'000;
    case 2: return static_cast<std::uint64_t>(random()) << 33U;
    case 3: return static_cast<double>(random()) / 1'000;
    case 4: return random() % 2 == 0;
    case 5: return nullptr;
    case 6: {
      savile::Json list = savile::Json::array();
      for (auto left = random() % 4; left > 0; --left) list.push_back(any_json(random, depth - 1));
      return list;
    }
    default: {
      savile::Json object = savile::Json::object();
      for (auto left = random() % 4; left > 0; --left) object[text()] = any_json(random, depth - 1);
      return object;
    }
  }
}

}  // namespace

TEST_CASE("law: what is printed is what the library prints") {
  std::minstd_rand random(5);
  for (int i = 0; i < 3'000; ++i) {
    const savile::Json value = any_json(random, 4);
    CHECK(print_json(value) == value.dump(-1, ' ', false, savile::Json::error_handler_t::replace));
  }
  for (const std::int64_t edge :
       {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0}})
    CHECK(print_json(edge) == std::to_string(edge));
  CHECK(print_json(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(print_json(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("law: strings of any bytes are printed as the library prints them") {
  // Whole letters, and the bytes at which UTF-8 begins to be ill-formed.
  const std::string pieces[] = {"a",
                                "\"",
                                "\\",
                                "\n",
                                "\t",
                                "\r",
                                "\b",
                                "\x1f",
                                "\x7f",
                                std::string(1, '\0'),
                                "\x80",
                                "\xbf",
                                "\xc1\x80",
                                "\xc2\x80",
                                "\xdf\xbf",
                                "\xe0\x9f\xbf",
                                "\xe0\xa0\x80",
                                "\xed\x9f\xbf",
                                "\xed\xa0\x80",
                                "\xee\x80\x80",
                                "\xef\xbf\xbf",
                                "\xf0\x8f\xbf\xbf",
                                "\xf0\x90\x80\x80",
                                "\xf4\x8f\xbf\xbf",
                                "\xf4\x90\x80\x80",
                                "\xf5\x80\x80\x80",
                                "\xe2\x80",
                                "\xf0\x90\x80",
                                "word "};
  std::minstd_rand random(11);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto left = random() % 5; left > 0; --left) text += pieces[random() % std::size(pieces)];
    const savile::Json value = text;
    REQUIRE(print_json(value) == value.dump(-1, ' ', false, savile::Json::error_handler_t::replace));
  }
}
