#include <string>

#include "analysis_desk.hpp"

using namespace savile;
using namespace savile::test;

namespace {

SectionAnalysis analyze(SectionType type, const std::string& section,
                        const std::string& wanted = "Nurse\n\nRequirements\n- Spanish\n- BLS\n") {
  return Desk("Ann Example\nann@example.com\n\nSUMMARY\nNurse.\n\n" + section + "\n", wanted).analyze(type);
}

}  // namespace

TEST_CASE("a certificate that has expired is named; one that is valid, or not dated, is not") {
  const SectionAnalysis old =
      analyze(SectionType::certifications, "CERTIFICATIONS\nBLS, Heart Society, expires 03/2024");
  CHECK(issues(old, "expired") == 1);
  CHECK(advice(old, "expired") != nullptr);
  CHECK(issues(analyze(SectionType::certifications, "CERTIFICATIONS\nBLS, Heart Society, expires 2027"),
               "expired") == 0);
  CHECK(issues(analyze(SectionType::certifications, "CERTIFICATIONS\nBLS, Heart Society, 2019"), "expired") ==
        0);
  CHECK(issues(analyze(SectionType::certifications, "CERTIFICATIONS\nBLS, valid until 11/2026"), "expired") ==
        0);
}

TEST_CASE("a language without a level is asked about where the posting asks for one") {
  const SectionAnalysis bare = analyze(SectionType::languages, "LANGUAGES\nSpanish, German (B2)");
  CHECK(issues(bare, "no_level") == 1);
  REQUIRE(advice(bare, "level for each language") != nullptr);
  CHECK(advice(bare, "level for each language")->how == "How well do you know Spanish?");
  const SectionAnalysis told =
      analyze(SectionType::languages, "LANGUAGES\nEnglish (native), fluent in Spanish, German - C1");
  CHECK(issues(told, "no_level") == 0);
  CHECK(advice(analyze(SectionType::languages, "LANGUAGES\nGreek", "Nurse\n\nRequirements\n- BLS\n"),
               "level") == nullptr);
}

TEST_CASE("references on request may go, named ones may stay") {
  CHECK(issues(analyze(SectionType::references, "REFERENCES\nAvailable on request"),
               "references_on_request") == 1);
  CHECK(issues(analyze(SectionType::references, "REFERENCES\nDr. Jo Elm, Ash Clinic, jo@example.org"),
               "references_on_request") == 0);
}

TEST_CASE("awards and publications want their year") {
  CHECK(issues(analyze(SectionType::awards, "AWARDS\nNurse of the Year, Elm County"), "undated") == 1);
  CHECK(issues(analyze(SectionType::awards, "AWARDS\nNurse of the Year, Elm County, 2022"), "undated") == 0);
}
