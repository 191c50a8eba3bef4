#include "edit/verifier/venture_check.hpp"

#include <algorithm>
#include <array>

#include "edit/verifier/other_form.hpp"
#include "edit/verifier/paraphrase.hpp"
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

// The last word of the venture that the noun phrase right behind the verb ends with: "a shoe store", not
// "shop errands"; the size of the text for none.
std::size_t venture_of(const Reading& reading, std::size_t verb) {
  constexpr std::size_t reach = 7;
  std::size_t venture = reading.size();
  for (std::size_t i = verb + 1; i < reading.size() && i < verb + reach; ++i) {
    const Word& word = reading[i];
    if (word.segment != reading[verb].segment || (i > verb + 1 && word.joint > Joint::blank)) break;
    const bool determiner = word.key == "a" || word.key == "an" || word.key == "the" || word.key == "their" ||
                            word.key == "our" || word.number;
    if (determiner && venture == reading.size()) continue;
    if (!is_content(word)) break;
    const GroupHit hit = ventures().at(reading, i);
    venture = hit.words.size() > 0 ? hit.words.end - 1 : reading.size();
    if (hit.words.size() > 0) i = hit.words.end - 1;
  }
  return venture;
}

// "Ran the kitchen" of one who ran the sauce section: what the verb of the source leads is another thing, and
// is told nowhere in the new text.
void check_other_venture(Claim& claim, std::size_t verb, std::size_t venture, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  if (claim.settled[venture] || source.has_like(after[venture]) || is_other_form(claim, venture) ||
      is_paraphrase(claim, {venture, venture + 1}))
    return;
  constexpr std::size_t reach = 6;
  const std::vector<std::size_t> places = source.with_stem(after[verb].base);
  const bool other = !places.empty() && std::all_of(places.begin(), places.end(), [&](std::size_t p) {
    for (std::size_t i = p + 1; i < source.size() && i < p + reach; ++i) {
      if (source[i].segment != source[p].segment) return false;
      if (is_content(source[i]) && !source[i].number) return !after.has_like(source[i]);
    }
    return false;
  });
  if (!other) return;
  report(out, claim, Tier::a, "agency", {venture, venture + 1},
         "In the source one is in charge of something else.");
  claim.settle({venture, venture + 1});
}

}  // namespace

void check_ventures(Claim& claim, std::vector<Finding>& out) {
  static constexpr std::array<std::string_view, 4> leading = {"manage", "run", "oversee", "supervise"};
  const Reading& after = claim.after;
  bool read = false, in_charge_of_some = false;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Word& word = after[i];
    if (word.shape != VerbShape::past && word.shape != VerbShape::gerund && word.shape != VerbShape::base)
      continue;
    if (std::find(leading.begin(), leading.end(), word.base) == leading.end()) continue;
    const std::size_t venture = venture_of(after, i);
    if (venture == after.size()) continue;
    // "helped to run a shop": no more than that
    if (i > 0 && after[i].joint <= Joint::blank && after[i - 1].key != "and" && after[i - 1].key != "while" &&
        after[i - 1].key != "by" && i != after.segments()[word.segment].begin)
      continue;
    if (!read) in_charge_of_some = !in_charge().find(claim.source).empty();
    read = true;
    if (in_charge_of_some) {
      check_other_venture(claim, i, venture, out);
      continue;
    }
    const bool told =
        std::any_of(out.begin(), out.end(), [&](const Finding& f) { return f.span == word.span; });
    if (!told) report(out, claim, Tier::a, "agency", {i, i + 1}, "Nothing in the source was led.");
    claim.settle({i, i + 1});
  }
}

}  // namespace savile::gate
