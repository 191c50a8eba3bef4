#include "lexicon/plural.hpp"

namespace savile {
namespace {

struct Pair {
  std::string_view one, many;
};
constexpr Pair irregular[] = {{"calf", "calves"},  {"child", "children"}, {"criterion", "criteria"},
                              {"foot", "feet"},    {"goose", "geese"},    {"half", "halves"},
                              {"knife", "knives"}, {"leaf", "leaves"},    {"life", "lives"},
                              {"loaf", "loaves"},  {"man", "men"},        {"matrix", "matrices"},
                              {"mouse", "mice"},   {"person", "people"},  {"shelf", "shelves"},
                              {"tooth", "teeth"},  {"wife", "wives"},     {"woman", "women"}};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::string joined(std::string_view head, std::string_view tail) {
  std::string out(head);
  out += tail;
  return out;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool takes_es(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh");
}

}  // namespace

std::string plural_of(std::string_view word) {
  for (const Pair& pair : irregular) {
    if (word == pair.one) return std::string(pair.many);
    if (word.size() > pair.one.size() + 2 && word.ends_with("man") && pair.one == "man") {
      return joined(word.substr(0, word.size() - 2), "en");
    }
  }
  if (word.size() > 4 && word.ends_with("sis")) return joined(word.substr(0, word.size() - 2), "es");
  if (ends_in_consonant_y(word)) return joined(word.substr(0, word.size() - 1), "ies");
  return joined(word, takes_es(word) ? "es" : "s");
}

std::string singular_of(std::string_view word) {
  for (const Pair& pair : irregular) {
    if (word == pair.many) return std::string(pair.one);
  }
  const bool plural = word.size() > 3 && word.back() == 's' && !word.ends_with("ss") &&
                      !word.ends_with("us") && !word.ends_with("is");
  if (!plural) return {};
  if (word.size() > 4 && word.ends_with("ies")) return joined(word.substr(0, word.size() - 3), "y");
  const std::string_view without_es = word.substr(0, word.size() - 2);
  if (word.ends_with("es") && without_es.size() > 2 && takes_es(without_es) && !without_es.ends_with("s")) {
    return std::string(without_es);
  }
  if (word.ends_with("sses")) return std::string(without_es);
  return std::string(word.substr(0, word.size() - 1));
}

}  // namespace savile
