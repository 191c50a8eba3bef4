#include "edit/verifier/term_check.hpp"

#include <algorithm>

namespace savile::gate {
namespace {

// The very words stand in the source one behind the other ("Go" in running text).
bool stands_in_source(const Claim& claim, WordRange words) {
  const Word& first = claim.after[words.begin];
  for (const std::size_t at : claim.source.with_stem(first.stem)) {
    bool all = at + words.size() <= claim.source.size();
    for (std::size_t i = 0; all && i < words.size(); ++i) all = claim.source[at + i].key == claim.after[words.begin + i].key;
    // "C" is not proven by "C++": signs belong to a name.
    const bool same_end = claim.source.sign_after(at + words.size() - 1) == claim.after.sign_after(words.end - 1) || words.size() > 1 || first.key.size() > 2;
    if (all && same_end) return true;
  }
  return false;
}

bool all_alike(const Claim& claim, WordRange words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (is_content(claim.after[i]) && !claim.source.has_like(claim.after[i])) return false;
  }
  return true;
}

// A practice named by an everyday word ("coordination") is no typed fact.
bool everyday(const Claim& claim, WordRange words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const Word& word = claim.after[i];
    if (word.mixed || (word.base.empty() && word.classes->empty() && !word.neutral)) return false;
  }
  return true;
}

std::string_view type_of(TermKind kind) {
  switch (kind) {
    case TermKind::certificate: return "certificate";
    case TermKind::human_language: return "language";
    default: return "skill";
  }
}

}  // namespace

void check_terms(Claim& claim, std::vector<Finding>& out) {
  std::vector<bool> known(claim.lexicon.size(), false);
  for (const TermHit& hit : claim.source.terms()) known[hit.term.value] = true;
  for (const TermHit& hit : claim.after.terms()) {
    const WordRange words = claim.after.words_in(hit.span);
    if (words.size() == 0) continue;
    if (known[hit.term.value] || stands_in_source(claim, words)) {
      claim.settle(words);
      continue;
    }
    const Term& term = claim.lexicon.term(hit.term);
    const bool method = term.kind == TermKind::method || term.kind == TermKind::soft_skill;
    if (term.kind == TermKind::soft_skill || (method && (all_alike(claim, words) || everyday(claim, words)))) continue;
    if (claim.any_settled(words)) continue;
    report(out, claim, Tier::a, type_of(term.kind), words, "The source does not name " + term.name + ".");
    claim.settle(words);
  }
}

}  // namespace savile::gate
