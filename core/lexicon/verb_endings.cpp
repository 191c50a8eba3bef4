#include "lexicon/verb_endings.hpp"

#include "lexicon/verb_list.hpp"

namespace savile {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Is the letter at `at` a vowel here? "u" after "q" is none, "y" is one after a consonant.
bool vowel_at(std::string_view word, std::size_t at) {
  if (word[at] == 'u' && at > 0 && word[at - 1] == 'q') return false;
  if (word[at] == 'y') return at > 0 && !is_vowel(word[at - 1]);
  return is_vowel(word[at]);
}

// Ends in one consonant after one vowel: "ship", "submit"; not "fix", "row", "read", "help".
bool ends_short(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  const std::size_t at = word.size() - 1;
  if (vowel_at(word, at) || last == 'w' || last == 'x' || last == 'y') return false;
  return vowel_at(word, at - 1) && !vowel_at(word, at - 2);
}

bool one_syllable(std::string_view word) {
  int groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (vowel_at(word, i) && (i == 0 || !vowel_at(word, i - 1))) ++groups;
  }
  return groups == 1;
}

bool is_short_verb(std::string_view word) {
  return one_syllable(word) && ends_short(word) &&
         (find_known_verb(word) != nullptr || find_irregular_verb(word) != nullptr);
}

// Latin stems that carry the stress: "emit", "expel", "concur"; not "limit", "differ", "gospel". And "un-"
// before a verb of one syllable.
bool is_stressed_at_end(std::string_view word) {
  const bool stem = word.ends_with("mit") || word.ends_with("pel") || word.ends_with("cur");
  const bool undoes = word.starts_with("un") && one_syllable(word.substr(2)) && ends_short(word.substr(2));
  return (stem && word != "limit" && word != "vomit" && word != "summit" && word != "gospel") || undoes;
}

bool doubles(std::string_view word) {
  if (!ends_short(word)) return false;
  if (one_syllable(word)) return true;
  if (find_irregular_verb(word) != nullptr) return true;  // "offset", "babysit", "forget"
  const KnownVerb* known = find_known_verb(word);
  if (known != nullptr) return known->doubles || verb_prefix(word, is_short_verb) > 0;
  if (is_stressed_at_end(word)) return true;
  const auto doubling = [](std::string_view rest) {
    const KnownVerb* verb = find_known_verb(rest);
    return is_short_verb(rest) || (verb != nullptr && verb->doubles);
  };
  return verb_prefix(word, doubling) > 0;
}

std::string joined(std::string_view head, std::string_view tail) {
  std::string out(head);
  out += tail;
  return out;
}

// The base before an ending that begins with a vowel, for what both endings share.
std::string doubled(std::string_view base) { return joined(base, base.substr(base.size() - 1)); }

bool ends_in_consonant_y(std::string_view base) {
  return base.size() > 1 && base.back() == 'y' && !is_vowel(base[base.size() - 2]);
}

// Verbs whose unstressed end many writers double: travelled, labelled, benefitted, focussed.
bool may_double(std::string_view base) {
  if (!ends_short(base) || doubles(base)) return false;
  return base.ends_with("l") || base.ends_with("p") || base == "benefit" || base == "focus" ||
         base == "bias" || base == "target" || base == "combat" || base == "budget" || base == "program" ||
         base == "profit";
}

}  // namespace

std::string with_ed(std::string_view base) {
  if (base.empty()) return {};
  if (base.ends_with("e")) return joined(base, "d");
  if (ends_in_consonant_y(base)) return joined(base.substr(0, base.size() - 1), "ied");
  if (base.size() > 3 && base.ends_with("ic")) return joined(base, "ked");
  return joined(doubles(base) ? doubled(base) : std::string(base), "ed");
}

std::string with_ing(std::string_view base) {
  if (base.empty()) return {};
  if (base == "be") return "being";
  if (base.size() > 2 && base.ends_with("ie")) return joined(base.substr(0, base.size() - 2), "ying");
  const bool kept_e = base.ends_with("ee") || base.ends_with("oe") || base.ends_with("ye") ||
                      base == "singe" || base == "tinge";
  if (base.size() > 2 && base.ends_with("e") && !kept_e)
    return joined(base.substr(0, base.size() - 1), "ing");
  if (base.size() > 3 && base.ends_with("ic")) return joined(base, "king");
  return joined(doubles(base) ? doubled(base) : std::string(base), "ing");
}

std::string with_s(std::string_view base) {
  if (base.empty()) return {};
  if (base == "have") return "has";
  if (base == "be") return "is";
  if (base == "quiz") return "quizzes";
  if (ends_in_consonant_y(base)) return joined(base.substr(0, base.size() - 1), "ies");
  const bool consonant_o = base.size() > 1 && base.back() == 'o' && !is_vowel(base[base.size() - 2]);
  const bool hissing = base.ends_with("s") || base.ends_with("x") || base.ends_with("z") ||
                       base.ends_with("sh") || base.ends_with("ch");
  return joined(base, consonant_o || hissing ? "es" : "s");
}

std::string with_ed_doubled(std::string_view base) {
  return may_double(base) ? joined(doubled(base), "ed") : std::string();
}

std::string with_ing_doubled(std::string_view base) {
  return may_double(base) ? joined(doubled(base), "ing") : std::string();
}

}  // namespace savile
