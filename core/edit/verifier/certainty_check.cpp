#include "edit/verifier/certainty_check.hpp"

#include <algorithm>
#include <string_view>

#include "edit/verifier/deed.hpp"
#include "text/one_of.hpp"

namespace savile::gate {
namespace {

bool is_sure(const Word& word) {
  return word.shape.has_value() && is_one_of(word.base, {"prove", "demonstrate", "confirm", "verify"});
}

// "Trial results suggested that": things did. Who "suggested wine pairings" doubts nothing.
bool is_unsure(const Reading& reading, std::size_t at) {
  const Word& word = reading[at];
  // "results may show that it works"
  const bool may =
      is_one_of(word.key, {"may", "might"}) && at > 0 && word.joint == Joint::blank &&
      reading[at - 1].segment == word.segment && !names_people(reading, at - 1) &&
      !is_one_of(reading[at - 1].key, {"i", "we", "he", "she", "they", "you", "in", "since", "from"});
  if (may) return true;
  const bool verb = word.shape.has_value() && is_one_of(word.base, {"suggest", "indicate", "hint", "imply",
                                                                    "appear", "seem", "suspect"});
  if (!verb || at == 0 || word.joint > Joint::blank || reading[at - 1].segment != word.segment) return false;
  return !is_one_of(reading[at - 1].key, {"and", "then", "also", "i", "we", "who", "he", "she", "they"}) &&
         !names_people(reading, at - 1);
}

std::size_t first_unsure(const Reading& reading) {
  std::size_t at = 0;
  while (at < reading.size() && !is_unsure(reading, at)) ++at;
  return at;
}

}  // namespace

void check_certainty(Claim& claim, std::vector<Finding>& out) {
  const Reading &after = claim.after, &source = claim.source;
  const auto sure = std::find_if(after.words().begin(), after.words().end(), is_sure);
  if (sure == after.words().end() || source.kept(first_unsure) == source.size() ||
      std::any_of(source.words().begin(), source.words().end(), is_sure) ||
      first_unsure(after) < after.size())
    return;
  // Of the same thing: they have a word in common.
  const WordRange told = source.sentences()[source[source.kept(first_unsure)].sentence];
  const WordRange sentence = after.sentences()[sure->sentence];
  bool shared = false;
  for (std::size_t i = sentence.begin; i < sentence.end && !shared; ++i) {
    if (!is_content(after[i])) continue;
    const std::vector<std::size_t> places = source.like(after[i]);
    shared = std::any_of(places.begin(), places.end(), [&](std::size_t p) { return told.contains(p); });
  }
  if (!shared) return;
  const auto at = static_cast<std::size_t>(sure - after.words().begin());
  report(out, claim, Tier::a, "certainty", {at, at + 1}, "The source is not as sure of it.");
  claim.settle({at, at + 1});
}

}  // namespace savile::gate
