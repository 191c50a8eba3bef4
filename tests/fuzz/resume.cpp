// Any text as a résumé: nothing is lost, spans lie within one another and in order.
#include "document/resume_parser.hpp"

#include "target.hpp"

using namespace savile;
using fuzz::law;
using fuzz::law_of_span;

namespace {

void check_field(std::string_view text, const Field& field, Span within) {
  if (!field.found()) return;
  law_of_span(text, field.span, "a field is cut at characters");
  law(within.contains(field.span), "a field lies where it belongs");
  law(!field.value.empty(), "a field that was found has a value");
}

void check_bullets(std::string_view text, const std::vector<Bullet>& bullets, Span within) {
  std::size_t at = within.begin;
  for (const Bullet& bullet : bullets) {
    law_of_span(text, bullet.content, "a bullet is cut at characters");
    law(bullet.span.begin >= at && within.contains(bullet.span),
        "bullets stand in order, each where it belongs");
    law(bullet.span.contains(bullet.content) && !bullet.content.empty(), "a bullet holds its words");
    at = bullet.span.end;
  }
}

void check_entry(std::string_view text, const Entry& entry, Span section) {
  law(entry.span.contains(entry.head), "an entry holds its head");
  check_field(text, entry.title, entry.span);
  check_field(text, entry.organization, section);  // may stand above, with the employer's first role
  check_field(text, entry.location, section);
  check_field(text, entry.area, entry.span);
  check_field(text, entry.study_type, entry.span);
  if (entry.dates) {
    law_of_span(text, entry.dates->span, "a date is cut at characters");
    law(entry.span.contains(entry.dates->span), "an entry holds its dates");
  }
  check_bullets(text, entry.bullets, entry.span);
}

void check_group(std::string_view text, const SkillGroup& group, Span section) {
  law(section.contains(group.span) && !group.items.empty(), "a list of skills has items");
  std::size_t at = group.span.begin;
  for (const Span item : group.items) {
    law_of_span(text, item, "a skill is cut at characters");
    law(item.begin >= at && !item.empty(), "skills stand in order");
    at = item.end;
  }
  law(group.items.front().begin == group.span.begin && group.items.back().end == group.span.end,
      "a list of skills goes from its first to its last");
  check_field(text, group.label, section);
}

std::size_t check_section(std::string_view text, const Section& section, std::size_t at) {
  law_of_span(text, section.span, "a section is cut at characters");
  law(section.span.begin == at, "sections tile the text");
  law(section.span.contains(section.heading) && section.span.contains(section.body),
      "a section holds its parts");
  law(section.body.end == section.span.end, "a body ends with its section");
  std::size_t entry_at = section.span.begin;
  for (const Entry& entry : section.entries) {
    law(entry.span.begin >= entry_at && section.span.contains(entry.span), "entries stand in order");
    entry_at = entry.span.end;
    check_entry(text, entry, section.span);
  }
  check_bullets(text, section.bullets, section.span);
  for (const SkillGroup& group : section.skill_groups) check_group(text, group, section.span);
  return section.span.end;
}

}  // namespace

// The text, and where 0xFF stands, behind it the look of its lines: size and weight, a byte each.
FUZZ_TARGET(resume, bytes) {
  const std::string text = fuzz::parts_of(bytes, 2)[0];
  Layout layout;
  if (const std::size_t mark = bytes.find('\xFF'); mark != std::string_view::npos) {
    const std::string_view looks = bytes.substr(mark + 1);
    for (std::size_t i = 0; i + 1 < looks.size(); i += 2) {
      const auto size = static_cast<unsigned char>(looks[i]), bold = static_cast<unsigned char>(looks[i + 1]);
      layout.push_back({size * 4, bold % 101, bold > 250});
    }
  }
  const Result<Resume> read = parse_resume(text, {}, layout);
  if (!read) {
    law(!read.error().message.empty(), "a refusal says why");
    return;
  }
  const Resume& resume = read.value();
  law(resume.contact.span.begin == 0, "the text begins with the contact block");
  std::size_t at = resume.contact.span.end;
  for (const Section& section : resume.sections) at = check_section(text, section, at);
  law(at == text.size(), "the sections end with the text");
  const Span all{0, text.size()};
  for (const Field* field : {&resume.contact.name, &resume.contact.headline, &resume.contact.email,
                             &resume.contact.phone, &resume.contact.location})
    check_field(text, *field, all);
  for (const Field& link : resume.contact.links) check_field(text, link, all);
  for (const Warning& warning : resume.warnings)
    law_of_span(text, warning.span, "a warning points into the text");
}
