#include "requirement/listed_requirements.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("each item is one requirement, in order and under its id, with what its words say") {
  const auto list = requirements_of_list({{4, "Python and SQL"},
                                          {2, "3+ years as a nurse"},
                                          {7, "Bachelor's degree in law"},
                                          {1, "a sense of\nhumour"}},
                                         "Nurse", Lexicon::standard());
  REQUIRE(list.ok());
  const Requirements& made = list.value().requirements;
  REQUIRE(made.requirements.size() == 4);
  CHECK(made.requirements[0].id == 4);
  CHECK(made.requirements[0].terms.size() == 2);
  REQUIRE(made.requirements[1].years);
  CHECK(made.requirements[1].years->min == 3);
  REQUIRE(made.requirements[2].degree);
  CHECK(made.requirements[2].degree->level == 3);
  CHECK(made.requirements[3].text == "a sense of\nhumour");
  CHECK(slice(made.text, made.requirements[3].span) == "a sense of humour");
  CHECK(made.job_title.value == "Nurse");
}

TEST_CASE("what an item says of itself goes before what is read") {
  ListedRequirement item{1, "Python"};
  item.importance = Importance::preferred;
  item.kind = RequirementKind::experience;
  item.priority = 5;
  item.weight = 7;
  const auto list = requirements_of_list({item}, "", Lexicon::standard());
  REQUIRE(list.ok());
  const Requirement& made = list.value().requirements.requirements.at(0);
  CHECK(made.importance == Importance::preferred);
  CHECK(made.kind == RequirementKind::experience);
  CHECK(made.priority == 5);
  CHECK(made.weight == 7);
}
