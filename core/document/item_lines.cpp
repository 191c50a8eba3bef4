#include "document/item_lines.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "document/date.hpp"
#include "document/markup.hpp"
#include "document/phrase_table.hpp"
#include "text/character.hpp"
#include "text/sentence.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_dated_head = 18;  // words
constexpr std::size_t wide_line = 55;           // bytes from which a line may have been wrapped

bool starts_lower(std::string_view body) {
  if (body.empty()) return false;
  const CodePoint first = decode_at(body, 0);
  return is_letter(first.value) && !is_upper(first.value);
}

bool ends_sentence(std::string_view body) {
  if (body.empty()) return true;
  const char last = body.back();
  return last == '.' || last == '!' || last == '?' || last == ':' || last == ';';
}

bool is_dated_head(std::string_view text, const ResumeLine& line) {
  return line.words <= longest_dated_head && find_date_range(text, line.text).has_value() &&
         !ends_sentence(slice(text, line.text));
}

// "2021 review of the protocol", not "2021 - 2022" nor "2021 Engineer".
bool opens_with_year_of_sentence(std::string_view text, Span line) {
  const auto words = key_words(text, line);
  return words.size() > 1 && words[0].key.size() == 4 &&
         words[0].key.find_first_not_of("0123456789") == std::string::npos &&
         words[1].span.begin == words[0].span.end + 1 && text[words[0].span.end] == ' ' &&
         starts_lower(slice(text, words[1].span)) && words[1].key != "to" && words[1].key != "until";
}

// A few words with capitals over a dated line: an employer, not the end of a wrapped item.
bool names_entry(std::string_view text, const std::vector<ResumeLine>& lines, std::size_t at,
                 std::size_t end) {
  if (lines[at].words > 7 || at + 1 >= end || lines[at + 1].empty() || !is_dated_head(text, lines[at + 1]))
    return false;
  const auto words = key_words(text, lines[at].text);
  return std::all_of(words.begin(), words.end(),
                     [](const KeyWord& w) { return w.capital || w.key.size() <= 3; });
}

// Glyph and indent: items of one list share both.
using ItemClass = std::pair<char32_t, std::size_t>;

ItemClass class_of(const ResumeLine& line) { return {line.glyph.kind, line.indent}; }

// The kind of item that stands for heads, if one does.
std::vector<ItemClass> head_classes(std::string_view text, const std::vector<ResumeLine>& lines,
                                    LineRange range) {
  struct Count {
    std::size_t all = 0, dated = 0;
  };
  std::map<ItemClass, Count> counts;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const ResumeLine& line = lines[i];
    if (line.empty()) continue;
    const bool dated = is_dated_head(text, line);
    if (!line.has_glyph()) {
      if (dated || line.heading_level > 0) return {};
      continue;
    }
    if (counts.size() > 64) return {};
    Count& count = counts[class_of(line)];
    ++count.all;
    if (dated) ++count.dated;
  }
  std::vector<ItemClass> out;
  std::size_t least_indent = ~std::size_t{0};
  for (const auto& [item, count] : counts) least_indent = std::min(least_indent, item.second);
  for (const auto& [item, count] : counts) {
    if (item.second == least_indent && count.dated * 2 >= count.all && count.dated > 0) out.push_back(item);
  }
  return out;
}

}  // namespace

