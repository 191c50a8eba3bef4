#include "requirement/posting_lines.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::array<char32_t, 37> glyphs = {
    U'-',   U'*',   U'+',   U'>',   0x27A1, 0x25B6, 0x2794, 0x279C, 0x1F449, 0x1F538, 0x1F539, 0x27A5, 0x2B9E,
    0x2013, 0x2014, 0x2022, 0x00B7, 0x2023, 0x25E6, 0x25AA, 0x25AB, 0x25CF,  0x25CB,  0x25A0,  0x25A1, 0x27A2,
    0x27A4, 0x2713, 0x2714, 0x2705, 0x2192, 0x00BB, 0x203A, 0x2043, 0x2219,  0xF0B7,  0x25B8};

bool is_glyph(char32_t c) { return std::find(glyphs.begin(), glyphs.end(), c) != glyphs.end(); }

bool blank_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_blank(decode_at(text, at).value);
}

// The bytes of a list sign before the item, with the blanks after it; 0 if there is none.
std::size_t list_sign(std::string_view line) {
  if (line.empty()) return 0;
  const CodePoint first = decode_at(line, 0);
  std::size_t at = 0;
  if (is_glyph(first.value)) {
    at = first.size;
    if (at < line.size() && decode_at(line, at).value == 0xFE0F) at += 3;
    // "-5" and "**bold" are text; a round bullet may touch its item.
    if (first.value < 0x80 && !blank_at(line, at)) return 0;
  } else {
    while (at < line.size() && at < 2 && is_ascii_digit(static_cast<unsigned char>(line[at]))) ++at;
    if (at == 0 && is_ascii_lower(first.value) && line.size() > 2 && line[1] == ')') at = 1;
    if (at == 0 && first.value == 'o' && blank_at(line, 1)) {  // a typed circle: "o Design parts"
      std::size_t item = 1;
      while (blank_at(line, item)) item += decode_at(line, item).size;
      if (item >= line.size()) return 0;
      const char32_t next = decode_at(line, item).value;
      return is_upper(next) || is_ascii_digit(next) ? item : 0;
    }
    if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')') || !blank_at(line, at + 1))
      return 0;
    ++at;
  }
  while (blank_at(line, at)) at += decode_at(line, at).size;
  return at < line.size() ? at : 0;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

Span span_of(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return {begin, begin + part.size()};
}

PostingLine read_line(std::string_view text, const Line& line) {
  PostingLine out;
  out.indent = line.indent;
  std::string_view body = slice(text, line.content);
  out.width = line.indent + body.size();
  if (body.empty()) return out;
  if (body.find_first_not_of("-=_*~ ") == std::string_view::npos) return out;  // a rule across the page
  if (const std::size_t sign = list_sign(body)) {
    out.bullet = true;
    body.remove_prefix(sign);
    // A task list of Markdown: "- [ ] SQL".
    if (body.size() > 4 && body[0] == '[' && body[2] == ']' && body[3] == ' ' &&
        (body[1] == ' ' || body[1] == 'x' || body[1] == 'X'))
      body.remove_prefix(4);
  } else if (body.front() == '#') {
    const std::size_t level = std::min(body.find_first_not_of('#'), body.size());
    if (level <= 6 && blank_at(body, level)) {
      out.markdown_level = static_cast<int>(level);
      body = trim(body.substr(level));
      while (ends_with(body, "#")) body.remove_suffix(1);
    }
  }
  for (const std::string_view mark : {"**", "__"}) {
    if (body.size() <= 4 || !starts_with(body, mark)) continue;
    const std::size_t close = body.find(mark, 2);
    const std::string_view rest = close == std::string_view::npos ? "" : trim(body.substr(close + 2));
    if (close == std::string_view::npos || (!rest.empty() && rest != ":")) continue;
    out.bold = true;
    body = rest.empty() ? body.substr(2, close - 2) : body;
    if (!rest.empty()) body.remove_prefix(2);
  }
  out.content = span_of(text, trim(body));
  return out;
}

// Whether a line broken by a wrapping editor could be this one: it does not end a sentence or a list item.
bool is_open_end(std::string_view line) {
  const char last = line.back();
  return last != '.' && last != ':' && last != ';' && last != '!' && last != '?';
}

bool ends_in_join(std::string_view line) {
  if (line.back() == ',' || line.back() == '(' || line.back() == '/' || line.back() == '&') return true;
  const std::size_t blank = line.find_last_of(' ');
  const std::string last = fold(blank == std::string_view::npos ? line : line.substr(blank + 1));
  constexpr std::array<std::string_view, 16> joins = {"and", "or",   "of",  "the", "with", "in", "to", "for",
                                                      "a",   "from", "our", "as",  "by",   "on", "an", "at"};
  return std::find(joins.begin(), joins.end(), last) != joins.end();
}

std::size_t first_word_size(std::string_view line) { return std::min(line.find(' '), line.size()); }

// Marks the lines of one run of neighbours [begin, end) without blank lines between.
void mark_wrapped(std::string_view text, std::vector<PostingLine>& lines, std::size_t begin,
                  std::size_t end) {
  std::size_t widest = 0;
  for (std::size_t i = begin; i < end; ++i) widest = std::max(widest, lines[i].width);
  bool all_forced = end - begin >= 3 && widest >= 60;
  for (std::size_t i = begin + 1; i < end && all_forced; ++i) {
    if (lines[i].bullet || lines[i].markdown_level > 0 || lines[i].bold) all_forced = false;
    all_forced =
        all_forced && lines[i - 1].width + 1 + first_word_size(slice(text, lines[i].content)) > widest;
  }
  for (std::size_t i = begin + 1; i < end; ++i) {
    PostingLine& line = lines[i];
    const PostingLine& before = lines[i - 1];
    if (line.bullet || line.markdown_level > 0 || line.bold || before.markdown_level > 0 || before.bold)
      continue;
    const std::string_view previous = slice(text, before.content);
    const char32_t opens = decode_at(text, line.content.begin).value;
    const bool lower = (is_letter(opens) && !is_upper(opens)) || opens == '(' || opens == '&';
    const bool hanging = (before.bullet && line.indent > before.indent) ||
                         (before.continues && before.indent > 0 && line.indent >= before.indent);
    line.continues = all_forced || hanging || (lower && before.width >= 50 && previous.back() != ':') ||
                     (is_open_end(previous) && ends_in_join(previous) && before.width >= 30);
  }
}

}  // namespace

std::vector<PostingLine> posting_lines(std::string_view text) {
  std::vector<PostingLine> lines;
  for (const Line& line : split_lines(text)) lines.push_back(read_line(text, line));
  for (std::size_t begin = 0; begin < lines.size();) {
    if (lines[begin].blank()) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < lines.size() && !lines[end].blank()) ++end;
    mark_wrapped(text, lines, begin, end);
    begin = end;
  }
  return lines;
}

}  // namespace savile
