#include "edit/applier.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "edit/compatible.hpp"
#include "edit/permutation.hpp"

using savile::Edit;
using savile::Span;

namespace {

Edit replacement(std::string id, std::string_view text, Span span, std::string after) {
  Edit edit;
  edit.id = std::move(id);
  edit.span = span;
  edit.before = savile::slice(text, span);
  edit.after = std::move(after);
  return edit;
}

const std::string text = "one two three";
const std::vector<Span> words = {{0, 3}, {4, 7}, {8, 13}};

Edit reversed() {
  Edit edit = *savile::permutation_edit(text, words, {2, 1, 0});
  edit.id = "p";
  return edit;
}

}  // namespace

TEST_CASE("a permutation moves the parts and leaves what stands between") {
  CHECK(reversed().after == "three two one");
  CHECK(savile::apply_edits(text, {reversed()}).value() == "three two one");
}

TEST_CASE("a permutation is as small as its change, and none where nothing moves") {
  const auto swap = savile::permutation_edit(text, words, {1, 0, 2});
  REQUIRE(swap);
  CHECK(swap->span == Span{0, 7});
  CHECK_FALSE(savile::permutation_edit(text, words, {0, 1, 2}));
}

TEST_CASE("a replacement within a part moves along with it") {
  const Edit inner = replacement("r", text, {8, 11}, "THR");
  CHECK(savile::apply_edits(text, {inner, reversed()}).value() == "THRee two one");
  CHECK(savile::apply_edits(text, {reversed(), inner}).value() == "THRee two one");
}

TEST_CASE("an insertion at either end of a permutation stays outside") {
  const Edit front = replacement("f", text, {0, 0}, "zero ");
  const Edit back = replacement("b", text, {13, 13}, " four");
  CHECK(savile::apply_edits(text, {front, reversed(), back}).value() == "zero three two one four");
}

TEST_CASE("every subset of compatible edits applies, whatever its order") {
  const std::vector<Edit> edits = {replacement("a", text, {0, 3}, "1"), replacement("b", text, {4, 7}, "2"),
                                   replacement("c", text, {13, 13}, "!"), reversed()};
  REQUIRE(savile::keep_compatible(edits).size() == edits.size());
  for (unsigned mask = 0; mask < 16; ++mask) {
    std::vector<Edit> subset;
    for (unsigned i = 0; i < 4; ++i) {
      if ((mask & (1U << i)) != 0) subset.push_back(edits[i]);
    }
    const std::string once = savile::apply_edits(text, subset).value();
    std::reverse(subset.begin(), subset.end());
    CHECK(savile::apply_edits(text, subset).value() == once);
  }
}

TEST_CASE("insertions at one place stand in the order of their ids, however they are given") {
  const Edit second = replacement("c2", text, {4, 4}, "B "), tenth = replacement("c10", text, {4, 4}, "C ");
  CHECK(savile::apply_edits(text, {tenth, second}).value() == "one B C two three");
  CHECK(savile::apply_edits(text, {second, tenth}).value() == "one B C two three");
}

TEST_CASE("overlapping edits are refused by name, and the earlier one is kept") {
  const Edit first = replacement("a", text, {0, 5}, "x");
  const Edit second = replacement("b", text, {4, 7}, "y");
  const auto refused = savile::apply_edits(text, {first, second});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find(" b ") != std::string::npos);
  const auto kept = savile::keep_compatible({second, first});
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].id == "b");
}

TEST_CASE("an edit between the parts of a permutation does not go with it") {
  const Edit between = replacement("b", text, {2, 5}, "x");
  CHECK_FALSE(savile::apply_edits(text, {reversed(), between}).ok());
  CHECK(savile::keep_compatible({reversed(), between}).size() == 1);
  CHECK(savile::keep_compatible({between, reversed()}).size() == 1);
}

TEST_CASE("an edit that does not fit the text is refused") {
  CHECK_FALSE(savile::apply_edits("short", {replacement("a", text, {4, 9}, "x")}).ok());
  Edit twice = reversed();
  twice.order = {1, 1, 0};
  CHECK_FALSE(savile::is_well_formed(twice, text));
  CHECK_FALSE(savile::apply_edits(text, {twice}).ok());
}

TEST_CASE("nothing to apply gives the text back") { CHECK(savile::apply_edits(text, {}).value() == text); }
