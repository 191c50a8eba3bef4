#include "analysis/short_forms.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

// Whether `posting` names what the résumé names by `written`: 2 surely, 1 perhaps, 0 not.
int meets(std::string_view written, std::string_view posting) {
  const TokenizedText resume(written), wanted(posting);
  ShortForms forms;
  forms.add(resume, 0, resume.size(), 7);
  int best = 0;
  for (const ShortFormHit& hit : forms.find(wanted, 0, wanted.size())) {
    CHECK(hit.places == std::vector<std::size_t>{7});
    best = std::max(best, hit.sure ? 2 : 1);
  }
  return best;
}

}  // namespace

TEST_CASE("three to five capitals meet the words that they stand for, in either direction") {
  CHECK(meets("Performed SRP daily", "prophylaxis, scaling and root planing") == 2);
  CHECK(meets("scaling and root planing", "SRP on all quadrants") == 2);
  CHECK(meets("Ran the WMS", "experience with warehouse management systems") == 2);
}

TEST_CASE("a word more within or beside the long form leaves a doubt, not nothing") {
  CHECK(meets("Performed SRP daily", "prophylaxis, scaling and careful root planing") == 1);
  CHECK(meets("Performed SRP daily", "prophylaxis, gentle scaling and root planing") == 1);
}

TEST_CASE("letters that meet in the midst of other words are no short form") {
  CHECK(meets("Holds a Driver CPC", "we milk careful patient cows twice daily") == 0);
  CHECK(meets("Performed srp daily", "scaling and root planing") == 0);
  CHECK(meets("Ran PR for two brands", "public relations") == 0);
  CHECK(meets("No short form at all", "warehouse management systems") == 0);
}
