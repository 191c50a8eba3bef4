#include "document/item_lines.hpp"

#include "sample_parse.hpp"

using sample::Parsed;
using sample::Strings;

namespace {

Strings bullets(const std::string& description) {
  const Parsed parsed("Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\n\nNurse, City Clinic, 2019 - 2021\n" +
                      description + "\n");
  REQUIRE(parsed.resume.sections.size() == 1);
  REQUIRE(parsed.resume.sections[0].entries.size() == 1);
  Strings out;
  for (const auto& bullet : parsed.resume.sections[0].entries[0].bullets)
    out.push_back(parsed.at(bullet.content));
  return out;
}

}  // namespace

TEST_CASE("bullets of every glyph are found") {
  for (const std::string glyph : {"- ", "* ", "• ", "– ", "— ",  "▪ ",  "◦ ",      "● ", "■ ", "→ ",
                                  "➢ ", "✓ ", "» ", "+ ", "1. ", "2) ", "\uF0B7 ", "•",  "-",  "  o "}) {
    CAPTURE(glyph);
    CHECK(bullets(glyph + "Ran the ward\n" + glyph + "Taught students") ==
          Strings{"Ran the ward", "Taught students"});
  }
}

TEST_CASE("continuation lines belong to their bullet") {
  CHECK(bullets("- Ran a ward of thirty beds with a team\n  of nine people\n- Taught") ==
        Strings{"Ran a ward of thirty beds with a team\n  of nine people", "Taught"});
  CHECK(bullets("- Ran a ward of thirty beds with a team that grew from four to\nnine people\n- Taught")
            .size() == 2);
}

TEST_CASE("a wrapped line that opens with a year goes on in its sentence") {
  CHECK(
      bullets(
          "- Chair the committee that rewrote the clinic's risk protocol after a\n  2021 review\n- Taught") ==
      Strings{"Chair the committee that rewrote the clinic's risk protocol after a\n  2021 review",
              "Taught"});
}

TEST_CASE("without glyphs each line is a bullet") {
  CHECK(bullets("Ran the ward\nTaught students\nKept the stock").size() == 3);
}

TEST_CASE("running prose is no bullet") {
  CHECK(bullets("I ran a ward of thirty beds. In 2020 I moved it to a new building and taught the staff\nhow "
                "to work there.")
            .empty());
  CHECK(
      bullets("Ran the ward. Taught students. Kept the stock and wrote the rota for all of the teams there.")
          .empty());
}

TEST_CASE("a next entry is not swallowed by the last bullet") {
  const Parsed parsed(
      "Ana Ruiz\n\nEXPERIENCE\nNurse, City Clinic, 2019 - 2021\n- Ran the ward with a team that grew from "
      "four to nine people in all\nAide, Oak House, 2015 - 2019\n- Helped\n");
  CHECK(parsed.entries(savile::SectionType::experience) ==
        Strings{"Nurse @ City Clinic", "Aide @ Oak House"});
}
