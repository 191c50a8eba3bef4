#include "document/date.hpp"
#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Buyer\n\nRequirements\n- Experience of buying\n";

std::string roles(const std::string& first, const std::string& second, const std::string& third) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nBuyer, Harbour Stores, " + first +
         "\n- Bought coats for the trust\n\nClerk, Dover Street Shoes, " + second +
         "\n- Kept the books of the shop\n\nPorter, Low Tide Hotel, " + third +
         "\n- Carried bags to the rooms\n";
}

std::string edited(const std::string& first, const std::string& second, const std::string& third) {
  return RuleFixture(roles(first, second, third), posting).after(EditKind::date_style);
}

}  // namespace

TEST_CASE("months, joints and the open end follow the majority") {
  CHECK(edited("Jan 2019 – Present", "August 2016 – Dec 2018", "03/2014 - 07/2016") ==
        roles("Jan 2019 – Present", "Aug 2016 – Dec 2018", "Mar 2014 – Jul 2016"));
  CHECK(edited("01/2019 - Present", "August 2016 - 12/2018", "03/2014 - 07/2016") ==
        roles("01/2019 - Present", "08/2016 - 12/2018", "03/2014 - 07/2016"));
}

TEST_CASE("a year alone gets no month, and a short month is no other form") {
  for (const auto& [first, second, third] :
       {std::tuple{"Jan 2019 – Present", "2016 – 2018", "Mar 2014 – Jul 2016"},
        std::tuple{"Jan 2019 – Present", "May 2016 – June 2018", "Mar 2014 – July 2015"},
        std::tuple{"Summer 2019 – Present", "2016-18", "Mar ’14 – Jul ’16"}}) {
    CHECK(edited(first, second, third) == roles(first, second, third));
  }
}

TEST_CASE("the dates are the same before and after") {
  const auto edits =
      RuleFixture(roles("Jan 2019 – Present", "August 2016 – Dec 2018", "03/2014 - 07/2016"), posting)
          .proposals(EditKind::date_style);
  REQUIRE(edits.size() == 2);
  for (const savile::Edit& edit : edits) {
    const auto before = savile::find_date_range(edit.before, {0, edit.before.size()});
    const auto after = savile::find_date_range(edit.after, {0, edit.after.size()});
    CHECK(before->start == after->start);
    CHECK(before->end == after->end);
  }
}

TEST_CASE("texts in other languages keep their dates") {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nBerufserfahrung\n\nKöchin, Hafenküche, Sept. 2012 – April 2018\n- "
      "Leitung der Küche "
      "mit Team und Service\n\nGärtnerin, Parkhof, 03/2010 – 08/2012\n- Pflege der Anlagen und Beete\n";
  CHECK(RuleFixture(text, posting).after(EditKind::date_style) == text);
}

TEST_CASE("years that are joined as all dates around them stay, however the school's are") {
  const std::string schools =
      "\nEducation\n\nBA History, Dover University, 2010-2013\n\nMA History, Dover University, 2013-2014\n";
  const std::string alike = roles("Sept 2021 to Present", "July 2017 to Aug 2018", "2014 to 2016") + schools;
  CHECK(RuleFixture(alike, posting).after(EditKind::date_style) == alike);
  const std::string mixed = roles("Sept 2021 - Present", "July 2017 - Aug 2018", "2014 to 2016") + schools;
  CHECK(contains(RuleFixture(mixed, posting).after(EditKind::date_style), "2014-2016"));
}
