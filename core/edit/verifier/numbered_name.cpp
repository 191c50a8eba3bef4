#include "edit/verifier/numbered_name.hpp"

#include <string>

namespace savile::gate {
namespace {

constexpr std::size_t most_letters = 3;

// Letters and digits of "fy2022"; false for other words.
bool split(std::string_view key, std::string_view& letters, std::string_view& digits) {
  std::size_t at = 0;
  while (at < key.size() && key[at] >= 'a' && key[at] <= 'z') ++at;
  letters = key.substr(0, at);
  digits = key.substr(at);
  if (letters.empty() || letters.size() > most_letters || digits.empty()) return false;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

// The words before the number at `word` begin with these letters.
bool spells(const Reading& reading, std::size_t word, std::string_view letters) {
  if (word < letters.size()) return false;
  const std::size_t begin = word - letters.size();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (reading[begin + i].key.empty() || reading[begin + i].key[0] != letters[i] ||
        reading[begin + i + 1].joint > Joint::blank)
      return false;
  }
  return true;
}

// "2022" and "22" of a year.
bool same_number(std::string_view full, std::string_view digits) {
  return full == digits || (digits.size() == 2 && full.size() == 4 && full.substr(2) == digits &&
                            (full.starts_with("19") || full.starts_with("20")));
}

// "2021-22 financial year": the words stand behind the number, and the one it is spanned to.
bool spells_behind(const Reading& reading, std::size_t word, std::string_view letters) {
  std::size_t at = word + 1;
  if (at < reading.size() && reading[at].number && reading[at].joint != Joint::blank) ++at;
  for (const char letter : letters) {
    if (at >= reading.size() || reading[at].key.empty() || reading[at].key[0] != letter ||
        reading[at].joint > Joint::blank)
      return false;
    ++at;
  }
  return true;
}

bool source_spells_out(const Claim& claim, std::string_view letters, std::string_view digits) {
  for (std::size_t i = 0; i < claim.source.size(); ++i) {
    if (claim.source[i].number && same_number(claim.source[i].key, digits) &&
        (spells(claim.source, i, letters) || spells_behind(claim.source, i, letters)))
      return true;
  }
  return false;
}

// "FY2020" of FY20, and back.
bool has_other_year(const Claim& claim, std::string_view letters, std::string_view digits) {
  const std::string start(letters);
  if (digits.size() == 4 && digits.starts_with("20"))
    return claim.source.has_key(start + std::string(digits.substr(2)));
  return digits.size() == 2 && letters == "fy" && claim.source.has_key(start + "20" + std::string(digits));
}

// "FD60" of "FD30/60": the letters stand before the first number alone.
bool is_behind_letters(const Claim& claim, std::string_view letters, std::string_view digits) {
  const Reading& source = claim.source;
  for (const std::size_t p : source.with_beginning(letters)) {
    std::string_view own, number;
    if (!source[p].mixed || !split(source[p].key, own, number) || own != letters) continue;
    for (std::size_t i = p + 1; i < source.size() && source[i].number && source[i].joint == Joint::slash;
         ++i) {
      if (source[i].key == digits) return true;
    }
  }
  return false;
}

}  // namespace

void settle_numbered_names(Claim& claim) {
  constexpr std::size_t most = 50;  // short names in the new text; more are no résumé's
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    const Word& word = claim.after[i];
    std::string_view letters, digits;
    if (word.mixed && !claim.source.has_key(word.key) && split(word.key, letters, digits) &&
        claim.lexicon.lookup(word.key) == nullptr && looked_up++ < most &&
        (source_spells_out(claim, letters, digits) || has_other_year(claim, letters, digits) ||
         is_behind_letters(claim, letters, digits))) {
      claim.settle({i, i + 1});
      // "FY2021/22"
      const std::size_t next = i + 1;
      if (next < claim.after.size() && claim.after[next].number && claim.after[next].joint != Joint::blank &&
          claim.after[next].joint <= Joint::dash && claim.after[next].joint != Joint::comma &&
          claim.source.has_key(claim.after[next].key))
        claim.settle({next, next + 1});
    }
    if (!word.number) continue;
    std::string initials;
    for (std::size_t n = 1; n <= most_letters && n <= i; ++n) {
      initials.insert(initials.begin(), claim.after[i - n].key.empty() ? '?' : claim.after[i - n].key[0]);
      if (!spells(claim.after, i, initials)) break;
      const std::string key = initials + std::string(word.key);
      const bool year =
          word.key.size() == 4 && claim.source.has_key(initials + std::string(word.key.substr(2)));
      if (claim.source.has_key(key) || year) claim.settle({i - n, i + 1});
    }
  }
}

}  // namespace savile::gate
