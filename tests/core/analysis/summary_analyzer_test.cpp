#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

SectionAnalysis summary(const std::string& text, const std::string& title, const std::string& wanted) {
  return Desk("Ann Example\nann@example.com\n\nSUMMARY\n" + text +
                  "\n\nEXPERIENCE\nRegistered Nurse, Elm Clinic, Jan 2015 - Present\n"
                  "- Charted in Epic and taught negotiation and finance to nurses\n- Held BLS and taught "
                  "wound care\n",
              title + "\n\nRequirements\n" + wanted)
      .analyze(SectionType::summary);
}

}  // namespace

TEST_CASE("a lone common word is not advised for the summary, a name is, and three at most") {
  const SectionAnalysis analysis = summary("Nurse of ten years.", "Registered Nurse",
                                           "- Epic\n- negotiation\n- finance\n- wound care\n- BLS\n");
  const Recommendation* found = advice(analysis, "strongest matches");
  REQUIRE(found != nullptr);
  CHECK(found->how.find("Epic") != std::string::npos);
  CHECK(found->how.find("negotiation") == std::string::npos);
  CHECK(found->how.find("finance") == std::string::npos);
}

TEST_CASE("a strength whose words the summary holds in another order is named there") {
  CHECK(advice(summary("Care of wounds, Epic and BLS, for ten years.", "Registered Nurse",
                       "- Epic\n- wound care\n- BLS\n"),
               "strongest matches") == nullptr);
}

TEST_CASE("only a title like one that was held is advised") {
  CHECK(advice(summary("I mend people.", "Registered Nurse", "- Epic\n"), "Name your profession") != nullptr);
  CHECK(advice(summary("I mend people.", "Warehouse Supervisor", "- Epic\n"), "Name your profession") ==
        nullptr);
}

TEST_CASE("the issue of a short summary lies on its words") {
  const Desk desk("Ann Example\n\nSUMMARY\n\nNurse of ten years.\n\nSKILLS\nEpic\n",
                  "Nurse\n\nRequirements\n- Epic\n");
  CHECK(place(desk.analyze(SectionType::summary), "short_summary", desk.text) == "Nurse of ten years.");
}
