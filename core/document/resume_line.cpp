#include "document/resume_line.hpp"

#include "document/head_label.hpp"
#include "document/markup.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_front_matter = 200;  // lines
constexpr std::u32string_view rule_signs = U"-=_*~#+.·•─━═—–|:";

// "-----", "* * *", "|---|---|": at least three of the same kind and no word.
bool is_rule(std::string_view content) {
  std::size_t signs = 0;
  for (std::size_t at = 0; at < content.size();) {
    const CodePoint point = decode_at(content, at);
    if (!is_blank(point.value)) {
      if (rule_signs.find(point.value) == std::u32string_view::npos) return false;
      ++signs;
    }
    at += point.size;
  }
  return signs >= 3;
}

void read_case_and_words(std::string_view text, ResumeLine& line) {
  std::size_t upper = 0, lower = 0;
  bool in_word = false;
  const std::string_view body = slice(text, line.text);
  for (std::size_t at = 0; at < body.size();) {
    const CodePoint point = decode_at(body, at);
    const bool letter = is_letter(point.value);
    const bool part = letter || is_ascii_digit(point.value) || point.value == '\'' || point.value == 0x2019 ||
                      point.value == '-';
    if (letter) ++(is_upper(point.value) ? upper : lower);
    if (part && !in_word && point.value != '-') ++line.words;
    in_word = part && (in_word || point.value != '-');
    at += point.size;
  }
  line.upper = upper >= 2 && lower == 0;
}

bool wrapped_in(std::string_view body, std::string_view mark) {
  return body.size() > 2 * mark.size() && body.substr(0, mark.size()) == mark &&
         body.substr(body.size() - mark.size()) == mark &&
         body.find(mark, mark.size()) == body.size() - mark.size();
}

ResumeLine read_line(std::string_view text, const Line& physical) {
  ResumeLine line;
  line.span = physical.span;
  line.content = physical.content;
  line.indent = physical.indent;
  line.text = line.content;
  if (line.blank()) return line;
  std::string_view body = slice(text, line.content);
  if (is_rule(body)) {
    line.rule = true;
    return line;
  }
  std::size_t hashes = 0;
  while (hashes < body.size() && body[hashes] == '#') ++hashes;
  if (hashes > 0 && hashes <= 6 && hashes < body.size() && (body[hashes] == ' ' || body[hashes] == '\t')) {
    line.heading_level = static_cast<int>(hashes);
    line.text = trim_marks(text, {line.content.begin + hashes, line.content.end}, U"#");
  } else {
    line.glyph = bullet_glyph(body, line.indent);
    line.text.begin += line.glyph.size;
  }
  if (body.front() == '|' && body.size() > 2) line.text = trim_marks(text, line.text, U"|");  // a table's row
  body = slice(text, line.text);
  line.bold = wrapped_in(body, "**") || wrapped_in(body, "__") || wrapped_in(body, "***");
  line.italic = !line.bold && (wrapped_in(body, "_") || wrapped_in(body, "*"));
  if (line.bold || line.italic || line.heading_level > 0) line.text = trim_marks(text, line.text);
  read_case_and_words(text, line);
  return line;
}

// YAML between two "---" at the very top.
void skip_front_matter(std::string_view text, std::vector<ResumeLine>& lines) {
  std::size_t first = 0;
  while (first < lines.size() && lines[first].blank()) ++first;
  if (first >= lines.size() || slice(text, lines[first].content) != "---") return;
  for (std::size_t i = first + 1; i < lines.size() && i < first + longest_front_matter; ++i) {
    const std::string_view body = slice(text, lines[i].content);
    if (body == "---" || body == "...") {
      for (std::size_t k = first; k <= i; ++k) lines[k].skipped = true;
      return;
    }
    const bool mapping = body.empty() || body.front() == '#' || body.front() == '-' || lines[i].indent > 0 ||
                         body.find(':') != std::string_view::npos;
    if (!mapping) return;
  }
}

void skip_comments_and_fences(std::string_view text, std::vector<ResumeLine>& lines) {
  bool comment = false;
  for (ResumeLine& line : lines) {
    const std::string_view body = slice(text, line.content);
    if (!comment && body.substr(0, 4) == "<!--") comment = true;
    if (comment) line.skipped = true;
    if (comment && body.find("-->") != std::string_view::npos) comment = false;
    if (body.substr(0, 3) == "```" || body.substr(0, 3) == "~~~") line.skipped = true;
  }
  if (!comment) return;
  // Never closed: then it was no comment.
  for (auto line = lines.rbegin(); line != lines.rend() && line->skipped; ++line) line->skipped = false;
}

// "| Period | Role | Employer |" over "|---|---|---|": names of columns, nothing of the person.
void skip_table_heads(std::string_view text, std::vector<ResumeLine>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || !lines[i + 1].rule || text[lines[i].content.begin] != '|' ||
        text[lines[i + 1].content.begin] != '|')
      continue;
    std::string_view rest = slice(text, lines[i].content).substr(1);
    std::size_t cells = 0, labels = 0;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      const std::string_view cell = trim(rest.substr(0, bar));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      if (cell.size() > 40) break;
      ++cells;
      if (cell.empty() || label_named(cell) != Label::none) ++labels;
    }
    lines[i].skipped = cells > 1 && labels * 2 > cells;
  }
}

// A text whose every line is followed by a blank one (a scan, a paste out of a mail) has wider gaps
// where something ends. There the blank lines of plain spacing say nothing.
bool is_spaced_out(const std::vector<ResumeLine>& lines) {
  std::size_t close = 0, single = 0, wide = 0, blanks = 0;
  bool begun = false;
  for (const ResumeLine& line : lines) {
    if (line.blank()) {
      ++blanks;
      continue;
    }
    if (begun) ++(blanks == 0 ? close : blanks == 1 ? single : wide);
    begun = true;
    blanks = 0;
  }
  return single >= 8 && wide >= 3 && close * 8 <= single + wide;
}

// Gives the first blank line after each line to that line.
void take_spacing(std::vector<ResumeLine>& lines) {
  std::size_t kept = 0;
  bool after_text = false;
  for (const ResumeLine& line : lines) {
    if (line.blank() && after_text) {
      lines[kept - 1].span.end = line.span.end;
      after_text = false;
      continue;
    }
    after_text = !line.blank();
    lines[kept++] = line;
  }
  lines.resize(kept);
}

}  // namespace

std::vector<ResumeLine> read_lines(std::string_view text) {
  std::vector<ResumeLine> lines;
  for (const Line& physical : split_lines(text)) lines.push_back(read_line(text, physical));
  if (is_spaced_out(lines)) take_spacing(lines);
  skip_front_matter(text, lines);
  skip_comments_and_fences(text, lines);
  skip_table_heads(text, lines);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].empty() && lines[i + 1].rule && !lines[i + 1].skipped) lines[i].underlined = true;
  }
  return lines;
}

Span span_of(const std::vector<ResumeLine>& lines, LineRange range) {
  if (range.empty()) {
    const std::size_t at = range.first < lines.size() ? lines[range.first].span.begin
                           : lines.empty()            ? 0
                                                      : lines.back().span.end;
    return {at, at};
  }
  return {lines[range.first].span.begin, lines[range.last - 1].span.end};
}

}  // namespace savile
