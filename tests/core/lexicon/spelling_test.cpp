#include "lexicon/spelling.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/plural.hpp"

using namespace savile;

TEST_CASE("British spellings become American ones") {
  CHECK(american_spelling("organise") == "organize");
  CHECK(american_spelling("organisational") == "organizational");
  CHECK(american_spelling("analysed") == "analyzed");
  CHECK(american_spelling("behavioural") == "behavioral");
  CHECK(american_spelling("centre") == "center");
  CHECK(american_spelling("programme") == "program");
  CHECK(american_spelling("travelling") == "traveling");
  CHECK(american_spelling("paediatrics") == "pediatrics");
  CHECK(american_spelling("enrolment") == american_spelling("enrollment"));
}

TEST_CASE("different words stay different") {
  CHECK(american_spelling("four") == "four");
  CHECK(american_spelling("tour") == "tour");
  CHECK(american_spelling("programmer") == "programmer");
  CHECK(american_spelling("central") == "central");
  CHECK(american_spelling("rise") == "rise");
  CHECK(american_spelling("base") == "base");
  CHECK(american_spelling("nurse") == "nurse");
  CHECK(american_spelling("").empty());
}

TEST_CASE("no beginning in the list begins another, so one look is enough") {
  std::set<std::string> beginnings;
  for_each_line(embedded_list("spelling_pairs"), [&](std::string_view line) {
    const std::string from(line.substr(0, line.find(' ')));
    if (from.back() != '.') beginnings.insert(from);
  });
  CHECK(beginnings.size() > 50);
  for (auto at = beginnings.begin(); std::next(at) != beginnings.end(); ++at) {
    INFO(*at);
    CHECK_FALSE(std::next(at)->starts_with(*at));
  }
}

TEST_CASE("whatever becomes a word is among its other spellings") {
  std::vector<std::string> words{"organise", "analysing", "prise", "colourise", "realisation", "nurse", ""};
  for_each_line(embedded_list("spelling_pairs"), [&](std::string_view line) {
    for (std::string part :
         {std::string(line.substr(0, line.find(' '))), std::string(line.substr(line.find(' ') + 1))}) {
      if (part.back() == '.') part.pop_back();
      for (const char* ending : {"", "s", "e", "ing", "ise", "isation", "ysed", "izes"})
        words.push_back(part + ending);
    }
  });
  CHECK(words.size() > 1000);
  std::size_t changed = 0;
  for (const std::string& word : words) {
    const std::string american = american_spelling(word);
    if (american == word) continue;
    ++changed;
    const auto others = other_spellings(american);
    INFO(word);
    if (std::find(others.begin(), others.end(), word) == others.end()) CHECK(word == american);
  }
  CHECK(changed > 500);
  CHECK(other_spellings("nurse").empty());
}

TEST_CASE("plurals are made and undone") {
  CHECK(plural_of("database") == "databases");
  CHECK(plural_of("policy") == "policies");
  CHECK(plural_of("survey") == "surveys");
  CHECK(plural_of("process") == "processes");
  CHECK(plural_of("analysis") == "analyses");
  CHECK(plural_of("craftsman") == "craftsmen");
  CHECK(singular_of("databases") == "database");
  CHECK(singular_of("policies") == "policy");
  CHECK(singular_of("processes") == "process");
  CHECK(singular_of("boxes") == "box");
  CHECK(singular_of("services") == "service");
}

TEST_CASE("what only looks like a plural is none") {
  CHECK(singular_of("analysis").empty());
  CHECK(singular_of("access").empty());
  CHECK(singular_of("status").empty());
  CHECK(singular_of("database").empty());
  CHECK(singular_of("gas").empty());
}

TEST_CASE("a word that stays as it is comes back as itself, without a copy") {
  std::string room = "what stood there";
  const std::string_view plain = "nurse";
  CHECK(american_spelling(plain, room).data() == plain.data());
  CHECK(american_spelling("colourise", room) == "colorize");
  CHECK(american_spelling("theatre", room) == "theater");
}
