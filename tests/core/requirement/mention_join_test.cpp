#include "requirement/mention_join.hpp"

#include "catch.hpp"

using namespace savile;

namespace {
Mention skill(std::size_t begin, std::size_t end) {
  return {{begin, end}, MentionLabel::skill, std::nullopt};
}
Mention knowledge(std::size_t begin, std::size_t end, std::optional<TermId> term = std::nullopt) {
  return {{begin, end}, MentionLabel::knowledge, term};
}
}  // namespace

TEST_CASE("a listed term that the model did not find is added in text order") {
  const auto joined =
      join_mentions({knowledge(0, 3, TermId{1}), knowledge(20, 24, TermId{2})}, {skill(5, 15)});
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].span == Span{0, 3});
  CHECK(joined[1].span == Span{5, 15});
  CHECK(joined[2].term == TermId{2});
}

TEST_CASE("a listed term within a found one of its label is not said twice") {
  const auto joined = join_mentions({knowledge(4, 8, TermId{1})}, {knowledge(0, 8)});
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].span == Span{0, 8});
  CHECK_FALSE(joined[0].term.has_value());
}

TEST_CASE("a found one that is only a part of a listed name gives way, one that sticks out does not") {
  const auto part = join_mentions({knowledge(0, 23, TermId{1})}, {knowledge(0, 6), knowledge(30, 34)});
  REQUIRE(part.size() == 2);
  CHECK(part[0].span == Span{0, 23});
  CHECK(part[0].term == TermId{1});
  const auto beyond = join_mentions({knowledge(4, 12, TermId{1})}, {knowledge(8, 20)});
  REQUIRE(beyond.size() == 1);
  CHECK(beyond[0].span == Span{8, 20});
}

TEST_CASE("a knowledge may stand within a skill, the outer one first") {
  const auto joined = join_mentions({knowledge(4, 8, TermId{1})}, {skill(4, 20)});
  REQUIRE(joined.size() == 2);
  CHECK(joined[0].label == MentionLabel::skill);
  CHECK(joined[1].label == MentionLabel::knowledge);
}

TEST_CASE("a found one that is a listed term gets its term") {
  const auto joined = join_mentions({knowledge(4, 8, TermId{7})}, {knowledge(4, 8)});
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].term == TermId{7});
}

TEST_CASE("of nothing comes nothing, and either side alone stays") {
  CHECK(join_mentions({}, {}).empty());
  CHECK(join_mentions({knowledge(0, 1)}, {}).size() == 1);
  CHECK(join_mentions({}, {skill(0, 1)}).size() == 1);
}
