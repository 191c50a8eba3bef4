#include "analysis/title_match.hpp"

#include "catch.hpp"

using namespace savile;

TEST_CASE("the same job is the same but for rank and word order") {
  CHECK(title_similarity("Accountant", "Accountant") == 100);
  CHECK(title_similarity("Staff Nurse", "Registered Nurse") >= 85);
  CHECK(title_similarity("Teacher of Mathematics", "Mathematics Teacher") == 100);
  CHECK(title_similarity("Senior Data Analyst", "Data Analyst") == 100);
}

TEST_CASE("a lower rank costs something, never all") {
  const int junior = title_similarity("Junior Accountant", "Senior Accountant");
  CHECK(junior < title_similarity("Senior Accountant", "Senior Accountant"));
  CHECK(junior >= 70);
}

TEST_CASE("near trades are near, an assistant is not yet the post") {
  CHECK(title_similarity("Software Engineer", "Backend Developer") >= 60);
  CHECK(title_similarity("Frontend Developer", "Backend Engineer") >= 40);
  CHECK(title_similarity("Frontend Developer", "Backend Engineer") <
        title_similarity("Software Engineer", "Backend Engineer"));
  CHECK(title_similarity("Nursing Assistant", "Registered Nurse") <= 45);
}

TEST_CASE("a shared head word alone is no kinship") {
  CHECK(title_similarity("Mechanical Engineer", "Software Engineer") == 0);
  CHECK(title_similarity("Sales Manager", "Nurse Manager") <= 25);
  CHECK(title_similarity("Payroll Specialist", "SEO Specialist") == 0);
  CHECK(title_similarity("Electrician", "Teacher") == 0);
  CHECK(title_similarity("", "Teacher") == 0);
}
