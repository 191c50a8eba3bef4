#include "report/report.hpp"

#include <string>

#include "catch.hpp"
#include "report/gap_question.hpp"

using savile::Edit;
using savile::EditStatus;
using savile::Lexicon;
using savile::Match;
using savile::Met;
using savile::Requirement;
using savile::RequirementKind;
using savile::Requirements;

namespace {

struct Fixture {
  const Lexicon& lexicon = Lexicon::standard();
  Requirements requirements;
  Match before, after;
  std::vector<Edit> edits;
  std::string resume = "I know Python.";
  std::vector<savile::PlacedFact> facts;
  std::vector<savile::FigureQuestion> questions;

  void ask(RequirementKind kind, std::string text, Met met, std::vector<std::string> terms = {}) {
    Requirement requirement;
    requirement.id = static_cast<std::uint32_t>(requirements.requirements.size() + 1);
    requirement.kind = kind;
    requirement.text = std::move(text);
    for (const std::string& term : terms) requirement.terms.push_back(*lexicon.lookup(term));
    requirements.requirements.push_back(requirement);
    after.requirements.push_back({requirement.id, met, 0, {}});
  }

  savile::Report report() const {
    savile::Resume read;
    read.text = resume;
    return savile::make_report({savile::ResumeReadings(read, lexicon),
                                requirements,
                                before,
                                after,
                                edits,
                                {},
                                0,
                                lexicon,
                                questions,
                                facts});
  }
};

}  // namespace

TEST_CASE("what is not met is asked, what is met or a duty of the job is not") {
  Fixture f;
  f.ask(RequirementKind::knowledge, "Rust", Met::no, {"Rust"});
  f.ask(RequirementKind::knowledge, "Python", Met::yes, {"Python"});
  f.ask(RequirementKind::responsibility, "You will run the ward", Met::no);
  const auto report = f.report();
  REQUIRE(report.gaps.size() == 1);
  CHECK(report.gaps[0].question.substr(0, 27) == "Have you worked with Rust? ");
}

TEST_CASE("nobody is asked about what the résumé names, nor about what that implies") {
  Fixture f;
  f.resume = "Django and Docker";
  f.ask(RequirementKind::knowledge, "Python, Rust and Docker", Met::no, {"Python", "Rust", "Docker"});
  const std::string question = f.report().gaps.at(0).question;
  CHECK(question.find("Rust") != std::string::npos);
  CHECK(question.find("Docker") == std::string::npos);
  CHECK(question.find("Python") == std::string::npos);
}

TEST_CASE("a question that one of the user's facts answers says so, and the others do not") {
  Fixture f;
  f.ask(RequirementKind::knowledge, "Rust", Met::no, {"Rust"});
  f.ask(RequirementKind::knowledge, "Docker", Met::no, {"Docker"});
  f.ask(RequirementKind::certification, "a forklift licence", Met::no);
  f.facts = {{"Wrote the parser in Rust", {0, 1}}, {"Hold a forklift licence since 2019", {}}};
  const auto gaps = f.report().gaps;
  CHECK(gaps.at(0).answered == "Wrote the parser in Rust");
  CHECK(gaps.at(1).answered.empty());
  CHECK(gaps.at(2).answered == "Hold a forklift licence since 2019");
}

TEST_CASE("a question about a bullet is answered by a figure that was said of that bullet") {
  Fixture f;
  f.questions = {{0, {10, 40}, "How many?"}, {0, {50, 80}, "How many?"}};
  f.facts = {{"Served 40 tables", {12, 13}}, {"Served many tables", {60, 61}}};
  const auto questions = f.report().questions;
  CHECK(questions.at(0).answered == "Served 40 tables");
  CHECK(questions.at(1).answered.empty());
}

TEST_CASE("degrees and licences are asked for as such") {
  Fixture f;
  f.ask(RequirementKind::education, "a master's degree", Met::no);
  f.ask(RequirementKind::certification, "a forklift licence", Met::no);
  const auto gaps = f.report().gaps;
  CHECK(gaps.at(0).question.find("degree, or something equal") != std::string::npos);
  CHECK(gaps.at(1).question.find("Do you hold it?") != std::string::npos);
}

TEST_CASE("changes are counted by rule, and only the accepted ones") {
  Fixture f;
  for (const EditStatus status :
       {EditStatus::accept, EditStatus::accept, EditStatus::refused, EditStatus::needs_confirmation}) {
    Edit edit;
    edit.rule = "weak_opening";
    edit.status = status;
    f.edits.push_back(edit);
  }
  f.before.score = f.after.score = 50;
  const auto report = f.report();
  CHECK(report.changes_by_rule.at("weak_opening") == 2);
  CHECK(report.summary == "2 changes made; the match stays at 50 of 100. 1 change waits for your word.");
}

TEST_CASE("only factors that moved are told") {
  Fixture f;
  f.before.factors = {{"required", 40, 60, "before"}, {"title", 100, 40, "same"}};
  f.after.factors = {{"required", 55, 60, "after"}, {"title", 100, 40, "same"}};
  const auto moved = f.report().moved;
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].before == 40);
  CHECK(moved[0].after == 55);
  CHECK(moved[0].reason == "after");
}
