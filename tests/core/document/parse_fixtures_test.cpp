// Fictional résumés of many professions and layouts with the fields a reader finds in them. The share
// read right is printed; it must not fall.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "document/resume_parser.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace savile;
using nlohmann::json;

namespace {

// Letters, digits and "+#@." only, folded: the form may differ, the words may not.
std::string words_of(std::string_view text) {
  std::string out;
  const std::string key = fold(text);
  for (std::size_t at = 0; at < key.size();) {
    const CodePoint point = decode_at(key, at);
    const bool kept = is_letter(point.value) || is_ascii_digit(point.value) ||
                      (point.value < 0x80 && std::string_view("+#@.").find(static_cast<char>(point.value)) !=
                                                 std::string_view::npos);
    if (kept)
      out.append(key, at, point.size);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
    at += point.size;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9' && !(out.empty() && c == '0')) out.push_back(c);
  }
  return out;
}

std::string string_at(const json& object, const char* key) {
  return object.contains(key) ? object[key].get<std::string>() : std::string();
}

bool same_date(const std::string& wanted, const std::optional<Date>& got) {
  if (!got) return false;
  return wanted.size() == 4 ? std::to_string(got->year) == wanted : to_string(*got) == wanted;
}

class Tally {
 public:
  bool add(const std::string& where, const std::string& field, bool right) {
    ++all_;
    if (right)
      ++right_;
    else
      wrong_.push_back(where + ": " + field);
    return right;
  }
  void print() const {
    std::cout << "résumé fields read right: " << right_ << " of " << all_ << " (" << 100 * share() << " %)\n";
    for (const std::string& line : wrong_) std::cout << "  not " << line << "\n";
  }
  [[nodiscard]] double share() const { return static_cast<double>(right_) / static_cast<double>(all_); }

 private:
  std::size_t all_ = 0, right_ = 0;
  std::vector<std::string> wrong_;
};

std::vector<const Entry*> entries_of(const Resume& resume, SectionType type) {
  std::vector<const Entry*> out;
  for (const Section& section : resume.sections) {
    if (section.type != type) continue;
    for (const Entry& entry : section.entries) out.push_back(&entry);
  }
  return out;
}

void check_work(Tally& tally, const std::string& name, const json& truth, std::vector<const Entry*> left) {
  for (const json& job : truth) {
    const std::string title = words_of(string_at(job, "title")),
                      organization = words_of(string_at(job, "organization"));
    const auto found = std::find_if(left.begin(), left.end(), [&](const Entry* e) {
      const bool same_title = words_of(e->title.value) == title,
                 same_organization = words_of(e->organization.value) == organization;
      return (same_title && same_organization) || ((same_title || same_organization) && e->dates &&
                                                   same_date(string_at(job, "start"), e->dates->start));
    });
    if (!tally.add(name, "job " + title, found != left.end())) continue;
    const Entry& entry = **found;
    left.erase(found);
    tally.add(name, "title of " + title, words_of(entry.title.value) == title);
    tally.add(name, "organization of " + title, words_of(entry.organization.value) == organization);
    tally.add(name, "start of " + title,
              entry.dates && same_date(string_at(job, "start"), entry.dates->start));
    if (job.contains("end"))
      tally.add(name, "end of " + title, entry.dates && same_date(string_at(job, "end"), entry.dates->end));
    tally.add(name, "current of " + title,
              (entry.dates && entry.dates->current) == job.value("current", false));
    if (job.contains("bullets"))
      tally.add(name, "bullets of " + title, entry.bullets.size() == job["bullets"].get<std::size_t>());
  }
  for (const Entry* extra : left) tally.add(name, "no job " + extra->title.value, false);
}

void check_education(Tally& tally, const std::string& name, const json& truth,
                     std::vector<const Entry*> left) {
  for (const json& degree : truth) {
    const std::string school = words_of(string_at(degree, "institution"));
    const auto found = std::find_if(
        left.begin(), left.end(), [&](const Entry* e) { return words_of(e->organization.value) == school; });
    if (!tally.add(name, "school " + school, found != left.end())) continue;
    const Entry& entry = **found;
    left.erase(found);
    if (degree.contains("area"))
      tally.add(name, "area at " + school, words_of(entry.area.value) == words_of(string_at(degree, "area")));
    if (degree.contains("end"))
      tally.add(name, "end at " + school,
                entry.dates && same_date(string_at(degree, "end"), entry.dates->end));
  }
  for (const Entry* extra : left) tally.add(name, "no degree " + extra->title.value, false);
}

void check_resume(Tally& tally, const std::string& name, const std::string& text, const json& truth) {
  const auto result = parse_resume(text);
  REQUIRE(result.ok());
  const Resume& resume = result.value();
  const std::map<const char*, const Field*> basics = {{"name", &resume.contact.name},
                                                      {"email", &resume.contact.email},
                                                      {"location", &resume.contact.location}};
  for (const auto& [key, field] : basics) {
    if (truth.contains(key)) tally.add(name, key, words_of(field->value) == words_of(string_at(truth, key)));
  }
  if (truth.contains("phone"))
    tally.add(name, "phone", digits_of(resume.contact.phone.value) == digits_of(string_at(truth, "phone")));
  if (truth.contains("work"))
    check_work(tally, name, truth["work"], entries_of(resume, SectionType::experience));
  if (truth.contains("education"))
    check_education(tally, name, truth["education"], entries_of(resume, SectionType::education));
  std::set<std::string> skills;
  for (const Section& section : resume.sections) {
    if (section.type != SectionType::skills) continue;
    for (const SkillGroup& group : section.skill_groups) {
      for (const Span item : group.items) skills.insert(words_of(slice(text, item)));
    }
  }
  for (const json& skill : truth.value("skills", json::array()))
    tally.add(name, "skill " + skill.get<std::string>(),
              skills.count(words_of(skill.get<std::string>())) > 0);
  if (truth.contains("sections")) {
    const auto wanted = truth["sections"].get<std::vector<std::string>>();
    std::vector<std::string> got;
    for (const Section& section : resume.sections) {
      if (std::find(wanted.begin(), wanted.end(), name_of(section.type)) != wanted.end())
        got.emplace_back(name_of(section.type));
    }
    tally.add(name, "order of sections", got == wanted);
  }
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Every NAME.txt of the folder with the truth in NAME.json beside it.
std::size_t read_folder(Tally& tally, const std::string& folder) {
  std::size_t count = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(SAVILE_TESTS_DIR) + "/fixtures/" + folder)) {
    if (file.path().extension() != ".txt") continue;
    std::filesystem::path truth = file.path();
    truth.replace_extension(".json");
    check_resume(tally, file.path().stem().string(), read_file(file.path()), json::parse(read_file(truth)));
    ++count;
  }
  tally.print();
  return count;
}

}  // namespace

TEST_CASE("the fields of varied résumés are read right") {
  Tally tally;
  CHECK(read_folder(tally, "parse") >= 25);
  CHECK(tally.share() >= 0.97);
}

TEST_CASE(
    "the fields of résumés of many professions, written before the parser knew their layouts, are read "
    "right") {
  Tally tally;
  CHECK(read_folder(tally, "resumes") >= 45);
  CHECK(tally.share() >= 0.98);
}
