#include "document/heading.hpp"

#include <algorithm>
#include <vector>

#include "document/date.hpp"
#include "document/heading_evidence.hpp"
#include "document/markup.hpp"
#include "document/name_evidence.hpp"
#include "document/phrase_table.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace savile {
namespace {

constexpr std::size_t longest_heading = 80;  // bytes of the words
constexpr std::size_t most_words = 7;
constexpr int likely = 16;  // weight of words from which they type a heading
constexpr std::u32string_view decoration = U"=-–—~#:|<>[]{}().,;•·▪■□●◆◇❖►▶→+/\\\"'“”";

const PhraseTable& headings() {
  static const PhraseTable table("headings");
  return table;
}

// "E X P E R I E N C E" -> "experience"; words of letters apart join where two blanks or more stand
// between words ("W O R K   H I S T O R Y").
std::string spaced_key(std::string_view text, const std::vector<KeyWord>& words) {
  if (words.size() < 4) return {};
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].key.size() != 1) return {};
    if (i > 0 && words[i].span.begin - words[i - 1].span.end > 1) key.push_back(' ');
    key += words[i].key == "and" ? "&" : words[i].key;
  }
  return phrase_key(key);
  (void)text;
}

std::string key_of(const std::vector<KeyWord>& words) {
  std::string key;
  for (const KeyWord& word : words) {
    if (!key.empty()) key.push_back(' ');
    key += word.key;
  }
  return key;
}

// "1." "IV." "2)" before the words.
void drop_number(std::vector<KeyWord>& words, std::string_view text, Span& span) {
  if (words.size() < 2) return;
  const std::string& first = words.front().key;
  const bool digits = is_ascii_digit(static_cast<unsigned char>(first.front())) && first.size() <= 2;
  const bool roman =
      words.front().all_capital && first.size() <= 4 && first.find_first_not_of("ivx") == std::string::npos;
  const char after = text[words.front().span.end];
  if (!(digits || roman) || (after != '.' && after != ')')) return;
  words.erase(words.begin());
  span.begin = words.front().span.begin;
}

void drop_tail(std::vector<KeyWord>& words, std::string_view text, Span& span) {
  // "(2015 - present)", "(selected)", "continued": says nothing about the type.
  const std::size_t open = slice(text, span).find('(');
  if (open != std::string_view::npos && open > 0) {
    while (!words.empty() && words.back().span.begin > span.begin + open) words.pop_back();
    span = trim_marks(text, {span.begin, span.begin + open}, decoration);
  }
  while (words.size() > 1) {
    const std::string& last = words.back().key;
    if (last != "continued" && last != "cont" && last != "contd" && last != "cntd") break;
    words.pop_back();
    span.end = words.back().span.end;
  }
}

void set_type(HeadingWords& out, std::string_view tag) {
  out.known = true;
  if (tag == "contact") {
    out.kind = HeadingKind::contact;
  } else if (tag == "title") {
    out.kind = HeadingKind::title;
  } else if (const auto type = section_type_named(tag)) {
    out.type = *type;
  }
}

// "Experience / Projects", "Awards, Honors & Leadership": typed by the first part that is listed.
bool set_by_parts(HeadingWords& out, const std::vector<KeyWord>& words, std::string_view text) {
  std::vector<std::vector<KeyWord>> parts(1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool joiner = words[i].key == "and" || words[i].key == "und" || words[i].key == "et" ||
                        words[i].key == "y" || words[i].key == "e" || words[i].key == "en";
    const bool sign = i > 0 && text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end)
                                       .find_first_of(",/|+") != std::string_view::npos;
    if ((joiner || sign) && !parts.back().empty()) parts.emplace_back();
    if (!joiner) parts.back().push_back(words[i]);
  }
  if (parts.size() < 2) return false;
  std::size_t listed = 0;
  const std::string* first = nullptr;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    const std::string* tag = headings().find(key_of(part));
    if (tag == nullptr || *tag == "title") continue;
    ++listed;
    if (first == nullptr) first = tag;
  }
  if (listed < 2 && !(listed == 1 && parts.size() == 2 && headings().find(key_of(parts.front())) != nullptr))
    return false;
  set_type(out, *first);
  out.exact = listed == parts.size();
  return true;
}

// By its single words, if they say enough.
void set_by_words(HeadingWords& out, const std::vector<KeyWord>& words) {
  const HeadingEvidence evidence = heading_evidence(words);
  if (evidence.weight < likely) return;
  out.known = true;
  out.weight = evidence.weight;
  out.plain = evidence.all;
  out.covered = evidence.telling * 2 >= words.size();
  out.kind = evidence.kind;
  out.type = evidence.type;
}

