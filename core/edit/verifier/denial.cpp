#include "edit/verifier/denial.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "edit/verifier/word_opening.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

constexpr std::array<std::string_view, 22> negators = {
    "lacking",  "lacks",  "not",    "no",     "never",  "without", "neither",   "none",
    "cannot",   "zero",   "0",      "failed", "unable", "lack",    "excluding", "excluded",
    "excepted", "except", "lacked", "nil",    "nobody", "nothing"};

// Ways of denying with several words, or with a word that else denies nothing.

// "nine years free of accidents"; "free of charge" denies nothing.
bool is_free_of(const Reading& reading, std::size_t at) {
  return reading[at].key == "free" && reading[at].joint != Joint::hyphen && at + 2 < reading.size() &&
         is_one_of(reading[at + 1].key, {"of", "from"}) && reading[at + 2].key != "charge" &&
         reading[at + 2].sentence == reading[at].sentence;
}

// "accident-free"
bool is_free_behind(const Reading& reading, std::size_t at) {
  return reading[at].key == "free" && reading[at].joint == Joint::hyphen;
}

// "leaving the trim for the next crew": what one did not do. Where "for" stands; `at` for none.
std::size_t end_of_leaving(const Reading& reading, std::size_t at) {
  if (reading[at].key != "leaving" || !reading.is(at + 1, "the")) return at;
  constexpr std::size_t reach = 5;
  for (std::size_t i = at + 2; i + 1 < reading.size() && i < at + reach && reading[i].joint == Joint::blank;
       ++i) {
    if (is_one_of(reading[i].key, {"for", "to"}) &&
        is_one_of(reading[i + 1].key, {"the", "another", "others", "someone", "my", "our", "a"}))
      return i;
  }
  return at;
}

// "advised the trustees against buying"
bool is_advice_against(const Reading& reading, std::size_t at) {
  constexpr std::size_t near = 5;
  if (reading[at].key != "against" || at + 1 == reading.size() || reading[at + 1].shape != VerbShape::gerund)
    return false;
  for (std::size_t w = at + 1; w-- > 0 && w + near > at;) {
    if (reading[w].segment == reading[at].segment &&
        is_one_of(reading[w].base, {"advise", "recommend", "decide", "argue", "vote", "warn", "counsel"}))
      return true;
  }
  return false;
}

// "other than", "rather than", "apart from"
bool is_but_for(const Reading& reading, std::size_t at) {
  const std::string_view key = reading[at].key;
  return (is_one_of(key, {"other", "rather", "apart"}) && reading.is(at + 1, "than")) ||
         (key == "apart" && reading.is(at + 1, "from"));
}

// "w/o"
bool is_without_in_short(const Reading& reading, std::size_t at) {
  return reading[at].key == "o" && reading[at].joint == Joint::slash && at > 0 && reading[at - 1].key == "w";
}

// A negator that denies nothing where it stands.
bool is_idle(const Reading& reading, std::size_t at) {
  const Word& word = reading[at];
  const bool has_next = at + 1 < reading.size();
  if (word.key == "not" || word.key == "no") {
    // "did-not-attend rate", "no-shows", "not-for-profit": names
    if (has_next && reading[at + 1].joint == Joint::hyphen) return true;
  }
  if (word.key == "not") return reading.is(at + 1, "only") || reading.is(at + 1, "just");
  if (word.key == "no") return has_next && (reading[at + 1].number || reading[at + 1].key == "later");
  if (word.key == "nothing") return reading.is(at + 1, "but");  // only that
  // "found why it failed and fixed it": it denies nothing of what follows
  if (word.key == "failed") return !has_next || reading[at + 1].segment != word.segment;
  // "got the backlog down to zero": an amount
  if (is_one_of(word.key, {"zero", "0"}) && at > 0 && reading[at - 1].key == "to") return true;
  return word.number && reading.sign_after(at) == ".";
}

// "do not have the 2391": the number of a licence or a rule, by which alone one knows it.
bool is_name_in_digits(const Reading& reading, std::size_t i) {
  constexpr std::size_t shortest = 3, year = 4;
  if (reading[i].key.size() == year && (reading[i].key.starts_with("19") || reading[i].key.starts_with("20")))
    return false;
  return reading[i].number && reading[i].key.size() >= shortest &&
         reading[i].key.find_first_not_of("0123456789") == std::string_view::npos &&
         reading.sign_before(i).empty() && reading.sign_after(i).empty();
}

// "did not finish the degree", "was not put into production": what is denied is that it came to it.
bool is_having(const Word& word) {
  return is_one_of(word.base,
                   {"hold", "finish", "complete", "get", "pass", "gain", "earn", "obtain", "have", "possess",
                    "own", "achieve", "receive", "put", "go", "enter", "reach", "bring", "come"});
}

constexpr std::size_t most_words = 3;

// What one's absence denies: the deeds before it.
std::vector<std::size_t> deeds_before(const Reading& reading, std::size_t at) {
  std::vector<std::size_t> words;
  for (std::size_t w = at; w-- > 0 && reading[w].segment == reading[at].segment;) {
    if (reading[w].shape == VerbShape::past || reading[w].shape == VerbShape::participle) words.push_back(w);
  }
  return words;
}

