#include "report/answer.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/token.hpp"

namespace savile {
namespace {

bool names_one_of(const std::string& text, const std::vector<TermId>& terms, const std::set<TermId>& known,
                  const Lexicon& lexicon) {
  const TokenizedText tokens(text);
  const std::vector<TermHit> hits = lexicon.find(tokens);
  return std::any_of(hits.begin(), hits.end(), [&](const TermHit& hit) {
    return std::any_of(terms.begin(), terms.end(), [&](TermId term) {
      return (hit.term == term || lexicon.implies(hit.term, term)) && known.count(term) == 0;
    });
  });
}

bool holds_figure(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string answer_to(const Requirement& requirement, const std::set<TermId>& known,
                      const std::vector<PlacedFact>& facts, const Lexicon& lexicon) {
  const std::string asked = fold(requirement.text);
  for (const PlacedFact& fact : facts) {
    if (names_one_of(fact.text, requirement.terms, known, lexicon)) return fact.text;
    if (!asked.empty() && fold(fact.text).find(asked) != std::string::npos) return fact.text;
  }
  return {};
}

std::string answer_about(Span bullet, const std::vector<PlacedFact>& facts) {
  for (const PlacedFact& fact : facts) {
    if (fact.place.overlaps(bullet) && holds_figure(fact.text)) return fact.text;
  }
  return {};
}

}  // namespace savile
