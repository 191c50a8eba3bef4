#include "document/skill_group.hpp"

#include <algorithm>

#include "document/field.hpp"
#include "document/markup.hpp"
#include "document/phrase_table.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_item = 7;   // words; more is a sentence
constexpr std::size_t longest_label = 6;  // words
constexpr std::u32string_view label_edges = U":-–—|•·=";

std::size_t words_in(std::string_view text, Span span) { return key_words(text, span).size(); }

bool starts_lower(std::string_view text, Span span) {
  const CodePoint first = decode_at(text, span.begin);
  return is_letter(first.value) && !is_upper(first.value);
}

// The end of a label at the beginning of the line: after "Languages:" or "**Languages**".
struct LabelCut {
  Span label;
  std::size_t rest = 0;
};

LabelCut label_of(std::string_view text, const ResumeLine& line) {
  const Span body = line.text;
  int depth = 0;
  for (std::size_t at = body.begin; at < body.end && at < body.begin + 80; ++at) {
    const char c = text[at];
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth > 0) continue;
    if (c == ',' || c == ';') break;
    std::size_t after = 0;
    if (c == ':' && !(at + 2 < body.end && text[at + 1] == '/' && text[at + 2] == '/')) after = at + 1;
    // "**Languages** Python, Java", "**Languages** - Python"
    if (at > body.begin + 2 && text.substr(at, 2) == "**" && text.substr(body.begin, 2) == "**" && !line.bold)
      after = at + 2;
    for (const std::string_view dash : {" - ", " – ", " — "}) {
      if (text.substr(at, dash.size()) == dash) after = at + dash.size();
    }
    if (c == '\t' || text.substr(at, 3) == "   ") after = at + 1;
    // A table's row of two cells.
    if (c == '|' && body.begin > line.content.begin &&
        text.substr(at + 1, body.end - at - 1).find('|') == std::string_view::npos)
      after = at + 1;
    if (after == 0) continue;
    const Span label = trim_marks(text, {body.begin, at}, label_edges);
    const Span rest = trim_marks(text, {after, body.end}, label_edges);
    if (label.empty() || words_in(text, label) > longest_label) return {};
    if (c == ':' || text.substr(at, 2) == "**") return {label, rest.empty() ? body.end : rest.begin};
    // A dash or a gap makes a label only before a list; "Spanish - fluent" is one item.
    const std::string_view list = slice(text, rest);
    const bool enumerates = list.find(',') != std::string_view::npos ||
                            list.find('|') != std::string_view::npos ||
                            list.find(';') != std::string_view::npos;
    if (enumerates && words_in(text, label) <= 4) return {label, rest.begin};
    return {};
  }
  return {};
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range)
      : text_(text), lines_(lines), range_(range) {}

  std::vector<SkillGroup> read() {
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      if (lines_[i].empty()) {
        gap_ = true;
        continue;
      }
      read_line(i);
      gap_ = false;
    }
    close();
    return std::move(groups_);
  }

 private:
  void read_line(std::size_t i) {
    const ResumeLine& line = lines_[i];
    if (text_[line.content.begin] == ':' && !open_.label.found() && pending_label_.empty()) {
      // A definition without a term: just its text.
      add_items({line.content.begin + 1, line.content.end}, i);
      return;
    }
    if (text_[line.content.begin] == ':') {
      begin_group(pending_label_);
      add_items({line.content.begin + 1, line.content.end}, i);
      return;
    }
    if (continues(i)) {
      add_items(line.text, i);
      return;
    }
    const bool heads = line.heading_level > 0 || (line.bold && !line.has_glyph());
    const LabelCut cut = heads ? LabelCut{} : label_of(text_, line);
    if (!cut.label.empty()) {
      begin_group(cut.label);
      if (cut.rest < line.text.end) add_items({cut.rest, line.text.end}, i);
      return;
    }
    if (heads || stands_over_list(i)) {
      begin_group(trim_marks(text_, line.text, label_edges));
      return;
    }
    if (gap_ && open_.label.found() && !open_.items.empty() && !line.has_glyph()) close();
    add_items(line.text, i);
  }

  // A short unmarked line right over items with glyphs, a list with commas or a definition.
  bool stands_over_list(std::size_t i) const {
    const ResumeLine& line = lines_[i];
    if (line.has_glyph() || i + 1 >= range_.last || lines_[i + 1].empty() || line.words > longest_label)
      return false;
    const ResumeLine& next = lines_[i + 1];
    if (text_[next.content.begin] == ':') return true;
    const std::string_view body = slice(text_, line.text);
    if (body.find(',') != std::string_view::npos || body.find('|') != std::string_view::npos) return false;
    if (next.has_glyph()) return true;
    const std::string_view below = slice(text_, next.text);
    const bool list = std::count(below.begin(), below.end(), ',') >= 2 && label_of(text_, next).label.empty();
    return list && (gap_ || line.upper || last_line_ == none_) && !ends_open(i);
  }

  // The line before ended in the middle of a list.
  bool ends_open(std::size_t i) const {
    if (i == range_.first || lines_[i - 1].empty() || last_line_ != i - 1) return false;
    const std::string_view before = slice(text_, lines_[i - 1].text);
    return !before.empty() && (before.back() == ',' || before.back() == '|' || before.back() == ';' ||
                               before.back() == '/' || before.back() == '&');
  }

  bool continues(std::size_t i) const {
    const ResumeLine& line = lines_[i];
    if (gap_ || line.has_glyph() || line.heading_level > 0 || line.bold) return false;
    if (ends_open(i)) return true;
    if (last_line_ == none_ || last_line_ + 1 != i || open_.items.empty()) return false;
    // A bracket left open, or a wrapped item.
    const Span last = open_.items.back();
    const std::string_view body = slice(text_, last);
    const bool bracket =
        std::count(body.begin(), body.end(), '(') > std::count(body.begin(), body.end(), ')');
    const std::string_view above = slice(text_, lines_[i - 1].text);
    const bool list = std::count(above.begin(), above.end(), ',') >= 2;
    return bracket || (above.size() >= (list ? 40U : 60U) && starts_lower(text_, line.text) &&
                       label_of(text_, line).label.empty());
  }

  void begin_group(Span label) {
    close();
    open_.label = make_field(text_, label, 85);
    pending_label_ = label;
  }

  void add_items(Span run, std::size_t line) {
    if (run.size() > 12 && words_in(text_, run) > 12) {
      const auto sentences = split_sentences(slice(text_, run));
      const CutItems trial = cut_items(text_, run);
      std::size_t long_items = 0;
      for (const Span item : trial.items) long_items += words_in(text_, item) > longest_item ? 1 : 0;
      // Running text, not a list.
      if (long_items * 2 > trial.items.size() || (sentences.size() > 1 && long_items > 0)) {
        close();
        return;
      }
    }
    CutItems cut = cut_items(text_, run);
    const bool wraps = continues(line) && !open_.items.empty() && !ends_open(line) && !cut.items.empty();
    std::size_t first = 0;
    if (wraps) {
      open_.items.back().end = cut.items.front().end;
      first = 1;
    }
    for (std::size_t k = first; k < cut.items.size(); ++k) {
      if (words_in(text_, cut.items[k]) > longest_item) continue;
      if (open_.separator.empty() && !open_.items.empty()) {
        open_.separator = cut.separator.empty() || k == 0
                              ? std::string(slice(text_, {open_.items.back().end, cut.items[k].begin}))
                              : cut.separator;
      }
      open_.items.push_back(cut.items[k]);
    }
    if (open_.separator.empty()) open_.separator = cut.separator;
    last_line_ = line;
  }

  void close() {
    if (!open_.items.empty()) {
      open_.span = {open_.items.front().begin, open_.items.back().end};
      groups_.push_back(std::move(open_));
    }
    open_ = SkillGroup{};
    pending_label_ = {};
    last_line_ = none_;
  }

  static constexpr std::size_t none_ = ~std::size_t{0};
  std::string_view text_;
  const std::vector<ResumeLine>& lines_;
  LineRange range_;
  std::vector<SkillGroup> groups_;
  SkillGroup open_;
  Span pending_label_;
  std::size_t last_line_ = none_;
  bool gap_ = false;
};

}  // namespace

std::vector<SkillGroup> read_skill_groups(std::string_view text, const std::vector<ResumeLine>& lines,
                                          LineRange range) {
  return Reader(text, lines, range).read();
}

}  // namespace savile
