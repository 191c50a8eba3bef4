#include "lexicon/spelling.hpp"

#include <algorithm>
#include <vector>

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

  Respellings() {
    for_each_line(embedded_list("spelling_pairs"), [&](std::string_view line) {
      const std::size_t blank = line.find(' ');
      if (blank == std::string_view::npos) return;
      Respelling pair{line.substr(0, blank), line.substr(blank + 1)};
      const bool whole = pair.from.back() == '.';
      if (whole) pair.from.remove_suffix(1);
      (whole ? words : beginnings).push_back(pair);
    });
    std::sort(beginnings.begin(), beginnings.end());
    std::sort(words.begin(), words.end());
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

std::string american_spelling(std::string_view word) {
  std::string out(word);
  const Respellings& all = respellings();
  const Respelling* whole = at_or_before(all.words, word);
  if (whole != nullptr && whole->from == word) return std::string(whole->to);
  const Respelling* start = at_or_before(all.beginnings, word);
  if (start != nullptr && word.starts_with(start->from)) out.replace(0, start->from.size(), start->to);
  const std::size_t s = voiced_s(out);
  if (s != std::string::npos) out[s] = 'z';
  return out;
}

}  // namespace savile
