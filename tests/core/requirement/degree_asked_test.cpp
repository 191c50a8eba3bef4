#include "requirement/degree_asked.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::optional<DegreeAsked> degree(std::string_view clause) {
  const TokenizedText text(clause);
  return find_degree_asked(text, 0, text.size());
}

}  // namespace

TEST_CASE("degrees are read with their level") {
  struct Form {
    const char* clause;
    int level;
  };
  for (const Form& form :
       {Form{"High school diploma or GED", 1}, Form{"Associate's degree in nursing", 2},
        Form{"Bachelor's degree required", 3}, Form{"B.S. in Biology", 3}, Form{"BS/MS in CS", 3},
        Form{"BSN required", 3}, Form{"A degree in mathematics", 3},
        Form{"Master’s degree in social work", 4}, Form{"MBA", 4}, Form{"MSc or PhD in chemistry", 4},
        Form{"PhD in physics", 5}, Form{"educated to degree level", 3}, Form{"Juris Doctor", 5},
        Form{"The role requires a JD and active admission to a state bar", 5}}) {
    INFO(form.clause);
    const auto asked = degree(form.clause);
    REQUIRE(asked.has_value());
    CHECK(asked->level == form.level);
  }
}

TEST_CASE("the fields of a degree are read, and the words for any near one left out") {
  CHECK(degree("Bachelor's degree in accounting, finance or a related field")->fields ==
        std::vector<std::string>{"accounting", "finance"});
  CHECK(degree("A nursing degree")->fields == std::vector<std::string>{"nursing"});
  CHECK(degree("BSN required")->fields == std::vector<std::string>{"nursing"});
  CHECK(degree("University degree")->fields.empty());
  CHECK(degree("Bachelor of Science in Computer Science with 3 years of work")->fields ==
        std::vector<std::string>{"computer science"});
}

TEST_CASE("an equivalent is noticed") {
  CHECK(degree("Degree in IT or equivalent experience")->or_equivalent);
  CHECK(degree("Bachelor's degree or relevant work experience")->or_equivalent);
  CHECK_FALSE(degree("Bachelor's degree in IT")->or_equivalent);
}

TEST_CASE("what only looks like a degree is none") {
  for (const char* clause :
       {"A high degree of autonomy", "Certified Scrum Master", "WCAG 2.1 AA compliance", "MS Office",
        "Boston, MA", "360 degree feedback", "Experience of teaching GCSE", "Sales Associate experience",
        "BA experience on projects", "We need a BA and a tester", "Report to the MD and board",
        "Work as an MD of the firm", "Master data management"}) {
    INFO(clause);
    CHECK_FALSE(degree(clause).has_value());
  }
}
