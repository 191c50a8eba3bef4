#include <algorithm>

#include "edit/gate.hpp"
#include "rule_fixture.hpp"

using savile::Edit;
using savile::EditKind;
using savile::EditStatus;
using savile::testing::contains;
using savile::testing::RuleFixture;

namespace {

const std::string posting =
    "Backend Engineer\n\nRequirements\n- Kafka\n- PostgreSQL\n- Bachelor's degree in computer science\n";

std::string resume(const std::string& heading = "EXPERIENCE", const std::string& between = "\n") {
  return "Ines Okafor\nines@example.com\n\n" + heading + "\n" + between +
         "Backend Engineer, Harbour Systems, 2019 - Present\n- Ran the on-call rota with the team for the "
         "payments\n- Cut the lag of Kafka from 6 hours to 20 minutes\n- Moved reports to PostgreSQL\n\n"
         "EDUCATION\n\nBSc Computer Science, Quay University, 2018\n";
}

std::string composed(const std::string& text, const std::string& wanted = posting) {
  return RuleFixture(text, wanted).after(EditKind::compose_summary);
}

}  // namespace

TEST_CASE("a résumé without a summary gets one of proven facts, after the contact block") {
  const std::string out = composed(resume());
  CHECK(contains(
      out,
      "ines@example.com\n\nSUMMARY\n\nBackend engineer with 7 years of experience, including Kafka and "
      "PostgreSQL. Cut the lag of Kafka from 6 hours to 20 minutes. Holds a BSc in Computer "
      "Science.\n\nEXPERIENCE\n\nBackend Engineer, Harbour"));
}

TEST_CASE("a thing that is one of many is said in the plural, a name is not") {
  const std::string text =
      "Ines Okafor\nines@example.com\n\nEXPERIENCE\n\nBackend Engineer, Harbour Systems, 2019 - Present\n"
      "- Built a data pipeline in Kafka\n- Cut its lag from 6 hours to 20 minutes\n";
  const std::string out =
      composed(text, "Backend Engineer\n\nRequirements\n- Experience with data pipelines\n- Kafka\n");
  CHECK(contains(out, "including data pipelines and Kafka."));
}

TEST_CASE("each fact is proved by a span, and the gate lets it through") {
  const std::string text = resume();
  const std::vector<Edit> edits = RuleFixture(text, posting).proposals(EditKind::compose_summary);
  REQUIRE(edits.size() == 1);
  std::vector<std::string> proofs;
  for (const savile::Span span : edits[0].evidence) proofs.emplace_back(savile::slice(text, span));
  for (const std::string proof : {"Backend Engineer", "2019 - Present", "Kafka", "BSc", "Computer Science",
                                  "Cut the lag of Kafka from 6 hours to 20 minutes"}) {
    INFO(proof);
    CHECK(std::find(proofs.begin(), proofs.end(), proof) != proofs.end());
  }
  const auto parsed = savile::parse_resume(text);
  const auto judged = savile::judge(parsed.value(), edits, savile::Lexicon::standard(), {2026, 11});
  for (const savile::Finding& finding : judged[0].findings)
    UNSCOPED_INFO(finding.text << ": " << finding.why);
  CHECK(judged[0].edit.status == EditStatus::accept);
}

TEST_CASE("years that the dates do not give are refused") {
  const std::string text = resume();
  std::vector<Edit> edits = RuleFixture(text, posting).proposals(EditKind::compose_summary);
  REQUIRE(edits.size() == 1);
  const std::size_t at = edits[0].after.find("7 years");
  REQUIRE(at != std::string::npos);
  edits[0].after.replace(at, 1, "9");
  const auto parsed = savile::parse_resume(text);
  CHECK(savile::judge(parsed.value(), edits, savile::Lexicon::standard(), {2026, 11})[0].edit.status ==
        EditStatus::refused);
}

TEST_CASE("the heading is written as the résumé writes its own") {
  CHECK(contains(composed(resume("## Experience", "")), "\n\n## Summary\nBackend engineer"));
  CHECK(contains(composed(resume("**Experience**")), "\n\n**Summary**\n\nBackend engineer"));
  CHECK(contains(composed(resume("Experience:", "")), "\n\nSummary:\nBackend engineer"));
  CHECK(contains(composed(resume("Experience\n----------", "")), "\n\nSummary\n-------\nBackend engineer"));
}

TEST_CASE("what comes out is read as a summary, and nothing else is read otherwise") {
  const std::string text = resume(), out = composed(text);
  const auto before = savile::parse_resume(text), after = savile::parse_resume(out);
  REQUIRE(after.value().sections.size() == before.value().sections.size() + 1);
  CHECK(after.value().sections[0].type == savile::SectionType::summary);
  for (std::size_t i = 0; i < before.value().sections.size(); ++i)
    CHECK(after.value().sections[i + 1].type == before.value().sections[i].type);
  CHECK(composed(out) == out);
}

TEST_CASE("a summary that says something stays; one that says nothing is offered another, and waits") {
  const auto with = [](const std::string& summary) {
    const std::string text = resume();
    const std::size_t at = text.find("EXPERIENCE");
    return text.substr(0, at) + "SUMMARY\n\n" + summary + "\n\n" + text.substr(at);
  };
  for (const std::string summary : {"Engineer who has run Kafka for years and likes it.",
                                    "Kept 14 services of the harbour up and the team in good spirits."}) {
    CHECK(composed(with(summary)) == with(summary));
  }
  const std::string empty = with("To obtain a position where I can use all of my skills.");
  const std::vector<Edit> edits = RuleFixture(empty, posting).proposals(EditKind::compose_summary);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].status == EditStatus::needs_confirmation);
  CHECK(edits[0].before == "To obtain a position where I can use all of my skills.");
}

TEST_CASE("no summary is made up where the facts are missing") {
  for (const std::string& text : {
           std::string("Ines Okafor\nines@example.com\n"),  // nothing at all
           std::string(
               "Ines Okafor\nines@example.com\n\nSkills\nKafka, PostgreSQL, the Go of it\n"),  // no title
           std::string(
               "Ines Okafor\n\nBackend Engineer, Harbour, 2019 - Present\n- Ran the Kafka of the team for "
               "the payments\n"),  // no heading to follow
       }) {
    CHECK(composed(text) == text);
  }
}

TEST_CASE("a résumé in another language gets none") {
  const std::string text =
      "Annegret Hollstein\na@example.de\n\nBerufserfahrung\n\nBackend Engineer, Hafen GmbH, 2019 - heute\n- "
      "Betrieb "
      "von Kafka mit dem Team und der Leitung\n- Umzug der Berichte zu PostgreSQL\n\nAusbildung\n\nBSc "
      "Informatik, "
      "2018\n";
  CHECK(composed(text) == text);
}
