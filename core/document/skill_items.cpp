#include <algorithm>
#include <array>

#include "document/markup.hpp"
#include "document/skill_group.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::u32string_view edges = U",;|•·●▪■◦∙:";

struct Cut {
  Span span;  // the separator with the blanks around it
  int kind = 0;
};

enum Kind : int { comma, bar, semicolon, dot, wide, slash, kinds };

bool blank_or_end(std::string_view text, std::size_t at, std::size_t end) {
  return at >= end || is_blank(decode_at(text, at).value);
}

// What kind of separator the code point at `at` is; `kinds` for none.
int kind_at(std::string_view text, std::size_t at, std::size_t end, char32_t c) {
  const bool spaced = at > 0 && text[at - 1] == ' ' && blank_or_end(text, at + 1, end);
  switch (c) {
    case ',':
      return at > 0 && is_ascii_digit(static_cast<unsigned char>(text[at - 1])) && at + 1 < end &&
                     is_ascii_digit(static_cast<unsigned char>(text[at + 1]))
                 ? kinds
                 : comma;
    case 0xFF0C:
    case 0x3001: return comma;
    case '|': return bar;
    case ';': return semicolon;
    case 0xB7:
    case 0x2022:
    case 0x25CF:
    case 0x25AA:
    case 0x25A0:
    case 0x25E6:
    case 0x2219:
    case 0x22C5:
    case 0x25C6:
    case 0x2666: return dot;
    case '/': return spaced ? slash : kinds;
    case '\t': return wide;
    default: return kinds;
  }
}

Span widen(std::string_view text, Span cut, Span run) {
  while (cut.begin > run.begin && (text[cut.begin - 1] == ' ' || text[cut.begin - 1] == '\t')) --cut.begin;
  while (cut.end < run.end && (text[cut.end] == ' ' || text[cut.end] == '\t')) ++cut.end;
  return cut;
}

// "and SQL" at a list's end is "SQL".
Span without_and(std::string_view text, Span item) {
  const std::string_view body = slice(text, item);
  for (const std::string_view word : {"and ", "& ", "und ", "et ", "y ", "e ", "en ", "or "}) {
    if (body.size() > word.size() && body.substr(0, word.size()) == word) {
      item.begin += word.size();
      break;
    }
  }
  return item;
}

Span clean(std::string_view text, Span item, bool last) {
  item = trim_marks(text, item, edges);
  if (last) item = without_and(text, item);
  if (!item.empty() && text[item.end - 1] == '.' && slice(text, item).find('.') == item.size() - 1 && last)
    --item.end;
  // A bracket that was trimmed or cut off is not part of the item.
  return trim_marks(text, item);
}

}  // namespace

CutItems cut_items(std::string_view text, Span run) {
  std::vector<Cut> cuts;
  std::array<std::size_t, kinds> counts{};
  int depth = 0;
  for (std::size_t at = run.begin; at < run.end;) {
    const CodePoint point = decode_at(text, at);
    if (point.value == '(' || point.value == '[' || point.value == '{') ++depth;
    if ((point.value == ')' || point.value == ']' || point.value == '}') && depth > 0) --depth;
    int kind = depth == 0 ? kind_at(text, at, run.end, point.value) : static_cast<int>(kinds);
    std::size_t size = point.size;
    if (kind == kinds && depth == 0 && point.value == '`' && at > run.begin && text.substr(at, 3) == "` `") {
      kind = wide;  // "`Jira` `SQL`"
      size = 3;
    }
    if (kind == kinds && depth == 0 && point.value == ' ') {
      std::size_t blanks = at;
      while (blanks < run.end && text[blanks] == ' ') ++blanks;
      if (blanks - at >= 3 && at > run.begin && blanks < run.end) {
        kind = wide;
        size = blanks - at;
      }
    }
    if (kind != kinds) {
      cuts.push_back({widen(text, {at, at + size}, run), kind});
      ++counts[static_cast<std::size_t>(kind)];
    }
    at += size;
  }
  if (depth != 0 && cuts.empty()) return {{clean(text, run, true)}, ""};
  CutItems out;
  // A slash or wide blanks cut only where nothing plainer does.
  const bool plain = counts[comma] + counts[bar] + counts[semicolon] + counts[dot] > 0;
  std::size_t begin = run.begin;
  for (const Cut& cut : cuts) {
    if (plain && (cut.kind == slash || (cut.kind == wide && counts[comma] > 0))) continue;
    if (cut.span.begin < begin) {
      begin = std::max(begin, cut.span.end);
      continue;
    }
    const Span item = clean(text, {begin, cut.span.begin}, false);
    if (!item.empty()) {
      out.items.push_back(item);
      if (out.separator.empty()) out.separator = std::string(slice(text, cut.span));
    }
    begin = cut.span.end;
  }
  const Span last = clean(text, {begin, run.end}, !out.items.empty() || counts[comma] > 0);
  if (!last.empty()) out.items.push_back(last);
  if (out.items.size() < 2) out.separator.clear();
  return out;
}

}  // namespace savile
