#include "lexicon/synonyms.hpp"

#include <optional>

#include "catch.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"
#include "lexicon/verb_forms.hpp"

using namespace savile;

TEST_CASE("an editor's swaps are synonyms in any form") {
  CHECK(synonymous("reduced", "cut"));
  CHECK(synonymous("reduction", "cutting"));
  CHECK(synonymous("sped up", "accelerated"));
  CHECK(synonymous("accelerating", "speed up"));
  CHECK(synonymous("increased", "grew"));
  CHECK(synonymous("built", "developed"));
  CHECK(synonymous("monthly", "per month"));
  CHECK(synonymous("clients", "customer"));
  CHECK(synonymous("migration", "move"));
  CHECK(synonymous("same", "same"));
}

TEST_CASE("a swap never changes the claim") {
  CHECK_FALSE(synonymous("built", "designed"));
  CHECK_FALSE(synonymous("helped", "led"));
  CHECK_FALSE(synonymous("managed", "led"));
  CHECK_FALSE(synonymous("contributed", "built"));
  CHECK_FALSE(synonymous("increased", "reduced"));
  CHECK_FALSE(synonymous("monthly", "weekly"));
  CHECK_FALSE(synonymous("cost", "time"));
  CHECK_FALSE(synonymous("founded", "found"));
  CHECK_FALSE(synonymous("over", "under"));
  CHECK_FALSE(synonymous("", "built"));
}

TEST_CASE("classes of a word outside the groups are none") {
  CHECK(synonym_class("xyzzy") == -1);
  CHECK(synonym_classes("xyzzy").empty());
  CHECK(synonym_class("reduce") >= 0);
}

TEST_CASE("every group stays within one agency class") {
  int groups = 0;
  for_each_line(embedded_list("synonyms"), [&](std::string_view line) {
    std::optional<int> level;
    for_each_field(line, ',', [&](std::string_view word) {
      const std::optional<int> here = agency_of(word);
      INFO(line << ": " << word);
      if (level && here) CHECK(*level == *here);
      if (here) level = here;
    });
    ++groups;
  });
  CHECK(groups > 150);
}
