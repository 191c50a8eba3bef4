#include "edit/untouchable.hpp"

#include <algorithm>
#include <cstdint>

#include "base/sort_stably.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// "https://…", "a@b.c", "www.x.org", "x.org/y", "snake_case", "f()", "[text](link)".
bool is_code_or_link(std::string_view chunk) {
  if (chunk.find("://") != std::string_view::npos || chunk.find('@') != std::string_view::npos ||
      chunk.starts_with("www.") || chunk.find("](") != std::string_view::npos ||
      chunk.find("()") != std::string_view::npos || chunk.find('\\') != std::string_view::npos) {
    return true;
  }
  for (std::size_t at = 1; at + 1 < chunk.size(); ++at) {
    const auto before = static_cast<unsigned char>(chunk[at - 1]),
               after = static_cast<unsigned char>(chunk[at + 1]);
    if (chunk[at] == '_' && is_ascii_letter(before) && is_ascii_letter(after)) return true;
    if (chunk[at] == '.' && is_ascii_lower(before) && is_ascii_lower(after) &&
        chunk.find('/', at) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}

enum class Script : std::uint8_t { none, other, right_to_left };

Script script_of(std::string_view chunk) {
  Script script = Script::none;
  for (std::size_t at = 0; at < chunk.size();) {
    const CodePoint point = decode_at(chunk, at);
    if (is_right_to_left(point.value)) return Script::right_to_left;
    if (is_letter(point.value)) script = Script::other;
    at += point.size;
  }
  return script;
}

// Right-to-left words with their marks and what stands between them: a rule that knows none of these scripts
// leaves them as they are.
class RightToLeft {
 public:
  void take(std::string_view text, Span chunk) {
    const Script script = script_of(slice(text, chunk));
    if (script == Script::other) close();
    if (script != Script::right_to_left) return;
    run_ = run_.empty() ? chunk : Span{run_.begin, chunk.end};
  }
  void close() {
    if (!run_.empty()) spans_.push_back(run_);
    run_ = {};
  }
  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }

 private:
  Span run_;
  std::vector<Span> spans_;
};

void add_quoted(std::string_view text, std::string_view open, std::string_view close,
                std::vector<Span>& out) {
  for (std::size_t at = text.find(open); at != std::string_view::npos;) {
    const std::size_t end = text.find(close, at + open.size());
    if (end == std::string_view::npos) return;
    out.push_back({at, end + close.size()});
    at = text.find(open, end + close.size());
  }
}

}  // namespace

std::vector<Span> untouchable_spans(std::string_view text) {
  std::vector<Span> out;
  RightToLeft foreign;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (is_code_or_link(text.substr(at, end - at))) out.push_back({at, end});
    foreign.take(text, {at, end});
    at = end;
  }
  foreign.close();
  out.insert(out.end(), foreign.spans().begin(), foreign.spans().end());
  add_quoted(text, "`", "`", out);
  add_quoted(text, "\"", "\"", out);
  add_quoted(text, "“", "”", out);
  add_quoted(text, "«", "»", out);
  sort_stably(out, [](Span a, Span b) { return a.begin < b.begin; });
  return out;
}

bool touches(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](Span held) { return held.overlaps(span); });
}

}  // namespace savile
