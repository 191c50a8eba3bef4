#include "edit/verb_respelling.hpp"

#include "lexicon/spelling.hpp"
#include "lexicon/verb_forms.hpp"

namespace savile {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// "travel", "cancel", "dial": the l doubles in British spelling; "detail", "appeal" it does not.
bool british_doubles(std::string_view base) {
  if (base.size() < 4 || base.back() != 'l' || !is_vowel(base[base.size() - 2])) return false;
  const char before = base[base.size() - 3];
  return !is_vowel(before) || base.ends_with("uel") || base.ends_with("ial");
}

// The bare form spelled as `form` is: of what the endings leave, the one that the list's base is.
std::string respelled(std::string_view form, std::string_view base) {
  const auto fits = [&](const std::string& word) {
    return word.size() > 1 && american_spelling(word) == base;
  };
  std::string word(form);
  if (fits(word)) return word;
  for (const std::string_view ending : {"s", "es", "d", "ed", "ing"}) {
    if (!form.ends_with(ending) || form.size() <= ending.size() + 1) continue;
    word = form.substr(0, form.size() - ending.size());
    const bool doubled = word.size() > 2 && word[word.size() - 1] == word[word.size() - 2];
    if (doubled && fits(word.substr(0, word.size() - 1))) return word.substr(0, word.size() - 1);
    if (fits(word)) return word;
    if (fits(word + "e")) return word + "e";
  }
  return std::string(base);
}

}  // namespace

std::string bare_form(std::string_view form) {
  const std::string base = base_of(form);
  return base.empty() ? base : respelled(form, base);
}

std::string past_form(std::string_view form, bool british) {
  const std::string base = bare_form(form);
  std::string past = past_tense(base);
  const bool doubled = british || form.ends_with("lling") || form.ends_with("lled");
  if (doubled && british_doubles(base) && past.ends_with("led") && !past.ends_with("lled")) {
    past.insert(past.size() - 2, "l");
  }
  return past;
}

}  // namespace savile
