#include "pipeline/engine.hpp"

#include "catch.hpp"
#include "json/value.hpp"
#include "mention_weights.hpp"

using namespace savile;
using savile::testing::mention_weights;

namespace {

constexpr const char* posting = "Welder\n\nRequirements\n- Two years of Weldmaster 9\n";
constexpr const char* resume =
    "Jo Doe\njo@example.com\n\nExperience\nWelder, Blackwater Steel\n2019 - 2024\n- Welded frames with WM9\n";
constexpr const char* own = R"({"terms":[{"name":"Weldmaster 9","aliases":["WM9"],"kind":"tool"}]})";

Json ok_of(const std::string& answer) {
  INFO(answer);
  const Json parsed = parse_json(answer).value();
  REQUIRE(parsed.contains("ok"));
  return parsed.at("ok");
}

std::string code_of(const std::string& answer) {
  return parse_json(answer).value().at("error").at("code").get<std::string>();
}

}  // namespace

TEST_CASE("a term of the caller's is asked for by one name and proven by another") {
  Engine plain, told;
  for (Engine* engine : {&plain, &told}) ok_of(engine->load_mentions(mention_weights()));
  CHECK(ok_of(told.call("terms", own)).at("terms") == 1);
  int scores[2] = {};
  int* score = scores;
  for (Engine* engine : {&plain, &told}) {
    ok_of(engine->put("r", resume));
    ok_of(engine->put("p", posting));
    const Json match = ok_of(engine->call("match", R"({"resume":"r","posting":"p","today":"2026-11"})"));
    *score++ = match.at("score").get<int>();
  }
  CHECK(scores[1] > scores[0]);
}

TEST_CASE("terms come once, and before the first text") {
  Engine engine;
  ok_of(engine.call("terms", own));
  CHECK(code_of(engine.call("terms", own)) == "bad_input");
  Engine late;
  ok_of(late.put("r", resume));
  CHECK(code_of(late.call("terms", own)) == "bad_input");
}

TEST_CASE("terms of a wrong form are refused, and change nothing") {
  Engine engine;
  for (const char* bad :
       {R"({})", R"({"terms":"WM9"})", R"({"terms":[7]})", R"({"terms":[{"aliases":["WM9"]}]})",
        R"({"terms":[{"name":"WM9","kind":"gadget"}]})", R"({"terms":[{"name":"WM9","aliases":[7]}]})",
        R"({"terms":[{"name":"Docker"},{"name":"WM9","aliases":["Python"]}]})"}) {
    INFO(bad);
    CHECK(parse_json(engine.call("terms", bad)).value().contains("error"));
  }
  CHECK(ok_of(engine.call("terms", own)).at("terms") == 1);
}