// "COMPUTER LITERACY: Excel, Word": all its words begin with a capital, as those of a sentence do not.
bool set_by_label(HeadingWords& out, const std::vector<KeyWord>& words) {
  if (words.empty() || words.size() > 4) return false;
  const bool capital = std::all_of(words.begin(), words.end(),
                                   [](const KeyWord& w) { return w.all_capital || w.key == "and"; });
  if (!capital) return false;
  set_by_words(out, words);
  return out.known && out.kind == HeadingKind::section;
}

}  // namespace

std::optional<SectionType> listed_heading(std::string_view words) {
  const std::string* tag = headings().find(phrase_key(words));
  return tag == nullptr ? std::nullopt : section_type_named(*tag);
}

bool names_paper(std::string_view words) {
  const std::string* tag = headings().find(phrase_key(words));
  return tag != nullptr && *tag == "title";
}

std::optional<HeadingWords> heading_words(std::string_view text, const ResumeLine& line) {
  if (line.empty() || line.text.empty()) return std::nullopt;
  if (line.has_glyph() && line.glyph.kind == 'a') return std::nullopt;
  HeadingWords out;
  Span span = line.text;
  const std::string_view content = slice(text, span);

  // "Skills: a, b" and "SKILLS    a, b" carry their text with them.
  const std::size_t colon = content.substr(0, longest_heading).find(':');
  std::size_t wide = content.substr(0, longest_heading).find("   ");
  const std::size_t tab = content.substr(0, longest_heading).find('\t');
  if (tab < wide) wide = tab;
  const auto has_text_after = [&](std::size_t at) {
    const Span rest = trim_marks(text, {span.begin + at, line.content.end}, decoration);
    return !rest.empty();
  };
  const bool by_colon = colon != std::string_view::npos && has_text_after(colon + 1);
  const bool by_gap = !by_colon && wide != std::string_view::npos && has_text_after(wide);
  if (by_colon || by_gap) {
    const std::size_t at = by_colon ? colon : wide;
    Span words_span = trim_marks(text, {span.begin, span.begin + at}, decoration);
    const auto words = key_words(text, words_span);
    const std::string* tag = words.empty() || words.size() > 5 ? nullptr : headings().find(key_of(words));
    if (tag != nullptr || (by_colon && set_by_label(out, words))) {
      if (tag != nullptr) set_type(out, *tag);
      out.exact = tag != nullptr;
      out.inlined = true;
      out.words = words_span;
      out.body = trim_marks(text, {span.begin + at + 1, line.content.end}, U":|").begin;
      return out;
    }
    if (by_colon) return std::nullopt;
  }

  if (content.size() > longest_heading * 2) return std::nullopt;
  span = trim_marks(text, span, decoration);
  std::vector<KeyWord> words = key_words(text, span);
  const std::string spaced = spaced_key(text, words);
  if (!spaced.empty()) {
    if (const std::string* tag = headings().find(spaced)) {
      set_type(out, *tag);
      out.exact = true;
      out.words = span;
      return out;
    }
  }
  if (span.size() > longest_heading || words.empty() || words.size() > most_words + 1) return std::nullopt;
  drop_number(words, text, span);
  drop_tail(words, text, span);
  if (words.empty() || words.size() > most_words) return std::nullopt;
  const auto dates = find_date_ranges(text, span);
  if (!dates.empty()) {
    const Span rest = trim_marks(text, {span.begin, dates.front().span.begin}, decoration);
    if (rest.empty()) return std::nullopt;
    words = key_words(text, rest);
    span = rest;
    if (words.empty() || headings().find(key_of(words)) == nullptr) return std::nullopt;
  }
  out.words = span;
  if (const std::string* tag = headings().find(key_of(words))) {
    set_type(out, *tag);
    out.exact = true;
    return out;
  }
  if (content.back() == '.' || content.back() == '!') return std::nullopt;
  if (content.find('@') != std::string_view::npos) return std::nullopt;
  if (set_by_parts(out, words, text)) return out;
  const NameEvidence evidence = name_evidence(text, span);
  if (evidence.degree >= 20 || evidence.organization >= 26 || evidence.place >= 20) return out;
  if (evidence.title < 22) set_by_words(out, words);
  return out;
}

}  // namespace savile
