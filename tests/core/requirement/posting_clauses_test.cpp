#include "requirement/posting_clauses.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace savile;

namespace {

std::vector<std::string> clauses_of(std::string_view posting) {
  const TokenizedText text(posting);
  std::vector<std::string> out;
  for (const PostingClause& clause : cut_clauses(text, outline_posting(text)))
    out.emplace_back(slice(posting, clause.span));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an inline list is cut at its semicolons and its label taken off") {
  CHECK(clauses_of("Requirements: 3 years in sales; a driving licence; good Spanish.") ==
        Texts{"3 years in sales", "a driving licence", "good Spanish"});
}

TEST_CASE("a semicolon in brackets does not cut") {
  CHECK(clauses_of("- Office software (Word; Excel; Outlook) and e-mail") ==
        Texts{"Office software (Word; Excel; Outlook) and e-mail"});
}

TEST_CASE("a clause is cut where its importance changes") {
  CHECK(clauses_of("- BSN required; MSN preferred") == Texts{"BSN required", "MSN preferred"});
  CHECK(clauses_of("- Bachelor's degree required, Master's preferred") ==
        Texts{"Bachelor's degree required", "Master's preferred"});
  CHECK(clauses_of("- B.S. in Biology (M.S. preferred)") == Texts{"B.S. in Biology", "M.S. preferred"});
  CHECK(clauses_of("- 3 years of nursing experience, ideally in a hospital") ==
        Texts{"3 years of nursing experience", "ideally in a hospital"});
  CHECK(clauses_of("- React (React Native is a bonus)") == Texts{"React", "React Native is a bonus"});
}

TEST_CASE("a list with one wish at its end stays whole") {
  CHECK(clauses_of("- Experience with SAP, Oracle or NetSuite preferred") ==
        Texts{"Experience with SAP, Oracle or NetSuite preferred"});
  CHECK(clauses_of("- A degree in marketing, communications or similar is preferred") ==
        Texts{"A degree in marketing, communications or similar is preferred"});
  CHECK(clauses_of("- Experience with Python (preferred)") == Texts{"Experience with Python (preferred)"});
}

TEST_CASE("a long sentence is cut into clauses of 30 words at most, outside brackets") {
  const auto texts = clauses_of(
      "You will plan the week of our drivers across four depots, answer the calls of customers who wait for "
      "a delivery, settle claims with "
      "insurers and carriers, keep the books of the fleet and its fuel, and report each Friday to the head "
      "of transport.");
  REQUIRE(texts.size() >= 2);
  for (const std::string& text : texts) {
    const TokenizedText tokens(text);
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) words += tokens[i].kind != TokenKind::sign ? 1U : 0U;
    CHECK(words <= 30);
  }
}

TEST_CASE("a label inside one paragraph switches the section for what follows") {
  const std::string posting =
      "We make cheese. Responsibilities: stir the milk; wash the moulds. Requirements: a food safety "
      "certificate. Benefits: free cheese.";
  const TokenizedText text(posting);
  const auto clauses = cut_clauses(text, outline_posting(text));
  REQUIRE(clauses.size() == 5);
  CHECK(clauses[1].section == PostingSection::responsibilities);
  CHECK(clauses[2].section == PostingSection::responsibilities);
  CHECK(clauses[3].section == PostingSection::requirements);
  CHECK(clauses[4].section == PostingSection::benefits);
}

TEST_CASE("a topic before a colon in a headed bullet does not change the list's section") {
  const std::string posting =
      "Preferred qualifications\n- Education: a master's degree\nBenefits\n- Education: tuition support\n";
  const TokenizedText text(posting);
  const auto clauses = cut_clauses(text, outline_posting(text));
  REQUIRE(clauses.size() == 2);
  CHECK(clauses[0].section == PostingSection::preferred);
  CHECK(clauses[1].section == PostingSection::benefits);
}

TEST_CASE("a sentence that begins with No is cut off where its stop is missing") {
  CHECK(clauses_of("You will review code and mentor two juniors No degree needed, and no weekends.").back() ==
        "No degree needed, and no weekends");
  CHECK(clauses_of("- Nursing licence No 4711 or higher") == Texts{"Nursing licence No 4711 or higher"});
}

TEST_CASE("a label in bold before a dash switches the section") {
  const std::string posting =
      "We milk 420 cows on 190 hectares.\n\n"
      "**Your background** – a farming certificate; a tractor licence.\n\n"
      "**Package** – a house on the farm.";
  const TokenizedText text(posting);
  std::vector<PostingSection> sections;
  for (const PostingClause& clause : cut_clauses(text, outline_posting(text))) {
    sections.push_back(clause.section);
    CHECK(slice(posting, clause.span).find('*') == std::string_view::npos);
  }
  CHECK(sections == std::vector<PostingSection>{PostingSection::intro, PostingSection::requirements,
                                                PostingSection::requirements, PostingSection::benefits});
}
