#include "document/implied_section.hpp"

#include <algorithm>
#include <optional>

#include "document/head_likeness.hpp"
#include "document/head_piece.hpp"
#include "document/item_lines.hpp"
#include "document/language_names.hpp"
#include "document/skill_group.hpp"

namespace savile {
namespace {

struct Kind {
  std::optional<SectionType> type;  // none: goes with its neighbours
  bool anchor = false;              // plain enough to begin a section
};

std::size_t short_items(std::string_view text, const std::vector<Span>& items) {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](Span s) { return key_words(text, s).size() <= 4; }));
}

Kind kind_of(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t i) {
  const ResumeLine& line = lines[i];
  if (line.words > 40) return {SectionType::summary, false};
  const HeadPieces head = cut_head(text, lines, {i}, 16);
  int title = 0, organization = 0, degree = 0, school = 0;
  for (const HeadPiece& piece : head.pieces) {
    title = std::max(title, piece.evidence.title);
    organization = std::max(organization, piece.evidence.organization);
    degree = std::max(degree, piece.evidence.degree);
    school = std::max(school, piece.evidence.school);
  }
  const bool dated = !head.dates.empty() && line.words <= 22;
  const bool ranged =
      dated && (head.dates.front().current || head.dates.front().start != head.dates.front().end);
  const bool sentence = line.words >= 5 && slice(text, line.text).back() == '.';
  if (degree >= 20 && line.words <= 22 && title < 26) return {SectionType::education, true};
  if (degree >= 10 && school >= 20 && line.words <= 22) return {SectionType::education, true};
  if (ranged && school >= 26 && title < 20) return {SectionType::education, true};
  if (ranged && !sentence && (title >= 12 || organization >= 8 || line.words <= 12))
    return {SectionType::experience, true};
  if (dated && !sentence && title >= 22) return {SectionType::experience, true};
  if (!line.has_glyph()) {
    const CutItems items = cut_items(text, line.text);
    const std::size_t brief = short_items(text, items.items);
    if (items.items.size() >= 2 && is_language_list(text, line.text)) return {SectionType::languages, true};
    if (items.items.size() >= 4 && brief * 10 >= items.items.size() * 8 && !dated && title < 26)
      return {SectionType::skills, true};
    const std::size_t colon = slice(text, line.text).find(':');
    if (colon != std::string_view::npos && colon < 40 && items.items.size() >= 2 &&
        brief * 10 >= items.items.size() * 7) {
      return {SectionType::skills, true};
    }
  }
  if (line.words >= 12 || (line.words >= 4 && slice(text, line.text).back() == '.'))
    return {SectionType::summary, false};
  return {};
}

// "Scripting: Python, PowerShell"
bool is_labelled_list(std::string_view text, Span line) {
  const std::string_view body = slice(text, line);
  const std::size_t colon = body.find(':');
  if (colon > 40 || body.size() > 300 || colon + 2 >= body.size()) return false;
  const CutItems items = cut_items(text, {line.begin + colon + 1, line.end});
  return !items.items.empty() && short_items(text, items.items) == items.items.size() && body.back() != '.';
}

// A block of three short items or more, set apart: "- Excel", "- SQL", "- Budgeting".
bool opens_item_list(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t first,
                     std::size_t end) {
  std::size_t items = 0;
  for (std::size_t i = first; i < end && !lines[i].empty(); ++i) {
    if (!lines[i].has_glyph() || (lines[i].words > 4 && !is_labelled_list(text, lines[i].text))) return false;
    if (++items >= 40) break;
  }
  return items >= 3 || (items >= 2 && is_labelled_list(text, lines[first].text));
}

}  // namespace

std::vector<ImpliedSection> imply_sections(std::string_view text, const std::vector<ResumeLine>& lines,
                                           LineRange range) {
  const std::vector<LineRole> roles = line_roles(text, lines, range, true);
  const std::size_t count = range.last - range.first;
  std::vector<SectionType> types(count, SectionType::other);
  std::optional<SectionType> current;
  std::size_t loose = 0;  // lines just above that nothing has claimed and no blank line cut off
  bool gap = true;
  for (std::size_t k = 0; k < count; ++k) {
    const LineRole role = roles[k];
    if (role == LineRole::empty) {
      gap = true;
      types[k] = current.value_or(SectionType::other);
      continue;
    }
    const std::size_t line = range.first + k;
    Kind kind;
    if (role == LineRole::text) kind = kind_of(text, lines, line);
    if (role == LineRole::text && kind.anchor) {
      // Unclaimed lines right above are this one's head.
      if (gap) loose = 0;
      for (std::size_t back = 0; back < loose; ++back) types[k - 1 - back] = *kind.type;
      current = kind.type;
      loose = 0;
    } else if (role == LineRole::text && kind.type == SectionType::summary) {
      const bool opens =
          !current || (gap && (*current == SectionType::skills || *current == SectionType::languages));
      if (!current) current = SectionType::summary;
      if (opens && *current != SectionType::summary) current = SectionType::other;
      loose = 0;
    } else if (role == LineRole::text) {
      loose = gap ? 1 : loose + 1;
      if (loose > 3) loose = 3;
    } else if (role == LineRole::bullet && gap && opens_item_list(text, lines, line, range.last)) {
      current = SectionType::skills;
      loose = 0;
    } else {
      // Items at the very top say who one is.
      if (!current) current = lines[line].words >= 8 ? SectionType::summary : SectionType::other;
      loose = 0;
    }
    types[k] = current.value_or(SectionType::other);
    gap = false;
  }
  std::vector<ImpliedSection> sections;
  for (std::size_t k = 0; k < count; ++k) {
    if (sections.empty() || (sections.back().type != types[k] && !lines[range.first + k].empty())) {
      sections.push_back(
          {types[k], {range.first + k, range.first + k + 1}, types[k] == SectionType::other ? 20 : 55});
    } else {
      sections.back().lines.last = range.first + k + 1;
    }
  }
  return sections;
}

}  // namespace savile
