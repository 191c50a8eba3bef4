#include "rule_fixture.hpp"

using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting =
    "Platform Engineer\n\nRequirements\n- Kubernetes in production\n- Terraform\n- PostgreSQL\n";

std::string job(const std::string& bullets) {
  return "Ines Okafor\nines@example.com\n\nExperience\n\nEngineer, Harbour Systems, 2015 - 2019\n" + bullets;
}

std::string edited(const std::string& bullets) {
  return RuleFixture(job(bullets), posting).after(EditKind::reorder_bullets);
}

}  // namespace

TEST_CASE("the bullet that answers the posting leads, and the rest keep their order") {
  CHECK(edited("- Planned the summer party\n- Wrote the newsletter\n- Moved 40 services to Kubernetes\n- "
               "Hosted guests\n") == job("- Moved 40 services to Kubernetes\n- Planned the summer party\n- "
                                         "Wrote the newsletter\n- Hosted guests\n"));
}

TEST_CASE("a result for what is asked leads; helping with it does not") {
  CHECK(edited(
            "- Tuned PostgreSQL with the team\n- Cut deployment time by 70% with Kubernetes and Terraform on "
            "PostgreSQL\n") ==
        job("- Cut deployment time by 70% with Kubernetes and Terraform on PostgreSQL\n- "
            "Tuned PostgreSQL with the team\n"));
  const std::string helped = "- Planned the summer party\n- Helped the people who run the cluster\n";
  CHECK(edited(helped) == job(helped));
}

TEST_CASE("what answers nothing leaves the top two places, and only those") {
  CHECK(
      edited("- Tuned PostgreSQL\n- Planned the party\n- Moved 40 services to Kubernetes\n- Wrote letters\n- "
             "Wrote Terraform\n") ==
      job("- Tuned PostgreSQL\n- Moved 40 services to Kubernetes\n- Planned the "
          "party\n- Wrote letters\n- Wrote Terraform\n"));
  const std::string told =
      "- Tuned PostgreSQL\n- Moved 40 services to Kubernetes\n- Wrote letters\n- Ran Terraform\n";
  CHECK(edited(told) == job(told));
}

TEST_CASE("what the posting speaks of in other words stays, and no weak opening takes the lead") {
  const std::string nurse = "ICU Nurse\n\nRequirements\n- Manages vasoactive medications\n- Charts in Epic\n";
  const std::string own = job("- Titrated vasoactive drips\n- Charted in Epic\n");
  CHECK(RuleFixture(own, nurse).after(EditKind::reorder_bullets) == own);
  const std::string weak = job("- Planned the party\n- Assisted with Kubernetes upgrades and Terraform\n");
  CHECK(RuleFixture(weak, posting).after(EditKind::reorder_bullets) == weak);
}

TEST_CASE("a figure or a tool of the trade keeps a bullet where it is") {
  for (const std::string bullets :
       {"- Led a team of 9\n- Tuned PostgreSQL\n", "- Wrote Perl\n- Tuned PostgreSQL\n"})
    CHECK(edited(bullets) == job(bullets));
}

TEST_CASE("running it again changes nothing") {
  const std::string once = edited(
      "- Planned the party\n- Tuned PostgreSQL\n- Wrote letters\n- Moved 40 services to Kubernetes with "
      "Terraform\n");
  CHECK(RuleFixture(once, posting).after(EditKind::reorder_bullets) == once);
}

TEST_CASE("glyphs and numbers stay in their places, continuation lines move along") {
  CHECK(edited("1. Planned the summer party\n2. Moved 40 services\n   to Kubernetes\n3. Hosted guests\n") ==
        job("1. Moved 40 services\n   to Kubernetes\n2. Planned the summer party\n3. Hosted guests\n"));
}

TEST_CASE("nothing moves where the order means something") {
  for (const std::string bullets : {
           "- Planned the party\n- This led to 40 services on Kubernetes\n",  // leans on the one before
           "- 2015: Planned the party\n- 2017: Moved to Kubernetes\n",        // in order of time
           "- Planned the party\n- Tools:\n  - Kubernetes\n  - Terraform\n",  // a list within a list
           "- Moved 40 services to Kubernetes\n- Planned the party\n",        // already first
           "- Planned the party\n- Wrote the newsletter\n",                   // none is relevant
       }) {
    CHECK(edited(bullets) == job(bullets));
  }
}

TEST_CASE("bullets in another language keep their order") {
  const std::string text =
      "Anna Wrona\nanna@example.pl\n\nDoświadczenie\n\nInżynier, Port Sp. z o.o., 2015 - 2019\n- Prowadzenie "
      "zespołu i plan dnia\n- Utrzymanie PostgreSQL oraz Kubernetes\n";
  CHECK(RuleFixture(text, posting).after(EditKind::reorder_bullets) == text);
}
