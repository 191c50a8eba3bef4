// Words that may stand for others of the source: "flats" for "apartments" by a line of gate_paraphrases,
// "vehicles" for "vans" by one of gate_general_words, but never "vans" for "vehicles".
#pragma once

#include <vector>

#include "edit/verifier/claim.hpp"
#include "edit/verifier/phrase_groups.hpp"

namespace savile::gate {

// The phrases at this word of a new text, with the numbers of their groups.
[[nodiscard]] std::vector<GroupHit> replacing_phrases(const Reading& after, std::size_t word);
// The groups of such phrases that the words of a source at `word` allow.
[[nodiscard]] std::vector<GroupHit> replaced_phrases(const Reading& source, std::size_t word);
[[nodiscard]] std::size_t phrase_groups();
// The end of a phrase that covers what the source tells by special words, "IT support" of its passwords and
// printers; `word` itself if none begins there.
[[nodiscard]] std::size_t end_of_general(const Claim& claim, std::size_t word);

// A phrase that begins with these words, and has no fewer, stands for one of the source.
[[nodiscard]] bool is_paraphrase(const Claim& claim, WordRange words);

// Settles every word of the new text that stands for one of the source in this way, unless `skip(i)` says
// that the word is the source's own; phrases of several words are settled anyway.
template <class Skip>
void settle_paraphrases(Claim& claim, Skip skip) {
  const std::vector<bool>& known = claim.known.paraphrased();
  for (std::size_t i = 0; i < claim.after.size(); ++i) {
    // A settled word may open a phrase: "planning permission" for "planning approval".
    const bool own = claim.settled[i] || !is_content(claim.after[i]) || skip(i);
    for (const GroupHit& hit : replacing_phrases(claim.after, i)) {
      if (known[hit.group] && (!own || hit.words.size() > 1)) claim.settle(hit.words);
    }
  }
}

}  // namespace savile::gate
