#include "document/section_finder.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/resume_line.hpp"

using savile::find_headings;
using savile::read_lines;

namespace {

std::vector<std::string> headings(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& found : find_headings(text, read_lines(text), 100)) {
    if (found.heading.kind != savile::HeadingKind::section) continue;
    out.push_back(std::string(savile::name_of(found.heading.type)) + ":" +
                  std::string(savile::slice(text, found.heading.words)));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("headings of any look are found") {
  const Strings expected = {"experience:Work Experience", "education:Education", "skills:Skills"};
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{{"## ", ""},
                                                                                      {"**", "**"},
                                                                                      {"", ":"},
                                                                                      {"", ""},
                                                                                      {"", "\n-----------"},
                                                                                      {"[ ", " ]"},
                                                                                      {"=== ", " ==="},
                                                                                      {"💼 ", ""},
                                                                                      {"1. ", ""}}) {
    const std::string text = "Ana Ruiz\nana@example.org\n\n" + before + "Work Experience" + after +
                             "\nNurse, City Clinic, 2019 - 2021\n- Ran the ward\n\n" + before + "Education" +
                             after + "\nBA History, Leeds College, 2012\n\n" + before + "Skills" + after +
                             "\nTriage, Excel\n";
    CAPTURE(text);
    CHECK(headings(text) == expected);
  }
}

TEST_CASE("capitals and letters set apart make headings") {
  CHECK(headings("ANA RUIZ\n\nWORK HISTORY\nNurse, 2019\n\nS K I L L S\nTriage\n") ==
        Strings{"experience:WORK HISTORY", "skills:S K I L L S"});
}

TEST_CASE("headings of other languages are known") {
  CHECK(
      headings("Ana\n\nBerufserfahrung\nX\n\nAusbildung\nY\n\nKenntnisse\nZ\n\nSprachen\nDeutsch\n").size() ==
      4);
  CHECK(headings("Ana\n\nEXPÉRIENCE PROFESSIONNELLE\nX\n\nFORMATION\nY\n\nCOMPÉTENCES\nZ\n").size() == 3);
  CHECK(headings("Ana\n\nExperiencia laboral\nX\n\nFormación académica\nY\n\nIdiomas\nZ\n").size() == 3);
}

TEST_CASE("an unlisted heading is typed by its words where it looks like the others") {
  CHECK(headings("# Ana\n\n## Experience\nx\n\n## Bilingual Tutoring Experience\ny\n\n## Clinical "
                 "Certifications and Such\nz\n") ==
        Strings{"experience:Experience", "experience:Bilingual Tutoring Experience",
                "certifications:Clinical Certifications and Such"});
}

TEST_CASE("labels within a section are no headings") {
  CHECK(headings("Ana\n\n## Skills\n\n### Languages\nPython, Java\n\n### Tools\nGit\n\n## Education\nx\n") ==
        Strings{"skills:Skills", "education:Education"});
  CHECK(headings("Ana\n\nSKILLS\nLanguages: Python, Java\nTools: Git\n\nEDUCATION\nx\n") ==
        Strings{"skills:SKILLS", "education:EDUCATION"});
  CHECK(headings("Ana\n\n## Skills\n\nLanguages\n: Python, Go\n\n## Education\nx\n") ==
        Strings{"skills:Skills", "education:Education"});
}

TEST_CASE("a company in capitals is no heading") {
  CHECK(headings("ANA RUIZ\n\nEXPERIENCE\n\nKESTREL FOODS\nLine Cook\n2019 - 2021\n- Cooked\n\nHARBOR "
                 "GRILL\nDishwasher\n2016 - 2019\n\nEDUCATION\nx\n") ==
        Strings{"experience:EXPERIENCE", "education:EDUCATION"});
}

TEST_CASE("sentences and bullets with a heading's word are none") {
  CHECK(headings("Ana\n\nEXPERIENCE\n- Education\n- Experience with skills of all kinds.\nMy education and "
                 "experience helped me.\n")
            .size() == 1);
}

TEST_CASE("a heading on the line of its text is found, once no other section has its type") {
  CHECK(headings("Ana Ruiz\n\nSKILLS: Python, Java\n\nLANGUAGES: English, Spanish\n") ==
        Strings{"skills:SKILLS", "languages:LANGUAGES"});
}
