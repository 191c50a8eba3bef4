#include "document/resume_parser.hpp"

#include <algorithm>

#include "document/contact_reader.hpp"
#include "document/contact_scan.hpp"
#include "document/entry_reader.hpp"
#include "document/implied_section.hpp"
#include "document/item_lines.hpp"
#include "document/layout_evidence.hpp"
#include "document/resume_line.hpp"
#include "document/resume_warnings.hpp"
#include "document/section_content.hpp"
#include "document/section_finder.hpp"
#include "document/skill_group.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

// What a section is made of, by its type.
enum class Content : std::uint8_t { entries, items, lists, text };

Content content_of(SectionType type) {
  switch (type) {
    case SectionType::experience:
    case SectionType::education:
    case SectionType::projects:
    case SectionType::volunteer:
    case SectionType::teaching: return Content::entries;
    case SectionType::skills:
    case SectionType::languages:
    case SectionType::interests: return Content::lists;
    case SectionType::summary:
    case SectionType::references:
    case SectionType::other: return Content::text;
    default: return Content::items;
  }
}

class Parser {
 public:
  Parser(std::string_view text, const Layout& layout) : text_(text), lines_(read_lines(text)) {
    resume_.text = text;
    take_layout(text, layout, lines_);
  }

  Resume parse(const ResumeLimits& limits) {
    std::vector<FoundHeading> headings = find_headings(text_, lines_, limits.sections + 1);
    if (headings.size() > limits.sections) {
      resume_.warnings.push_back({"too_many_sections",
                                  "There are more than " + std::to_string(limits.sections) +
                                      " headings; what follows is read as the text of the last section.",
                                  lines_[headings.back().line].content});
      headings.pop_back();
    }
    const std::size_t first = first_section(headings);
    has_education_ = std::any_of(headings.begin(), headings.end(), [](const FoundHeading& f) {
      return f.heading.known && f.heading.type == SectionType::education;
    });
    const std::size_t top_end = first < headings.size() ? headings[first].line : lines_.size();
    const std::size_t block_end = contact_block_end(text_, lines_, {0, top_end});
    add_implied({block_end, top_end});
    for (std::size_t k = first; k < headings.size(); ++k) {
      const std::size_t end = k + 1 < headings.size() ? headings[k + 1].line : lines_.size();
      add_section(headings[k], end);
    }
    resume_.contact = read_contact(text_, lines_, {0, block_end}, contact_elsewhere(headings, first));
    resume_.contact.span = {0, resume_.sections.empty() ? text_.size() : resume_.sections.front().span.begin};
    if (first >= headings.size() && !resume_.sections.empty()) {
      resume_.warnings.push_back(
          {"no_headings",
           "No section headings were found; the sections were told by what stands in them.",
           {0, text_.size()}});
    }
    add_text_warnings(resume_);
    return std::move(resume_);
  }

 private:
  // Contact headings and the paper's title above the first section belong to the contact block.
  static std::size_t first_section(const std::vector<FoundHeading>& headings) {
    std::size_t k = 0;
    while (k < headings.size() && headings[k].heading.kind != HeadingKind::section) ++k;
    return k;
  }

  std::vector<LineRange> contact_elsewhere(const std::vector<FoundHeading>& headings,
                                           std::size_t first) const {
    std::vector<LineRange> ranges;
    LineRange references;
    for (std::size_t k = first; k < headings.size(); ++k) {
      const std::size_t end = k + 1 < headings.size() ? headings[k + 1].line : lines_.size();
      if (headings[k].heading.kind == HeadingKind::contact) ranges.push_back({headings[k].line + 1, end});
      if (headings[k].heading.type == SectionType::references) references = {headings[k].line, end};
    }
    if (!ranges.empty()) return ranges;
    // A footer: the last lines, if they hold an address.
    std::size_t last = lines_.size(), seen = 0;
    while (last > 0 && seen < 3) {
      --last;
      if (!lines_[last].empty()) ++seen;
    }
    const bool footer = last >= references.last || references.empty();
    for (std::size_t i = last; footer && i < lines_.size(); ++i) {
      if (lines_[i].words <= 16 && !find_emails(text_, lines_[i].content).empty())
        ranges.push_back({i, i + 1});
    }
    return ranges;
  }

