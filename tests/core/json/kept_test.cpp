#include "json/kept.hpp"

#include <string>

#include "catch.hpp"

using savile::is_kept;
using savile::Json;
using savile::kept_json;
using savile::kept_objects;
using savile::only_field;
using savile::parse_json;
using savile::parse_json_keeping;
using savile::print_json;

TEST_CASE("what is kept is printed as the text it came in, blanks and escapes too") {
  const std::string piece = R"({ "x" : "\u0041}\"{", "y":[1.0,{}] })";
  const auto read = parse_json_keeping(R"({"a":1,"reply":)" + piece + R"(,"b":[2]})", "reply");
  REQUIRE(read.ok());
  CHECK(is_kept(read.value().at("reply")));
  CHECK(print_json(read.value()) == R"({"a":1,"reply":)" + piece + R"(,"b":[2]})");
}

TEST_CASE("each object in such a field is kept, at any depth, and nothing else") {
  const std::string text =
      R"([{"reply":{"reply":{}}},{"reply":3},{"reply":[{"reply" : {"z":1}}]},{"said":"reply","x":{"reply":{}}}])";
  const auto read = parse_json_keeping(text, "reply");
  REQUIRE(read.ok());
  const Json& list = read.value();
  CHECK(is_kept(list[0].at("reply")));
  CHECK(list[1].at("reply") == 3);
  CHECK(print_json(list[2].at("reply")[0]) == R"({"reply":{"z":1}})");
  CHECK(is_kept(list[2].at("reply")[0].at("reply")));
  CHECK(list[3].at("said") == "reply");
  CHECK(is_kept(list[3].at("x").at("reply")));
}

TEST_CASE("a text that only looks like such a field is none") {
  const std::string text = R"({"a":"\"reply\":{","\"reply":{"b":1},"reply\\":{"c":2}})";
  const auto read = parse_json_keeping(text, "reply");
  REQUIRE(read.ok());
  CHECK(read.value() == parse_json(text).value());
}

TEST_CASE("a field that is given twice, or under an escaped name, is read as ever") {
  for (const std::string text :
       {R"({"reply":{"a":1},"reply":{"b":2}})", R"({"\u0072eply":{"a":1},"x":{"reply":{"b":2}}})"}) {
    CAPTURE(text);
    const auto read = parse_json_keeping(text, "reply");
    REQUIRE(read.ok());
    CHECK(read.value() == parse_json(text).value());
  }
}

TEST_CASE("broken JSON around what is kept is refused with its place, and so is one that does not end") {
  const auto place = [](const std::string& text) {
    const auto read = parse_json_keeping(text, "reply");
    REQUIRE_FALSE(read.ok());
    return read.error().span->begin;
  };
  CHECK(place(R"({"reply":{"a":1},nope})") == 18);  // "n" may begin null; "no" cannot
  CHECK(place(R"({"reply":{"a":1)") == 15);
}

TEST_CASE("the only field of an object is found where the object is as the core prints it") {
  CHECK(only_field(R"({"ok":{"a":[1]}})", "ok") == R"({"a":[1]})");
  CHECK(only_field(R"({"ok":[]})", "ok") == "[]");
  for (const char* text : {"", "{\"ok\":", R"({"ok":3})", R"({"ok":{}},)", R"({"ok":{},"b":1})",
                           R"({"no":{}})", R"({ "ok":{}})", R"({"ok":{})"}) {
    CAPTURE(text);
    CHECK_FALSE(only_field(text, "ok"));
  }
}

TEST_CASE("a list of objects is cut into them, and no other list is") {
  for (const char* text : {"[]", R"([{"a":"]"}])", R"([{},{"b":[{}]},{"c":"\\"}])"}) {
    CAPTURE(text);
    const auto list = kept_objects(text);
    REQUIRE(list);
    CHECK(print_json(*list) == text);
    for (const Json& item : *list) CHECK(is_kept(item));
  }
  for (const char* text : {"", "[", "{}", "[1]", "[{}", "[{},]", "[{},1]", "[{}] ", "[{}{}]", "[{]"}) {
    CAPTURE(text);
    CHECK_FALSE(kept_objects(text));
  }
}

TEST_CASE("a kept value is printed after what is there") {
  std::string out = "x";
  print_json(Json{{"a", kept_json("{}")}}, out);
  CHECK(out == R"(x{"a":{}})");
}
