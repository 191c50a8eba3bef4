#include "orchestrator/recovery_table.hpp"

#include "catch.hpp"

using namespace savile;

namespace {
using Names = std::vector<std::string>;

Names chain(const RecoveryTable& table, std::string_view code,
            ErrorClass error_class = ErrorClass::permanent) {
  Names out;
  for (const StrategyId id : table.chain(code, error_class)) out.push_back(table.at(id).name);
  return out;
}

StrategyId added(RecoveryTable& table, std::string name) {
  const auto id = table.add({std::move(name), StrategyKind::custom});
  REQUIRE(id.ok());
  return id.value();
}
}  // namespace

TEST_CASE("what is built in: retries where they may help, then another way, then a part") {
  const RecoveryTable table;
  CHECK(chain(table, "x", ErrorClass::transient) == Names{"retry", "fallback", "partial"});
  CHECK(chain(table, "x", ErrorClass::rate_limited) == Names{"retry", "fallback", "partial"});
  CHECK(chain(table, "x", ErrorClass::protocol) == Names{"retry", "fallback", "partial"});
  CHECK(chain(table, "x", ErrorClass::local) == Names{"rerun", "fallback", "partial"});
  CHECK(chain(table, "x", ErrorClass::permanent) == Names{"fallback", "partial"});
}

TEST_CASE("the most specific pattern comes first, whatever the order of registration") {
  RecoveryTable table;
  REQUIRE(table.use("*", added(table, "any")).ok());
  REQUIRE(table.use("http.503.slow", added(table, "very special")).ok());
  REQUIRE(table.use("http", added(table, "wide")).ok());
  REQUIRE(table.use("transient", added(table, "class")).ok());
  REQUIRE(table.use("http.503", added(table, "special")).ok());
  CHECK(chain(table, "http.503.slow", ErrorClass::transient) ==
        Names{"very special", "special", "wide", "class", "retry", "any", "fallback", "partial"});
  CHECK(chain(table, "http.503", ErrorClass::transient) ==
        Names{"special", "wide", "class", "retry", "any", "fallback", "partial"});
  CHECK(chain(table, "other") == Names{"any", "fallback", "partial"});
}

TEST_CASE("a pattern is a whole part of a code, not any beginning of it") {
  RecoveryTable table;
  REQUIRE(table.use("http.5", added(table, "five")).ok());
  REQUIRE(table.use("htt", added(table, "cut")).ok());
  CHECK(chain(table, "http.503") == Names{"fallback", "partial"});
  CHECK(chain(table, "http.5.03") == Names{"five", "fallback", "partial"});
}

TEST_CASE("within one pattern the latest registered comes first") {
  RecoveryTable table;
  const StrategyId old_one = added(table, "old"), new_one = added(table, "new");
  REQUIRE(table.use("http", old_one).ok());
  REQUIRE(table.use("http", new_one).ok());
  CHECK(chain(table, "http") == Names{"new", "old", "fallback", "partial"});
  REQUIRE(table.use("http", old_one).ok());  // moves to the front, and is there once
  CHECK(chain(table, "http") == Names{"old", "new", "fallback", "partial"});
}

TEST_CASE("a strategy that is registered for several patterns of one error is tried once") {
  RecoveryTable table;
  const StrategyId mine = added(table, "mine");
  for (const char* pattern : {"http.503", "http", "transient", "*"}) REQUIRE(table.use(pattern, mine).ok());
  CHECK(chain(table, "http.503", ErrorClass::transient) == Names{"mine", "retry", "fallback", "partial"});
}

TEST_CASE("what is built in can be registered for more, and by name") {
  RecoveryTable table;
  REQUIRE(table.use("http.401", "retry").ok());
  CHECK(chain(table, "http.401") == Names{"retry", "fallback", "partial"});
  REQUIRE(table.use("http.500", "partial").ok());
  CHECK(chain(table, "http.500", ErrorClass::transient) == Names{"partial", "retry", "fallback"});
}

TEST_CASE("a name is used once, and none is empty") {
  RecoveryTable table;
  added(table, "mine");
  CHECK(table.add({"mine", StrategyKind::retry}).error().code == ErrorCode::duplicate_id);
  CHECK(table.add({"fallback", StrategyKind::custom}).error().code == ErrorCode::duplicate_id);
  CHECK(table.add({"", StrategyKind::custom}).error().code == ErrorCode::bad_input);
  CHECK(table.find("mine") == StrategyId{4});
  CHECK_FALSE(table.find("other"));
}

TEST_CASE("what is not there cannot be registered, nor for nothing") {
  RecoveryTable table;
  CHECK(table.use("http", StrategyId{4}).error().code == ErrorCode::unknown_task);
  CHECK(table.use("http", "mine").error().code == ErrorCode::unknown_task);
  CHECK(table.use("", "retry").error().code == ErrorCode::bad_input);
  CHECK(chain(table, "http") == Names{"fallback", "partial"});
}

TEST_CASE("odd codes find their class, and nothing that is not theirs") {
  RecoveryTable table;
  REQUIRE(table.use("__proto__", added(table, "proto")).ok());
  CHECK(chain(table, "__proto__") == Names{"proto", "fallback", "partial"});
  for (const char* code : {"", ".", "..", "http.", ".http", "a..b", "constructor"})
    CHECK(chain(table, code, ErrorClass::local) == Names{"rerun", "fallback", "partial"});
}
