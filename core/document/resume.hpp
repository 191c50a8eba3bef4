// A résumé as the parser understands it: a tree of spans over the source text.
//
//   Resume ─ contact
//          └ sections[] ─ heading line, body
//                       ├ entries[] ─ head lines (title, organization, location, dates)
//                       │           └ bullets[]
//                       ├ bullets[]       (outside entries)
//                       └ skill_groups[]  (skills, languages, interests)
//
// Section spans are disjoint, in order, and with the contact block cover the whole text: nothing
// is lost. What is not understood belongs to a section and is kept verbatim.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/date.hpp"
#include "document/section_type.hpp"

namespace savile {

// A piece of the source with what it means. `value` is the cleaned text (no Markdown, no glyphs).
struct Field {
  std::string value;
  Span span;
  int confidence = 0;  // 0 to 100; 0 for a field that was not found

  [[nodiscard]] bool found() const { return confidence > 0; }
};

struct Contact {
  Field name, headline, email, phone, location;  // headline: "Software Developer" under the name
  std::vector<Field> links;
  Span span;  // the block before the first section; empty if the text begins with a heading
};

struct Bullet {
  Span span;     // whole lines, glyph, continuation lines and line end included
  Span content;  // from the first character after the glyph to the last of the last line
};

struct Entry {
  Span span;                            // head and bullets, whole lines
  Span head;                            // the lines before the first bullet
  Field title, organization, location;  // for education: title is the degree line's award
  std::optional<DateRange> dates;
  // Education only.
  Field area;            // "Computer Science"
  Field study_type;      // "B.S.", "Bachelor of Science", as written
  int degree_level = 0;  // 0 unknown, 1 school, 2 associate, 3 bachelor, 4 master, 5 doctorate
  std::vector<Bullet> bullets;
};

// "Languages: Python, Java, Go" — or a line of items without a label.
struct SkillGroup {
  Span span;                // the items, from the first to the last
  Field label;              // "Languages"; not found where there is none
  std::vector<Span> items;  // in order, each trimmed, nested brackets kept whole
  std::string separator;    // what stands between items, as written first: ", ", " | ", "\n- "
};

struct Section {
  SectionType type = SectionType::other;
  Span span;     // heading and body, whole lines, up to the next section
  Span heading;  // the heading's words without markup; empty if implied
  Span body;     // the lines after the heading
  int confidence = 0;
  std::vector<Entry> entries;
  std::vector<Bullet> bullets;
  std::vector<SkillGroup> skill_groups;
};

struct Warning {
  std::string code;     // e.g. "no_headings", "hidden_text", "looks_like_posting"
  std::string message;  // one sentence, what it means for the user
  Span span;
};

struct Resume {
  std::string_view text;  // the source; must outlive the résumé
  Contact contact;
  std::vector<Section> sections;
  std::vector<Warning> warnings;
};

}  // namespace savile
