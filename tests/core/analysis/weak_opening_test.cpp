#include "analysis/weak_opening.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("weak openings are found with their kind") {
  struct Form {
    const char* bullet;
    WeakOpeningKind kind;
    const char* phrase;
  };
  for (const Form& form :
       {Form{"Responsible for managing a ward of 20 beds", WeakOpeningKind::duty, "Responsible for"},
        Form{"responsible for stock control", WeakOpeningKind::duty, "responsible for"},
        Form{"Was responsible for payroll", WeakOpeningKind::duty, "Was responsible for"},
        Form{"I was primarily responsible for hiring cooks", WeakOpeningKind::duty,
             "I was primarily responsible for"},
        Form{"Duties included: answering phones", WeakOpeningKind::duty, "Duties included"},
        Form{"Tasked with rewiring the east wing", WeakOpeningKind::duty, "Tasked with"},
        Form{"In charge of the night shift", WeakOpeningKind::duty, "In charge of"},
        Form{"Helped design the new menu", WeakOpeningKind::help, "Helped"},
        Form{"Assisted with wound care", WeakOpeningKind::help, "Assisted with"},
        Form{"Worked on the billing service", WeakOpeningKind::presence, "Worked on"},
        Form{"Participated in audits", WeakOpeningKind::presence, "Participated in"},
        Form{"Involved in lesson planning", WeakOpeningKind::presence, "Involved in"}}) {
    INFO(form.bullet);
    const auto found = find_weak_opening(form.bullet);
    REQUIRE(found.has_value());
    CHECK(found->kind == form.kind);
    CHECK(slice(form.bullet, found->span) == form.phrase);
  }
}

TEST_CASE("the verb behind the opening is given where one stands there") {
  const std::string_view bullet = "Responsible for managing a ward";
  const auto found = find_weak_opening(bullet);
  REQUIRE(found.has_value());
  REQUIRE(found->verb.has_value());
  CHECK(slice(bullet, *found->verb) == "managing");
  CHECK(found->base == "manage");
  CHECK_FALSE(find_weak_opening("Responsible for stock control")->verb.has_value());
  CHECK(find_weak_opening("Helped design the menu")->base == "design");
  CHECK(find_weak_opening("Helped to train six nurses")->base == "train");
}

TEST_CASE("a qualifier inside the opening is kept apart, since it is a claim") {
  const std::string_view bullet = "Solely responsible for managing payroll";
  const auto found = find_weak_opening(bullet);
  REQUIRE(found.has_value());
  CHECK(slice(bullet, found->qualifier) == "Solely");
}

TEST_CASE("strong openings and look-alikes are left alone") {
  for (const char* bullet :
       {"Managed a ward of 20 beds", "Responsible AI lead for two products",
        "Worked on-call one week in four", "Helpdesk lead for 300 users", "Supported 40 families",
        "Led the team responsible for billing", "Assistant to the director", "Duty manager at weekends",
        "Built tools that helped nurses chart", ""}) {
    INFO(bullet);
    CHECK_FALSE(find_weak_opening(bullet).has_value());
  }
}
