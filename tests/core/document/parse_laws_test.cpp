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
  for (const char* folder : {"/fixtures/parse", "/fixtures/resumes"}) {
    for (const auto& file : std::filesystem::directory_iterator(std::string(SAVILE_TESTS_DIR) + folder)) {
      if (file.path().extension() == ".txt") paths.push_back(file.path());
    }
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

std::string without_returns(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\r') out.push_back(c);
  }
  return out;
}

// Every value that was read, a line each.
std::string fields_of(const std::string& text) {
  const auto result = parse_resume(text);
  REQUIRE(result.ok());
  const Resume& resume = result.value();
  std::string out;
  const auto add = [&out](std::string_view value) { out += without_returns(std::string(value)) + "\n"; };
  for (const Field* field : {&resume.contact.name, &resume.contact.headline, &resume.contact.email,
                             &resume.contact.phone, &resume.contact.location})
    add(field->value);
  for (const Section& section : resume.sections) {
    add(name_of(section.type));
    for (const Entry& entry : section.entries) {
      for (const Field* field : {&entry.title, &entry.organization, &entry.location, &entry.area})
        add(field->value);
      if (entry.dates) add(slice(text, entry.dates->span));
      for (const Bullet& bullet : entry.bullets) add(slice(text, bullet.content));
    }
    for (const SkillGroup& group : section.skill_groups) {
      for (const Span item : group.items) add(slice(text, item));
    }
  }
  return out;
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
  for (int round = 0; round < 7; ++round) {
    for (const std::string& text : texts) {
      const std::string changed = mutate(text, seed);
      CAPTURE(changed);
      check_laws(changed);
    }
  }
}

TEST_CASE("the contact block and the sections, printed one after the other, are the text") {
  for (const std::string& text : samples()) {
    const auto result = parse_resume(text);
    REQUIRE(result.ok());
    std::string printed(slice(text, result.value().contact.span));
    for (const Section& section : result.value().sections) printed += slice(text, section.span);
    CHECK(printed == text);
  }
}

TEST_CASE("blank lines at the end change no field") {
  for (const std::string& text : samples()) {
    const std::string longer = text + "\n\n  \n";
    CHECK(fields_of(longer) == fields_of(text));
  }
}

TEST_CASE("lines that end in CR LF are read like those that end in LF") {
  for (const std::string& text : samples()) {
    const std::string lines = without_returns(text);
    std::string returns;
    for (const char c : lines) {
      if (c == '\n') returns.push_back('\r');
      returns.push_back(c);
    }
    CHECK(fields_of(returns) == fields_of(lines));
  }
}

TEST_CASE("a résumé of two megabytes is read to its end") {
  const std::string job =
      "Nurse, City Clinic, Austin, TX\n2019 - 2021\n- Ran the ward, wrote its rota and ordered what "
      "it used, for 18 beds on two floors\n- Trained six, two of whom had never worked on a ward "
      "before, and showed them how its notes are kept\n\n";
  std::string text = "Ana Ruiz\nana@ruiz.example\n\nEXPERIENCE\n\n";
  while (text.size() + job.size() < 2 * 1024 * 1024) text += job;
  const auto result = parse_resume(text);
  REQUIRE(result.ok());
  REQUIRE(result.value().sections.size() == 1);
  CHECK(result.value().sections[0].entries.size() > 8000);
  CHECK(result.value().sections[0].entries.back().title.value == "Nurse");
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
