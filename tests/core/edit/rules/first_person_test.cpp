#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting = "Teacher\n\nRequirements\n- Experience of teaching\n";

std::string job(const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nTeacher, Harbour School, 2015 - 2019\n" + bullets;
}

std::string bullet(const std::string& before) {
  const std::string out = RuleFixture(job("- " + before + "\n"), posting).after(EditKind::first_person);
  return out.substr(out.find("\n- ") + 3);
}

std::string summary(const std::string& prose) {
  const std::string head = "Ines Okafor\nines@example.com\n\nSummary\n\n";
  const std::string tail = "\n\nExperience\n\nTeacher, Harbour School, 2015 - 2019\n- Taught the infants\n";
  const std::string out = RuleFixture(head + prose + tail, posting).after(EditKind::first_person);
  return out.substr(head.size(), out.size() - head.size() - tail.size());
}

}  // namespace

TEST_CASE("the pronoun goes and the verb opens") {
  CHECK(bullet("I managed a class of 30") == "Managed a class of 30\n");
  CHECK(bullet("I have written the reading scheme") == "Wrote the reading scheme\n");
  CHECK(bullet("I also ran the choir") == "Ran the choir\n");
  CHECK(bullet("I was able to raise scores by 12%") == "Raised scores by 12%\n");
  CHECK(bullet("My role was to prepare the materials") == "Prepared the materials\n");
  CHECK(bullet("I planned lessons and I taught the infants with my team") ==
        "Planned lessons and taught the infants with the team\n");
}

TEST_CASE("a summary is freed of it as a whole") {
  CHECK(summary("I am a teacher with 9 years in primary schools. I have led the maths team for the trust.") ==
        "Teacher with 9 years in primary schools. Led the maths team for the trust.");
}

TEST_CASE("where one would be left over or a sentence would limp, nothing changes") {
  for (const std::string prose : {
           "I am a teacher with 9 years in primary schools. It is where I learned to listen to children.",
           "I make quiet brands look like themselves for the public.",  // would read like an order
           "I have delivered projects for the trust and I work with many people.",
           "I have led the maths team and have written its guide.",
           "I have led the maths team and written its guide for the trust.",
           "I believe that every child can learn to read and write.",
           "I led the maths team, and the head asked me to train the others.",
       }) {
    CHECK(summary(prose) == prose);
  }
}

TEST_CASE("what others did stays theirs, and a numeral is no pronoun") {
  for (const std::string text :
       {"We built a reading scheme for the school", "Taught Algebra I and Latin II to the juniors",
        "Our team of 4 ran the choir for the town"}) {
    CHECK(bullet(text) == text + "\n");
  }
}
