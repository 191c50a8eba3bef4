#include "lexicon/spelling.hpp"

#include <algorithm>
#include <bitset>
#include <vector>

#include "base/sort_stably.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/list_lines.hpp"

namespace savile {
namespace {

struct Respelling {
  std::string_view from, to;
};
bool operator<(const Respelling& a, const Respelling& b) { return a.from < b.from; }

// Beginnings of words ("colour" -> "color") and, with "." at the end, whole words.
struct Respellings {
  std::vector<Respelling> beginnings, words;
  std::bitset<26 * 26 * 26> opens;  // by the first three letters of either: most words have others
  std::bitset<26 * 26 * 26> made;   // the same of what they become

  Respellings() {
    for_each_line(embedded_list("spelling_pairs"), [&](std::string_view line) {
      const std::size_t blank = line.find(' ');
      if (blank == std::string_view::npos) return;
      Respelling pair{line.substr(0, blank), line.substr(blank + 1)};
      const bool whole = pair.from.back() == '.';
      if (whole) pair.from.remove_suffix(1);
      (whole ? words : beginnings).push_back(pair);
    });
    sort_stably(beginnings);
    sort_stably(words);
    for (const auto* list : {&beginnings, &words}) {
      for (const Respelling& pair : *list) {
        opens.set(first_letters(pair.from));
        made.set(first_letters(pair.to));
      }
    }
  }

  [[nodiscard]] bool may_hold(std::string_view word) const { return opens[first_letters(word)]; }
  [[nodiscard]] bool may_make(std::string_view word) const { return made[first_letters(word)]; }

 private:
  // What has no three small letters shares a place with "aaa"; each of the list has more.
  static std::size_t first_letters(std::string_view word) {
    if (word.size() < 3) return 0;
    std::size_t place = 0;
    for (const char c : word.substr(0, 3)) {
      if (c < 'a' || c > 'z') return 0;
      place = 26 * place + static_cast<std::size_t>(c - 'a');
    }
    return place;
  }
};

const Respellings& respellings() {
  static const Respellings all;
  return all;
}

// The last entry at or before `word` in a sorted list; beginnings do not nest, so that it is the
// only one that `word` can begin with.
const Respelling* at_or_before(const std::vector<Respelling>& list, std::string_view word) {
  auto found = std::upper_bound(list.begin(), list.end(), Respelling{word, {}});
  return found == list.begin() ? nullptr : &*--found;
}

// Endings in which British -is- and -ys- are American -iz- and -yz-.
constexpr std::string_view s_endings[] = {"se",   "sed",    "ses",     "ser",     "sers",
                                          "sing", "sation", "sations", "sational"};

// Where the s of "-ise", "-yse" stands, or npos.
std::size_t voiced_s(std::string_view word) {
  constexpr std::size_t longest = 8;  // of the endings
  bool any = false;
  for (std::size_t at = word.size() > longest ? word.size() - longest : 1; at < word.size() && !any; ++at)
    any = word[at] == 's' && (word[at - 1] == 'i' || word[at - 1] == 'y');
  if (!any) return std::string_view::npos;
  for (const std::string_view ending : s_endings) {
    if (word.size() < ending.size() + 4 || !word.ends_with(ending)) continue;
    const std::size_t at = word.size() - ending.size();
    const char before = word[at - 1];
    const bool ation = ending.starts_with("sa");
    if (before == 'i' || (before == 'y' && !ation)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view american_spelling(std::string_view word, std::string& room) {
  const Respellings& all = respellings();
  std::string_view out = word;
  if (all.may_hold(word)) {
    const Respelling* whole = at_or_before(all.words, word);
    if (whole != nullptr && whole->from == word) return whole->to;
    const Respelling* start = at_or_before(all.beginnings, word);
    if (start != nullptr && word.starts_with(start->from)) {
      room.assign(start->to).append(word.substr(start->from.size()));
      out = room;
    }
  }
  const std::size_t s = voiced_s(out);
  if (s == std::string_view::npos) return out;
  if (out.data() != room.data()) room.assign(out);
  room[s] = 'z';
  return room;
}

std::vector<std::string> other_spellings(std::string_view word) {
  const Respellings& all = respellings();
  std::vector<std::string> others;
  const auto add_what_makes = [&](std::string_view made) {
    if (!all.may_make(made)) return;
    for (const Respelling& pair : all.words) {
      if (pair.to == made) others.emplace_back(pair.from);
    }
    for (const Respelling& pair : all.beginnings) {
      if (made.starts_with(pair.to))
        others.push_back(std::string(pair.from).append(made.substr(pair.to.size())));
    }
  };
  add_what_makes(word);
  for (std::size_t z = word.find('z'); z != std::string_view::npos; z = word.find('z', z + 1)) {
    std::string with_s(word);
    with_s[z] = 's';
    add_what_makes(with_s);
    others.push_back(std::move(with_s));
  }
  return others;
}

std::string american_spelling(std::string_view word) {
  std::string room;
  return std::string(american_spelling(word, room));
}

}  // namespace savile
