#include "chunk/paragraphs.hpp"

#include <bit>

#include "chunk/eight_bytes.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\r'; }

// The first LF or CR from `at` on; the text's end if there is none.
std::size_t find_line_end(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    const std::uint64_t controls = bytes_below(load_eight(text.data() + at), '\r' + 1);
    if (controls == 0) {
      at += 8;
      continue;
    }
    at += static_cast<std::size_t>(std::countr_zero(controls)) / 8;
    if (ends_line(text[at])) return at;
    ++at;  // a tab
  }
  while (at < text.size() && !ends_line(text[at])) ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint point = decode_at(text, at);
    if (!is_blank(point.value)) break;
    at += point.size;
  }
  return at;
}

bool is_mark(std::string_view content) {
  switch (content.front()) {
    case '|': return true;
    case '-': return content.substr(0, 3) == "---";
    case '`': return content.substr(0, 3) == "```";
    case '~': return content.substr(0, 3) == "~~~";
    case '<': return content.substr(0, 4) == "<!--";
    default: return false;
  }
}

}  // namespace

std::optional<std::vector<std::size_t>> plain_paragraphs(std::string_view text) {
  std::vector<std::size_t> begins;
  std::size_t lines = 0;
  bool after_blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = find_line_end(text, begin);
    const std::size_t content = skip_blanks(text, begin, end);
    if (content == end) {
      after_blank = true;
    } else {
      if (is_mark(text.substr(content, end - content))) return std::nullopt;
      if (after_blank) begins.push_back(begin);
      after_blank = false;
      ++lines;
    }
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
  }
  // Fewer than one line in nine stands right below another. (What stands first may count as apart or not.)
  if (lines >= 12 && lines * 8 <= begins.size() * 9 + 8) return std::nullopt;
  return begins;
}

}  // namespace savile
