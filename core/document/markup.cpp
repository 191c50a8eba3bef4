#include "document/markup.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_link = 2048;

bool is_outer(char32_t c, std::u32string_view also) {
  return is_blank(c) || c == '\n' || c == '\r' || c == '*' || c == '_' || c == '`' || is_hidden_control(c) ||
         c == 0xFE0F || also.find(c) != std::u32string_view::npos;
}

bool is_word_char(std::string_view text, std::size_t at) {
  const CodePoint point = decode_at(text, at);
  return is_letter(point.value) || is_ascii_digit(point.value);
}

std::size_t previous(std::string_view text, std::size_t at) {
  std::size_t i = at - 1;
  while (i > 0 && at - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return i;
}

// The next `c` before `end`, the line's end and the next `barrier`: a text of opening brackets only
// is left at the second one.
std::size_t find_within(std::string_view text, char c, char barrier, std::size_t at, std::size_t end) {
  const std::size_t stop = end < at + longest_link ? end : at + longest_link;
  while (at < stop && text[at] != c && text[at] != '\n' && text[at] != barrier) ++at;
  return at < stop && text[at] == c ? at : std::string_view::npos;
}

bool is_tag(std::string_view inner) {
  if (!inner.empty() && inner.front() == '/') inner.remove_prefix(1);
  if (inner.empty() || inner.size() > 60 || !is_ascii_letter(static_cast<unsigned char>(inner.front())))
    return false;
  return inner.find_first_of("@:") == std::string_view::npos || inner.find('=') != std::string_view::npos;
}

}  // namespace

Span trim_marks(std::string_view text, Span span, std::u32string_view also) {
  while (!span.empty()) {
    const CodePoint first = decode_at(text, span.begin);
    if (!is_outer(first.value, also)) break;
    span.begin += first.size;
  }
  if (span.begin > span.end) span.begin = span.end;
  while (!span.empty()) {
    const std::size_t last = previous(text, span.end);
    if (last < span.begin || !is_outer(decode_at(text, last).value, also)) break;
    span.end = last;
  }
  return span;
}

MarkdownLink markdown_link_at(std::string_view text, std::size_t at, std::size_t end) {
  constexpr auto none = std::string_view::npos;
  if (at >= end) return {};
  if (text[at] == '<') {
    const std::size_t close = find_within(text, '>', '<', at + 1, end);
    if (close == none) return {};
    const std::string_view inner = text.substr(at + 1, close - at - 1);
    if (inner.find_first_of(":@") == none || inner.find(' ') != none) return {};
    return {{at, close + 1}, {at + 1, close}, {at + 1, close}};
  }
  if (text[at] != '[') return {};
  const std::size_t close = find_within(text, ']', '[', at + 1, end);
  if (close == none || close + 1 >= end || text[close + 1] != '(') return {};
  const std::size_t last = find_within(text, ')', '[', close + 2, end);
  if (last == none) return {};
  return {{at, last + 1}, {at + 1, close}, {close + 2, last}};
}

std::string plain_text(std::string_view text, Span span) {
  std::string out;
  out.reserve(span.size());
  const auto blank = [&out] {
    if (!out.empty() && out.back() != ' ') out.push_back(' ');
  };
  std::size_t link_end = 0, resume_at = 0;  // inside "[shown](target)": up to link_end, then on at resume_at
  for (std::size_t at = span.begin; at < span.end;) {
    if (link_end > 0 && at >= link_end) {
      at = resume_at;
      link_end = 0;
      continue;
    }
    const char c = text[at];
    if (c == '[' || c == '<') {
      const MarkdownLink link = markdown_link_at(text, at, span.end);
      if (!link.span.empty() && link_end == 0) {
        at = link.shown.begin;
        link_end = link.shown.end;
        resume_at = link.span.end;
        continue;
      }
      const std::size_t close =
          c == '<' ? find_within(text, '>', '<', at + 1, span.end) : std::string_view::npos;
      if (close != std::string_view::npos && is_tag(text.substr(at + 1, close - at - 1))) {
        at = close + 1;
        continue;
      }
    }
    if (c == '\\' && at + 1 < span.end && !is_word_char(text, at + 1) && text[at + 1] != ' ') {
      ++at;  // the escape goes, the escaped sign stays
      out.push_back(text[at++]);
      continue;
    }
    if (c == '*' || c == '`') {
      ++at;
      continue;
    }
    if (c == '_') {
      const bool inner = at > span.begin && at + 1 < span.end && is_word_char(text, at + 1) &&
                         is_word_char(text, previous(text, at));
      if (inner) out.push_back(c);
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (is_blank(point.value) || point.value == '\n' || point.value == '\r') {
      blank();
    } else if (!is_hidden_control(point.value)) {
      out.append(text, at, point.size);
    }
    at += point.size;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace savile
