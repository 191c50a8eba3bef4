#include "wire/resume_json.hpp"

#include <string>
#include <string_view>

#include "document/degree.hpp"
#include "document/grade_point.hpp"
#include "document/skill_name.hpp"
#include "text/line.hpp"
#include "wire/resume_items_json.hpp"

namespace savile {
namespace {

// The lines of a bullet joined by one blank.
std::string joined_lines(std::string_view content) {
  std::string out;
  for (const Line& line : split_lines(content)) {
    if (line.blank()) continue;
    if (!out.empty()) out += ' ';
    out += slice(content, line.content);
  }
  return out;
}

Json range_json(Span span, const Utf16Offsets& offsets) {
  Json range = Json::object();
  put_span(range, span, offsets);
  return range;
}

// Confidences of the fields that were found, 0 to 1.
struct NamedField {
  std::string_view name;
  const Field& field;
};

Json confidence_json(std::initializer_list<NamedField> fields) {
  Json out = Json::object();
  for (const NamedField& each : fields) {
    if (each.field.found()) out[std::string(each.name)] = static_cast<double>(each.field.confidence) / 100;
  }
  return out;
}

Json basics_json(const Contact& contact) {
  Json links = Json::array();
  for (const Field& link : contact.links) links.push_back(link.value);
  return {{"name", contact.name.value},
          {"headline", contact.headline.value},
          {"email", contact.email.value},
          {"phone", contact.phone.value},
          {"location", contact.location.value},
          {"links", std::move(links)},
          {"fieldConfidence", confidence_json({{"name", contact.name},
                                               {"headline", contact.headline},
                                               {"email", contact.email},
                                               {"phone", contact.phone},
                                               {"location", contact.location}})}};
}

std::string start_of(const Entry& entry) {
  return entry.dates && entry.dates->start ? to_string(*entry.dates->start) : "";
}

std::string end_of(const Entry& entry) {
  return entry.dates && entry.dates->end ? to_string(*entry.dates->end) : "";
}

Json work_json(const Entry& entry, const Utf16Offsets& offsets) {
  Json bullets = Json::array();
  for (const Bullet& bullet : entry.bullets)
    bullets.push_back(joined_lines(slice(offsets.text(), bullet.content)));
  return {{"title", entry.title.value},
          {"organization", entry.organization.value},
          {"location", entry.location.value},
          {"start", start_of(entry)},
          {"end", end_of(entry)},
          {"current", entry.dates && entry.dates->current},
          {"span", range_json(entry.span, offsets)},
          {"confidence", entry.title.confidence},
          {"fieldConfidence",
           confidence_json(
               {{"title", entry.title}, {"organization", entry.organization}, {"location", entry.location}})},
          {"bullets", std::move(bullets)}};
}

Json education_json(const Entry& entry, const Utf16Offsets& offsets) {
  return {{"institution", entry.organization.value},
          {"area", entry.area.value},
          {"studyType", entry.study_type.found() ? entry.study_type.value : entry.title.value},
          {"level", degree_level_name(entry.degree_level)},
          {"location", entry.location.value},
          {"start", start_of(entry)},
          {"end", end_of(entry)},
          {"span", range_json(entry.span, offsets)},
          {"gpa", slice(offsets.text(), find_grade_point(offsets.text(), entry.span))},
          {"confidence", entry.organization.confidence},
          {"fieldConfidence", confidence_json({{"institution", entry.organization},
                                               {"area", entry.area},
                                               {"studyType", entry.study_type},
                                               {"location", entry.location}})}};
}

}  // namespace

void put_span(Json& object, Span span, const Utf16Offsets& offsets) {
  const Span units = offsets.to_units(span);
  object["begin"] = units.begin;
  object["end"] = units.end;
}

Json warning_json(const Warning& warning, const Utf16Offsets& offsets) {
  Json out = {{"code", warning.code}, {"message", warning.message}};
  put_span(out, warning.span, offsets);
  return out;
}

Json resume_json(const Resume& resume, const Utf16Offsets& offsets) {
  Json sections = Json::array();
  Json work = Json::array();
  Json education = Json::array();
  Json skills = Json::array();
  for (const Section& section : resume.sections) {
    Json item = {{"type", name_of(section.type)}, {"heading", slice(resume.text, section.heading)}};
    put_span(item, section.span, offsets);
    item["confidence"] = section.confidence;
    sections.push_back(std::move(item));
    for (const Entry& entry : section.entries) {
      if (section.type == SectionType::experience) work.push_back(work_json(entry, offsets));
      if (section.type == SectionType::education) education.push_back(education_json(entry, offsets));
    }
    if (section.type != SectionType::skills) continue;
    for (const SkillGroup& group : section.skill_groups) {
      for (const Span item_span : group.items)
        skills.push_back(slice(resume.text, skill_name(resume.text, item_span)));
    }
  }
  Json warnings = Json::array();
  for (const Warning& warning : resume.warnings) warnings.push_back(warning_json(warning, offsets));
  return {{"basics", basics_json(resume.contact)},
          {"sections", std::move(sections)},
          {"work", std::move(work)},
          {"education", std::move(education)},
          {"skills", std::move(skills)},
          {"certifications", items_json(resume, SectionType::certifications, offsets)},
          {"languages", languages_json(resume, offsets)},
          {"awards", items_json(resume, SectionType::awards, offsets)},
          {"publications", items_json(resume, SectionType::publications, offsets)},
          {"memberships", items_json(resume, SectionType::memberships, offsets)},
          {"warnings", std::move(warnings)}};
}

}  // namespace savile
