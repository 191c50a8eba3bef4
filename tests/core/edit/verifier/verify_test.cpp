// Laws of the gate, and what a finding says.

#include <string>

#include "rewrite.hpp"

using savile::Lexicon;
using savile::Tier;
using savile::Verdict;
using savile::Verification;
using savile::verify;
using savile::verify_document;

namespace {

const Lexicon& lexicon() { return Lexicon::standard(); }

constexpr std::string_view entry =
    "Nurse | Elm Ward | 2019 - 2022\n- Cared for 8 patients per shift\n- Assisted in training 3 students\n";

}  // namespace

TEST_CASE("a text proves itself, whatever it says") {
  for (const std::string text :
       {"Cut costs by 30% and led a team of five in 2019", "Did not handle cash; basic French",
        "Assisted with budgeting for a $1.2M program", "Senior Buyer, Acme Corp, Jan 2021 - Present", "", "%",
        "from 3 to 5 to 7", "co-led, 24/7, 3x, #1, 2/3"}) {
    INFO(text);
    CHECK(verify(text, text + "\n", text, lexicon()).verdict == Verdict::accept);
    CHECK(verify_document(text, text + "\n", lexicon()).verdict == Verdict::accept);
  }
}

TEST_CASE("an empty text claims nothing") {
  CHECK(verify(entry, "", entry, lexicon()).verdict == Verdict::accept);
  CHECK(verify("", "Led 3 teams", "", lexicon()).verdict == Verdict::block);
}

TEST_CASE("a finding has its place, its text and a reason that quotes the source") {
  const std::string after = "Cut deploy time by 45%";
  const Verification result = verify("Cut deploy time by 30%", after, "Cut deploy time by 30%", lexicon());
  REQUIRE(result.findings.size() == 1);
  const auto& finding = result.findings[0];
  CHECK(finding.tier == Tier::a);
  CHECK(finding.type == "quantity");
  CHECK(after.substr(finding.span.begin, finding.span.size()) == finding.text);
  CHECK(finding.why == "The source says 30%, not 45%.");
}

TEST_CASE("findings of a document stand where the document has them, in its order") {
  const std::string before = std::string(entry) + "\nClerk | Ashby Library | 2016 - 2018\n- Shelved books\n";
  const std::string after =
      "Nurse | Elm Ward | 2019 - 2022\n- Cared for 9 patients per shift\n- Assisted in training 3 students\n"
      "\nClerk | Ashby Library | 2016 - 2018\n- Shelved rare books\n";
  const Verification result = verify_document(before, after, lexicon());
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].text == "9");
  CHECK(result.findings[1].text == "rare");
  for (const auto& finding : result.findings)
    CHECK(after.substr(finding.span.begin, finding.span.size()) == finding.text);
}

TEST_CASE("facts may come from the scope, agency may not rise on the way") {
  const std::string_view before = "- Cared for 8 patients per shift";
  CHECK(verify(before, "- Cared for 8 patients per shift while assisting in training 3 students", entry,
               lexicon())
            .verdict == Verdict::accept);
  CHECK(verify(before, "- Cared for 8 patients per shift while training 3 students", entry, lexicon())
            .verdict == Verdict::block);
  CHECK(verify(before, "- Cared for 8 patients per shift and 3 students", before, lexicon()).verdict ==
        Verdict::block);
}

TEST_CASE("a summary may use the facts of every entry, an entry only its own") {
  const std::string rest =
      "\n\nNurse | Elm Ward | 2019 - 2022\n- Cared for 8 patients per shift\n\nClerk | Ashby Library | 2016 "
      "- 2018\n- Shelved books";
  const std::string before = "Nurse with a library background." + rest;
  CHECK(verify_document(before, "Nurse with a library background who cared for 8 patients per shift." + rest,
                        lexicon())
            .verdict == Verdict::accept);
  std::string borrowed = before;
  borrowed += " for 8 patients per shift";
  CHECK(verify_document(before, borrowed, lexicon()).verdict == Verdict::block);
}

TEST_CASE("the same call gives the same findings") {
  const std::string_view after = "Led 9 nurses at Oak Ward in 2020, globally";
  const Verification first = verify(entry, after, entry, lexicon()),
                     second = verify(entry, after, entry, lexicon());
  REQUIRE(first.findings.size() == second.findings.size());
  for (std::size_t i = 0; i < first.findings.size(); ++i)
    CHECK(first.findings[i].why == second.findings[i].why);
}

TEST_CASE("a claim that is covered carries the words that prove it") {
  const std::string scope(entry), after = "Looked after eight patients a shift in 2019 - 2022";
  const Verification result = verify("- Cared for 8 patients per shift", after, scope, lexicon());
  CHECK(result.verdict == Verdict::accept);
  REQUIRE(result.proofs.size() >= 2);
  CHECK(result.proofs[0].type == "quantity");
  CHECK(result.proofs[0].text == "eight");
  CHECK(scope.substr(result.proofs[0].source.begin, result.proofs[0].source.size()) == "8");
  for (const auto& proof : result.proofs) {
    CHECK(proof.from == savile::ProofSource::scope);
    CHECK(after.substr(proof.span.begin, proof.span.size()) == proof.text);
    CHECK(proof.source.end <= scope.size());
  }
}

TEST_CASE("a proof tells where it stands: in the scope, in what was replaced, in a fact") {
  const savile::Scope scope("Ran a stall in Leeds", lexicon(), {"Sold 30 hats a day"});
  const Verification result = scope.verify("Opened in 2019", "Opened in 2019 and sold 30 hats a day");
  CHECK(result.verdict == Verdict::accept);
  bool before = false, fact = false;
  for (const auto& proof : result.proofs) {
    before = before || (proof.from == savile::ProofSource::before && proof.type == "date");
    fact = fact || (proof.from == savile::ProofSource::fact && proof.fact == 0 && proof.source.begin == 5);
  }
  CHECK(before);
  CHECK(fact);
}

TEST_CASE("a fact of the user is a fact like any other: it proves no more than it says") {
  const savile::Scope scope("Ran a stall", lexicon(), {"Sold 30 hats a day"});
  CHECK(scope.verify("Ran a stall", "Ran a stall, selling 30 hats a day").verdict == Verdict::accept);
  CHECK(scope.verify("Ran a stall", "Ran a stall, selling 60 hats a day").verdict == Verdict::block);
}
