#include "lexicon/term_pattern.hpp"

#include <algorithm>

#include "lexicon/plural.hpp"
#include "lexicon/spelling.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

bool is_free_sign(std::string_view key) { return key == "/" || key == "and"; }

TermPattern pattern_of(const TokenizedText& text, bool exact_case) {
  TermPattern pattern;
  bool hyphen = false, capitals = false;
  std::string room;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_inner_hyphen(text, i)) {
      hyphen = true;
      continue;
    }
    PatternStep step{std::string(term_key(text, i, room)), Join::tight};
    if (!pattern.steps.empty()) {
      const bool free = is_free_sign(step.key) || is_free_sign(pattern.steps.back().key);
      const bool apart = hyphen || text[i].gap != Gap::none;
      step.join = free ? Join::free : apart ? Join::loose : Join::tight;
    }
    hyphen = false;
    const std::string_view source = text.source(i);
    const bool capital = exact_case && std::any_of(source.begin(), source.end(), [](char c) {
                           return is_ascii_upper(static_cast<unsigned char>(c));
                         });
    if (capital && !capitals) pattern.exact.resize(pattern.steps.size());
    capitals = capitals || capital;
    if (capitals) pattern.exact.push_back(capital ? std::string(source) : std::string());
    pattern.steps.push_back(std::move(step));
  }
  return pattern;
}

bool is_abbreviation(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_upper(static_cast<unsigned char>(c)); });
}

enum class Number : std::uint8_t { none, plural, both };

Number number_of(std::string_view last, bool several_words) {
  const auto all = [&](auto is) {
    return std::all_of(last.begin(), last.end(), [&](char c) { return is(static_cast<unsigned char>(c)); });
  };
  if (last.size() < 2 || !all([](char32_t c) { return is_ascii_letter(c); })) return Number::none;
  if (is_abbreviation(last)) return Number::plural;
  if (last.ends_with("ing")) return Number::none;
  const bool lower = all([](char32_t c) { return is_ascii_lower(c); });
  if (lower && last.size() > 2) return several_words ? Number::both : Number::plural;
  return several_words ? Number::plural : Number::none;
}

}  // namespace

bool is_inner_hyphen(const TokenizedText& text, std::size_t token) {
  return text[token].kind == TokenKind::sign && text.key(token) == "-" && token > 0 &&
         token + 1 < text.size() && text[token].gap == Gap::none && text[token + 1].gap != Gap::blank &&
         text[token - 1].kind != TokenKind::sign && text[token + 1].kind != TokenKind::sign;
}

std::string_view term_key(const TokenizedText& text, std::size_t token, std::string& room) {
  const std::string_view key = text.key(token);
  if (text[token].kind != TokenKind::word) return key == "&" ? "and" : key;
  if (!text[token].apostrophe) return american_spelling(key, room);
  std::string plain(key);
  std::erase(plain, '\'');
  room = american_spelling(plain);
  return room;
}

std::vector<TermPattern> patterns_of(const ListedName& name) {
  const TokenizedText text(name.text);
  std::vector<TermPattern> patterns{pattern_of(text, name.letters != NameCase::any)};
  const TermPattern& own = patterns.front();
  if (own.steps.empty() || name.letters == NameCase::exact_in_list) return patterns;
  const std::size_t last = text.size() - 1;
  if (text[last].kind != TokenKind::word) return patterns;
  const bool several_words = own.steps.size() > 1;
  const Number number = number_of(text.source(last), several_words);
  const bool lone_exact = name.letters == NameCase::exact && !several_words;  // !IT: not "ITs"
  if (number == Number::none || lone_exact) return patterns;
  const std::string one = number == Number::both ? singular_of(own.steps.back().key) : std::string();
  TermPattern other = own;
  other.steps.back().key = one.empty() ? plural_of(own.steps.back().key) : one;
  if (is_abbreviation(text.source(last))) {
    other.exact.resize(other.steps.size());
    other.exact.back() = std::string(text.source(last)) + "s";
    other.strict = true;
  } else if (!own.exact.empty() && !own.exact.back().empty()) {
    other.exact.back() = plural_of(own.exact.back());
  }
  patterns.push_back(std::move(other));
  return patterns;
}

}  // namespace savile
