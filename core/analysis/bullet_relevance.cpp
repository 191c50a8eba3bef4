#include "analysis/bullet_relevance.hpp"

#include <algorithm>
#include <unordered_set>

#include "analysis/content_words.hpp"

namespace savile {
namespace {

constexpr int least_share = 34;  // percent of a clause's words that a bullet must hold

}  // namespace

struct RelevanceScale::Side {
  const Requirement* requirement = nullptr;
  std::vector<TermId> terms;
  std::vector<ContentWord> words;
  int whole = 0;
};

RelevanceScale::RelevanceScale(const Requirements& requirements, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Requirement& requirement : requirements.requirements) {
    Side side;
    side.requirement = &requirement;
    side.terms = requirement.terms;
    const TokenizedText text(requirement.text);
    side.words = content_words(text, 0, text.size());
    for (const ContentWord& word : side.words) {
      side.whole += word.weight;
    }
    sides_.push_back(std::move(side));
  }
}

RelevanceScale::~RelevanceScale() = default;

BulletRelevance RelevanceScale::of(std::string_view bullet) const {
  return kept_.of(bullet, [this](std::string_view asked) { return weigh(asked); });
}

BulletRelevance RelevanceScale::weigh(std::string_view bullet) const {
  BulletRelevance relevance;
  const TokenizedText text(bullet);
  const std::vector<TermHit> hits = lexicon_.find(text);
  std::unordered_set<std::string> stems;
  std::unordered_set<std::uint16_t> classes;
  for (const ContentWord& word : content_words(text, 0, text.size())) {
    classes.insert(word.classes->begin(), word.classes->end());
    stems.insert(word.stem);
  }
  for (const Side& side : sides_) {
    const int weight = side.requirement->weight;
    const auto shown = std::count_if(side.terms.begin(), side.terms.end(), [&](TermId wanted) {
      return std::any_of(hits.begin(), hits.end(),
                         [&](const TermHit& hit) { return lexicon_.implies(hit.term, wanted); });
    });
    int served = 0;
    if (shown > 0) {
      // Half for the first term, the rest by how many; with alternatives one is all.
      const int terms = static_cast<int>(side.terms.size());
      served = side.requirement->any_of ? weight : weight * (terms + static_cast<int>(shown)) / (2 * terms);
      const bool named = std::any_of(hits.begin(), hits.end(), [&](const TermHit& hit) {
        return std::find(side.terms.begin(), side.terms.end(), hit.term) != side.terms.end();
      });
      if (!named) served /= 2;  // knows it, as one must who did this, but does not say so
    }
    int found = 0, own = 0;
    for (const ContentWord& word : side.words) {
      const bool held =
          stems.contains(word.stem) || std::any_of(word.classes->begin(), word.classes->end(),
                                                   [&](std::uint16_t g) { return classes.contains(g); });
      if (!held) continue;
      found += word.weight;
      own += word.weight > 1 ? 1 : 0;
    }
    if (own > 0 && found * 100 >= side.whole * least_share)
      served = std::max(served, weight * found / (side.whole + side.whole / 2));
    if (served <= 0) continue;
    relevance.serves.push_back({side.requirement->id, served});
    relevance.score += served;
  }
  return relevance;
}

BulletRelevance bullet_relevance(std::string_view bullet, const Requirements& requirements,
                                 const Lexicon& lexicon) {
  return RelevanceScale(requirements, lexicon).of(bullet);
}

}  // namespace savile
