#include "requirement/keywords.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/sort_stably.hpp"

namespace savile {

std::vector<Keyword> weigh_keywords(const std::vector<Requirement>& requirements,
                                    const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  constexpr int mention_bonus = 10;
  constexpr int most_mentions = 5;
  std::vector<Keyword> keywords;
  std::unordered_map<std::uint32_t, std::size_t> place;
  const auto slot = [&](TermId id) -> Keyword& {
    const auto [at, added] = place.emplace(id.value, keywords.size());
    if (added) keywords.push_back({id, 0, 0});
    return keywords[at->second];
  };
  for (const Mention& mention : mentions) {
    if (mention.term) ++slot(*mention.term).count;
  }
  for (const Requirement& requirement : requirements) {
    for (const TermId id : requirement.terms) {
      Keyword& keyword = slot(id);
      keyword.weight = std::max(keyword.weight, requirement.weight);
    }
  }
  int heaviest = 1;
  for (Keyword& keyword : keywords) {
    keyword.weight += mention_bonus * std::min(keyword.count, most_mentions);
    if (lexicon.term(keyword.term).kind == TermKind::soft_skill) keyword.weight /= 2;
    heaviest = std::max(heaviest, keyword.weight);
  }
  for (Keyword& keyword : keywords) keyword.weight = std::max(1, keyword.weight * 100 / heaviest);
  sort_stably(keywords, [](const Keyword& a, const Keyword& b) { return a.weight > b.weight; });
  return keywords;
}

}  // namespace savile
