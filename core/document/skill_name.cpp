#include "document/skill_name.hpp"

#include <algorithm>

#include "document/phrase_table.hpp"
#include "text/character.hpp"

namespace savile {
namespace {

// "6 years", "2+ yrs", "5 / 5"
bool is_amount(const std::vector<KeyWord>& words) {
  const auto is_number = [](const KeyWord& word) {
    return std::all_of(word.key.begin(), word.key.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (words.empty() || !is_number(words.front())) return false;
  constexpr std::string_view units[] = {"years", "year", "yrs", "yr", "months", "out", "of"};
  return std::all_of(words.begin() + 1, words.end(), [&](const KeyWord& word) {
    return is_number(word) || std::find(std::begin(units), std::end(units), word.key) != std::end(units);
  });
}

bool is_level(std::string_view text, Span said) {
  static const PhraseTable levels("skill_levels");
  const std::vector<KeyWord> words = key_words(text, said);
  return (words.size() > 1 && is_amount(words)) || levels.find(phrase_key(slice(text, said))) != nullptr;
}

}  // namespace

Span skill_name(std::string_view text, Span item) {
  const std::string_view whole = slice(text, item);
  std::size_t cut = std::string_view::npos;
  Span said;
  if (whole.ends_with(')') || whole.ends_with(']')) {
    cut = whole.find_last_of(whole.back() == ')' ? '(' : '[');
    said = {item.begin + cut + 1, item.end - 1};
  } else {
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
      const std::size_t at = whole.rfind(dash);
      if (at == std::string_view::npos) continue;
      cut = at;
      said = {item.begin + at + dash.size(), item.end};
    }
  }
  if (cut == std::string_view::npos || cut == 0 || !is_level(text, said)) return item;
  const std::string_view name = trim(whole.substr(0, cut));
  return name.empty() ? item : Span{item.begin, item.begin + name.size()};
}

}  // namespace savile
