#include "rule_fixture.hpp"

using savile::Edit;
using savile::EditKind;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string nurse_posting =
    "Registered Nurse\n\nRequirements\n- Registered Nurse with acute care experience\n- Telemetry\n";

std::string resume(const std::string& summary, const std::string& title = "Registered Nurse") {
  return "Ines Okafor\nines@example.com\n\nSummary\n" + summary + "\n\nExperience\n\n" + title +
         ", Harbour Hospital, 2019 - Present\n- Cared for the patients of the ward with two of the aides\n";
}

std::string opened(const std::string& summary, const std::string& title = "Registered Nurse",
                   const std::string& posting = nurse_posting) {
  return RuleFixture(resume(summary, title), posting).after(EditKind::summary_opening);
}

}  // namespace

TEST_CASE("an opening that could be anybody's names the person's own title, and the rest stays") {
  CHECK(opened("Results-driven professional with a calm manner. Speaks Dutch.") ==
        resume("Registered nurse with a calm manner. Speaks Dutch."));
  CHECK(opened("I am a highly motivated and hard-working individual who likes busy wards.") ==
        resume("Registered nurse who likes busy wards."));
  CHECK(opened("A detail-oriented team player with a calm manner.") ==
        resume("Registered nurse with a calm manner."));
}

TEST_CASE("a field that the title names is no loss, another one is") {
  const std::string posting = "HR Manager\n\nRequirements\n- HR management experience\n";
  CHECK(contains(opened("Dedicated HR professional with a calm manner.", "HR Manager", posting),
                 "\nHR manager with a calm manner."));
  const std::string kept = "Dedicated hospitality professional with a calm manner.";
  CHECK(opened(kept, "HR Manager", posting) == resume(kept, "HR Manager"));
}

TEST_CASE("years and qualities that open get the title before them") {
  CHECK(opened("Over 6 years of experience in acute care.") ==
        resume("Registered nurse with over 6 years of experience in acute care."));
  CHECK(opened("Experienced in acute care and in triage.") ==
        resume("Registered nurse experienced in acute care and in triage."));
}

TEST_CASE("years are added only where the sentence is bare, and as many as the dates give") {
  CHECK(opened("Hard-working individual looking for a new challenge.") ==
        resume("Registered nurse with 7 years of experience, looking for a new challenge."));
  CHECK(contains(opened("A highly motivated and hard-working team player."),
                 "\nRegistered nurse with 7 years of experience."));
}

TEST_CASE("the title in full takes the place of its last word") {
  CHECK(opened("Compassionate nurse with a calm manner.") == resume("Registered nurse with a calm manner."));
}

TEST_CASE("a title is written as in a sentence: capitals go, names and short forms keep theirs") {
  const auto opening = [](const std::string& title) {
    return opened("Motivated professional with a calm manner.", title,
                  title + "\n\nRequirements\n- Experience as " + title + "\n");
  };
  CHECK(contains(opening("REGISTERED NURSE"), "\nRegistered nurse with"));
  CHECK(contains(opening("UX Designer"), "\nUX designer with"));
  CHECK(contains(opening("Senior Java Developer"), "\nSenior Java developer with"));
  CHECK(contains(opening("Warehouse Manager"), "\nWarehouse manager with"));
}

TEST_CASE("no title is given that the person does not hold") {
  // The posting's "Senior" is nobody's but the posting's.
  const std::string senior = "Senior Registered Nurse\n\nRequirements\n- Senior registered nurse\n";
  CHECK_FALSE(contains(opened("Results-driven professional with a calm manner.", "Registered Nurse", senior),
                       "Senior"));
  for (const std::string title : {"Line Cook", "Nursing Assistant", "Accountant"}) {
    const std::string summary = "Results-driven professional with a calm manner.";
    CHECK(opened(summary, title) == resume(summary, title));
  }
}

TEST_CASE("a summary that says something at its opening stays as it is") {
  for (const std::string summary : {
           "Registered nurse with a calm manner.",                // names it already
           "Compassionate registered nurse with a calm manner.",  // praise alone is not this rule's
           "Licensed professional with a calm manner.",           // a licence is a fact
           "Bilingual professional with a calm manner.",          // so is a language
           "Clinical researcher with a calm manner.",             // another job
           "Professional services and the like for hospitals.",   // not a person
           "Calm in emergencies and good with worried parents.",  // no noun for anybody
           "- Results-driven professional with a calm manner",    // a list
       }) {
    CHECK(opened(summary) == resume(summary));
  }
}

TEST_CASE("the edit points at the title it uses") {
  const std::string text = resume("Results-driven professional with a calm manner.");
  const std::vector<Edit> edits = RuleFixture(text, nurse_posting).proposals(EditKind::summary_opening);
  REQUIRE(edits.size() == 1);
  REQUIRE_FALSE(edits[0].evidence.empty());
  CHECK(savile::slice(text, edits[0].evidence[0]) == "Registered Nurse");
}

TEST_CASE("a summary in another language stays as it is") {
  const std::string text =
      "Annegret Hollstein\na@example.de\n\nProfil\nProfessional mit Erfahrung in der Pflege und im "
      "Management.\n\nBerufserfahrung\n\nRegistered Nurse, Klinik am See, 2019 - heute\n- Pflege der "
      "Patienten "
      "mit dem Team und der Leitung\n";
  CHECK(RuleFixture(text, nurse_posting).after(EditKind::summary_opening) == text);
}
