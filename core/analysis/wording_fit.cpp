#include "analysis/wording_fit.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "analysis/content_words.hpp"

namespace savile {
namespace {

constexpr int most_counted = 3;   // times that one word counts
constexpr int full_share = 55;    // percent of the words that somebody of the trade uses
constexpr int smoothing = 30;     // of a posting with few words, the rest is unknown

struct Asked {
  int count = 0;
  int held = 0;  // 0 to 10
};

}  // namespace

int wording_fit(const Requirements& requirements, const WordEvidence& words) {
  std::map<std::string, Asked> asked;
  const auto take = [&](std::string_view part, int times) {
    const TokenizedText text(part);
    for (const ContentWord& word : content_words(text, 0, text.size())) {
      if (word.weight < 2) continue;
      Asked& entry = asked[word.stem];
      entry.count = std::min(most_counted, entry.count + times);
      entry.held = words.holds(word.stem, text.key(word.token));
    }
  };
  if (requirements.job_title.found()) take(requirements.job_title.value, 1);
  for (const Requirement& requirement : requirements.requirements) take(requirement.text, 1);
  int whole = smoothing, found = 0;
  for (const auto& [stem, entry] : asked) {
    whole += entry.count * 10;
    found += entry.count * entry.held;
  }
  return std::min(100, found * 100 / whole * 100 / full_share);
}

}  // namespace savile
