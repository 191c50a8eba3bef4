#include "text/sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::array<std::string_view, 34> abbreviations = {
    "e.g", "i.e", "eg",   "ie",   "etc", "vs",  "inc", "ltd",  "corp", "co",   "llc",    "mr",
    "mrs", "ms",  "dr",   "prof", "sr",  "jr",  "st",  "no",   "dept", "univ", "approx", "est",
    "min", "max", "incl", "b.s",  "m.s", "b.a", "m.a", "ph.d", "u.s",  "u.k"};

bool is_closer(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019;
}

// The word that ends at the full stop, with inner stops: "e.g", "Inc".
std::string_view word_before(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0) {
    const char c = text[begin - 1];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '(') break;
    --begin;
    if (stop - begin > 12) return {};  // longer than any abbreviation
  }
  return text.substr(begin, stop - begin);
}

bool is_abbreviation(std::string_view word) {
  if (word.size() == 1) return is_ascii_upper(static_cast<unsigned char>(word[0]));
  const std::string key = fold(word);
  return std::find(abbreviations.begin(), abbreviations.end(), key) != abbreviations.end();
}

bool ends_sentence(std::string_view text, std::size_t stop, std::size_t after) {
  if (after >= text.size()) return true;
  const char32_t next = decode_at(text, after).value;
  if (next != '\n' && next != '\r' && !is_blank(next)) return false;
  std::size_t at = after;
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    if (point.value != '\n' && point.value != '\r' && !is_blank(point.value)) {
      const bool opens = is_upper(point.value) || is_ascii_digit(point.value) || !is_letter(point.value);
      if (!opens) return false;
      break;
    }
    at += point.size;
  }
  return text[stop] != '.' || !is_abbreviation(word_before(text, stop));
}

void push_trimmed(std::vector<Span>& out, std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view body = trim(text.substr(begin, end - begin));
  if (body.empty()) return;
  const auto at = static_cast<std::size_t>(body.data() - text.data());
  out.push_back({at, at + body.size()});
}

// True at a line end that is followed by another one, with blanks between at most.
bool is_blank_line(std::string_view text, std::size_t at) {
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
  return next < text.size() && text[next] == '\n';
}

// A sentence that goes on behind a blank line: "workspaces,", a gap, "showing expertise" (a double-spaced
// text).
bool goes_on(std::string_view text, std::size_t begin, std::size_t gap) {
  const std::string_view before = trim(text.substr(begin, gap - begin));
  constexpr std::string_view stops = ".!?:;";
  if (before.empty() || stops.find(before.back()) != std::string_view::npos) return false;
  std::size_t next = gap;
  while (next < text.size() && trim(text.substr(next, 1)).empty()) ++next;
  if (next == text.size()) return false;
  const char32_t first = decode_at(text, next).value;
  return is_letter(first) && !is_upper(first);
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text) {
  std::vector<Span> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' && is_blank_line(text, at) && !goes_on(text, begin, at)) {
      push_trimmed(out, text, begin, at);
      begin = at;
      while (at + 1 < text.size() && trim(text.substr(at + 1, 1)).empty()) ++at;
      continue;
    }
    if (c != '.' && c != '!' && c != '?') continue;
    std::size_t after = at + 1;
    while (after < text.size()) {
      const CodePoint point = decode_at(text, after);
      if (!is_closer(point.value)) break;
      after += point.size;
    }
    if (!ends_sentence(text, at, after)) continue;
    push_trimmed(out, text, begin, after);
    begin = after;
    at = after - 1;
  }
  push_trimmed(out, text, begin, text.size());
  return out;
}

}  // namespace savile
