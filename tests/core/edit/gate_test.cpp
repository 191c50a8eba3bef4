#include "edit/gate.hpp"

#include <string>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "edit/permutation.hpp"

using savile::Edit;
using savile::EditStatus;
using savile::JudgedEdit;
using savile::Lexicon;
using savile::Span;

namespace {

const std::string text =
    "Ines Okafor\nines@example.com\n\nSummary\nEngineer who likes quiet systems.\n\nExperience\n\n"
    "Engineer, Harbour Systems, 2015 - 2019\n- Helped move 12 services to Docker\n- Cut costs by 30%\n\n"
    "Clerk, Quay Books, 2012 - 2015\n- Sold 400 books a week\n\nSkills\nExcel, Linux, Python\n";

Edit replace(const std::string& before, const std::string& after) {
  Edit edit;
  edit.id = "c1";
  edit.span = {text.find(before), text.find(before) + before.size()};
  edit.before = before;
  edit.after = after;
  return edit;
}

JudgedEdit judged(const Edit& edit) {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  return savile::judge(resume.value(), {edit}, Lexicon::standard()).at(0);
}

}  // namespace

TEST_CASE("an honest rewording passes") {
  CHECK(judged(replace("Helped move", "Assisted in moving")).edit.status == EditStatus::accept);
}

TEST_CASE("a raised claim, a new figure and a new tool are refused, with the reason") {
  for (const Edit& edit : {replace("Helped move", "Led the move of"), replace("12 services", "20 services"),
                           replace("Docker", "Kubernetes")}) {
    const JudgedEdit result = judged(edit);
    CHECK(result.edit.status == EditStatus::refused);
    CHECK_FALSE(result.findings.empty());
  }
}

TEST_CASE("a fact of one entry is none of another, but the summary may use all") {
  CHECK(judged(replace("Sold 400 books a week", "Sold 400 books a week and cut costs by 30%")).edit.status ==
        EditStatus::refused);
  CHECK(judged(replace("quiet systems", "quiet systems and Docker")).edit.status != EditStatus::refused);
}

TEST_CASE("a skill that a bullet shows may be listed, another may not") {
  CHECK(judged(replace("Excel, Linux", "Docker, Excel, Linux")).edit.status == EditStatus::accept);
  CHECK(judged(replace("Excel, Linux", "Rust, Excel, Linux")).edit.status == EditStatus::refused);
}

TEST_CASE("a permutation passes if it gives what it announces") {
  const std::size_t at = text.find("Excel");
  Edit edit =
      *savile::permutation_edit(text, {{at, at + 5}, {at + 7, at + 12}, {at + 14, at + 20}}, {2, 0, 1});
  CHECK(judged(edit).edit.status == EditStatus::accept);
  edit.after = "Python, Excel, Linux, Rust";
  CHECK(judged(edit).edit.status == EditStatus::refused);
}

TEST_CASE("an edit that was made for another text is refused") {
  Edit edit = replace("Docker", "Docker");
  edit.before = "Podman";
  CHECK(judged(edit).edit.status == EditStatus::refused);
  edit = replace("Docker", "Docker");
  edit.span = {text.size(), text.size() + 4};
  CHECK(judged(edit).edit.status == EditStatus::refused);
}

TEST_CASE("what the user says is true holds in the entry of its place, and the edit says so") {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  const std::size_t at = text.find("Sold 400");
  const std::vector<savile::PlacedFact> facts = {{"Tracked orders in Airtable", {at, at + 1}}};
  const Edit own = replace("Sold 400 books a week", "Sold 400 books a week, tracking orders in Airtable");
  const JudgedEdit proven = savile::judge(resume.value(), {own}, Lexicon::standard(), {}, facts).at(0);
  CHECK(proven.edit.status == EditStatus::accept);
  REQUIRE(proven.edit.asserted.size() == 1);
  CHECK(proven.edit.asserted[0].text == "Tracked orders in Airtable");
  CHECK(judged(own).edit.status == EditStatus::refused);

  const Edit other = replace("Cut costs by 30%", "Cut costs by 30% by tracking orders in Airtable");
  CHECK(savile::judge(resume.value(), {other}, Lexicon::standard(), {}, facts).at(0).edit.status ==
        EditStatus::refused);
  const Edit listed = replace("Excel, Linux", "Airtable, Excel, Linux");
  CHECK(savile::judge(resume.value(), {listed}, Lexicon::standard(), {}, facts).at(0).edit.status ==
        EditStatus::accept);
}

