#include "json/plain_json.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"

namespace savile {
namespace {

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

const std::vector<std::string> documents = {
    R"({"a":1,"b":[true,false,null,{"c":"d"}],"e":-12,"f":1.5,"g":"","h":{},"i":[],"j":0,"k":-0})",
    R"([ 1 , 2.50 , -3e2, 123456789012345678, 1234567890123456789, 12345678901234567890, 1e400, 01, -, +1 ])",
    R"({"text":"line\none \"two\" \\ three \/ tab\t \b\f\r","t\n":"x","a":{"a":1,"b":2,"a":3}})",
    "{\"de\":\"Z\xC3\xBCrich \xE2\x80\x93 \xF0\x9F\x98\x80\",\"list\":[[[[1]]],{\"x\":[{}]}]}",
    R"({"pair":"\ud83d\ude00","one":"\u0041"})",
    "\t[1,\r\n2]\n",
    "\"alone\"",
    "7"};

// Of read, either nothing or what the library reads; of print, what it prints.
void compare(const std::string& text) {
  INFO(text);
  const Json expected = Json::parse(text, nullptr, false);
  const std::optional<Json> found = read_plain_json(text);
  if (expected.is_discarded()) {
    CHECK_FALSE(found.has_value());
    return;
  }
  if (found) {
    CHECK(*found == expected);
    CHECK(dumped(*found) == dumped(expected));
  }
  CHECK(print_plain_json(expected) == dumped(expected));
}

}  // namespace

TEST_CASE("plain JSON is read as the library reads it") {
  for (const std::string& text : documents) compare(text);
  CHECK(read_plain_json(documents[0]).has_value());
  CHECK(read_plain_json(documents[2]).has_value());
  CHECK(read_plain_json(documents[3]).has_value());
  CHECK_FALSE(read_plain_json(documents[4]).has_value());
  CHECK(read_plain_json(documents[5]).has_value());
}

TEST_CASE("JSON that was changed somewhere is read as the library reads it, or left to it") {
  std::uint32_t state = 11;
  const auto next = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  const std::string signs = "{}[]\",:\\ntu0123-+.eE \n\x01\x7F\x80\xC3\xA9\xED\xA0\xF4";
  for (int round = 0; round < 4000; ++round) {
    std::string text = documents[next(documents.size())];
    for (std::size_t changes = next(3) + 1; changes > 0; --changes) {
      const std::size_t at = next(text.size());
      if (next(3) == 0) {
        text.erase(at, 1);
      } else if (next(2) == 0) {
        text.insert(at, 1, signs[next(signs.size())]);
      } else {
        text[at] = signs[next(signs.size())];
      }
      if (text.empty()) text = "1";
    }
    compare(text);
  }
}

TEST_CASE("what is over a limit is not read") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(read_plain_json(nested(static_cast<std::size_t>(max_json_depth))).has_value());
  CHECK_FALSE(read_plain_json(nested(static_cast<std::size_t>(max_json_depth) + 1)).has_value());
  const auto wide = [](std::size_t fields) {
    std::string out = "{";
    for (std::size_t i = 0; i < fields; ++i) out += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":0";
    return out + "}";
  };
  CHECK(read_plain_json(wide(max_json_fields)).has_value());
  CHECK_FALSE(read_plain_json(wide(max_json_fields + 1)).has_value());
}

TEST_CASE("strings are printed as the library prints them, ill-formed ones too") {
  std::string every;
  for (int c = 0; c < 256; ++c) {
    every += static_cast<char>(c);
    CHECK(print_plain_json(Json(std::string(1, static_cast<char>(c)))) ==
          dumped(Json(std::string(1, static_cast<char>(c)))));
  }
  CHECK(print_plain_json(Json(every)) == dumped(Json(every)));
  const Json document = {{"a\nb", {1, -2, 0.1, 1e300, nullptr, true, Json::array(), Json::object()}},
                         {"\x7F", std::string("\0\x1F", 2)},
                         {"big", 18446744073709551615U},
                         {"ill", "x\xC3"}};
  CHECK(print_plain_json(document) == dumped(document));
}

}  // namespace savile