// "tree work excluded"
std::vector<std::size_t> things_before(const Reading& reading, std::size_t at) {
  std::vector<std::size_t> words;
  for (std::size_t w = at;
       w-- > 0 && reading[w].segment == reading[at].segment && words.size() < most_words;) {
    if (is_content(reading[w])) words.push_back(w);
  }
  return words;
}

// "rather than 8 after I introduced it": a clause of its own begins, which is not denied.
bool opens_clause(const Reading& reading, std::size_t w) {
  return is_one_of(reading[w].key, {"after", "before", "when", "because", "while", "if", "once", "since"}) &&
         w + 1 < reading.size() &&
         is_one_of(reading[w + 1].key, {"i", "we", "they", "he", "she", "it", "you"});
}

std::vector<std::size_t> words_behind(const Reading& reading, std::size_t at) {
  constexpr std::size_t reach = 8;
  std::vector<std::size_t> words;
  for (std::size_t w = at + 1; w < reading.size() && w < at + reach && words.size() < most_words; ++w) {
    if (reading[w].sentence != reading[at].sentence || reading[w].joint >= Joint::comma ||
        w == end_of_leaving(reading, at) || (w > at + 1 && opens_clause(reading, w)))
      break;
    if (is_name_in_digits(reading, w)) return {w};
    if (is_content(reading[w])) words.push_back(w);
  }
  // "won neither"
  if (words.empty() && at > 0 && is_one_of(reading[at].key, {"neither", "none", "nothing"}) &&
      reading[at - 1].shape == VerbShape::past && reading[at].joint == Joint::blank)
    words.push_back(at - 1);
  if (words.size() > 1 && is_having(reading[words.front()])) words.erase(words.begin());
  return words;
}

std::vector<std::size_t> denied_words(const Reading& reading, std::size_t at) {
  if (tells_absence(reading, at)) return deeds_before(reading, at);
  if (is_free_behind(reading, at)) return at > 0 ? std::vector{at - 1} : std::vector<std::size_t>{};
  if (is_one_of(reading[at].key, {"excluded", "excepted"})) return things_before(reading, at);
  return words_behind(reading, at);
}

}  // namespace

bool is_negator(const Reading& reading, std::size_t at) {
  const Word& word = reading[at];
  if (is_free_behind(reading, at) || is_free_of(reading, at) || is_but_for(reading, at) ||
      is_advice_against(reading, at) || is_without_in_short(reading, at) || end_of_leaving(reading, at) > at)
    return true;
  if (word.key == "non" || (word.key.size() > 3 && word.key.ends_with("n't"))) return true;
  static const KeyFilter filter(negators);
  return filter.may_hold(word.openings) &&
         std::find(negators.begin(), negators.end(), word.key) != negators.end() && !is_idle(reading, at);
}

bool tells_absence(const Reading& reading, std::size_t at) {
  const bool after = is_one_of(reading[at].key, {"after", "since"}), before = reading[at].key == "before";
  if (!after && !before) return false;
  std::size_t size = 0;
  if (after && reading.is(at + 1, "i") && reading.is(at + 2, "left")) size = 3;
  if (after && reading.is(at + 1, "i") && reading.is(at + 2, "had") && reading.is(at + 3, "left")) size = 4;
  if (before && reading.is(at + 1, "i") && (reading.is(at + 2, "arrived") || reading.is(at + 2, "came")))
    size = 3;
  if (reading.is(at + 1, "my") &&
      (reading.is(at + 2, "time") || reading.is(at + 2, "departure") || reading.is(at + 2, "arrival")))
    size = 3;
  // "after I left the army" is of something else
  const std::size_t end = at + size;
  return size > 0 && (end == reading.size() || reading[end].joint > Joint::blank);
}

std::vector<Denial> denials_of(const Reading& reading) {
  std::vector<Denial> out;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (tells_absence(reading, i) || is_negator(reading, i)) out.push_back({i, denied_words(reading, i)});
  }
  return out;
}

std::vector<bool> denying_parts(const Reading& reading, const std::vector<Denial>& denials, Reach reach) {
  std::vector<std::size_t> part(reading.size(), 0);
  std::size_t parts = reading.size() > 0 ? 1 : 0;
  for (std::size_t i = 1; i < reading.size(); ++i) {
    const std::size_t from = reading[i - 1].span.end;
    const std::string_view between = slice(reading.text(), {from, std::max(from, reading[i].span.begin)});
    const bool apart = reach == Reach::semicolon && between.find(';') != std::string_view::npos;
    if (reading[i].sentence != reading[i - 1].sentence || apart) ++parts;
    part[i] = parts - 1;
  }
  std::vector<bool> denies(parts, false), out(reading.size(), false);
  for (const Denial& denial : denials) denies[part[denial.negator]] = true;
  for (std::size_t i = 0; i < reading.size(); ++i) out[i] = denies[part[i]];
  return out;
}

}  // namespace savile::gate
