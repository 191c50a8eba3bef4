#include "edit/verifier/blocks.hpp"

#include <algorithm>

#include "document/date.hpp"
#include "document/resume_parser.hpp"
#include "text/character.hpp"
#include "text/line.hpp"

namespace savile::gate {
namespace {

bool is_bullet(std::string_view line) {
  if (line.empty()) return false;
  if ((line[0] == '-' || line[0] == '*' || line[0] == '+') && line.size() > 1 && line[1] == ' ') return true;
  for (const std::string_view glyph : {"\xE2\x80\xA2", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x97\x8F",
                                       "\xE2\x80\xA3", "\xE2\x9E\xA2", "\xC2\xB7", "\xE2\x80\x93 "}) {
    if (line.substr(0, glyph.size()) == glyph) return true;
  }
  return false;
}

bool is_heading(std::string_view line) {
  if (line.substr(0, 1) == "#") return line.find_first_of("0123456789|") == std::string_view::npos;
  bool letters = false;
  for (const char c : line) {
    if (c >= 'a' && c <= 'z') return false;
    letters = letters || (c >= 'A' && c <= 'Z');
  }
  return letters && line.size() < 40 && line.find_first_of("0123456789|,") == std::string_view::npos;
}

// A head names a place of work with its dates: "Cashier | Pennymart | 2016 - 2019".
bool is_head(std::string_view text, const Line& line) {
  const std::string_view content = slice(text, line.content);
  if (content.size() > 200 || content.empty()) return false;
  if (std::count(content.begin(), content.end(), '|') >= 2) return true;
  const auto dates = find_date_range(text, line.content);
  // Mostly a date, or fields and a date: not a sentence that mentions one.
  return dates && (dates->current || dates->start != dates->end || 3 * dates->span.size() > content.size()) &&
         content.back() != '.';
}

// The pieces of `whole` outside the spans, which are in order and disjoint.
void add_rest(std::string_view text, Span whole, std::vector<Block>& blocks,
              const std::vector<Span>& entries) {
  std::size_t at = whole.begin;
  const auto add = [&](Span span, bool entry) {
    const std::string_view body = trim(slice(text, span));
    if (body.empty()) return;
    const auto begin = static_cast<std::size_t>(body.data() - text.data());
    blocks.push_back({{begin, begin + body.size()}, entry});
  };
  for (const Span entry : entries) {
    if (entry.begin < at || entry.end > whole.end) continue;
    add({at, entry.begin}, false);
    add(entry, true);
    at = entry.end;
  }
  add({at, whole.end}, false);
}

}  // namespace

std::vector<Block> split_blocks(std::string_view text) {
  const Result<Resume> resume = parse_resume(text);
  std::size_t entries = 0;
  if (resume.ok()) {
    for (const Section& section : resume.value().sections) entries += section.entries.size();
  }
  if (entries < 2) return split_fragment(text);
  std::vector<Block> blocks;
  add_rest(text, resume.value().contact.span, blocks, {});
  for (const Section& section : resume.value().sections) {
    std::vector<Span> spans;
    for (const Entry& entry : section.entries) spans.push_back(entry.span);
    add_rest(text, section.span, blocks, spans);
  }
  return blocks;
}

std::vector<Block> split_fragment(std::string_view text) {
  std::vector<Block> blocks;
  bool open = false, bullets = false, blank = true;
  const std::vector<Line> lines = split_lines(text);
  for (const Line& line : lines) {
    if (line.blank()) {
      blank = true;
      continue;
    }
    const std::string_view content = slice(text, line.content);
    const bool bullet = is_bullet(content);
    const bool heading = !bullet && is_heading(content);
    const bool head = !bullet && !heading && is_head(text, line);
    // A head after bullets or another head after a blank line begins an entry; so does any line but a
    // bullet after bullets and a blank one.
    const bool begins = !open || heading || (head && (bullets || blank || !blocks.back().entry)) ||
                        (!bullet && blank && !head && (bullets || !blocks.back().entry)) ||
                        (!bullet && bullets && blank);
    if (begins) {
      // The title above its dates belongs to them.
      const bool join = open && head && !bullets && !blank && !blocks.back().entry;
      if (!join) blocks.push_back({line.content, false});
      open = true;
      bullets = false;
    }
    blocks.back().span.end = line.content.end;
    blocks.back().entry = blocks.back().entry || head;
    bullets = bullets || bullet;
    blank = false;
    if (heading) open = false;
  }
  return blocks;
}

}  // namespace savile::gate
