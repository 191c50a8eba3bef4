#include "edit/verifier/word_family.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace savile::gate {
namespace {

constexpr std::size_t shortest_root = 5;

bool names_doer(std::string_view ending) {
  return ending == "er" || ending == "ers" || ending == "or" || ending == "ors" || ending == "ist" ||
         ending == "ists";
}

bool is_ending(std::string_view ending) {
  static constexpr std::array<std::string_view, 48> endings = {
      "ship", "ships", "",      "s",      "e",      "es",      "ed",      "d",        "ing",  "ings",
      "ion",  "ions",  "ation", "ations", "iation", "iations", "ication", "ications", "tion", "tions",
      "ment", "ments", "al",    "als",    "ance",   "ances",   "ence",    "ences",    "y",    "ies",
      "ied",  "ure",   "ures",  "age",    "ive",    "able",    "sis",     "ze",       "zed",  "zing",
      "se",   "ly",    "ally",  "ity",    "ness",   "ful",     "ic",      "ical"};
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// "accountable" of "accountability", "responsible" of "responsibility"
bool is_of_quality(std::string_view quality, std::string_view adjective) {
  constexpr std::string_view ends = "bility", end = "ble";
  return quality.ends_with(ends) && adjective.ends_with(end) &&
         quality.substr(0, quality.size() - ends.size()) ==
             adjective.substr(0, adjective.size() - end.size());
}

// "beveled" of "bevelled"
bool is_spelling(std::string_view a, std::string_view b) {
  if (a.size() == b.size()) return false;
  if (a.size() < b.size()) std::swap(a, b);
  std::size_t i = 0;
  while (i < b.size() && a[i] == b[i]) ++i;
  return a.size() == b.size() + 1 && i > 2 && a[i] == a[i - 1] && a.substr(i + 1) == b.substr(i) &&
         a[i] == 'l';
}

}  // namespace

bool same_family(std::string_view a, std::string_view b) {
  if (is_of_quality(a, b) || is_of_quality(b, a) || is_spelling(a, b)) return true;
  std::size_t root = 0;
  while (root < a.size() && root < b.size() && a[root] == b[root]) ++root;
  // A shorter root may leave endings on both sides: "produc-e", "produc-tion" and "produ-ce".
  for (; root >= shortest_root; --root) {
    if (is_ending(a.substr(root)) && is_ending(b.substr(root))) return true;
  }
  return false;
}

// "supervised" of a "supervisor"
bool is_deed_of(std::string_view deed, std::string_view doer) {
  std::size_t root = 0;
  while (root < deed.size() && root < doer.size() && deed[root] == doer[root]) ++root;
  for (; root >= shortest_root; --root) {
    if (names_doer(doer.substr(root)) && is_ending(deed.substr(root))) return true;
    // "grade" of "graders"
    const std::string_view rest = doer.substr(root);
    if (doer[root - 1] == 'e' && (rest == "r" || rest == "rs") && is_ending(deed.substr(root))) return true;
  }
  return false;
}

bool has_family(const Reading& reading, const Reading& after, std::size_t at) {
  const Word& word = after[at];
  if (word.key.size() < shortest_root || word.number) return false;
  // "on ventilators" of "ventilated": a thing, and nobody's post.
  const bool tool = at > 0 && word.joint == Joint::blank && word.key.ends_with("ors") &&
                    (after[at - 1].key == "on" || after[at - 1].key == "with" || after[at - 1].key == "by");
  const std::vector<std::size_t> places = reading.with_beginning(word.key.substr(0, shortest_root));
  return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
    const Word& other = reading[place];
    return !other.neutral && !other.number &&
           (same_family(word.key, other.key) || is_deed_of(word.key, other.key) ||
            (tool && is_deed_of(other.key, word.key)));
  });
}

}  // namespace savile::gate
