#include "json/field_reader.hpp"

#include "catch.hpp"

using savile::FieldReader;
using savile::Json;

TEST_CASE("what is there is read") {
  const Json value = {{"name", "x"}, {"count", 3}, {"list", {1, 2}}};
  FieldReader in(value, "request");
  CHECK(in.text("name") == "x");
  CHECK(in.integer("count", 0, 10) == 3);
  CHECK(in.list("list").size() == 2);
  CHECK(in.ok());
}

TEST_CASE("the first error is kept, with its path") {
  const Json value = {{"count", 30}};
  FieldReader in(value, "request");
  CHECK(in.integer("count", 0, 10) == 0);
  CHECK(in.text("name").empty());
  CHECK(in.error().message == "request.count must be a whole number from 0 to 10.");
}

TEST_CASE("a field of the wrong type is no optional field") {
  const Json value = {{"name", 5}, {"none", nullptr}};
  FieldReader in(value, "request");
  CHECK(in.text_or("none", "fallback") == "fallback");
  CHECK(in.ok());
  CHECK(in.text_or("name", "fallback").empty());
  CHECK(in.error().message == "request.name must be a string.");
}

TEST_CASE("something else than an object has no fields") {
  const Json value = Json::array();
  FieldReader in(value, "request");
  CHECK(in.list("a").empty());
  CHECK(in.error().message == "request must be a JSON object.");
}
