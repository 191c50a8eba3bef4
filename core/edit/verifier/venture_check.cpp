#include "edit/verifier/venture_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/phrase_groups.hpp"
#include "lexicon/embedded.hpp"

namespace savile::gate {
namespace {

const PhraseGroups& ventures() {
  static const PhraseGroups table(embedded_list("gate_ventures"), GroupForms::nouns);
  return table;
}

const PhraseGroups& in_charge() {
  static const PhraseGroups table(embedded_list("gate_in_charge"), GroupForms::any);
  return table;
}

// The noun phrase right behind the verb ends with a venture: "a shoe store", not "shop errands".
bool has_venture(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 7;
  bool venture = false;
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    const Word& word = reading[i];
    if (word.segment != reading[verb].segment || (i > verb + 1 && word.joint > Joint::blank)) break;
    const bool determiner = word.key == "a" || word.key == "an" || word.key == "the" || word.key == "their" ||
                            word.key == "our" || word.number;
    if (determiner && !venture) continue;
    if (!is_content(word)) break;
    const GroupHit hit = ventures().at(reading, i);
    venture = hit.words.size() > 0;
    if (venture) i = hit.words.end - 1;
  }
  return venture;
}

}  // namespace

void check_ventures(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 4> leading = {"manage", "run", "oversee", "supervise"};
  const Reading& after = claim.after;
  bool read = false;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Word& word = after[i];
    if (word.shape != VerbShape::past && word.shape != VerbShape::gerund && word.shape != VerbShape::base)
      continue;
    if (std::find(leading.begin(), leading.end(), word.base) == leading.end() || !has_venture(after, i))
      continue;
    // "helped to run a shop": no more than that
    if (i > 0 && after[i].joint <= Joint::blank && after[i - 1].key != "and" && after[i - 1].key != "while" &&
        after[i - 1].key != "by" && i != after.segments()[word.segment].begin)
      continue;
    if (!read && !in_charge().find(claim.source).empty()) return;
    read = true;
    const bool told =
        std::any_of(out.begin(), out.end(), [&](const Finding& f) { return f.span == word.span; });
    if (!told) report(out, claim, Tier::a, "agency", {i, i + 1}, "Nothing in the source was led.");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
