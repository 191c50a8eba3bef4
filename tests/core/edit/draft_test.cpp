#include "edit/draft.hpp"

#include "catch.hpp"
#include "edit/applier.hpp"

using namespace savile;

namespace {

const std::string source = "- I utilized  k8s daily.\n";

Change by(const std::string& rule) { return {rule, "Because of " + rule + ".", {}, {{2, 24}}}; }

}  // namespace

TEST_CASE("edits of a draft make its text of the source") {
  Draft draft(source, {2, 24});
  draft.replace({10, 12}, " ", by("punctuation"));
  draft.replace({0, 10}, "Used", by("filler"));
  CHECK(draft.text() == "Used k8s daily.");
  CHECK(apply_edits(source, draft.edits()).value() == "- Used k8s daily.\n");
}

TEST_CASE("changes apart are edits apart, changes that touch are one with both reasons") {
  Draft draft(source, {2, 24});
  draft.replace({0, 2}, "", by("first_person"));
  draft.replace({0, 8}, "Used", by("filler"));
  draft.replace({6, 9}, "Kubernetes", by("align_term"));
  const std::vector<Edit> edits = draft.edits();
  REQUIRE(edits.size() == 2);
  CHECK(edits[0].rule == "first_person");
  CHECK(edits[0].before == "I utilized");
  CHECK(edits[0].after == "Used");
  CHECK(edits[0].reason == "Because of first_person. Because of filler.");
  CHECK(edits[1].before == "k8s");
  CHECK(edits[1].after == "Kubernetes");
}

TEST_CASE("any subset of its edits applies") {
  Draft draft(source, {2, 24});
  draft.replace({14, 17}, "Kubernetes", by("align_term"));
  draft.replace({0, 2}, "", by("first_person"));
  for (const Edit& edit : draft.edits()) CHECK(apply_edits(source, {edit}).ok());
}

TEST_CASE("a change that is taken back leaves no edit") {
  Draft draft(source, {2, 24});
  draft.replace({2, 10}, "used", by("a"));
  draft.replace({2, 6}, "utilized", by("b"));
  CHECK(draft.edits().empty());
}
