#include "analysis/figures.hpp"

#include <algorithm>
#include <string>

#include "document/date.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/plural.hpp"
#include "requirement/cue_table.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

const CueTable& cues() {
  static const CueTable table(embedded_list("figure_words"));
  return table;
}

bool is_sign(const TokenizedText& text, std::size_t i, std::string_view sign) {
  return i < text.size() && text[i].kind == TokenKind::sign && text.source(i) == sign;
}

bool joined(const TokenizedText& text, std::size_t i) { return i < text.size() && text[i].gap == Gap::none; }

bool is_capitalized(const TokenizedText& text, std::size_t i) {
  const std::string_view word = text.source(i);
  return !word.empty() && is_ascii_upper(static_cast<unsigned char>(word[0]));
}

bool all_capitals(const TokenizedText& text, std::size_t i) {
  const std::string_view word = text.source(i);
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
           return !is_ascii_lower(static_cast<unsigned char>(c));
         });
}

bool is_kind(const TokenizedText& text, std::size_t i, std::string_view kind) {
  const auto hit = cues().at(text, i, std::min(i + 1, text.size()));
  return hit && hit->kind == kind;
}

// What is no figure by itself, marked by token.
class Taken {
 public:
  Taken(const TokenizedText& text, const Lexicon& lexicon) : taken_(text.size(), false), text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto hit = cues().at(text, i, text.size());
      if (hit && hit->kind == "name")
        std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(i), hit->size(), true);
    }
    for (const TermHit& hit : lexicon.find(text)) mark(hit.span);
    for (const DateRange& range : find_date_ranges(text.text(), {0, text.text().size()})) {
      if (!is_count_like_a_year(range.span)) mark(range.span);
    }
  }
  [[nodiscard]] bool operator[](std::size_t i) const { return taken_[i]; }

 private:
  void mark(Span span) {
    for (std::size_t i = text_.first_at(span.begin); i < text_.size() && text_[i].span.begin < span.end; ++i)
      taken_[i] = true;
  }
  // "served 2000 customers", "£2000", "2000+": four digits alone that are no year here.
  [[nodiscard]] bool is_count_like_a_year(Span span) const {
    const std::size_t i = text_.first_at(span.begin);
    if (i >= text_.size() || span.size() != 4 || text_[i].span != span) return false;
    if (is_sign(text_, i + 1, "+") || is_sign(text_, i + 1, "%")) return true;
    if (i > 0 && (is_sign(text_, i - 1, "$") || is_sign(text_, i - 1, "€") || is_sign(text_, i - 1, "£")))
      return true;
    if (i > 0 && is_kind(text_, i - 1, "year_after")) return false;
    return i > 0 && i + 1 < text_.size() && text_[i + 1].kind == TokenKind::word &&
           !is_capitalized(text_, i + 1) && !singular_of(text_.key(i + 1)).empty();
  }

  std::vector<bool> taken_;
  const TokenizedText& text_;
};

bool is_percent_or_scale(const TokenizedText& text, std::size_t i) {
  return is_sign(text, i, "%") || is_sign(text, i, "+") || is_sign(text, i, "×");
}

// "level 3", "ISO 9001", "COVID-19", "v2": the word before makes the number a name.
bool is_label(const TokenizedText& text, std::size_t i) {
  if (i == 0) return false;
  const bool tight = joined(text, i);
  if (tight && text[i - 1].kind == TokenKind::word) return true;
  if (tight && i >= 2 && (is_sign(text, i - 1, "-") || is_sign(text, i - 1, ".")) && joined(text, i - 1) &&
      text[i - 2].kind == TokenKind::word && !is_kind(text, i - 2, "number"))
    return true;
  if (text[i - 1].kind != TokenKind::word || text[i].gap == Gap::line) return false;
  if (is_percent_or_scale(text, i + 1)) return false;
  if (is_kind(text, i - 1, "label")) return true;
  return i >= 2 && all_capitals(text, i - 1) && !all_capitals(text, i - 2);
}

bool is_ordinal(const TokenizedText& text, std::size_t i) {
  if (!joined(text, i + 1)) return false;
  const std::string_view next = text.key(i + 1);
  return next == "st" || next == "nd" || next == "rd" || next == "th";
}

bool counts_by_digits(const TokenizedText& text, std::size_t i) {
  if (is_label(text, i) || is_ordinal(text, i)) return false;
  if (text.source(i) != "1") return true;
  // "1 of 3" and "1 charge nurse" are as bare as "one"; "1 %", "1.5", "1M" and "1,200" are not.
  return joined(text, i + 1) && !is_sign(text, i + 1, "-") && !is_sign(text, i + 1, ":") &&
         !is_sign(text, i + 1, ")");
}

// "two", "twelve-week", not "Two Rivers School", "three-phase", "two-way".
bool counts_by_word(const TokenizedText& text, std::size_t i) {
  const bool opens = i == 0 || text[i - 1].kind == TokenKind::sign;
  if (is_capitalized(text, i) && !opens) return false;
  if (is_capitalized(text, i) && i + 1 < text.size() && text[i + 1].kind == TokenKind::word &&
      is_capitalized(text, i + 1))
    return false;
  if (i > 0 && joined(text, i) && is_sign(text, i - 1, "-") && !(i >= 2 && is_kind(text, i - 2, "number")))
    return false;
  if (is_sign(text, i + 1, "-") && joined(text, i + 1) && joined(text, i + 2)) {
    return is_kind(text, i + 2, "unit") || is_kind(text, i + 2, "number");
  }
  return true;
}

}  // namespace

std::vector<Span> find_figures(const TokenizedText& text, const Lexicon& lexicon) {
  std::vector<Span> found;
  const Taken taken(text, lexicon);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (taken[i]) continue;
    if (text[i].kind == TokenKind::number) {
      if (counts_by_digits(text, i)) found.push_back(text[i].span);
      continue;
    }
    const auto hit = text[i].kind == TokenKind::word ? cues().at(text, i, text.size()) : std::nullopt;
    if (!hit) continue;
    // "No spills", "no accidents in nine years": none is a number too.
    if (hit->kind == "none" && i + 1 < text.size() && text[i + 1].kind == TokenKind::word &&
        !singular_of(text.key(i + 1)).empty())
      found.push_back(text[i].span);
    const Span span{text[hit->first].span.begin, text[hit->last - 1].span.end};
    if (hit->kind == "factor" || (hit->kind == "number" && counts_by_word(text, i)) ||
        (hit->kind == "share" && i > 0 &&
         (is_kind(text, i - 1, "year_after") || text.key(i - 1) == "over" || text.key(i - 1) == "about" ||
          text.key(i - 1) == "nearly")))
      found.push_back(span);
  }
  return found;
}

}  // namespace savile