TEST_CASE("a fact without a place serves the summary and the skills alone") {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  const std::vector<savile::PlacedFact> facts = {{"Airtable", {}}};
  const Edit listed = replace("Excel, Linux", "Airtable, Excel, Linux");
  CHECK(savile::judge(resume.value(), {listed}, Lexicon::standard(), {}, facts).at(0).edit.status ==
        EditStatus::accept);
  const Edit bullet = replace("Sold 400 books a week", "Sold 400 books a week in Airtable");
  CHECK(savile::judge(resume.value(), {bullet}, Lexicon::standard(), {}, facts).at(0).edit.status ==
        EditStatus::refused);
}

TEST_CASE("new words come with the words that prove them") {
  const JudgedEdit result = judged(replace("Excel, Linux", "Docker, Excel, Linux"));
  REQUIRE_FALSE(result.edit.evidence.empty());
  CHECK(savile::slice(text, result.edit.evidence[0]) == "Docker");
}

TEST_CASE("what comes as a question stays one, however well it is proved, and says why") {
  Edit edit = replace("\n- Cut costs by 30%", "");
  edit.status = EditStatus::needs_confirmation;
  const JudgedEdit result = judged(edit);
  CHECK(result.edit.status == EditStatus::needs_confirmation);
  REQUIRE_FALSE(result.findings.empty());
  // And a false one is refused all the same.
  Edit invented = replace("Docker", "Kubernetes");
  invented.status = EditStatus::needs_confirmation;
  CHECK(judged(invented).edit.status == EditStatus::refused);
}

TEST_CASE("the summary may give the years that the dates add up to, and no more") {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  const auto status = [&](const std::string& words, savile::Date today) {
    return savile::judge(resume.value(), {replace("Engineer who likes", words)}, Lexicon::standard(), today)
        .at(0)
        .edit.status;
  };
  // 2012 to 2019, without a gap: eight years, five of them as an engineer.
  CHECK(status("Engineer with 8 years of experience who likes", {2026, 11}) == EditStatus::accept);
  CHECK(status("Engineer with 5 years of experience who likes", {2026, 11}) == EditStatus::accept);
  CHECK(status("Engineer with 12 years of experience who likes", {2026, 11}) == EditStatus::refused);
  CHECK(status("Engineer with 8 years of experience who likes", {}) == EditStatus::refused);
}

TEST_CASE("whole lines before a section speak of the whole résumé, but say no more than it") {
  const auto put_in = [](const std::string& words) {
    Edit edit;
    edit.id = "c1";
    edit.span = {text.find("Experience"), text.find("Experience")};
    edit.after = words;
    return judged(edit).edit.status;
  };
  CHECK(put_in("Profile\nEngineer. Cut costs by 30%.\n\n") == EditStatus::accept);
  CHECK(put_in("Profile\nEngineer. Cut costs by 50%.\n\n") == EditStatus::refused);
}

TEST_CASE("a gate asked many times says what a gate of its own says of each edit") {
  const auto resume = savile::parse_resume(text);
  REQUIRE(resume.ok());
  const std::size_t at = text.find("Sold 400");
  const std::vector<savile::PlacedFact> facts = {{"Tracked orders in Airtable", {at, at + 1}}};
  const savile::Date today{2026, 11};
  savile::Gate gate(resume.value(), Lexicon::standard(), today, facts);
  const std::vector<Edit> edits = {
      replace("Sold 400 books a week", "Sold 400 books a week, tracking orders in Airtable"),
      replace("Cut costs by 30%", "Cut costs by 30% by tracking orders in Airtable"),
      replace("Excel, Linux", "Airtable, Excel, Linux"),
      replace("quiet systems", "quiet systems and 12 services"),
      replace("quiet systems", "quiet systems and 20 services")};
  for (int round = 0; round < 2; ++round) {
    for (const Edit& edit : edits) {
      CAPTURE(round, edit.after);
      const JudgedEdit known = gate.judge({edit}).at(0);
      const JudgedEdit fresh = savile::judge(resume.value(), {edit}, Lexicon::standard(), today, facts).at(0);
      CHECK(known.edit.status == fresh.edit.status);
      CHECK(known.edit.evidence == fresh.edit.evidence);
      CHECK(known.edit.asserted == fresh.edit.asserted);
      REQUIRE(known.findings.size() == fresh.findings.size());
      for (std::size_t i = 0; i < known.findings.size(); ++i)
        CHECK(known.findings[i].why == fresh.findings[i].why);
    }
  }
  CHECK(gate.is_for(today, facts));
  CHECK_FALSE(gate.is_for(today, {}));
  CHECK_FALSE(gate.is_for({2026, 12}, facts));
}
