#include "document/resume_parser.hpp"

#include <algorithm>

#include "sample_parse.hpp"

using sample::Parsed;
using sample::Strings;
using savile::ErrorCode;
using savile::parse_resume;

TEST_CASE("nothing to read and what is no text fail with bad_input") {
  for (const std::string& text :
       {std::string(""), std::string(" \n\t \r\n"), std::string("abc\0def", 7),
        std::string("\x01\x02\x03\x04 ab"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD x")}) {
    const auto result = parse_resume(text);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::bad_input);
  }
}

TEST_CASE("headings beyond the limit are read as text, and the first of them is named") {
  std::string text = "Ana Ruiz\nana@ruiz.example\n";
  for (int i = 0; i < 5; ++i) text += "\nEXPERIENCE\n\nNurse, Clinic, 2019 - 2020\n- Ran the ward\n";
  savile::ResumeLimits limits;
  limits.sections = 3;
  const auto result = savile::parse_resume(text, limits);
  REQUIRE(result.ok());
  CHECK(result.value().sections.size() == 3);
  CHECK(result.value().sections.back().span.end == text.size());
  const auto& warnings = result.value().warnings;
  const auto said = std::find_if(warnings.begin(), warnings.end(),
                                 [](const savile::Warning& w) { return w.code == "too_many_sections"; });
  REQUIRE(said != warnings.end());
  CHECK(savile::slice(text, said->span) == "EXPERIENCE");
  CHECK(said->span.begin > result.value().sections.back().span.begin);
  limits.sections = 5;
  for (const auto& warning : savile::parse_resume(text, limits).value().warnings)
    CHECK(warning.code != "too_many_sections");
}

TEST_CASE("a text above the limit fails with too_large and one at it does not") {
  const std::string text = "Ana Ruiz\nana@ruiz.example\n";
  savile::ResumeLimits limits;
  limits.bytes = text.size();
  CHECK(parse_resume(text, limits).ok());
  limits.bytes = text.size() - 1;
  const auto result = parse_resume(text, limits);
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().code == ErrorCode::too_large);
}

TEST_CASE("headings past the limit are read as text") {
  std::string text = "Ana Ruiz\n\n";
  for (int i = 0; i < 9; ++i) text += "## Skills\nExcel\n\n";
  savile::ResumeLimits limits;
  limits.sections = 4;
  const auto result = parse_resume(text, limits);
  REQUIRE(result.ok());
  CHECK(result.value().sections.size() == 4);
  CHECK(result.value().sections.back().span.end == text.size());
}

TEST_CASE("a résumé without headings has implied sections and says so") {
  const Parsed parsed(
      "Ana Ruiz\nana@ruiz.example\n\nNurse with nine years in two hospitals, calm and exact in what she "
      "does.\n\nNurse, City Clinic, 2019 - 2021\n- Ran the ward\n\n"
      "B.S. Biology, Kestrel University, 2012\n\nTriage, Excel, Epic, Wound care\n");
  CHECK(parsed.types() == Strings{"summary", "experience", "education", "skills"});
  CHECK(parsed.warns("no_headings"));
  for (const auto& section : parsed.resume.sections) CHECK(section.heading.empty());
}

TEST_CASE("a résumé with headings does not warn of their absence") {
  CHECK_FALSE(Parsed("Ana Ruiz\nana@ruiz.example\n\nSKILLS\nTriage, Excel\n").warns("no_headings"));
}

TEST_CASE("a posting is recognised, a résumé with such words is not") {
  CHECK(Parsed("Backend Engineer\n\nWe are looking for an engineer to join our team.\n\nResponsibilities:\n- "
               "You will build services\n\nRequirements:\n- 5 years of Python\n\nNice to have\n- "
               "Go\n\nBenefits\n- Health plan\n")
            .warns("looks_like_posting"));
  CHECK_FALSE(Parsed("Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\nRecruiter, Kestrel Staffing, 2019 - 2021\n- "
                     "Wrote postings: requirements, benefits\nClerk, Oak House, 2015 - 2019\n- Filed\n")
                  .warns("looks_like_posting"));
}

TEST_CASE("hidden text is reported with its place") {
  const Parsed parsed("Ana Ruiz\nana@ruiz.example\n\nSKILLS\nExc\u200Bel, Epic\n");
  REQUIRE(parsed.warns("hidden_text"));
  for (const auto& warning : parsed.resume.warnings) {
    if (warning.code == "hidden_text") CHECK(parsed.at(warning.span) == "\u200B");
  }
  CHECK_FALSE(Parsed("Ana Ruiz \U0001F468\u200D\U0001F373\nana@ruiz.example\n\nSKILLS\nExcel\f\n")
                  .warns("hidden_text"));
}

TEST_CASE("a text without address or number warns") {
  CHECK(Parsed("Ana Ruiz\n\nSKILLS\nExcel\n").warns("no_contact"));
  CHECK_FALSE(Parsed("Ana Ruiz\n+44 113 496 0123\n\nSKILLS\nExcel\n").warns("no_contact"));
}

TEST_CASE("a script that is not supported is said and the text kept") {
  const Parsed parsed(
      "山田太郎\nyamada@example."
      "jp\n\n職務経歴\n株式会社サンプル、看護師、2019年から現在まで。病棟で三十人の患者を担当。\n");
  CHECK(parsed.warns("unsupported_script"));
  CHECK_FALSE(Parsed("Ana Wiśniewska\nana@example.pl\n\nSKILLS\nExcel\n").warns("unsupported_script"));
}

TEST_CASE("front matter and comments are kept and not read") {
  const Parsed parsed(
      "---\npages: 1\nname: Wrong Person\n---\n<!-- by Someone Else -->\n\n# Ana "
      "Ruiz\nana@ruiz.example\n\n## Skills\nExcel, Epic\n");
  CHECK(parsed.resume.contact.name.value == "Ana Ruiz");
  CHECK(parsed.resume.contact.span.begin == 0);
}

TEST_CASE("an inlined heading's section begins on its line") {
  const Parsed parsed("Ana Ruiz\nana@ruiz.example\n\nSKILLS: Excel, Epic\n\nLANGUAGES: English, Spanish\n");
  CHECK(parsed.types() == Strings{"skills", "languages"});
  CHECK(parsed.skills() == Strings{"Excel", "Epic", "English", "Spanish"});
  CHECK(parsed.at(parsed.resume.sections[0].heading) == "SKILLS");
}

TEST_CASE("characters that could not be read are told with the first place, and none where all could be") {
  const auto places = [](std::string_view text) {
    std::vector<savile::Span> out;
    const auto resume = savile::parse_resume(text);
    REQUIRE(resume.ok());
    for (const auto& warning : resume.value().warnings) {
      if (warning.code == "unreadable_characters") out.push_back(warning.span);
    }
    return out;
  };
  const std::string broken = "Ana Prado\nana@example.com\n\nSkills\nExcel, caf\uFFFD, \uFFFD\n";
  REQUIRE(places(broken).size() == 1);
  CHECK(places(broken)[0].begin == broken.find("\uFFFD"));
  CHECK(places("Ana Prado\nana@example.com\n\nSkills\nExcel, caf\u00E9\n").empty());
}
