#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Buyer\n\nRequirements\n- Experience of buying\n";

std::string job(const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n+1 555 010 2000\n\nExperience\n\nBuyer, Harbour Stores, 2015 - "
         "2019\n" +
         bullets;
}

std::string edited(const std::string& bullets) {
  return RuleFixture(job(bullets), posting).after(EditKind::number_style);
}

}  // namespace

TEST_CASE("the majority's form is the form of all") {
  CHECK(edited("- Bought 12,000 coats for the trust\n- Sold 4,500 coats and 15000 hats\n") ==
        job("- Bought 12,000 coats for the trust\n- Sold 4,500 coats and 15,000 hats\n"));
  CHECK(edited("- Cut waste by 20% and cost by 5%\n- Raised sales by 12 percent for the trust\n") ==
        job("- Cut waste by 20% and cost by 5%\n- Raised sales by 12% for the trust\n"));
  CHECK(edited("- Cut waste by 20 per cent and cost by 5 per cent\n- Raised sales by 12% for the trust\n") ==
        job("- Cut waste by 20 per cent and cost by 5 per cent\n- Raised sales by 12 per cent for the "
            "trust\n"));
  CHECK(edited("- Ran a budget of $2M and one of $3M for the trust\n- Saved $1.5 million\n") ==
        job("- Ran a budget of $2M and one of $3M for the trust\n- Saved $1.5M\n"));
}

TEST_CASE("years, identifiers, versions and phone numbers are no counts") {
  const std::string bullets =
      "- Bought 12,000 coats for the trust\n- Ran order 48213 and ISO 27001 audits\n- Moved to Windows 2000 "
      "in 2016\n"
      "- Took calls on 5550102000 and wrote #12345\n- Read the 2015 reports\n";
  CHECK(edited(bullets) == job(bullets));
}

TEST_CASE("one form alone stays what it is") {
  const std::string bullets = "- Bought 12000 coats for the trust\n- Sold 15000 hats at 20 percent\n";
  CHECK(edited(bullets) == job(bullets));
}
