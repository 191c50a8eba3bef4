// What holds for every text: nothing is lost, spans lie within one another and in order, and the
// work grows with the text.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "text/utf8.hpp"

using namespace savile;

namespace {

std::vector<std::string> samples() {
  std::vector<std::filesystem::path> paths;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(SAVILE_TESTS_DIR) + "/fixtures/parse")) {
    if (file.path().extension() == ".txt") paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::uint32_t next(std::uint32_t& state) { return state = state * 1664525u + 1013904223u, state >> 8; }

std::string mutate(std::string text, std::uint32_t& seed) {
  static const std::vector<std::string> pieces = {
      "\n", "\n\n",       "\r\n",         "- ",      "• ",   "## ", "**",  "|",     ", ",
      "(",  ")",          "2019 - ",      "Present", ":",    "\t",  "   ", "---\n", "\u200B",
      "é",  "\U0001F600", "EXPERIENCE\n", "\r",      "[x](", "<",   "_",   "12/"};
  for (int k = 0; k < 6; ++k) {
    const std::size_t at = next(seed) % (text.size() + 1);
    switch (next(seed) % 3) {
      case 0: text.insert(at, pieces[next(seed) % pieces.size()]); break;
      case 1: text.erase(at, next(seed) % 40); break;
      default: text.insert(at, text.substr(next(seed) % (text.size() + 1), next(seed) % 120));
    }
  }
  return repair_utf8(text).text;
}

void check_field(const Field& field, Span within) {
  if (!field.found()) return;
  REQUIRE(within.contains(field.span));
  REQUIRE_FALSE(field.value.empty());
  REQUIRE(field.confidence <= 100);
}

void check_bullets(const std::vector<Bullet>& bullets, Span within) {
  std::size_t at = within.begin;
  for (const Bullet& bullet : bullets) {
    REQUIRE(bullet.span.begin >= at);
    REQUIRE(within.contains(bullet.span));
    REQUIRE(bullet.span.contains(bullet.content));
    REQUIRE_FALSE(bullet.content.empty());
    at = bullet.span.end;
  }
}

void check_laws(const std::string& text) {
  const auto result = parse_resume(text);
  if (!result.ok()) return;
  const Resume& resume = result.value();
  const Span all{0, text.size()};
  REQUIRE(resume.contact.span.begin == 0);
  std::size_t at = resume.contact.span.end;
  for (const Section& section : resume.sections) {
    REQUIRE(section.span.begin == at);
    at = section.span.end;
    REQUIRE(section.span.contains(section.heading));
    REQUIRE(section.span.contains(section.body));
    REQUIRE(section.body.end == section.span.end);
    std::size_t entry_at = section.span.begin;
    for (const Entry& entry : section.entries) {
      REQUIRE(entry.span.begin >= entry_at);
      REQUIRE(section.span.contains(entry.span));
      REQUIRE(entry.span.contains(entry.head));
      entry_at = entry.span.end;
      check_field(entry.title, entry.span);
      check_field(entry.organization, section.span);  // may stand above, with the employer's first role
      check_field(entry.location, section.span);
      check_field(entry.area, entry.span);
      check_field(entry.study_type, entry.span);
      if (entry.dates) REQUIRE(entry.span.contains(entry.dates->span));
      check_bullets(entry.bullets, entry.span);
    }
    check_bullets(section.bullets, section.span);
    for (const SkillGroup& group : section.skill_groups) {
      REQUIRE(section.span.contains(group.span));
      REQUIRE_FALSE(group.items.empty());
      std::size_t item_at = group.span.begin;
      for (const Span item : group.items) {
        REQUIRE(item.begin >= item_at);
        REQUIRE_FALSE(item.empty());
        item_at = item.end;
      }
      REQUIRE(group.items.front().begin == group.span.begin);
      REQUIRE(group.items.back().end == group.span.end);
      check_field(group.label, section.span);
    }
  }
  REQUIRE(at == text.size());
  for (const Field* field : {&resume.contact.name, &resume.contact.headline, &resume.contact.email,
                             &resume.contact.phone, &resume.contact.location})
    check_field(*field, all);
  for (const Field& link : resume.contact.links) check_field(link, all);
  for (const Warning& warning : resume.warnings) REQUIRE(all.contains(warning.span));
}

}  // namespace

TEST_CASE("the contact block and the sections tile each sample, and spans nest in order") {
  const auto texts = samples();
  REQUIRE(texts.size() >= 25);
  for (const std::string& text : texts) check_laws(text);
}

TEST_CASE("the laws hold on mutated samples") {
  std::uint32_t seed = 20250131;
  const auto texts = samples();
  for (int round = 0; round < 12; ++round) {
    for (const std::string& text : texts) {
      const std::string changed = mutate(text, seed);
      CAPTURE(changed);
      check_laws(changed);
    }
  }
}

TEST_CASE("the same text gives the same résumé") {
  const std::string text = samples().front();
  const auto a = parse_resume(text), b = parse_resume(text);
  REQUIRE(a.ok());
  REQUIRE(a.value().sections.size() == b.value().sections.size());
  for (std::size_t i = 0; i < a.value().sections.size(); ++i)
    CHECK(a.value().sections[i].span == b.value().sections[i].span);
}

TEST_CASE("a hundred thousand bullets are each read") {
  std::string text = "Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\nNurse, City Clinic, 2019 - 2021\n";
  for (int i = 0; i < 100000; ++i) text += "- Ran it\n";
  const auto result = parse_resume(text);
  REQUIRE(result.ok());
  REQUIRE(result.value().sections.size() == 1);
  REQUIRE(result.value().sections[0].entries.size() == 1);
  CHECK(result.value().sections[0].entries[0].bullets.size() == 100000);
}

TEST_CASE("texts that invite quadratic work are read to their end") {
  const std::size_t size = 60 * 1000;
  for (const std::string piece : {"a",
                                  "(",
                                  "[",
                                  "*",
                                  "2019 - ",
                                  "@",
                                  "a@b.co ",
                                  ", ",
                                  "| ",
                                  "1 ",
                                  "# ",
                                  "- ",
                                  "Nurse, ",
                                  "\n",
                                  "x:\n",
                                  "[a](",
                                  "<",
                                  "Skills\n",
                                  "EXPERIENCE\n\n",
                                  "2019-2020 Nurse, Clinic\n",
                                  "Bachelor of ",
                                  "555 ",
                                  "A B "}) {
    std::string text = "Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\n";
    while (text.size() < size) text += piece;
    CAPTURE(piece);
    check_laws(text);
  }
}
