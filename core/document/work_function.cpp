// What a part of an organization does: "Learning and Development", "Oncology".
#include <algorithm>

#include "document/name_evidence.hpp"

namespace savile {
namespace {

constexpr std::size_t most_words = 6;
constexpr int likely_study = 26;  // a science by its own name: "Oncology"

const PhraseTable& functions() {
  static const PhraseTable table("work_functions");
  return table;
}

bool is_link(std::string_view key) { return key == "and" || key == "of" || key == "for" || key == "the"; }

}  // namespace

bool is_work_function(const std::vector<KeyWord>& words) {
  if (words.empty() || words.size() > most_words || is_link(words.front().key)) return false;
  std::size_t covered = 0;
  for (const PhraseHit& hit : functions().find_all(words)) covered += hit.count;
  const auto links =
      std::count_if(words.begin(), words.end(), [](const KeyWord& word) { return is_link(word.key); });
  if (covered + static_cast<std::size_t>(links) >= words.size() && covered > 0) return true;
  return words.size() == 1 && study_evidence(words) >= likely_study;
}

}  // namespace savile