  void add_implied(LineRange range) {
    while (!range.empty() && lines_[range.first].empty()) ++range.first;
    if (range.empty()) return;
    for (const ImpliedSection& implied : imply_sections(text_, lines_, range)) {
      Section section;
      section.type = implied.type;
      section.span = span_of(lines_, implied.lines);
      section.heading = {section.span.begin, section.span.begin};
      section.body = section.span;
      section.confidence = implied.confidence;
      fill(section, implied.lines);
      resume_.sections.push_back(std::move(section));
    }
  }

  void add_section(const FoundHeading& found, std::size_t end) {
    Section section;
    section.type = found.heading.kind == HeadingKind::section ? found.heading.type : SectionType::other;
    section.span = span_of(lines_, {found.line, end});
    section.heading = found.heading.words;
    section.confidence = found.confidence;
    if (found.heading.inlined) {
      section.body = {found.heading.body, section.span.end};
      // The line is read as if it began after the heading.
      ResumeLine& line = lines_[found.line];
      line.text.begin = std::min(found.heading.body, line.text.end);
      line.heading_level = 0;
      line.larger = 0;
      line.bold = false;
      line.glyph = {};
      section.type = type_by_content(found, {found.line, end});
      fill(section, {found.line, end});
    } else {
      std::size_t first = found.line + 1;
      section.body = {lines_[found.line].span.end, section.span.end};
      while (first < end && lines_[first].rule) ++first;
      section.type = type_by_content(found, {first, end});
      fill(section, {first, end});
    }
    resume_.sections.push_back(std::move(section));
  }

  // A heading that says nothing, or may say several things ("Qualifications", "Training"), is typed by
  // what stands below it.
  SectionType type_by_content(const FoundHeading& found, LineRange range) const {
    if (found.heading.kind != HeadingKind::section) return SectionType::other;
    const SectionType type = found.heading.type;
    const bool open =
        !found.heading.exact && (type == SectionType::certifications || type == SectionType::skills ||
                                 type == SectionType::presentations ||
                                 (type == SectionType::experience && found.heading.weight < 28) ||
                                 type == SectionType::achievements || type == SectionType::other);
    if (found.heading.known && !open && type != SectionType::summary && type != SectionType::training)
      return type;
    const SectionType content = section_content(text_, lines_, range);
    if (!found.heading.known) return content == SectionType::other ? type : content;
    if (content == SectionType::education)
      return type == SectionType::summary || !has_education_ ? content : type;
    if (content == SectionType::languages && open) return content;
    if (content == SectionType::skills && open && type == SectionType::experience) return content;
    const bool summary = type == SectionType::summary || type == SectionType::other;
    return content == SectionType::experience && summary ? content : type;
  }

  void fill(Section& section, LineRange range) {
    switch (content_of(section.type)) {
      case Content::entries: {
        SectionEntries read = read_entries(text_, lines_, range, section.type);
        section.entries = std::move(read.entries);
        section.bullets = std::move(read.bullets);
        break;
      }
      case Content::items: {
        SectionEntries read = read_items(text_, lines_, range, section.type);
        section.entries = std::move(read.entries);
        section.bullets = std::move(read.bullets);
        break;
      }
      case Content::lists:
        section.skill_groups = read_skill_groups(text_, lines_, range);
        if (section.type == SectionType::skills && section.skill_groups.empty() && holds_prose(range)) {
          section.type = SectionType::other;  // "Strengths" over sentences is no list to add to
          fill(section, range);
        }
        break;
      case Content::text:
        section.bullets = bullets_of(text_, lines_, range, line_roles(text_, lines_, range, false));
        break;
    }
  }

  // A line that ends as a sentence does and is longer than an item.
  bool holds_prose(LineRange range) const {
    constexpr std::size_t least_words = 6;
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (lines_[i].words >= least_words && slice(text_, lines_[i].content).ends_with('.')) return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<ResumeLine> lines_;
  bool has_education_ = false;  // a heading says so
  Resume resume_;
};

}  // namespace

Result<Resume> parse_resume(std::string_view text, const ResumeLimits& limits, const Layout& layout) {
  if (text.size() > limits.bytes) {
    return fail(ErrorCode::too_large, "The résumé has " + std::to_string(text.size()) +
                                          " bytes, more than the limit of " + std::to_string(limits.bytes) +
                                          ".");
  }
  if (trim(text).empty()) return fail(ErrorCode::bad_input, "The résumé is empty: there is no text to read.");
  if (looks_binary(text)) {
    return fail(ErrorCode::bad_input,
                "The résumé is not text; give the text of the document, not the file of a word processor.");
  }
  return Parser(text, layout).parse(limits);
}

}  // namespace savile
