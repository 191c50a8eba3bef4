#include "wire/reply_json.hpp"

#include <string>

#include "catch.hpp"

using savile::Proposal;
using savile::read_reply;

namespace {

const std::string one = R"({"edits":[{"id":"l1","after":"Managed wards","requirements":["r2"]}]})";

std::size_t count(const std::string& reply) {
  const auto read = read_reply(reply);
  return read ? read.value().size() : 99;
}

}  // namespace

TEST_CASE("the JSON is found however it is wrapped") {
  for (const std::string& reply :
       {one, "```json\n" + one + "\n```", "Sure! Here you are:\n" + one + "\nAnything else?",
        "\xEF\xBB\xBF" + one, std::string(R"([{"id":"l1","after":"Managed wards"}])"),
        std::string(R"(As in [1] and {this}: {"edits":[{"id":"l1","after":"Managed wards",},],} done)"),
        std::string(R"({"thoughts":"none"} {"edits":[{"id":"l1","after":"Managed wards"}]})")}) {
    INFO(reply);
    const auto read = read_reply(reply);
    REQUIRE(read);
    REQUIRE(read.value().size() == 1);
    CHECK(read.value()[0].id == "l1");
    CHECK(read.value()[0].after == "Managed wards");
  }
}

TEST_CASE("no edit is a whole reply too") { CHECK(count(R"({"edits":[]})") == 0); }

TEST_CASE("what holds no edits, or is cut off, is refused") {
  for (const std::string& reply :
       {std::string(), std::string("I cannot help."), one.substr(0, one.size() - 2), std::string("[1, 2]"),
        std::string(R"({"edits":"none"})"), std::string(5000, '['), std::string(5000, '{')}) {
    CHECK(count(reply) == 99);
  }
}

TEST_CASE("a reply cut at any byte is refused or whole, never a part of one") {
  for (std::size_t size = 0; size < one.size(); ++size) CHECK(count(one.substr(0, size)) == 99);
}

TEST_CASE("commas and brackets in strings are left alone") {
  const auto read = read_reply(R"({"edits":[{"id":"l1","after":"a, ] b,} \" c,]","requirements":[]}]})");
  REQUIRE(read);
  CHECK(read.value().at(0).after == "a, ] b,} \" c,]");
}

TEST_CASE("items that are no proposals are passed over, and there is an end to their number") {
  CHECK(count(R"({"edits":[7,null,{"id":1,"after":"x"},{"id":"l1"},{"id":"l2","after":"y"}]})") == 1);
  std::string many = R"({"edits":[)";
  for (int i = 0; i < 10000; ++i) many += R"({"id":"l1","after":"x"},)";
  CHECK(count(many + "]}") == 500);
}

TEST_CASE("deep nesting neither passes nor breaks anything") {
  CHECK(count(std::string(100000, '[') + std::string(100000, ']')) == 99);
}

TEST_CASE("a reply above the limit is refused as too large, whatever is in it") {
  const std::string long_one = one + std::string(savile::longest_reply, ' ');
  const auto read = read_reply(long_one);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == savile::ErrorCode::too_large);
  CHECK(savile::read_quotes(long_one).error().code == savile::ErrorCode::too_large);
}
