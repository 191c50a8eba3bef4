#include "edit/text_unit.hpp"

#include <algorithm>

#include "base/sort_stably.hpp"
#include "text/line.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

constexpr std::size_t fewest_words = 6;  // a shorter line without a stop may be a head or a label

bool reads_like_prose(std::string_view line) {
  const TokenizedText tokens(line);
  std::size_t words = 0, small = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    ++words;
    const char first = tokens.source(i).front();
    small += first >= 'a' && first <= 'z' ? 1U : 0U;
  }
  return words >= fewest_words && small * 2 > words && line.find('|') == std::string_view::npos &&
         line.find('\t') == std::string_view::npos;
}

bool holds_field(const Entry& entry, Span line) {
  const auto in_line = [&](const Field& field) { return field.found() && field.span.overlaps(line); };
  return in_line(entry.title) || in_line(entry.organization) || in_line(entry.location) ||
         in_line(entry.area) || in_line(entry.study_type) ||
         (entry.dates && entry.dates->span.overlaps(line));
}

// Paragraphs of `within` that touch no bullet and no head field.
void add_prose(std::string_view text, Span within, const std::vector<Bullet>& bullets, const Entry* entry,
               std::vector<TextUnit>& out) {
  Span paragraph;
  const auto close = [&] {
    if (!paragraph.empty() && reads_like_prose(slice(text, paragraph))) {
      out.push_back({TextUnitKind::prose, paragraph, entry});
    }
    paragraph = {};
  };
  auto bullet = bullets.begin();
  for (const Line& line : split_lines(slice(text, within))) {
    const Span content{within.begin + line.content.begin, within.begin + line.content.end};
    while (bullet != bullets.end() && bullet->span.end <= content.begin) ++bullet;
    const bool in_bullet = bullet != bullets.end() && bullet->span.overlaps(content);
    if (line.blank() || in_bullet || (entry != nullptr && holds_field(*entry, content))) {
      close();
      continue;
    }
    // A short line before is a label, not the beginning of the paragraph.
    if (!paragraph.empty() && !reads_like_prose(slice(text, paragraph))) close();
    paragraph = {paragraph.empty() ? content.begin : paragraph.begin, content.end};
  }
  close();
}

}  // namespace

std::vector<TextUnit> text_units_of(const Section& section, std::string_view text) {
  std::vector<TextUnit> out;
  const bool lists = section.type == SectionType::skills || section.type == SectionType::languages ||
                     section.type == SectionType::interests;
  if (lists) {
    for (const SkillGroup& group : section.skill_groups) {
      for (const Span item : group.items) out.push_back({TextUnitKind::skill, item, nullptr});
    }
    return out;
  }
  const bool tells = section.type != SectionType::education && section.type != SectionType::certifications &&
                     section.type != SectionType::references && section.type != SectionType::publications;
  for (const Entry& entry : section.entries) {
    for (const Bullet& bullet : entry.bullets) out.push_back({TextUnitKind::bullet, bullet.content, &entry});
    if (tells) add_prose(text, entry.span, entry.bullets, &entry, out);
  }
  for (const Bullet& bullet : section.bullets) out.push_back({TextUnitKind::bullet, bullet.content, nullptr});
  if (section.type == SectionType::summary) {
    add_prose(text, section.body, section.bullets, nullptr, out);
  }
  sort_stably(out, [](const TextUnit& a, const TextUnit& b) { return a.span.begin < b.span.begin; });
  // A passage that the parser took for two things is left to the first.
  std::size_t end = 0;
  out.erase(std::remove_if(out.begin(), out.end(),
                           [&](const TextUnit& unit) {
                             const bool again = unit.span.begin < end;
                             end = std::max(end, unit.span.end);
                             return again || unit.span.empty();
                           }),
            out.end());
  return out;
}

}  // namespace savile
