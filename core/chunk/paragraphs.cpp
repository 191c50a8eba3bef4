#include "chunk/paragraphs.hpp"

#include <bit>

#include "base/eight_bytes.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\r'; }

// The first LF or CR from `at` on; the text's end if there is none.
std::size_t find_line_end(std::string_view text, std::size_t at) {
  while (at + 16 <= text.size()) {
    const std::uint64_t first = bytes_below(load_bytes(text.data() + at), '\r' + 1);
    const std::uint64_t second = bytes_below(load_bytes(text.data() + at + 8), '\r' + 1);
    if ((first | second) == 0) {
      at += 16;
      continue;
    }
    const std::uint64_t controls = first != 0 ? first : second;
    if (first == 0) at += 8;
    at += static_cast<std::size_t>(std::countr_zero(controls)) / 8;
    if (ends_line(text[at])) return at;
    ++at;  // a tab
  }
  while (at < text.size() && !ends_line(text[at])) ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
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
    std::size_t end = skip_blanks(text, begin);
    if (end == text.size() || ends_line(text[end])) {
      after_blank = true;
    } else {
      if (is_mark(text.substr(end))) return std::nullopt;
      if (after_blank) begins.push_back(begin);
      after_blank = false;
      ++lines;
      end = find_line_end(text, end + 1);
    }
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
  }
  // Fewer than one line in nine stands right below another. (What stands first may count as apart or not.)
  if (lines >= 12 && lines * 8 <= begins.size() * 9 + 8) return std::nullopt;
  return begins;
}

}  // namespace savile