std::vector<LineRole> line_roles(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range,
                                 bool heads) {
  std::vector<LineRole> roles;
  roles.reserve(range.last - range.first);
  const std::vector<ItemClass> as_heads = heads ? head_classes(text, lines, range) : std::vector<ItemClass>{};
  std::size_t bullet = 0;  // line of the open bullet
  bool open = false, gap = false;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const ResumeLine& line = lines[i];
    if (line.empty()) {
      roles.push_back(LineRole::empty);
      gap = true;
      if (line.rule) open = false;
      continue;
    }
    if (line.has_glyph()) {
      const bool head = std::find(as_heads.begin(), as_heads.end(), class_of(line)) != as_heads.end();
      roles.push_back(head ? LineRole::text : LineRole::bullet);
      open = !head;
      bullet = i;
      gap = false;
      continue;
    }
    LineRole role = LineRole::text;
    if (open && line.heading_level == 0) {
      const std::string_view body = slice(text, line.text);
      const std::string_view before =
          slice(text, lines[i - 1].empty() ? lines[bullet].text : lines[i - 1].text);
      const bool lower = starts_lower(body);
      const bool deeper = line.indent > lines[bullet].indent;
      const bool wraps = before.size() >= wide_line && !ends_sentence(before);
      const bool bare = lines[bullet].text.empty();  // a glyph alone on its line
      // "protocol after a | 2021 review": the year goes on in the sentence
      const bool goes_on = deeper && wraps && !gap && opens_with_year_of_sentence(text, line.text);
      const bool dated = !goes_on && is_dated_head(text, line);
      if (bare && i == bullet + 1) {
        role = LineRole::continuation;
      } else if (line.bold) {
        role = LineRole::text;
      } else if (gap) {
        if (deeper && !ends_sentence(before) && !dated && (lower || before.size() >= wide_line))
          role = LineRole::continuation;
      } else if (line.indent < lines[bullet].indent && !lower) {
        role = LineRole::text;
      } else if (lower && !(dated && before.size() < wide_line)) {
        role = LineRole::continuation;
      } else if (!dated && (deeper || (wraps && !line.upper && !names_entry(text, lines, i, range.last)))) {
        role = LineRole::continuation;
      }
    }
    roles.push_back(role);
    if (role == LineRole::text) open = false;
    gap = false;
  }
  return roles;
}

std::vector<Bullet> bullets_of(std::string_view text, const std::vector<ResumeLine>& lines, LineRange range,
                               const std::vector<LineRole>& roles) {
  std::vector<Bullet> bullets;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const LineRole role = roles[i - range.first];
    const ResumeLine& line = lines[i];
    if (role == LineRole::bullet) {
      bullets.push_back({line.span, line.text});
    } else if (role == LineRole::continuation && !bullets.empty()) {
      Bullet& bullet = bullets.back();
      if (bullet.content.empty()) bullet.content.begin = line.text.begin;
      bullet.content.end = line.text.end;
      bullet.span.end = line.span.end;
    }
  }
  // A glyph with nothing after it is none.
  bullets.erase(
      std::remove_if(bullets.begin(), bullets.end(), [](const Bullet& b) { return b.content.empty(); }),
      bullets.end());
  (void)text;
  return bullets;
}

std::vector<Bullet> plain_bullets(std::string_view text, const std::vector<ResumeLine>& lines,
                                  const std::vector<std::size_t>& which) {
  std::vector<Bullet> bullets;
  std::vector<std::size_t> sentences;
  std::size_t wrapped = 0;
  for (std::size_t k = 0; k < which.size(); ++k) {
    const ResumeLine& line = lines[which[k]];
    const std::string_view body = slice(text, line.text);
    const bool follows = k > 0 && which[k] == which[k - 1] + 1;
    const std::string_view before = k > 0 ? slice(text, lines[which[k - 1]].text) : std::string_view{};
    const bool runs_on = follows && !bullets.empty() &&
                         (starts_lower(body) ||
                          (before.size() >= wide_line && !ends_sentence(before) && before.back() == ',') ||
                          (ends_sentence(body) && !ends_sentence(before) && before.size() >= wide_line));
    if (runs_on) {
      bullets.back().content.end = line.text.end;
      bullets.back().span.end = line.span.end;
      ++wrapped;
      continue;
    }
    bullets.push_back({line.span, line.text});
  }
  std::size_t single = 0;
  for (const Bullet& bullet : bullets) {
    const std::string_view body = slice(text, bullet.content);
    std::size_t count = body.size() > 4000 ? 9 : split_sentences(body).size();
    const std::string_view first = body.substr(0, std::min(body.find(' '), body.size()));
    const bool narrates = first == "I" || first == "My" || first == "The" || first == "A" || first == "An" ||
                          first == "This" || first == "In" || first == "As" || first == "At" ||
                          first == "During" || first == "Our" || first == "We";
    if (narrates && ends_sentence(body) && bullets.size() < 3) count = 9;
    sentences.push_back(count);
    if (count <= 1) ++single;
  }
  const bool prose =
      single * 2 < bullets.size() || (wrapped > 0 && bullets.size() - wrapped < 2 &&
                                      wrapped + 1 >= bullets.size() && single < bullets.size());
  if (prose) bullets.clear();
  return bullets;
}

}  // namespace savile
