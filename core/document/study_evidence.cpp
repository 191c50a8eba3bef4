#include <algorithm>
#include <iterator>
#include <string>

#include "document/name_evidence.hpp"

namespace savile {
namespace {

const PhraseTable& fields() {
  static const PhraseTable table("study_fields");
  return table;
}

// "Hydrology", "Robotics", "Betriebswirtschaftslehre": sciences are named by their endings.
bool has_ending(std::string_view key) {
  constexpr std::string_view tails[] = {"ology",        "ologie",  "ologia",         "onomy",  "onomie",
                                        "onomia",       "ometry",  "metrie",         "graphy", "grafia",
                                        "wissenschaft", "lehre",   "kunde",          "ologi",  "istik",
                                        "wesen",        "technik", "wissenschaften", "teknik", "vetenskap"};
  return std::any_of(std::begin(tails), std::end(tails), [&](std::string_view tail) {
    return key.size() > tail.size() + 1 && key.substr(key.size() - tail.size()) == tail;
  });
}

}  // namespace

int study_evidence(const std::vector<KeyWord>& words) {
  if (words.empty() || words.size() > 8) return 0;
  // "Full-Stack Web Development Program": what one took, whoever gave it.
  constexpr std::string_view programmes[] = {"program",    "programme", "bootcamp",       "immersive",
                                             "nanodegree", "course",    "apprenticeship", "traineeship",
                                             "courses",    "lehrgang",  "curso",          "corso"};
  if (words.size() > 1 &&
      std::find(std::begin(programmes), std::end(programmes), words.back().key) != std::end(programmes))
    return 30;
  const auto hits = fields().find_all(words);
  std::size_t covered = 0;
  bool last = false, first = false;
  for (const PhraseHit& hit : hits) {
    covered += hit.count;
    last = last || hit.first + hit.count == words.size();
    first = first || hit.first == 0;
  }
  if (!last && has_ending(words.back().key)) last = true, ++covered;
  if (!last && !first) return 0;
  return covered * 2 >= words.size() ? 26 : last ? 20 : 12;
}

}  // namespace savile
