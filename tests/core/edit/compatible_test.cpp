// What is kept applies in any subset and any order, and reordered lists may stand within others.
#include "edit/compatible.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "edit/applier.hpp"
#include "edit/permutation.hpp"

using savile::Edit;
using savile::Span;

namespace {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}
  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % n;
  }

 private:
  std::uint64_t state_;
};

Edit replacement(std::string id, std::string_view text, Span span, std::string after) {
  Edit edit;
  edit.id = std::move(id);
  edit.span = span;
  edit.before = savile::slice(text, span);
  edit.after = std::move(after);
  return edit;
}

Edit permutation(std::string id, std::string_view text, std::vector<Span> parts,
                 std::vector<std::uint32_t> order) {
  Edit edit = *savile::permutation_edit(text, std::move(parts), std::move(order));
  edit.id = std::move(id);
  return edit;
}

const std::string text = "a1 a2 | b1 b2 | c1 c2";
const std::vector<Span> blocks = {{0, 5}, {8, 13}, {16, 21}};

Edit outer() { return permutation("outer", text, blocks, {2, 0, 1}); }
Edit inner() { return permutation("inner", text, {{8, 10}, {11, 13}}, {1, 0}); }

// Any edits at all, most of which do not go together.
std::vector<Edit> arbitrary_edits(Draw& draw, std::string_view source) {
  std::vector<Edit> edits;
  const std::size_t count = 2 + draw.below(10);
  for (std::size_t n = 0; n < count; ++n) {
    std::vector<std::size_t> cuts(2 * (1 + draw.below(3)));
    for (std::size_t& cut : cuts) cut = draw.below(source.size() + 1);
    std::sort(cuts.begin(), cuts.end());
    const std::string id = "c" + std::to_string(n);
    if (cuts.size() == 2) {
      edits.push_back(replacement(id, source, {cuts[0], cuts[1]}, std::string(draw.below(4), 'x')));
      continue;
    }
    Edit edit;
    edit.id = id;
    for (std::size_t i = 0; i < cuts.size(); i += 2) {
      edit.parts.push_back({cuts[i], cuts[i + 1]});
      edit.order.push_back(static_cast<std::uint32_t>(i / 2));
    }
    std::rotate(edit.order.begin(), edit.order.begin() + 1, edit.order.end());
    edit.span = {cuts.front(), cuts.back()};
    edit.before = savile::slice(source, edit.span);
    edit.after = savile::permuted_text(source, edit);
    edits.push_back(std::move(edit));
  }
  return edits;
}

std::vector<Edit> some_of(const std::vector<Edit>& edits, Draw& draw) {
  std::vector<Edit> subset;
  for (const Edit& edit : edits) {
    if (draw.below(2) == 0) subset.push_back(edit);
  }
  return subset;
}

void shuffle(std::vector<Edit>& edits, Draw& draw) {
  for (std::size_t i = edits.size(); i > 1; --i) std::swap(edits[i - 1], edits[draw.below(i)]);
}

}  // namespace

TEST_CASE("a list reordered within a reordered list moves along with it") {
  for (const auto& edits : {std::vector{outer(), inner()}, std::vector{inner(), outer()}}) {
    CHECK(savile::keep_compatible(edits).size() == 2);
    CHECK(savile::apply_edits(text, edits).value() == "c1 c2 | a1 a2 | b2 b1");
  }
}

TEST_CASE("a rewording within a list within a list goes with both") {
  const Edit word = replacement("word", text, {8, 9}, "B");
  const std::vector<Edit> edits = {word, outer(), inner()};
  CHECK(savile::keep_compatible(edits).size() == 3);
  CHECK(savile::apply_edits(text, edits).value() == "c1 c2 | a1 a2 | b2 B1");
}

TEST_CASE("a list across the border of another's parts is not kept") {
  const Edit across = permutation("x", text, {{3, 5}, {8, 10}}, {1, 0});
  CHECK(savile::keep_compatible({outer(), across}).size() == 1);
  CHECK(savile::keep_compatible({across, outer()}).front().id == "x");
  CHECK(savile::keep_compatible({across, outer()}).size() == 1);
  const Edit same = permutation("y", text, {{0, 5}, {16, 21}}, {1, 0});
  CHECK(savile::keep_compatible({outer(), same}).size() == 1);
}

TEST_CASE("a replacement of all that a list reorders is not kept beside it") {
  const Edit whole = replacement("w", text, {8, 13}, "gone");
  CHECK(savile::keep_compatible({inner(), whole}).size() == 1);
  CHECK(savile::keep_compatible({whole, inner()}).size() == 1);
  CHECK(savile::keep_compatible({whole, outer()}).size() == 2);
}

TEST_CASE("lists deeper than the applier goes are not kept") {
  const std::string deep(40, 'd');
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < 12; ++i) {
    Edit edit;
    edit.id = "p" + std::to_string(i);
    edit.span = {i, 40 - i};
    edit.parts = {{i, 39 - i}, {39 - i, 40 - i}};
    edit.order = {1, 0};
    edits.push_back(std::move(edit));
  }
  CHECK(savile::keep_compatible(edits).size() == 8);
  CHECK(savile::apply_edits(deep, savile::keep_compatible(edits)).ok());
  CHECK_FALSE(savile::apply_edits(deep, edits).ok());
  std::reverse(edits.begin(), edits.end());
  CHECK(savile::apply_edits(deep, savile::keep_compatible(edits)).ok());
}

TEST_CASE("law: what is kept of any edits applies in any subset, and the order given does not matter") {
  const std::string source = "abcdefghijklmnopqrstuvwxyz";
  std::size_t nested = 0;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    Draw draw(seed);
    const std::vector<Edit> kept = savile::keep_compatible(arbitrary_edits(draw, source));
    for (const Edit& a : kept) {
      for (const Edit& b : kept)
        nested += a.permutes() && b.permutes() && &a != &b && a.span.contains(b.span) ? 1 : 0;
    }
    for (int round = 0; round < 4; ++round) {
      std::vector<Edit> subset = some_of(kept, draw);
      const auto once = savile::apply_edits(source, subset);
      INFO("seed " << seed);
      REQUIRE(once.ok());
      shuffle(subset, draw);
      CHECK(savile::apply_edits(source, subset).value() == once.value());
    }
  }
  CHECK(nested > 50);
}

TEST_CASE("law: what is dropped would not have applied with what was kept before it") {
  const std::string source = "abcdefghijklmnopqrstuvwxyz";
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    Draw draw(seed);
    const std::vector<Edit> edits = arbitrary_edits(draw, source);
    std::vector<Edit> kept;
    for (const Edit& edit : edits) {
      kept.push_back(edit);
      const bool applies = savile::apply_edits(source, kept).ok();
      const bool goes = savile::keep_compatible(kept).size() == kept.size();
      INFO("seed " << seed << " " << edit.id);
      // Stricter in one point: of two that have the same span, or none at all, it keeps one.
      const bool same_span = std::any_of(kept.begin(), kept.end() - 1, [&](const Edit& other) {
        return other.span == edit.span && (other.permutes() || edit.permutes());
      });
      if (!edit.span.empty() && !same_span) CHECK(applies == goes);
      if (!goes) kept.pop_back();
    }
  }
}
