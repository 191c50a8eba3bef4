#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

std::string graduate(const std::string& education, const std::string& work = "") {
  return "Ann Example\nann@example.com\n\n" + work + "EDUCATION\n" + education + "\n\nSKILLS\nExcel\n";
}

const std::string bachelor_wanted =
    "Accountant\n\nRequirements\n- Bachelor's degree in accounting or finance\n- Excel\n- IFRS\n";

}  // namespace

TEST_CASE("the degree that is asked for counts by level and field") {
  const std::string held = "Bachelor of Science in Accounting, Elm University, 2019";
  const std::string other = "Bachelor of Arts in Sculpture, Elm University, 2019";
  const std::string below = "High School Diploma, Elm High School, 2016";
  const auto score = [](const std::string& education) {
    return factor(Desk(graduate(education), bachelor_wanted).analyze(SectionType::education), "degree");
  };
  CHECK(score(held) == 100);
  CHECK(score(other) < score(held));
  CHECK(score(below) < score(other));
}

TEST_CASE("what lacks is asked for, with the field as the posting writes it") {
  const Desk desk(graduate("Bachelor of Arts in Sculpture, Elm University, 2019"),
                  "Partner\n\nRequirements\n- Bachelor's degree in HR, psychology or law\n");
  const auto analysis = desk.analyze(SectionType::education);
  const Recommendation* found = advice(analysis, "field of your degree");
  REQUIRE(found != nullptr);
  CHECK(found->how.find("HR, psychology or law?") != std::string::npos);
  CHECK(found->after.empty());
  const Desk held(graduate("Bachelor of Science in Accounting, Elm University, 2019"), bachelor_wanted);
  CHECK(advice(held.analyze(SectionType::education), "degree") == nullptr);
}

TEST_CASE("the school’s name and the grade move nothing") {
  const auto score = [](const std::string& education) {
    return Desk(graduate(education), bachelor_wanted).analyze(SectionType::education).score;
  };
  const int plain = score("Bachelor of Science in Accounting, Elm Community College, 2019");
  CHECK(score("Bachelor of Science in Accounting, Harvard University, 2019") == plain);
  CHECK(score("Bachelor of Science in Accounting, Elm Community College, 2019, GPA 3.9") == plain);
}

TEST_CASE("who has little work is asked for coursework; who has much is not") {
  const std::string degree = "Bachelor of Science in Accounting, Elm University, 2025";
  const std::string work =
      "EXPERIENCE\nBookkeeper, Elm Bakery, Jan 2015 - Present\n- Paid 40 suppliers a month on time\n\n";
  CHECK(advice(Desk(graduate(degree), bachelor_wanted).analyze(SectionType::education), "coursework") !=
        nullptr);
  CHECK(advice(Desk(graduate(degree, work), bachelor_wanted).analyze(SectionType::education), "coursework") ==
        nullptr);
  CHECK(advice(Desk(graduate(degree + "\nRelevant coursework: auditing, taxation"), bachelor_wanted)
                   .analyze(SectionType::education),
               "coursework") == nullptr);
}

TEST_CASE("a licence taken after the degree may stand below it; a later degree may not") {
  const Desk licence(graduate("BA Hospitality Management, Elm University, 2009\n\nPersonal Licence, 2014"),
                     bachelor_wanted);
  CHECK(issues(licence.analyze(SectionType::education), "date_order") == 0);
  const Desk degrees(graduate("BSc Accounting, Elm University, 2009\n\nMSc Finance, Ash University, 2014"),
                     bachelor_wanted);
  CHECK(issues(degrees.analyze(SectionType::education), "date_order") == 1);
}

TEST_CASE("a driving licence is no matter of schooling") {
  const Desk desk(graduate("BSc Accounting, Elm University, 2019"),
                  "Seller\n\nRequirements\n- A valid driver's licence\n- Excel\n");
  CHECK(factor(desk.analyze(SectionType::education), "certificates") == -1);
}
