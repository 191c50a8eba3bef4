#include "edit/verifier/word_key.hpp"

#include <string>

#include "catch.hpp"

using savile::gate::WordKey;

TEST_CASE("a key is the word that it is, and none that is shorter, longer or other by a letter") {
  CHECK(WordKey("led") == "led");
  CHECK_FALSE(WordKey("led") == "le");
  CHECK_FALSE(WordKey("led") == "lead");
  CHECK_FALSE(WordKey("led") == "let");
  CHECK(WordKey("") == "");
  CHECK_FALSE(WordKey("") == "a");
  CHECK(WordKey() == "");
}

TEST_CASE("behind its seventh letter a key is compared as well") {
  CHECK(WordKey("manager") == "manager");
  CHECK(WordKey("managers") == "managers");
  CHECK_FALSE(WordKey("managers") == "managerx");
  CHECK_FALSE(WordKey("managers") == "manager");
  CHECK_FALSE(WordKey("managerial") == "managerials");
  CHECK(WordKey("managers") == WordKey(std::string("managers")));
  CHECK_FALSE(WordKey("managers") == WordKey("managert"));
}

TEST_CASE("letters beyond ASCII, nulls and keys of any length compare as their bytes do") {
  CHECK(WordKey("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK_FALSE(WordKey("caf\xC3\xA9") == "caf\xC3\xA8");
  CHECK_FALSE(WordKey(std::string_view("ab\0", 3)) == "ab");
  const std::string long_key(300, 'a');
  CHECK(WordKey(long_key) == WordKey(std::string(300, 'a')));
  CHECK_FALSE(WordKey(long_key) == WordKey(std::string(301, 'a')));
  CHECK_FALSE(WordKey(long_key) == WordKey(std::string(299, 'a') + "b"));
}

TEST_CASE("a key is in the order of its letters") {
  CHECK(WordKey("audit") < WordKey("audits"));
  CHECK(WordKey("audit") < std::string_view("bill"));
  CHECK_FALSE(WordKey("bill") < WordKey("audit"));
}
