#include "edit/verb_respelling.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("forms keep the spelling that the text has") {
  CHECK(bare_form("organises") == "organise");
  CHECK(bare_form("organizes") == "organize");
  CHECK(bare_form("travelling") == "travel");
  CHECK(bare_form("carries") == "carry");
  CHECK(past_form("organising", false) == "organised");
  CHECK(past_form("travelling", false) == "travelled");
  CHECK(past_form("traveling", false) == "traveled");
  CHECK(past_form("analyse", false) == "analysed");
}

TEST_CASE("British texts double the l where their writers do") {
  CHECK(past_form("label", true) == "labelled");
  CHECK(past_form("travel", true) == "travelled");
  CHECK(past_form("fuel", true) == "fuelled");
  CHECK(past_form("appeal", true) == "appealed");
  CHECK(past_form("detail", true) == "detailed");
  CHECK(past_form("sell", true) == "sold");
  CHECK(past_form("label", false) == "labeled");
}

TEST_CASE("a word that is no verb has no forms") { CHECK(bare_form("string").empty()); }
