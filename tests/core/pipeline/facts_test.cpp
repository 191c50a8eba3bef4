#include "pipeline/facts.hpp"

#include <string>

#include "catch.hpp"

using savile::FieldReader;
using savile::Json;
using savile::read_facts;
using savile::Utf16Offsets;

namespace {

const std::string resume = "Zo\xC3\xAB Reyes\nBaker\n";

std::string error_of(const Json& facts) {
  const Json request = {{"facts", facts}};
  FieldReader in(request, "verify");
  const auto read = read_facts(in, Utf16Offsets(resume));
  return read.ok() ? std::string() : read.error().message;
}

}  // namespace

TEST_CASE("facts are read with their place in bytes; without one they have none") {
  const Json request = {{"facts", {{{"text", "Speaks Welsh"}}, {{"text", "Ran the oven"}, {"at", 10}}}}};
  FieldReader in(request, "verify");
  const auto facts = read_facts(in, Utf16Offsets(resume));
  REQUIRE(facts.ok());
  REQUIRE(facts.value().size() == 2);
  CHECK(facts.value()[0].place.empty());
  CHECK(facts.value()[1].place.begin == 11);  // "\u00EB" is two bytes
}

TEST_CASE("a request without facts has none") {
  const Json request = Json::object();
  FieldReader in(request, "verify");
  CHECK(read_facts(in, Utf16Offsets(resume)).value().empty());
}

TEST_CASE("what is no fact is refused by its place in the list") {
  CHECK(error_of(Json::array({{{"text", ""}}})) == "verify.facts[0].text must be 1 to 500 characters.");
  CHECK(error_of(Json::array({{{"text", "ok"}}, {{"text", std::string(501, 'x')}}})) ==
        "verify.facts[1].text must be 1 to 500 characters.");
  CHECK(error_of(Json::array({{{"text", "ok"}, {"at", 99}}})) ==
        "verify.facts[0].at must be a whole number from 0 to 15.");
  CHECK(error_of(Json::array({"ok"})) == "verify.facts[0] must be a JSON object.");
  CHECK(error_of("ok") == "verify.facts must be a list.");
  CHECK(error_of(Json(std::vector<Json>(101, {{"text", "x"}}))) ==
        "verify.facts must be a list of at most 100 facts.");
}
