#include "lexicon/list_context.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

// Finds "R" (doubtful), "Python" (sure) and "teamwork" (sure, but no neighbour), and settles.
std::size_t settled(std::string_view text) {
  TermIndex index;
  index.add({"R", NameCase::exact_in_list}, 0, false);
  index.add({"Python", NameCase::any}, 1, false);
  index.add({"teamwork", NameCase::any}, 2, false);
  const TokenizedText tokens(text);
  std::vector<TermCandidate> candidates = index.candidates(tokens);
  settle_doubts(tokens, {true, true, false}, candidates);
  std::size_t found = 0;
  for (const TermCandidate& each : candidates) found += each.term == 0 ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("a sure neighbour vouches along a list") {
  CHECK(settled("Python, R") == 1);
  CHECK(settled("R, R, R, Python") == 3);
  CHECK(settled("Python | R | R") == 2);
  CHECK(settled("R & Python") == 1);
  CHECK(settled("\xE2\x80\xA2 R\n\xE2\x80\xA2 Python") == 1);
}

TEST_CASE("words before or after vouch as well") {
  CHECK(settled("models written in R") == 1);
  CHECK(settled("R packages") == 1);
  CHECK(settled("R-based models") == 1);
  CHECK(settled("Tools: R") == 1);
}

TEST_CASE("nothing else does") {
  CHECK(settled("R") == 0);
  CHECK(settled("R, R") == 0);
  CHECK(settled("teamwork, R") == 0);
  CHECK(settled("Python was used. R was not") == 0);
  CHECK(settled("Python and then the plan R") == 0);
  CHECK(settled("R&B, Python") == 0);
  CHECK(settled("Python, one two three four five six seven, R") == 0);
  CHECK(settled("Python, an r of sorts") == 0);
}
